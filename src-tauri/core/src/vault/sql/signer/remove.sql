DELETE FROM known_signer WHERE fingerprint = ?1
