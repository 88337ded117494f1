SELECT key, certificate FROM signer
