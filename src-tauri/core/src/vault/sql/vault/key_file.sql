SELECT key_file FROM vault
