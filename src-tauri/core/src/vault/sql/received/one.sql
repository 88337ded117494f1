SELECT received, digest, number, id, issued, issuer, signer, organisation, fingerprint, standing, extract,
  pages, data
FROM received WHERE plan = ?1
