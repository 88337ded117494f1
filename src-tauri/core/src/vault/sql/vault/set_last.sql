UPDATE vault SET last = ?1 WHERE last IS NOT ?1
