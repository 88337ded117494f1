SELECT number, moment, by, act, plan, version, field, digest, hash FROM read_trail ORDER BY number
