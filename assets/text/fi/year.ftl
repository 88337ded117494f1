# Vuosi: määräpäivät, seinäkalenteri ja kalenteritiedosto.

year-lede = Päivät tulevat suunnitelmista, niiden säännöistä ja palavereista.
year-open = Kaikki päivät
year-show = Näytä
year-show-coming = Avoimet
year-show-past = Menneet
year-show-all = Kaikki
year-class-choice = Luokka
year-class-all = Kaikki luokat
year-take = Seinälle ja muihin kalentereihin
year-initials = Nimikirjaimet seinäkalenteriin
    .says = Ilman niitä kalenterissa on vain luokka ja asia.
year-print = Tulosta kalenteri
year-save-pdf = Tallenna kalenteri…
year-save-ics = Tallenna kalenteritiedosto…
    .says = Kalenteritiedostossa (.ics) ei ole nimiä. Toinen ohjelma voi näyttää sen muille.
year-saved = Tallennettu: { $path }
year-printed = Kalenteri on lähetetty tulostimelle.
year-none = Päiviä ei ole.
year-list = Päivät
year-late = Myöhässä
    .says = Päivä on mennyt, eikä uudempaa versiota ole vahvistettu.
year-today = tänään
year-at-latest = { $what }, viimeistään
year-kind-review = Suunnitelman arviointi
year-kind-decision-ends = Päätöksen voimassaolo päättyy
year-kind-decision-review = Päätöksen tarkistaminen
year-kind-hearing = Kuuleminen
year-kind-consent-ends = Suostumus päättyy
year-kind-meeting = Palaveri
year-month = { $month ->
    [1] Tammikuu
    [2] Helmikuu
    [3] Maaliskuu
    [4] Huhtikuu
    [5] Toukokuu
    [6] Kesäkuu
    [7] Heinäkuu
    [8] Elokuu
    [9] Syyskuu
    [10] Lokakuu
    [11] Marraskuu
   *[12] Joulukuu
} { $year }
year-calendar-title = Määräpäivät lukuvuonna { $year }
year-calendar-job = Lukuvuoden kalenteri
year-class = Luokka { $class }
year-made = Tehty { $day }
year-column-day = Päivä
year-column-class = Luokka
year-column-pupil = Nimi
year-column-what = Asia
year-column-document = Asiakirja
year-ics-name = Laatija: määräpäivät
