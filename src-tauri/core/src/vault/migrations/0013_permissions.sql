-- On what a copy was made for somebody whom the plan does not name: a permission, the law, a typed reason.
ALTER TABLE recipient_copy ADD COLUMN basis TEXT CHECK (basis <> '');
