# part: osuus pyydetään kollegalta, kirjoitetaan toisella koneella, palautetaan ja yhdistetään

part-ask-open = Pyydä osuus kollegalta…
part-ask-title = Pyydä osuus kollegalta
part-ask-sections = Mitkä osiot pyydetään
part-ask-sections-text = Kollega saa vain nämä osiot sekä nimen ja luokan tai ryhmän. Muu ei lähde tältä koneelta. Turvakiellon syy ja turvakiellon aikana yhteystiedot eivät lähde.
part-ask-whose = Osuuden saa antaa vain sille, joka tarvitsee sitä työssään. Sen arvioit sinä: Laatija ei tarkista perustetta. Tapahtumiin jää, kenelle pyyntö tehtiin ja mitkä osiot siinä olivat.
part-ask-sections-none = Valitse ainakin yksi osio.
part-ask-colleague = Kollegan nimi
part-ask-colleague-none = Kirjoita kollegan nimi.
part-ask-how = Miten kollega avaa tiedoston
part-ask-by-address = Hänen Laatijansa osoitteella
part-ask-by-address-text = Vain hänen koneensa avaa tiedoston. Osoite on hänen Laatijansa asetuksissa.
part-ask-by-passphrase = Salasanalla, jonka kerrot puhelimessa
part-ask-by-passphrase-text = Älä lähetä salasanaa samaa tietä kuin tiedostoa.
part-ask-address = Kollegan osoite
part-ask-address-help = Alkaa age1
part-ask-words = Vertaa nämä kuusi sanaa puhelimessa: { $words }
part-ask-known = Tuttu kollega
part-ask-other = Joku muu
part-ask-passphrase = Kerro tämä salasana puhelimessa. Kirjoita se itsellesi muistiin: sitä ei näytetä enää.
part-ask-passphrase-other = Ehdota toista
part-ask-do = Tallenna pyyntö…
part-ask-done = Pyyntö on tallennettu: { $path }. Lähetä tiedosto kollegalle.
part-asked = Aiemmin pyydetyt
part-asked-row = { $name }, { $day }: { $sections }
part-asked-waiting = odottaa
part-asked-answered = yhdistetty { $day }
part-asked-show = Katso vastaus
    .named = Katso, mitä { $name } vastasi

part-tag = osuus: { $name }
part-of-title = Osuus suunnitelmasta, jota laatii { $name }
part-of-nobody = kollega
part-of-text = { $pupil }. Pyydetty { $day }. Vain nämä osiot ovat täällä, ja ne palautetaan pyytäjälle. Suunnitelma ei ole sinun vahvistettavasi.
part-of-returned = Palautettu { $day }. Poista osuus kotinäytöltä, kun pyytäjä on saanut sen.
part-status = Osuus, jonka pyysi { $name }
part-return = Palauta osuus…
part-return-again = Palauta uudelleen…
part-returned = Osuus on tallennettu: { $path }. Lähetä tiedosto pyytäjälle. Vain hänen koneensa avaa sen.

part-brought = Tuotu tiedosto
part-title = Kollegan osuus
part-file-open = Avaa osuus tai siirtopaketti…
part-file-text = Tai avaa kollegan pyyntö, palautettu osuus tai toisen koulun siirtopaketti (tiedoston pääte .laatijaosuus tai .laatijasiirto).
part-locked = Tiedosto avataan salasanalla
part-locked-text = Kysy salasana puhelimessa siltä, joka tiedoston lähetti.
part-locked-passphrase = Tiedoston salasana
part-locked-open = Avaa
part-another = Toinen tiedosto…

part-request-title = { $name } pyytää sinulta osuutta
part-request-text = Tiedosto on salattu, mutta nimi on vain sen väite. Jos et odottanut pyyntöä, kysy siitä ennen kuin kirjoitat.
part-request-pupil = Kenen suunnitelma
part-request-plan = Suunnitelma
part-request-sections = Osiot
part-request-asker = Pyytäjä
part-request-day = Pyydetty
part-request-take = Ota osuus kirjoitettavaksi
part-request-take-text = Osiot tallennetaan tälle koneelle omaksi luonnoksekseen.
part-request-here = Osuus on jo täällä
part-request-go = Jatka osuutta
part-request-taken = Osuus on otettu kirjoitettavaksi.

part-answer-title = Mitä { $name } muutti
part-answer-text = { $pupil }, { $plan }. Pyydetty { $asked }, palautettu { $made }.
part-answer-other-name = Osuus pyydettiin henkilöltä { $name }, mutta sen on palauttanut { $author }.
part-answer-changes = { $count ->
    [0] Ilman kysymyksiä ei muutu mitään.
    [one] Yksi muutos, johon et ole itse koskenut
   *[other] { $count } muutosta, joihin et ole itse koskenut
}
part-answer-conflicts = { $count ->
    [one] Yhtä kohtaa olette muuttaneet molemmat. Valitse, mikä jää.
   *[other] { $count } kohtaa olette muuttaneet molemmat. Valitse jokaisessa, mikä jää.
}
part-answer-nothing = Osuudessa ei ole mitään, mitä suunnitelmassa ei jo ole.
part-answer-taken = Tämä osuus on jo yhdistetty { $day }
part-answer-taken-text = Voit yhdistää sen uudelleen, jos kumosit muutokset. Nyt näytetään vain, mikä eroaa suunnitelmasta.
part-answer-overtaken = Uudempi osuus on jo yhdistetty
part-answer-overtaken-text = Sama kollega on palauttanut tämän jälkeen uudemman osuuden, ja se on jo suunnitelmassa.
part-answer-issued = Versio { $number } on vahvistettu pyynnön jälkeen
part-answer-issued-text = Vahvistettu versio ei muutu. Osuus yhdistetään luonnokseen.
part-answer-issued-begins = Vahvistettu versio ei muutu. Yhdistäminen aloittaa siitä uuden luonnoksen.
part-answer-take = Yhdistä suunnitelmaan
part-answer-take-text = Muutokset tulevat yhtenä vaiheena: Kumoa palauttaa entisen. Tapahtumiin jää, mitkä kohdat { $name } kirjoitti.
part-answer-choose = { $count ->
    [one] Valitse vielä yhdessä kohdassa, mikä jää.
   *[other] Valitse vielä { $count } kohdassa, mikä jää.
}
part-answer-go = Avaa suunnitelma
part-answer-done = { $count ->
    [0] Mitään ei muuttunut.
    [one] Yksi kohta on yhdistetty. Kumoa palauttaa entisen.
   *[other] { $count } kohtaa on yhdistetty. Kumoa palauttaa entisen.
}

part-conflict-mine = Suunnitelmassa nyt
part-conflict-theirs = { $name } kirjoitti
part-conflict-before = Ennen pyyntöä: { $text }
part-conflict-empty = Tyhjä
part-conflict-removed = Rivi on poistettu
part-conflict-choose = Mikä jää: { $title }
part-conflict-both = Pidä molemmat ja muokkaa
part-conflict-mine-take = Pidä oma
part-conflict-theirs-take = Ota kollegan teksti

part-addresses = Osuudet kollegoille
    .says = Kollega salaa sinulle tulevan osuuden tähän osoitteeseen. Osoite ei ole salainen: anna se, kun joku pyytää.
part-address-own = Oma osoite
part-address-since = Osoite on ollut käytössä { $day } alkaen. Jos kollegalla on vanhempi osoite, anna hänelle tämä.
part-address-copy = Kopioi
part-address-copied = Osoite on kopioitu.
part-address-words = Kuusi sanaa puhelimessa verrattavaksi
part-colleagues-none = Kollega tulee tähän, kun pyydät häneltä osuutta hänen osoitteellaan.
part-colleague-forget = Unohda
    .named = Unohda { $name }
    .done = { $name } on unohdettu.
