# Oikoluku: tuntemattomat sanat tekstissä ja omat sanat.
spelling-menu = Tuntematon sana { $word }
spelling-no-guess = Ei ehdotuksia.
spelling-keep = Lisää omiin sanoihin
spelling-skip = Ohita
spelling-kept = { $word } on omissa sanoissasi.
spelling-skipped = { $word } ohitetaan, kunnes Laatija lukitaan.
spelling-none = Tässä osassa ei ole tuntemattomia sanoja.
spelling-unknown = Tuntematon sana { $word }. Alt Enter näyttää ehdotukset.

# settings
spelling-title = Oikoluku
    .missing = Sanastoja ei ole ohjelman vieressä, joten sanoja ei merkitä. Asenna Laatija uudelleen.
spelling-on = Merkitse tuntemattomat sanat
    .says = Suunnitelman kielellä: suomi, ruotsi tai englanti. Sanat tarkistetaan tällä koneella. Alt F7 siirtyy seuraavaan, Alt Enter ehdottaa.
spelling-words = Omat sanat
    .none = Ei vielä omia sanoja. Niitä voit lisätä merkityn sanan valikosta.
spelling-forget = Poista { $word } omista sanoista
    .done = { $word } on poistettu omista sanoista.
