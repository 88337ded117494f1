SELECT rest FROM vault
