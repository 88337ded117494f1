# Arviointien paperit: mitä on voimassa, mitä seurannassa näkyi ja tilaa kirjoittaa.

assess-open = Arviointilomakkeet…
assess-dialog = Erääntyvien arviointien lomakkeet
assess-says = Jokaisesta suunnitelmasta tulee oma paperi: voimassa olevan version tavoitteet ja tuki, mitä seurannassa näkyi, ja tilaa kirjoittaa. Papereissa on salassa pidettäviä tietoja.
assess-none = Yhdenkään vahvistetun suunnitelman arviointi ei ole myöhässä eikä tulossa 30 päivän sisällä.
assess-unissued = { $count ->
    [one] Yhdestä suunnitelmasta ei tule paperia
   *[other] { $count } suunnitelmasta ei tule paperia
}
assess-unissued-says = Lomake tehdään voimassa olevasta versiosta, ja { $count ->
    [one] tätä suunnitelmaa
   *[other] näitä suunnitelmia
} ei ole vielä vahvistettu.
assess-one = { $pupil }, { $title }
assess-late = Myöhässä, päivä oli { $day }
assess-coming = Viimeistään { $day }
assess-print = { $count ->
    [one] Tulosta yksi
   *[other] Tulosta { $count }
}
assess-save = Tallenna kansioon…
assess-printed = { $count ->
    [one] Yksi lomake on lähetetty tulostimelle.
   *[other] { $count } lomaketta on lähetetty tulostimelle.
}
assess-saved = { $count ->
    [one] Yksi lomake on tallennettu: { $folder }
   *[other] { $count } lomaketta on tallennettu: { $folder }
}
assess-job = Arviointilomake
assess-folder-title = Valitse kansio arviointilomakkeille
assess-folder = { $turn ->
    [1] arvioinnit-{ $day }
   *[other] arvioinnit-{ $day }-{ $turn }
}
assess-name = arviointi-{ $number }.pdf

# the paper
assess-title = Suunnitelman arviointi
assess-pupil = Oppilas
assess-document = Asiakirja
assess-version = { $title }, versio { $version }
assess-due = Arviointi viimeistään
assess-goals = Tavoitteet
assess-goal = Tavoite
assess-seen = Mitä seurannassa näkyi
assess-now = Miten nyt sujuu
assess-supports = Tuki
assess-support = Suunniteltu tuki
assess-given = Miten tuki toteutui
assess-helped = Mitä siitä oli apua
assess-pupil-says = Oppilaan näkemys
assess-guardian-says = Huoltajien näkemys
assess-agreed = Mitä jatketaan ja mitä muutetaan
assess-writer = Kirjoittaja
