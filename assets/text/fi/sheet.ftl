# Arviointien paperit: mitä on voimassa, mitä seurannassa näkyi ja tilaa kirjoittaa.

sheet-open = Arviointilomakkeet…
sheet-dialog = Erääntyvien arviointien lomakkeet
sheet-says = Jokaisesta suunnitelmasta tulee oma paperi: voimassa olevan version tavoitteet ja tuki, mitä seurannassa näkyi, ja tilaa kirjoittaa. Papereissa on salassa pidettäviä tietoja.
sheet-none = Yhdenkään suunnitelman arviointi ei ole myöhässä eikä tulossa 30 päivän sisällä.
sheet-one = { $pupil }, { $title }
sheet-late = Myöhässä, päivä oli { $day }
sheet-coming = Viimeistään { $day }
sheet-print = { $count ->
    [one] Tulosta yksi
   *[other] Tulosta { $count }
}
sheet-save = Tallenna kansioon…
sheet-printed = { $count ->
    [one] Yksi lomake on lähetetty tulostimelle.
   *[other] { $count } lomaketta on lähetetty tulostimelle.
}
sheet-saved = { $count ->
    [one] Yksi lomake on tallennettu: { $folder }
   *[other] { $count } lomaketta on tallennettu: { $folder }
}
sheet-job = Arviointilomake
sheet-folder-title = Valitse kansio arviointilomakkeille
sheet-folder = { $turn ->
    [1] arvioinnit-{ $day }
   *[other] arvioinnit-{ $day }-{ $turn }
}
sheet-name = arviointi-{ $number }.pdf

# the paper
sheet-title = Suunnitelman arviointi
sheet-pupil = Oppilas
sheet-document = Asiakirja
sheet-version = { $title }, versio { $version }
sheet-due = Arviointi viimeistään
sheet-goals = Tavoitteet
sheet-goal = Tavoite
sheet-seen = Mitä seurannassa näkyi
sheet-now = Miten nyt sujuu
sheet-supports = Tuki
sheet-support = Suunniteltu tuki
sheet-given = Miten tuki toteutui
sheet-helped = Mitä siitä oli apua
sheet-pupil-says = Oppilaan näkemys
sheet-guardian-says = Huoltajien näkemys
sheet-agreed = Mitä jatketaan ja mitä muutetaan
