# seuranta

# the list of goals
follow-goals = Tavoitteet
follow-version = v. { $number }
follow-none = Suunnitelmassa ei ole vielä tavoitteita
follow-none-text = Seuranta alkaa tavoitteista. Kirjoita ne ensin suunnitelmaan.
follow-to-write = Siirry laatimaan
follow-last = Viimeksi { $score } / { $most }
follow-last-up = Viimeksi { $score } / { $most }, suunta ylös
follow-last-level = Viimeksi { $score } / { $most }, ennallaan
follow-last-down = Viimeksi { $score } / { $most }, suunta alas
follow-reached = Tavoitetaso täyttyi { $day }
follow-no-entries = Ei merkintöjä
follow-weeks = Ei merkintöjä { $count } viikkoon
follow-ended = Ei enää suunnitelmassa
follow-keys = Tavoite numerolla 1–9, sitten tulos ja Enter
follow-count = { $entries ->
    [one] 1 merkintä
   *[other] { $entries } merkintää
}, { $goals ->
    [one] 1 tavoite
   *[other] { $goals } tavoitetta
}
follow-ended-text = Tavoite ei ole enää suunnitelmassa. Merkinnät säilyvät.
follow-continues = Jatkuu tavoitteena
follow-continues-do = Yhdistä
follow-evidence = Mistä tiedetään: { $evidence }

# the chart and its table
follow-shown = Esitystapa
follow-chart = Kuvaaja
follow-table = Taulukko
follow-first = Ensimmäinen merkintä piirtää kuvaajan.
follow-line = Mittari…
follow-y = Tulos 0–{ $most }
follow-chart-title = { $measure }, { $first }–{ $last }
follow-chart-baseline = Lähtötaso { $baseline }.
follow-chart-target = Tavoite { $target }.
follow-chart-entries = Merkinnät: { $list }.
follow-chart-entry = { $day } { $score } / { $most }
follow-chart-version = { $day } versio { $number }
follow-goal-line = { $times ->
    [one] Tavoite { $target }
   *[other] Tavoite { $target }, { $times } kertaa
}
follow-baseline = Lähtötaso { $baseline }
follow-day = Päivä
follow-score = Tulos
follow-note = Havainto
follow-author = Kirjaaja
follow-optional = ei pakollinen
follow-struck = yliviivattu
follow-struck-why = Yliviivattu: { $reason }

# writing an entry down
follow-new = Uusi merkintä
follow-record = Kirjaa
follow-no-day = Tämä ei ole päivä.
follow-future = Päivä on vasta tulossa.
follow-choose = Valitse tulos ensin.
follow-recorded = Kirjattu { $score } / { $most }, { $day }
follow-undo = Kumoa
follow-undone = Merkintä on peruttu.
follow-latest = Viimeisimmät
follow-take-back = Peru
follow-take-back-of = Peru merkintä { $day }
follow-strike = Yliviivaa…
follow-strike-of = Yliviivaa merkintä { $day }…
follow-strike-title = Yliviivataanko merkintä?
follow-strike-text = Merkintä jää näkyviin yliviivattuna syineen, eikä sitä lasketa.
follow-strike-reason = Miksi merkintä on väärä
follow-strike-no-reason = Kirjoita syy.
follow-strike-do = Yliviivaa

# support, as it was really given
follow-supports = Tuki
follow-given-way = Toteutuiko
follow-given-effect = Vaikutus
follow-given-way-planned = Suunnitellusti
follow-given-way-partly = Osittain
follow-given-way-not = Ei
follow-given-effect-helped = Auttoi
follow-given-effect-somewhat = Jonkin verran
follow-given-effect-not = Ei auttanut
follow-given-effect-unknown = Ei vielä tiedossa
follow-given-why = Miksi ei, tai muu havainto
follow-given-choose = Valitse ensin, toteutuiko tuki.
follow-given-recorded = Kirjattu { $day }: { $way }
follow-given-entries = Merkinnät
follow-given-first = Ei vielä merkintöjä siitä, miten tuki on toteutunut.
follow-given-last = Viimeksi { $day }: { $way }
follow-given-ended-text = Tuki ei ole enää suunnitelmassa tällä nimellä. Merkinnät säilyvät.
follow-given-no-sentence = Lause syntyy ensimmäisestä merkinnästä edellisen arvioinnin jälkeen.
follow-given-carried = Lause on arvioinnissa, tai rivillä on omia sanojasi.
follow-given-keys = Tuki numerolla, sitten 1–3 toteutuiko, 1–4 vaikutus ja Enter

# how a goal is measured
follow-line-title = Miten tavoitetta mitataan
follow-line-text = Luvut piirtävät kuvaajan tavoiteviivan ja lähtötason ja tulevat arviointilauseeseen.
follow-line-measure = Mitä lasketaan
follow-line-measure-help = Esimerkiksi: Oikein viidestä tehtävästä
follow-line-most = Asteikko: 0 ja enintään
follow-line-most-kept = Asteikko ei muutu, kun tavoitteella on merkintöjä.
follow-line-baseline = Lähtötaso
follow-line-target = Tavoitetaso
follow-line-times = Montako kertaa
follow-line-save = Tallenna
follow-line-none = ei asetettu

# into the evaluation
follow-suggested = Ehdotus arviointitekstiksi
follow-no-sentence = Lause syntyy ensimmäisestä merkinnästä.
follow-carry = Vie arviointiin
follow-carry-says = Luvuista koottu, muokkaa vapaasti
follow-carry-begins = Aloittaa luonnoksen versiosta { $number }
follow-carried = Lause on kohdassa { $field }.
follow-open = Avaa
follow-support = Toteutunut tuki
follow-support-text = { $count ->
    [one] Yksi tuki tai sen toteutuminen puuttuu kohdasta { $field }.
   *[other] { $count } tukea tai niiden toteutuminen puuttuu kohdasta { $field }.
}
follow-support-carry = Vie rivit
follow-support-carried = Rivit ovat kohdassa { $field }. Tarkista toteutuminen ja kirjaa vaikutus.

# the sentence that goes into the plan, in its language
follow-result = Tulos
follow-result-of = Tulos ({ $measure })
follow-seen = { $count ->
    [one] Tavoitetta ”{ $goal }” on seurattu kerran, { $last }.
    [2] Tavoitetta ”{ $goal }” on seurattu kahdesti, { $first } ja { $last }.
   *[other] Tavoitetta ”{ $goal }” on seurattu { $count } kertaa ajalla { $first }–{ $last }.
}
follow-seen-day = { $count ->
    [2] Tavoitetta ”{ $goal }” on seurattu kahdesti samana päivänä, { $last }.
   *[other] Tavoitetta ”{ $goal }” on seurattu { $count } kertaa samana päivänä, { $last }.
}
follow-was = { $result } oli { $to } / { $most }.
follow-rose = { $result } on noussut { $from ->
    [0] nollasta
    [1] yhdestä
    [2] kahdesta
    [3] kolmesta
    [4] neljästä
    [5] viidestä
    [6] kuudesta
    [7] seitsemästä
    [8] kahdeksasta
   *[9] yhdeksästä
} { $to ->
    [1] yhteen
    [2] kahteen
    [3] kolmeen
    [4] neljään
    [5] viiteen
    [6] kuuteen
    [7] seitsemään
    [8] kahdeksaan
    [9] yhdeksään
   *[10] kymmeneen
} asteikolla 0–{ $most }.
follow-fell = { $result } on laskenut { $from ->
    [1] yhdestä
    [2] kahdesta
    [3] kolmesta
    [4] neljästä
    [5] viidestä
    [6] kuudesta
    [7] seitsemästä
    [8] kahdeksasta
    [9] yhdeksästä
   *[10] kymmenestä
} { $to ->
    [0] nollaan
    [1] yhteen
    [2] kahteen
    [3] kolmeen
    [4] neljään
    [5] viiteen
    [6] kuuteen
    [7] seitsemään
    [8] kahdeksaan
   *[9] yhdeksään
} asteikolla 0–{ $most }.
follow-stayed = { $result } on pysynyt samana, { $to } / { $most }.
follow-varied = { $result } oli seurannan alussa ja lopussa { $to } / { $most } ja on vaihdellut välillä { $least }–{ $highest }.
follow-target = { $met ->
    [0] Tavoitetasoa { $target } ei ole vielä saavutettu.
    [one] Tavoitetaso { $target } on saavutettu kerran.
   *[other] Tavoitetaso { $target } on saavutettu { $met } kertaa.
}
follow-target-of = { $met ->
    [0] Tavoitetasoa { $target } ei ole vielä saavutettu.
    [one] Tavoitetaso { $target } on saavutettu kerran, kun tavoitteena on { $times } kertaa.
   *[other] Tavoitetaso { $target } on saavutettu { $met } kertaa, kun tavoitteena on { $times } kertaa.
}

follow-given-times = { $count ->
    [1] kerran
    [2] kahdesti
   *[other] { $count } kertaa
}
follow-given-seen = { $count ->
    [2] Tuen toteutumisesta on kaksi merkintää, { $first } ja { $last }: { $ways }.
   *[other] Tuen toteutumisesta on { $count } merkintää ajalta { $first }–{ $last }: { $ways }.
}
follow-given-seen-day = { $count ->
    [1] Tuen toteutumisesta on yksi merkintä, { $last }: { $ways }.
   *[other] Tuen toteutumisesta on { $count } merkintää samalta päivältä, { $last }: { $ways }.
}
follow-given-ways-planned = { $times } suunnitellusti
follow-given-ways-partly = { $times } osittain
follow-given-ways-not = { $times } ei toteutunut
follow-given-worked = Vaikutus, kun tuki toteutui: { $effects }.
follow-given-effects-helped = { $times } auttoi
follow-given-effects-somewhat = { $times } auttoi jonkin verran
follow-given-effects-not = { $times } ei auttanut
follow-given-effects-unknown = { $times } ei vielä tiedossa

# the pupil's own evaluation
follow-self = Itsearviointi
follow-self-open = Itsearviointi…
follow-self-text = Jokaiseen tavoitteeseen vastataan itse valitsemalla kuva. Voit myös tulostaa lomakkeen.
follow-self-pupil = Täytä ruudulla
follow-self-print = Tulosta lomake
follow-self-save = Tallenna lomake…
follow-self-printed = Lomake on lähetetty tulostimelle.
follow-self-saved = Lomake on tallennettu: { $path }
follow-self-question = Tavoite { $number } / { $count }
follow-self-keys = Näppäimet 1–5 vastaavat, Enter vie eteenpäin
follow-self-next = Seuraava
follow-self-previous = Edellinen
follow-self-skip = En osaa sanoa
follow-self-done = Valmis
follow-self-review = Opettajalle: tarkista teksti
follow-self-review-text = Vastaukset sanoina. Muokkaa vapaasti; teksti tulee kohtaan { $field } vasta, kun hyväksyt sen.
follow-self-suggestion = Teksti suunnitelmaan
follow-self-accept = Hyväksy suunnitelmaan
follow-self-accepted = Itsearviointi on kohdassa { $field }.
follow-self-back = Takaisin seurantaan

follow-own = Itsearviointi { $day }.
follow-own-answer = ”{ $goal }”: { $answer }.
follow-own-words = Omat sanat: { $words }
follow-face-1 = ei onnistu vielä
follow-face-2 = onnistuu vähän
follow-face-3 = onnistuu joskus
follow-face-4 = onnistuu usein
follow-face-5 = onnistuu hyvin
follow-form-title = Miten minulla sujuu?
follow-form-how = Lue tavoite tai kuuntele, kun se luetaan. Valitse kuva, joka sopii sinuun.
follow-form-how-print = Lue tavoite tai kuuntele, kun se luetaan. Rastita kuva, joka sopii sinuun.
follow-form-last = Mitä haluat itse sanoa?
follow-form-name = Nimi
follow-form-day = Päivä
