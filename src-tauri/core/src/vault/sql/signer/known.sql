SELECT fingerprint, name, accepted FROM known_signer ORDER BY name, fingerprint
