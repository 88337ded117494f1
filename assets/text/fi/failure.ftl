# failure

# holvi: salasana, avaimet, tiedosto, levy
failure-wrong-passphrase = Salasana ei avaa tätä tiedostoa.
    .todo = Tarkista näppäimistön kieli ja Caps Lock ja yritä uudelleen. Mitään ei ole muutettu.
failure-wrong-recovery-key = Palautusavain on kirjoitettu oikein, mutta se ei avaa tätä tiedostoa.
    .todo = Tarkista, että palautusarkki on uusin: kun avain vaihdetaan, vanha arkki lakkaa toimimasta. Mitään ei ole muutettu.
failure-recovery-key-mistyped = Palautusavaimessa on kirjoitusvirhe.
    .todo = Vertaa ryhmiä arkkiin yksi kerrallaan: yhdeksän ryhmää, kussakin neljä merkkiä. Isoilla ja pienillä kirjaimilla ei ole väliä.
failure-passphrase-too-weak = Salasana on liian helppo arvata.
    .todo = Lisää sanoja, jotka eivät kuulu yhteen, tai ota ehdotettu salasana.
failure-key-file-damaged = Avaintiedoston kumpikaan kappale ei ole luettavissa. Ilman avaintiedostoa suunnitelmia ei voi avata salasanallakaan.
    .todo = Palauta varmuuskopio: avaimet ovat sen mukana. Jos sinulla on tiedosto avaimet.json tai avaimet.vara.json tallessa muualla, kopioi se takaisin samaan kansioon. Mitään ei ole muutettu.
failure-key-file-foreign = Avaintiedosto ja suunnitelmatiedosto eivät kuulu yhteen.
    .todo = Jos kansioon on kopioitu tiedostoja muualta, palauta oikea avaimet.json tai palauta varmuuskopio. Mitään ei ole muutettu.
failure-no-vault = Kansiossa ei ole suunnitelmatiedostoa.
    .todo = Jos tiedosto on siirretty, palauta se samaan kansioon. Muuten palauta varmuuskopio.
failure-vault-exists = Kansiossa on jo suunnitelmatiedosto.
    .todo = Avaa se salasanallasi tai valitse tyhjä kansio. Mitään ei ole muutettu.
failure-vault-in-use = Suunnitelmatiedosto on jo auki toisessa ikkunassa tai ohjelmassa.
    .todo = Jatka siinä ikkunassa tai sulje se ja yritä uudelleen.
failure-vault-too-new = Suunnitelmatiedosto on tehty uudemmalla Laatijalla.
    .todo = Päivitä Laatija tällä koneella. Tiedostoa ei ole muutettu.
failure-vault-damaged = Suunnitelmatiedostossa on vaurio. Vaurioitunutta tekstiä ei näytetä.
    .todo = Palauta varmuuskopio toiseen kansioon. Säilytä vaurioitunut tiedosto: siitä voi vielä olla apua.
failure-not-encrypted = Suunnitelmatiedosto ei olisi salattu, joten sitä ei tehty eikä avattu.
    .todo = Asenna Laatija uudelleen. Jos tämä toistuu, kerro asiasta ohjelman ylläpidolle.
failure-read-only = Kansioon ei voi kirjoittaa.
    .todo = Tarkista kansion käyttöoikeudet tai valitse toinen kansio.
failure-disk-full = Levy on täynnä. Viimeisin muutos ei ole tallessa levyllä.
    .todo = Vapauta tilaa levyltä ja yritä uudelleen. Aiemmin tallennettu on tallessa.
failure-disk-error = Levy ei vastaa niin kuin pitäisi.
    .todo = Yritä uudelleen. Jos tämä toistuu, ota varmuuskopio toiselle levylle ja tarkistuta levy. Aiemmin tallennettu on tallessa.
failure-locked = Laatija on lukittu.
    .todo = Avaa se salasanallasi.
failure-backup-damaged = Varmuuskopio on vaurioitunut, tai tiedosto ei ole Laatijan varmuuskopio.
    .todo = Kokeile toista varmuuskopiota. Mitään ei ole muutettu.
