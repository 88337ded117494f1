SELECT pdf FROM received_copy WHERE plan = ?1
