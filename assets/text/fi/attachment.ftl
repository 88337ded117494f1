# suunnitelmaan liitetyt tiedostot

attachment-files = Liitetyt tiedostot
attachment-add = Liitä tiedosto…
attachment-add-help = PDF, JPEG tai PNG, enintään { $largest } Mt, yhteensä { $most } Mt. Voit myös pudottaa tiedoston tähän ikkunaan. Tekijän, paikan, laitteen ja vanhojen vaiheiden tiedot poistetaan.
attachment-reading = Luetaan ja siivotaan tiedostoa…
attachment-added = Liitetty: { $name }
attachment-facts = { $pages ->
    [one] 1 sivu
   *[other] { $pages } sivua
 } · { $size } kt · tunniste { $short }
attachment-not-here = Tiedostoa ei ole tässä suunnitelmatiedostossa. Tunniste { $short }
attachment-look = Katso
attachment-look-of = Katso liitettä { $name }
attachment-save = Tallenna…
attachment-save-of = Tallenna liite { $name } tiedostoksi
attachment-saved = Liite on tallennettu: { $path }
attachment-close = Sulje
attachment-unnamed = Nimetön liite
attachment-removed = Tiedostosta { $name } jäi pois
attachment-removed-todo = Sivut ovat ennallaan. Säilytä alkuperäinen tiedosto, jos tarvitset pois jäänyttä.
attachment-removed-signature = sähköinen allekirjoitus, joka ei päde siivotussa tiedostossa
attachment-removed-files = tiedoston sisällä olleet muut tiedostot
attachment-removed-script = tiedoston itse tekemät toimet
attachment-removed-media = ääni, video tai kolmiulotteinen kuva
attachment-removed-form = lomakkeen täytettävyys; täytetty näkyy sivulla
attachment-removed-comments = kommenttien tekstit; merkinnät näkyvät sivulla
attachment-removed-links = linkit verkkoon
attachment-understood = Selvä
attachment-given = Liitteet eivät kulje kopion mukana. Tallenna ja anna ne erikseen niille, joille ne kuuluvat.

attachment-open-title = Valitse liitettävä tiedosto
attachment-open-kind = PDF tai kuva
