INSERT INTO scan (paper, pdf) VALUES (?1, ?2)
