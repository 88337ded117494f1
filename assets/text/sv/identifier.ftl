# Identifikatorer: vad som är fel i dem.

identifier-learner-number = studerandens nummer
identifier-study-right = studierättens identifikator
identifier-organisation = organisationens identifikator
identifier-business-id = FO-nummer
identifier-identity-code = Det här är en personbeteckning, och den behövs inte i planen. Ta bort den och skriv { $wanted }.
identifier-finding = { $field }: identifikatorn är inte i ordning
identifier-form-learner-number = Studerandens nummer börjar med 1.2.246.562.24. och efter det kommer 11 siffror, av vilka den första inte är noll. Om siffrorna är 12 är de två sista 10. Jämför med originalet.
identifier-form-study-right = Studierättens identifikator börjar med 1.2.246.562.15. och efter det kommer 11 siffror, av vilka den första inte är noll. Om siffrorna är 12 är de två sista 10. Jämför med originalet.
identifier-form-organisation = Organisationens identifikator börjar med 1.2.246.562.10. och efter det kommer 11 siffror. Den första är noll bara hos Utbildningsstyrelsen (00000000001). Om siffrorna är 12 är de två sista 10; om de är 22 börjar de med 2013 eller 2014. Jämför med originalet.
identifier-form-business-id = FO-numret har formen 1234567-1: sju siffror, bindestreck och kontrollsiffra. Jämför med originalet.
identifier-check = Kontrollsiffran stämmer inte, så någon siffra är felskriven. Jämför med originalet.
identifier-never-given = Ett sådant FO-nummer ges inte åt någon. Jämför med originalet.
identifier-other = Det här ser ut att vara { $given }. Här skrivs { $wanted }.
