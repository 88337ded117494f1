# Siirtopaketti seuraavaan kouluun: mitä lähtee, kenelle ja millä perusteella; ja sen avaaminen toisessa koulussa.
transfer-title = Siirtopaketti seuraavaan kouluun
transfer-open = Siirtopaketti…
transfer-goes = Mitä lähtee
transfer-goes-copy = Versio { $number }, vahvistettu { $day }: uudelle koululle numeroitu kopio (PDF), jonka allekirjoitat omalla avaimellasi, ja samat vastaukset suunnitelmatiedostona. Uusi koulu voi jatkaa niistä.
transfer-goes-not = Pakettiin eivät tule seurantamerkinnät, tapaamiset, aiemmat versiot eikä luonnos.
transfer-without = Jätä kohtia pois
transfer-attachments =
    { $count ->
        [one] Myös liite
       *[other] Myös liitteet ({ $count })
    }
transfer-attachments-text = { $names }. Ota mukaan vain, jos peruste kattaa ne. Laatija ei lue liitteiden sisältöä.
transfer-recipient = Uusi koulu ja kuka paketin siellä saa
transfer-recipient-none = Kirjoita, mihin kouluun paketti lähtee.
transfer-grounds-none = Valitse peruste. Ilman sitä pakettia ei tehdä.
transfer-law = Oppilas siirtyy toisen järjestäjän esi- tai perusopetukseen
transfer-law-text = Perusopetuslaki 40 §: opetuksen järjestämisen kannalta välttämättömät tiedot toimitetaan uudelle järjestäjälle ilman lupaa. Jätä muut kohdat pois; muuhun tarvitaan huoltajan lupa. Toisen asteen koulutukseen siirtyvälle valitse Muu peruste: sillä on oma säännöksensä. Tarkista järjestäjän ohje.
transfer-law-basis = Perusopetuslaki 40 §: oppilas siirtyy toisen järjestäjän esi- tai perusopetukseen, opetuksen järjestämisen kannalta välttämättömät tiedot
transfer-how = Miten uusi koulu avaa paketin
transfer-by-address-text = Vain vastaanottajan kone avaa paketin. Osoite on hänen Laatijansa asetuksissa.
transfer-do = Allekirjoita ja tallenna…
transfer-making = Tehdään pakettia…
transfer-done = Siirtopaketti on tallennettu: { $path }. Kun annat sen, merkitse kopio annetuksi version toimituksiin.
transfer-basis-until = Lupa: { $to }. Tiedot: { $what }. Voimassa { $day } asti.
transfer-basis-open = Lupa: { $to }. Tiedot: { $what }. Päättymispäivää ei ole.
transfer-readme =
    Tämä on siirtopaketti: oppilaan suunnitelma seuraavaan kouluun. Sisältö on salassa pidettävää.

    copy.pdf: suunnitelman kopio vastaanottajalle, allekirjoitettu. Vastaukset ovat myös sen sisällä koneluettavina.
    plan.json: samat vastaukset suunnitelmatiedostona.
    attachments: suunnitelman liitteet, jos niitä on mukana.
    transfer.json: kuka paketin teki, kenelle ja millä perusteella, ja jokaisen tiedoston SHA-256-tiiviste.

    Laatija lukee paketin ja ottaa suunnitelman vastaan: Avaa osuus tai siirtopaketti.

transfer-came-title = Siirtopaketti toisesta koulusta
transfer-came = Siirtopaketti: { $pupil }
transfer-came-text = Paketti on salattu, mutta lähettäjän nimi on vain sen väite. Kopion allekirjoitus kertoo, kenen avaimella se on tehty.
transfer-came-from = Lähettäjä
transfer-came-nobody = ei kerrottu
transfer-came-to = Kenelle
transfer-came-basis = Peruste
transfer-came-made = Tehty
transfer-came-attachments = Liitteet
transfer-came-attachments-none = ei mukana
transfer-came-left = Liitteet, joita ei oteta
transfer-came-left-text = { $names }. Tiedosto on liian suuri tai siinä on muutakin kuin sivut, esimerkiksi skripti tai toinen tiedosto. Pyydä se lähettäjältä erikseen ja lisää se suunnitelmaan itse.
