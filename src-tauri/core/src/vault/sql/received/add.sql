INSERT INTO received (plan, received, digest, number, id, issued, issuer, signer, organisation,
  fingerprint, standing, extract, pages, data)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
