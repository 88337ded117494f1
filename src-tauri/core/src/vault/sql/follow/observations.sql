SELECT o.key, o.followed, o.day, o.score, o.most, o.note, o.moment, o.author, o.struck, o.reason
FROM observation o JOIN followed f ON f.key = o.followed WHERE f.plan = ?1 ORDER BY o.day, o.key
