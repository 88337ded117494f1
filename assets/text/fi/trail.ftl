# tapahtumat ja oppilaan tietojen poistaminen

trail-title = Tapahtumat
trail-text = Kuka teki mitä ja milloin. Tekstejä tapahtumissa ei ole, eikä Laatija muuta kirjattua.
trail-open = Tapahtumat…
trail-more = Näytä { $count } vanhempaa
trail-unknown-day = Ajankohta ei ole tiedossa
trail-unknown-by = tekijä ei ole tiedossa

trail-act-begun = Tapahtumien kirjaaminen alkoi
trail-act-found = Suunnitelma oli aloitettu ennen kuin tapahtumia kirjattiin
trail-act-found_version = Versio { $version } oli vahvistettu ennen kuin tapahtumia kirjattiin
trail-act-created = Suunnitelma aloitettiin
trail-act-received = Suunnitelma otettiin vastaan toisen kopiosta
trail-act-changed = Muutettiin: { $what }
trail-act-flag_set = Valittiin tai poistettiin valinta: { $what }
trail-act-undone = Kumottiin muutos: { $what }
trail-act-redone = Tehtiin kumottu muutos uudelleen: { $what }
trail-act-dismissed = Huomio ohitettiin
trail-act-taken_up = Ohitettu huomio palautettiin
trail-act-draft_begun = Uusi luonnos aloitettiin uusimmasta versiosta
trail-act-renewed = Uusi lukuvuosi aloitettiin versiosta { $version }
trail-act-begun_from = Suunnitelma aloitettiin toisesta asiakirjasta
trail-act-issued = Versio { $version } vahvistettiin
trail-act-signed = Version { $version } kopioon lisättiin allekirjoitus
trail-act-copy_saved = Version { $version } kopio tallennettiin tiedostoon
trail-act-copy_printed = Version { $version } kopio lähetettiin tulostimelle
trail-act-copy_made = Version { $version } kopio tehtiin saajalle
trail-act-copy_for_staff = Version { $version } kopio tai ote tehtiin koulun työntekijälle
trail-act-copy_by_permission = Version { $version } kopio tai ote tehtiin muulle saajalle, perusteena lupa
trail-act-copy_by_law = Version { $version } kopio tai ote tehtiin muulle saajalle, koska oppilas siirtyi muualle
trail-act-copy_by_reason = Version { $version } kopio tai ote tehtiin muulle saajalle, perusteena kirjattu syy
trail-act-handed_over = Version { $version } kopio annettiin
trail-act-paper_filed = Versioon { $version } liitettiin allekirjoitettu paperi
trail-act-struck = Version { $version } merkintä yliviivattiin
trail-act-exported = Suunnitelmatiedosto vietiin
trail-act-retyped = Versio { $version } vietiin kohta kerrallaan toisen järjestelmän lomakkeelle
trail-act-retyping_sheet = Versiosta { $version } tehtiin arkki käsin vientiä varten
trail-act-part_asked = Kollegalta pyydettiin osuus
trail-act-part_taken = Kollegan osuus yhdistettiin suunnitelmaan
trail-act-contributed = Kollegan osuudesta: { $what }
trail-act-part_received = Kollegan pyytämä osuus aloitettiin
trail-act-part_returned = Osuus palautettiin pyytäjälle
trail-act-goal_set = Tavoitteen mittaria muutettiin
trail-act-observed = Tavoitteen seurantaan kirjattiin merkintä
trail-act-observation_struck = Seurannan merkintä yliviivattiin tai peruttiin
trail-act-closed = Suunnitelma siirrettiin päättyneisiin
trail-act-reopened = Suunnitelma otettiin takaisin päättyneistä
trail-act-renewal_taken_back = Uusi lukuvuosi peruttiin ennen kuin siihen kirjoitettiin
trail-act-meeting_arranged = Palaveri sovittiin
trail-act-meeting_ended = Palaveri päätettiin
trail-act-meeting_removed = Palaveri poistettiin
trail-act-file_attached = Tiedosto liitettiin
trail-act-file_saved = Liite tallennettiin tiedostoon
trail-act-discarded = Luonnos poistettiin
trail-act-erased = Suunnitelma poistettiin versioineen
trail-act-backed_up = Koko suunnitelmatiedostosta tehtiin varmuuskopio
trail-act-restored = Koko suunnitelmatiedosto palautettiin varmuuskopiosta
trail-act-passphrase_changed = Salasana vaihdettiin
trail-act-sheet_changed = Palautusarkki vahvistettiin
trail-act-key_renewed = Tiedoston avain vaihdettiin
trail-act-lost = Suunnitelmaa ei saatu pelastettua
trail-act-rescued = Suunnitelmat pelastettiin vaurioituneesta tiedostosta

trail-erase-open = Poista oppilaan tiedot…
trail-erase-title = Poistetaanko oppilaan tiedot: { $pupil }?
trail-erase-goes = Poistuvat
trail-erase-goes-text = Luonnos, kaikki versiot, niiden kopiot ja liitetyt paperit, vastaanotettu tiedosto, toimitusmerkinnät, kollegoilta pyydetyt ja saadut osuudet, seurannan merkinnät ja muutoshistoria. Niitä ei saa takaisin.
trail-erase-plan = { $versions ->
    [0] { $title }, ei versioita
    [one] { $title }, yksi versio
   *[other] { $title }, { $versions } versiota
}
trail-erase-others = Saman nimisen oppilaan muut suunnitelmat. Valitse vain, jos oppilas on sama:
trail-erase-stays = Jäävät
trail-erase-stays-text = Tapahtumarivit, joista ei enää näe, ketä tai mitä ne koskivat. Annetut ja tallennetut kopiot ja osuudet ovat siellä, minne ne annettiin.
trail-erase-backups = Näinä päivinä tehdyissä varmuuskopioissa tiedot ovat yhä: { $list }. Laatija ei voi poistaa niitä. Poista ne itse.
trail-erase-no-backups = Varmuuskopioita ei ole kirjattu tehdyksi suunnitelman aloittamisen jälkeen.
trail-erase-older = Kansiossa on vanha kopio koko tiedostosta, ja tiedot ovat siinä yhä: { $list }. Poista se itse, kun et tarvitse sitä.
trail-erase-keep = { $title }: asetuksissa säilytysaika on { $years } vuotta uusimmasta versiosta, eli { $day } asti.
trail-erase-keep-over = Se on kulunut.
trail-erase-keep-left = Se ei ole vielä kulunut.
trail-erase-keep-who = Säilytysajan määrää opetuksen järjestäjä, ja se voi alkaa myöhemmin. Varmista ennen poistamista, että virallinen kappale on tallessa siellä, minne se kuuluu.
trail-erase-name = Kirjoita oppilaan nimi: { $pupil }
trail-erase-name-wrong = Nimi ei ole sama.
trail-erase-keep-plan = Säilytä tiedot
trail-erase-do = Poista oppilaan tiedot
trail-erase-doing = Poistetaan ja tarkistetaan…
trail-erased-title = Oppilaan tiedot on poistettu
trail-erased = Tiedot on poistettu. Tiedosto avattiin uudelleen ja luettiin: poistetun rivejä ei löytynyt, eikä sen tekstejä muiden suunnitelmien ulkopuolelta.
trail-erased-named = Oppilaan nimi on yhä näissä suunnitelmissa: { $list }.
trail-erased-backups = Näinä päivinä tehdyissä varmuuskopioissa tiedot ovat yhä: { $list }.
trail-erased-older = Kansiossa on vanha kopio koko tiedostosta, ja tiedot ovat siinä yhä: { $list }.

trail-keeping = Säilytysaika
trail-keeping-says = Vuosia uusimmasta versiosta. Ajan määrää opetuksen järjestäjä: kysy sieltä, mikä se on ja mistä se alkaa. Laatija ei poista mitään itse, vaan kertoo päivän, kun poistat oppilaan tietoja.
