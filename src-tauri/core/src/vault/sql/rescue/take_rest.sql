INSERT OR IGNORE INTO main.addition SELECT a.* FROM old.addition a
  JOIN old.revision o ON o.key = a.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
INSERT OR IGNORE INTO main.recipient SELECT a.* FROM old.recipient a
  JOIN old.revision o ON o.key = a.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
INSERT OR IGNORE INTO main.recipient_copy SELECT a.* FROM old.recipient_copy a
  JOIN old.revision o ON o.key = a.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
INSERT OR IGNORE INTO main.delivery SELECT a.* FROM old.delivery a
  JOIN old.revision o ON o.key = a.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
INSERT OR IGNORE INTO main.paper SELECT a.* FROM old.paper a
  JOIN old.revision o ON o.key = a.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
INSERT OR IGNORE INTO main.strike SELECT * FROM old.strike;
INSERT OR IGNORE INTO main.scan SELECT s.* FROM old.scan s
  JOIN old.paper o ON o.key = s.paper JOIN main.paper p ON p.key = o.key AND p.digest = o.digest
  WHERE NOT EXISTS (SELECT 1 FROM main.strike WHERE strike.paper = s.paper);
INSERT OR IGNORE INTO main.dismissal SELECT o.* FROM old.dismissal o JOIN same USING (plan) WHERE o.revision > 0;
INSERT OR IGNORE INTO main.received SELECT o.* FROM old.received o JOIN same USING (plan);
INSERT OR IGNORE INTO main.received_copy SELECT c.* FROM old.received_copy c
  JOIN old.received o ON o.plan = c.plan JOIN main.received r ON r.plan = o.plan AND r.digest = o.digest;
INSERT OR IGNORE INTO main.asked SELECT o.* FROM old.asked o JOIN same USING (plan);
INSERT OR IGNORE INTO main.answered SELECT a.* FROM old.answered a
  JOIN old.asked o ON o.key = a.asked JOIN main.asked n ON n.key = o.key AND n.packet = o.packet;
INSERT OR IGNORE INTO main.contribution SELECT o.* FROM old.contribution o JOIN same USING (plan);
INSERT OR IGNORE INTO main.followed SELECT o.* FROM old.followed o JOIN same USING (plan);
INSERT OR IGNORE INTO main.observation SELECT a.* FROM old.observation a
  JOIN old.followed o ON o.key = a.followed JOIN main.followed n ON n.key = o.key AND n.plan = o.plan;
INSERT OR IGNORE INTO main.given SELECT o.* FROM old.given o JOIN same USING (plan);
INSERT OR IGNORE INTO main.meeting SELECT o.* FROM old.meeting o JOIN same USING (plan);
INSERT OR IGNORE INTO main.origin SELECT o.* FROM old.origin o JOIN same USING (plan);
INSERT OR IGNORE INTO main.carried SELECT o.* FROM old.carried o JOIN same ON same.plan = o.plan AND same.draft;
INSERT OR IGNORE INTO main.beside SELECT o.* FROM old.beside o JOIN same ON same.plan = o.plan AND same.draft;
INSERT OR IGNORE INTO main.attached SELECT a.* FROM old.attached a
  JOIN old.revision o ON o.key = a.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
INSERT OR IGNORE INTO main.attachment SELECT o.* FROM old.attachment o JOIN same USING (plan);
INSERT OR IGNORE INTO main.attachment_part (attachment, number, bytes) SELECT n.key, p.number, p.bytes
  FROM old.attachment_part p JOIN old.attachment o ON o.key = p.attachment
  JOIN main.attachment n ON n.plan = o.plan AND n.digest = o.digest JOIN same ON same.plan = n.plan;
INSERT OR IGNORE INTO main.identity SELECT * FROM old.identity;
INSERT OR IGNORE INTO main.signer SELECT * FROM old.signer;
INSERT OR IGNORE INTO main.local_template SELECT * FROM old.local_template;
