# issue
