# Vienti toisen järjestelmän lomakkeelle kohta kerrallaan.

retyping-title = Toisen järjestelmän lomakkeelle
retyping-says = Toinen järjestelmä ei ota tiedostoa vastaan, mutta sen lomake täyttyy kohta kerrallaan. Laatija kopioi kohdat lomakkeen järjestyksessä.
retyping-forms = Lomakkeet
retyping-none = Tälle suunnitelmalle ei ole lomaketta. Lisää kunnan lomaketiedosto tai pyydä se kunnalta.
retyping-unissued = Vietävää ei ole vielä
    .text = Lomakkeelle viedään vahvistettu versio, jotta sama teksti on kaikkialla.
    .act = Siirry vahvistamaan
retyping-form = { $municipality } · { $fields ->
    [one] yksi kohta
   *[other] { $fields } kohtaa
}
retyping-form-shipped = Kulkee Laatijan mukana. Kunnan oma lomake voi olla toisenlainen.
retyping-form-own = Oma tai kunnalta saatu lomake, vain tällä koneella.
retyping-begin = Vie tälle lomakkeelle
    .named = Vie tälle lomakkeelle: { $name }
retyping-arrange = Järjestä…
    .named = Järjestä… { $name }
retyping-file = Tallenna lomakepohja…
    .named = Tallenna lomakepohja… { $name }
    .done = Lomake on tallennettu: { $path }
retyping-remove = Poista
    .named = Poista { $name }
    .done = Lomake { $name } on poistettu.
retyping-add = Lisää lomake tiedostosta…
    .done = Lomake { $name } on lisätty.
    .replaced = Lomake { $name } korvasi aiemman.
retyping-refused = { $count ->
    [one] Lomakkeessa { $file } on yksi virhe. Mitään ei ole muutettu.
   *[other] Lomakkeessa { $file } on { $count } virhettä. Mitään ei ole muutettu.
}

retyping-done-of = Käyty läpi { $done } / { $all } kohtaa, joissa on tekstiä
retyping-lengths = Luku kohdan perässä on sen tekstin pituus merkkeinä.
retyping-list = Lomakkeen kohdat
retyping-progress = Viedyt kohdat
retyping-back = Lomakkeet
retyping-contacts = Turvakielto on voimassa, ja näissä kohdissa voi olla puhelinnumero, sähköposti tai osoite: { $fields }. Älä vie niitä lomakkeeseen.
retyping-at = Versio { $version }, vahvistettu { $day } · kohta { $at } / { $all }
retyping-above = Kapea ikkuna päällimmäiseksi
    .off = Ikkuna tavalliseksi
retyping-into = Liitä kenttään
retyping-fits = Mahtuu: { $length } / { $limit } merkkiä.
retyping-length = { $length ->
    [one] Yksi merkki.
   *[other] { $length } merkkiä.
}
retyping-over = Liian pitkä: { $length } merkkiä, kenttään mahtuu { $limit }.
    .text = Kopioin tekstin { $parts } osassa. Liitä osat eri kenttiin, tai lyhennä kohtaa suunnitelmassa ja vahvista uusi versio.
retyping-over-list = { $count ->
    [one] Yksi teksti on kenttäänsä pidempi.
   *[other] { $count } tekstiä on kenttiään pidempiä.
}
retyping-part = Osa { $part } / { $parts }
retyping-copy = Kopioi ja siirry seuraavaan
    .keys = Ctrl Shift C
    .part = Kopioi osa { $part } / { $parts }
retyping-previous = Edellinen
retyping-skip = Ohita kohta
retyping-again = Merkitse viemättä olevaksi
retyping-state-open = viemättä
retyping-state-copied = kopioitu
retyping-state-skipped = ohitettu
retyping-state-empty = tyhjä suunnitelmassa
retyping-too-long = liian pitkä
retyping-secret = Älä vie tätä eHOKSiin ennen kuin olet lukenut sen
retyping-sheet-secret = Huomaa ennen vientiä eHOKSiin: { $warning }
retyping-empty = Suunnitelmassa ei ole tähän kohtaan tekstiä. Jätä kenttä tyhjäksi.
retyping-lent = { $name }: kopioitu leikepöydälle. Tyhjenee { $seconds ->
    [one] sekunnin
   *[other] { $seconds } sekunnin
 } päästä ja aina lukittaessa.
    .bar = Aikaa leikepöydän tyhjenemiseen
    .clear = Tyhjennä nyt
    .cleared = Leikepöytä on tyhjennetty, jos teksti oli siellä vielä.
retyping-all-done = Kaikki kohdat on käyty läpi
retyping-check = Kun kaikki on viety
    .text = Tulosta lomake siellä PDF:ksi ja pudota se tähän. Laatija vertaa ja kertoo, jos jokin kohta jäi pois tai muuttui.
    .choose = Valitse PDF…
retyping-checked = { $same } / { $all } kohtaa löytyi nimensä alta
    .file = Verrattu: { $file } ja vahvistettu versio { $version }.
    .limits = Vertailu koskee vain lomakkeen kohtia, joissa suunnitelmassa on tekstiä. Välilyöntejä, rivinvaihtoja ja sanojen tavuviivoja ei verrata. Liitteitä ja kuvia ei lueta. Tiedostosta ei tallenneta mitään.
    .back = Takaisin vientiin
retyping-found-same = löytyi
retyping-found-more = löytyi, perässä on muuta
retyping-found-elsewhere = löytyi muualta
    .text = Teksti on PDF:ssä, mutta ei tämän kentän nimen alla. Tarkista paikka.
retyping-found-different = eri teksti
retyping-found-missing = ei löytynyt
    .text = Tekstiä ei löytynyt PDF:stä. Tarkista kenttä itse.
retyping-sheet-print = Tulosta arkki
retyping-sheet-save = Tallenna arkki…
    .done = Arkki on tallennettu: { $path }
    .printed = Arkki on lähetetty tulostimelle.
retyping-sheet-job = Vientiarkki
retyping-sheet-says = Lomakkeelle käsin: { $name }. { $version ->
    [0] Tekstit ovat suunnitelman luonnoksesta, jota ei ole vahvistettu, lomakkeen järjestyksessä.
   *[other] Tekstit ovat suunnitelman vahvistetusta versiosta { $version }, lomakkeen järjestyksessä.
}
retyping-sheet-field = Kenttä
retyping-sheet-text = Teksti
retyping-sheet-empty = tyhjä suunnitelmassa

retyping-edit-title = Järjestä lomake
    .says = Kohtien järjestys, nimet ja pituudet niin kuin ne ovat kunnan lomakkeella. Muutokset koskevat vain tätä konetta, kunnes tallennat lomakkeen tiedostoon ja annat sen muille.
retyping-edit-own = { $number ->
    [1] { $name } (oma)
   *[other] { $name } (oma { $number })
}
retyping-edit-name = Lomakkeen nimi
retyping-edit-municipality = Kunta
retyping-edit-field = Kentän nimi lomakkeella
retyping-edit-limit = Merkkejä enintään
retyping-edit-source = Suunnitelman kohta
retyping-edit-more = { $count ->
    [one] ja yksi muu kohta
   *[other] ja { $count } muuta kohtaa
}
retyping-edit-each = Taulukosta
retyping-edit-each-once = yhteen kenttään
retyping-edit-each-row = oma kenttä joka riville
retyping-edit-each-cell = oma kenttä joka solulle
retyping-edit-up = Siirrä ylös: { $name }
retyping-edit-down = Siirrä alas: { $name }
retyping-edit-remove = Poista kenttä { $name }
retyping-edit-add = Lisää kenttä
retyping-edit-keep = Tallenna lomake
    .done = Lomake { $name } on tallessa.
retyping-edit-cancel = Peruuta
retyping-edit-number = Kenttä { $number }
retyping-way = Lomakkeelle kohta kerrallaan
