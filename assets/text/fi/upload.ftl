# HOKSin vieminen eHOKSiin: sivun tekstit.

upload-page-title = { $count ->
    [0] Vie eHOKSiin: kaikki kunnossa
    [1] Vie eHOKSiin: yksi asia kesken
   *[other] Vie eHOKSiin: { $count } asiaa kesken
}
upload-page-noted = { $count ->
    [1] Vie eHOKSiin: ei virheitä, yksi huomio
   *[other] Vie eHOKSiin: ei virheitä, { $count } huomiota
}
upload-page-says = Kohdat ovat eHOKSin syöttölomakkeen järjestyksessä. Ohjelma tekee ne tarkistukset, jotka voi tehdä ilman verkkoa. Säännöt 16.7.2026.
upload-page-running = Tarkistetaan…
upload-state-fine = kunnossa
upload-state-broken = { $count ->
    [1] 1 virhe
   *[other] { $count } virhettä
}
upload-state-ask = { $count ->
    [1] 1 tarkistettava
   *[other] { $count } tarkistettavaa
}
upload-state-look = { $count ->
    [1] 1 huomio
   *[other] { $count } huomiota
}
upload-state-empty = ei merkintöjä
upload-state-not-here = { $tuva ->
    [yes] ei TUVAssa
   *[no] vain TUVAssa
}
upload-state-leaving = poistumassa
upload-jump = Korjaa kohdassa
upload-body = Vientitiedosto
upload-body-says = { $version ->
    [0] Yksi HOKS, luonnos. Tunnettuja nimiä ja henkilötunnuksia etsitään ennen tallennusta; lue silti itse.
   *[other] Yksi HOKS, versio { $version }. Tunnettuja nimiä ja henkilötunnuksia etsitään ennen tallennusta; lue silti itse.
}
upload-body-text = Vientitiedoston sisältö
upload-stays = Nämä jäävät vain suunnitelmaan
upload-key-leave = Jätä { $key } pois tiedostosta
upload-key-take = Ota { $key } takaisin tiedostoon
upload-online = Vain eHOKS itse voi tarkistaa
upload-untold = Näitä ei tarkistettu, koska tieto puuttuu
upload-save = Tallenna eHOKSin tiedosto…
upload-sheet-print = Tulosta syöttöarkki käsin kirjaajalle
upload-sheet-save = Tallenna syöttöarkki…
upload-saved = Tallennettu: { $path }
upload-waits = Tallennus avautuu, kun virheet on korjattu. Syöttöarkin voi tulostaa jo nyt.
upload-losses = { $count ->
    [1] eHOKSista puuttuisi yksi kohta
   *[other] eHOKSista puuttuisi { $count } kohtaa
}
upload-losses-accept = Tiedän, että luetellut kohdat jäävät pois eHOKSista.
upload-asked = { $count ->
    [1] Yksi kohta on tarkistettava ennen vientiä
   *[other] { $count } kohtaa on tarkistettava ennen vientiä
}
upload-asked-accept = Luin merkityt kohdat: niissä ei ole nimiä eikä tietoja opiskelijan terveydestä tai tuen syystä.
upload-exported = Tästä oikeudesta on jo viety HOKS { $day }.
upload-exported-says = Samalle opiskeluoikeudelle ei voi tehdä toista HOKSia. Hae nykyinen HOKS eHOKSista ja tuo se, niin mitään ei jää pois.
upload-bring = Tuo nykyinen HOKS…
upload-brought = { $rows ->
    [0] Nykyinen HOKS on tuotu. Suunnitelmaan ei tullut uusia rivejä.
    [1] Nykyinen HOKS on tuotu. Suunnitelmaan tuli yksi uusi rivi.
   *[other] Nykyinen HOKS on tuotu. Suunnitelmaan tuli { $rows } uutta riviä.
}
upload-no-draft = Nykyisen HOKSin voi tuoda, kun suunnitelmasta on luonnos.
upload-way = Lähetystapa
upload-way-post = Uusi HOKS (POST)
upload-way-put = Korvaa koko HOKS (PUT)
upload-way-patch = Muuta perustietoja (PATCH)
upload-current-day = eHOKSin nykyinen HOKS tuotiin suunnitelmaan { $day }.
upload-current = Suunnitelmassa on eHOKSin nykyinen HOKS.
upload-file-day = HOKS tuotiin suunnitelmaan tiedostosta { $day }. Siinä ei ole eHOKSin numeroa.
upload-file = Suunnitelmassa on HOKS, joka tuotiin tiedostosta. Siinä ei ole eHOKSin numeroa.
upload-to-file = eHOKSin tiedosto
