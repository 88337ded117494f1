# Monta suunnitelmaa kerralla: rajaaminen, järjestys, valitseminen ja valittujen teot.

many-state-waiting = Odottavat
many-class = Luokka
many-class-all = Kaikki luokat
many-title = Asiakirja
many-title-all = Kaikki asiakirjat
many-due = Määräpäivä
many-due-all = Kaikki päivät
many-due-late = Määräpäivä on mennyt
many-due-soon = 30 päivän sisällä tai mennyt
many-order = Järjestys
many-order-class = Luokan mukaan
many-order-name = Nimen mukaan
many-order-due = Määräpäivän mukaan
many-order-written = Viimeksi kirjoitettu ensin
many-keys = Nuolet vievät riviltä toiselle, kirjaimet nimeen. Välilyönti valitsee, vaihto ja nuoli valitsee monta.
many-late = mennyt
many-choose = Valitse: { $pupil }, { $title }
many-choose-all = Valitse kaikki näkyvät
many-chosen = { $count ->
    [one] Yksi valittu
   *[other] { $count } valittu
}
many-bar = Valittujen teot
many-copies = Valittujen kopiot…
many-copies-title = Valittujen suunnitelmien kopiot
many-copies-none = Valituista ei ole kopioita tehtäväksi: niistä ei ole vahvistettua versiota, tai versio ei nimeä ketään, joka saa kopion.
many-copies-left = { $count ->
    [one] Yksi valituista jäi pois: siitä ei ole vahvistettua versiota, tai versio ei nimeä ketään, joka saa kopion.
   *[other] { $count } valituista jäi pois: niistä ei ole vahvistettua versiota, tai versio ei nimeä ketään, joka saa kopion.
}
many-export = Suunnitelmatiedostot…
many-export-title = { $count ->
    [one] Tallennetaanko yhden suunnitelman tiedosto?
   *[other] Tallennetaanko { $count } suunnitelman tiedostot?
}
many-export-text = Laatija tekee valitsemaasi kansioon uuden kansion. Luonnoksesta tallentuu luonnos, muista uusin vahvistettu versio. Liitetyt tiedostot eivät tallennu mukana.
many-export-open = Tiedostoja ei ole salattu. Kuka tahansa, joka saa ne, voi lukea ne. Poista ne, kun et enää tarvitse niitä. Laatija ei tiedä, kenelle annat ne, eikä tarkista, onko saajalla lupaa.
many-export-do = Valitse kansio…
many-exported = { $count ->
    [one] Yksi tiedosto on tallennettu: { $folder }
   *[other] { $count } tiedostoa on tallennettu: { $folder }
}
many-clear = Poista valinnat
