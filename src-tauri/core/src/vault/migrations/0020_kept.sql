-- How long plans are kept is said only where somebody set it. Ten years came with the program and were written
-- down beside any other change: they cannot be told from years that were chosen, and are not claimed any more.
UPDATE value SET value = json_remove (json_set (value, '$.kept', json ((
  SELECT json_group_object (key, json_object ('years', value, 'from', 'newest_version'))
  FROM json_each (value.value, '$.kept_years') WHERE value NOT IN (0, 10)
))), '$.kept_years')
WHERE name = 'settings'
  AND CASE WHEN json_valid (value) THEN coalesce (json_type (value, '$.kept_years'), '') = 'object' ELSE FALSE END;
