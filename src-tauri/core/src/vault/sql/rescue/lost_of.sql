SELECT version, files_alone FROM lost WHERE plan = ?1
