-- What the vault holds, in few words: whatever a person changes changes one of these lines.
SELECT 'plan ' || id || ' ' || written || ' ' || version || ' ' || draft || ' ' || step FROM plan
UNION ALL
SELECT 'value ' || name || ' ' || value FROM value WHERE name <> ?1
UNION ALL
SELECT 'left ' || plan || ' ' || revision || ' ' || finding || ' ' || reason FROM dismissal
UNION ALL
SELECT 'signer ' || hex(certificate) FROM signer
UNION ALL
SELECT 'known ' || fingerprint FROM known_signer
UNION ALL
SELECT 'received ' || hex(digest) FROM received
UNION ALL
SELECT 'copy ' || revision || ' ' || number FROM recipient_copy
UNION ALL
SELECT 'delivery ' || revision || ' ' || number FROM delivery
UNION ALL
SELECT 'paper ' || revision || ' ' || number FROM paper
UNION ALL
SELECT 'struck ' || key FROM strike
UNION ALL
SELECT 'added ' || revision || ' ' || number FROM addition
UNION ALL
SELECT 'lost ' || plan || ' ' || version FROM lost
UNION ALL
SELECT 'identity ' || made FROM identity
UNION ALL
SELECT 'colleague ' || address || ' ' || name FROM colleague
UNION ALL
SELECT 'asked ' || key FROM asked
UNION ALL
SELECT 'answered ' || key FROM answered
UNION ALL
SELECT 'contribution ' || plan || ' ' || returned FROM contribution
UNION ALL
SELECT 'followed ' || key || ' ' || goal || ' ' || measure || ' ' || most || ' ' || ifnull(baseline, '') || ' '
  || ifnull(target, '') || ' ' || times FROM followed
UNION ALL
SELECT 'observation ' || key || ' ' || followed || ' ' || ifnull(struck, '') FROM observation
UNION ALL
SELECT 'given ' || key || ' ' || ifnull(struck, '') FROM given
UNION ALL
SELECT 'meeting ' || id || ' ' || changed FROM meeting
UNION ALL
SELECT 'origin ' || plan FROM origin
UNION ALL
SELECT 'carried ' || plan || ' ' || number FROM carried
UNION ALL
SELECT 'attachment ' || plan || ' ' || hex(digest) FROM attachment
UNION ALL
SELECT 'phrase ' || id || ' ' || used || ' ' || times || ' ' || data FROM phrase
UNION ALL
SELECT 'template ' || id || ' ' || version FROM local_template
UNION ALL
SELECT 'foundation ' || id || ' ' || order_number || ' ' || added FROM foundation
UNION ALL
SELECT 'mapping ' || id || ' ' || changed FROM mapping
UNION ALL
SELECT 'retyped ' || plan || ' ' || version || ' ' || mapping || ' ' || field || ' ' || state || ' ' || hex(digest) FROM retyped
UNION ALL
SELECT 'closed ' || plan || ' ' || reason || ' ' || day FROM closed
UNION ALL
SELECT 'beside ' || plan || ' ' || moment || ' ' || length(text) FROM beside
UNION ALL
SELECT 'begun ' || key || ' ' || words FROM begun
UNION ALL
-- Not of backups: each would ask for the next.
SELECT 'trail ' || count(*) FROM trail WHERE act <> 'backed_up'
ORDER BY 1
