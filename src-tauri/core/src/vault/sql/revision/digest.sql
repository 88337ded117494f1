SELECT digest FROM revision WHERE plan = ?1 AND number = ?2
