# Ammatillisen koulutuksen sanat siellä, missä muuten puhutaan oppilaasta ja huoltajista.

student-level-basic = Perusopetus ja esiopetus
student-level-vocational = Ammatillinen koulutus
student-name = Opiskelijan nimi
    .missing = Kirjoita opiskelijan nimi.
student-group = Ryhmä
    .example = AUTO26B
student-copy = Opiskelijan kopio
student-copy-of = Kopio
student-copy-names = Kopio: { $names }
student-call = Tervetuloa palaveriin, jossa puhutaan opiskelijan opinnoista ja suunnitelmasta.
student-minutes = Opiskelija
student-words = Opiskelijan sanoin
student-says = Opiskelijan näkemys
