# Muutoskirje: mitä uudessa versiossa muuttui ja miksi.

change-title = Mitä muuttui ja miksi
change-title-correction = Korjaus: mitä korjattiin ja miksi
change-pupil = Kenestä:
change-document = Asiakirja:
change-versions = Versio { $number } on vahvistettu { $day }. Se korvaa version { $before }, joka vahvistettiin { $earlier }.
change-reason = Syy:
change-is-correction = Tämä versio on korjaus: siinä on oikaistu aiempaa versiota.
change-goals = Tavoitteet
change-support = Tuki
change-others = Teksti muuttui myös näissä kohdissa
change-nothing = Muualla ei ole muutoksia.
change-new = Uusi:
change-changed = Muuttui:
change-ended = Päättyi:
change-correction-added = Korjaus, lisätty:
change-correction-changed = Korjattu:
change-correction-ended = Korjaus, poistettu:
change-stayed = Ennallaan:
change-stayed-count =
    { $count ->
        [1] Lisäksi yksi on ennallaan.
       *[other] Lisäksi { $count } on ennallaan.
    }
change-cell = { $label }: ennen ”{ $before }”, nyt ”{ $after }”
change-cell-added = { $label }: lisätty ”{ $after }”
change-cell-ended = { $label }: poistettu ”{ $before }”
change-whole = Tämä kirje tiivistää muutokset. Koko teksti on asiakirjan versiossa { $number }.
change-extract = Kirje kertoo vain niistä kohdista, jotka ovat sen mukana annettavassa kopiossa.

change-letter-save = Tallenna muutoskirje…
change-letter-print = Tulosta muutoskirje
change-letter-saved = Muutoskirje on tallennettu: { $path }
change-letter-printed = Muutoskirje on lähetetty tulostimelle.
change-letter-job = Muutoskirje
