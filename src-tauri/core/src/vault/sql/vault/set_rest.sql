UPDATE vault SET rest = ?1
