SELECT fingerprint, name FROM known_signer ORDER BY fingerprint
