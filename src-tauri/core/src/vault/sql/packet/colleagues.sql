SELECT address, name FROM colleague
