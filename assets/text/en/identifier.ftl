# Identifiers: what is wrong with them.

identifier-learner-number = learner number
identifier-study-right = study right identifier
identifier-organisation = organisation identifier
identifier-business-id = business ID
identifier-identity-code = This is a personal identity code, and the plan does not need it. Remove it and write the { $wanted }.
identifier-finding = { $field }: the identifier is not in order
identifier-form-learner-number = A learner number begins with 1.2.246.562.24. and 11 digits follow, the first of them not zero. If there are 12, the last two are 10. Compare with the original.
identifier-form-study-right = A study right identifier begins with 1.2.246.562.15. and 11 digits follow, the first of them not zero. If there are 12, the last two are 10. Compare with the original.
identifier-form-organisation = An organisation identifier begins with 1.2.246.562.10. and 11 digits follow. Only that of the Finnish National Agency for Education (00000000001) begins with zero. If there are 12, the last two are 10; if there are 22, they begin with 2013 or 2014. Compare with the original.
identifier-form-business-id = A business ID has the form 1234567-1: seven digits, a hyphen and a check digit. Compare with the original.
identifier-check = The check digit does not fit, so some digit is mistyped. Compare with the original.
identifier-never-given = No such business ID is given to anyone. Compare with the original.
identifier-other = This looks like a { $given }. A { $wanted } is written here.
