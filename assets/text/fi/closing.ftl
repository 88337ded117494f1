# Päättyneet suunnitelmat, ja uusi lukuvuosi monelle suunnitelmalle.

closing-shelf = Päättyneet
closing-open = Siirrä päättyneisiin…
closing-title = { $count ->
    [one] Siirretäänkö suunnitelma päättyneisiin?
   *[other] Siirretäänkö { $count } suunnitelmaa päättyneisiin?
}
closing-says = Suunnitelma ja sen versiot säilyvät. Se ei enää näy luettelossa, vuosikellossa eikä seuraavissa tehtävissä. Saat sen takaisin koska tahansa.
    .draft = Kesken jäänyt luonnos säilyy sellaisenaan. Kun kirjoitat siihen, se palaa luetteloon.
    .instead = Jos päätös on jo tehty, siirrä luonnos päättyneisiin poistamisen sijaan. Silloin se säilyy.
closing-reason = Syy
closing-reason-ended = Tuki on päättynyt
closing-reason-transferred = Siirtynyt muualle
closing-reason-superseded = Toinen asiakirja on tullut tilalle
closing-reason-decided = Päätös on tehty tai asia on valmis
closing-reason-old_year = Lukuvuosi on ohi
closing-do = Siirrä päättyneisiin
closing-done = { $count ->
    [one] Yksi suunnitelma on siirretty päättyneisiin.
   *[other] { $count } suunnitelmaa on siirretty päättyneisiin.
}
closing-left = { $count ->
    [one] Yksi jäi, koska sen luonnos on kesken.
   *[other] { $count } jäi, koska niiden luonnos on kesken.
}
closing-tag = { $reason }, { $day }
closing-reopen = Ota takaisin
    .named = Ota takaisin päättyneistä: { $pupil }, { $title }
    .done = Suunnitelma on taas luettelossa.
closing-offer = { $count ->
    [one] Yksi suunnitelma näyttää päättyneeltä
   *[other] { $count } suunnitelmaa näyttää päättyneiltä
}
    .says = Toinen asiakirja on tullut tilalle, tai niitä ei ole muutettu viime lukuvuoden alun jälkeen.
    .act = Katso…
closing-offer-title = Mitkä siirretään päättyneisiin?

closing-years = Uusi lukuvuosi…
closing-years-title = Uusi lukuvuosi
closing-years-says = Uusimmasta versiosta tulee uusi luonnos. Tekstit siirtyvät, vanhan vuoden arvioinnit päivineen tyhjenevät. Mitään ei ole vielä tehty. Vahvistettu versio pysyy ennallaan, kunnes vahvistat uuden.
closing-years-unfinished = Lukuvuosi { $year } on vielä kesken. Uusi luonnos on seuraavalle lukuvuodelle. Oppilas näkyy luettelossa nykyisessä luokassaan, kunnes uusi lukuvuosi alkaa tai vahvistat uuden version.
    .change = Jos jokin muuttuu jo tänä lukuvuonna, muuta nykyistä suunnitelmaa.
    .act = Muuta nykyistä suunnitelmaa
closing-years-one = { $pupil }, { $title }
closing-years-makes = Lukuvuosi { $year }: siirtyy { $carried }, tyhjenee { $emptied }
closing-years-not = Ei voi aloittaa: luonnos on kesken, versiota ei ole tai asiakirjaa ei jatketa.
closing-years-do = { $count ->
    [one] Aloita yksi luonnos
   *[other] Aloita { $count } luonnosta
}
closing-years-at = Tehty { $done } / { $all }
closing-years-done = { $count ->
    [one] Yksi luonnos on aloitettu
   *[other] { $count } luonnosta on aloitettu
}
closing-years-done-says = Voit perua ne kerralla, kun et ole vielä kirjoittanut niihin. Luonnos, johon on kirjoitettu, jää.
closing-years-back = Peru nämä lukuvuodet
closing-years-backed = { $count ->
    [0] Luonnoksia ei peruttu.
    [one] Yksi luonnos on peruttu. Versio on ennallaan.
   *[other] { $count } luonnosta on peruttu. Versiot ovat ennallaan.
}
closing-years-kept = { $count ->
    [one] Yksi jäi, koska siihen on kirjoitettu.
   *[other] { $count } jäi, koska niihin on kirjoitettu.
}
closing-years-ready = Valmis
closing-years-change = { $label }: { $was } → { $is }

closing-drop = Versio { $version } jää uusimmaksi vahvistetuksi versioksi.
    .touched = Luonnokseen on kirjoitettu. Kirjoitettua ei saa takaisin.
    .untouched = Luonnokseen ei ole kirjoitettu mitään. Voit aloittaa sen uudelleen.
closing-dropped = Luonnos on poistettu. Versio { $version } on uusin vahvistettu versio.
