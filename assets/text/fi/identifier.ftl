# Tunnisteet: mitä niissä on vialla.

identifier-learner-number = oppijanumero
identifier-study-right = opiskeluoikeuden tunniste
identifier-organisation = organisaation tunniste
identifier-business-id = Y-tunnus
identifier-identity-code = Tämä on henkilötunnus, eikä sitä tarvita tässä suunnitelmassa. Poista se ja kirjoita { $wanted }.
identifier-finding = { $field }: tunniste ei ole kunnossa
identifier-form-learner-number = Oppijanumero alkaa 1.2.246.562.24. ja sen jälkeen on 11 numeroa, joista ensimmäinen ei ole nolla. Jos numeroita on 12, kaksi viimeistä ovat 10. Vertaa alkuperäiseen.
identifier-form-study-right = Opiskeluoikeuden tunniste alkaa 1.2.246.562.15. ja sen jälkeen on 11 numeroa, joista ensimmäinen ei ole nolla. Jos numeroita on 12, kaksi viimeistä ovat 10. Vertaa alkuperäiseen.
identifier-form-organisation = Organisaation tunniste alkaa 1.2.246.562.10. ja sen jälkeen on 11 numeroa. Ensimmäinen ei ole nolla muilla kuin Opetushallituksella (00000000001). Jos numeroita on 12, kaksi viimeistä ovat 10; jos niitä on 22, alussa on 2013 tai 2014. Vertaa alkuperäiseen.
identifier-form-business-id = Y-tunnus on muotoa 1234567-1: seitsemän numeroa, väliviiva ja tarkistusnumero. Vertaa alkuperäiseen.
identifier-check = Tarkistusnumero ei täsmää, joten jokin numero on kirjoitettu väärin. Vertaa alkuperäiseen.
identifier-never-given = Tällaista Y-tunnusta ei anneta kenellekään. Vertaa alkuperäiseen.
identifier-other = Tämä näyttää olevan { $given }. Tähän kirjoitetaan { $wanted }.
