# Året: viktiga dagar, väggkalender och kalenderfil.

year-lede = Dagarna kommer från planerna, deras regler och mötena.
year-open = Alla dagar
year-show = Visa
year-show-coming = Öppna
year-show-past = Förflutna
year-show-all = Alla
year-class-choice = Klass
year-class-all = Alla klasser
year-take = Till väggen och till andra kalendrar
year-initials = Initialer i väggkalendern
    .says = Utan dem står bara klassen och saken i kalendern.
year-print = Skriv ut kalendern
year-save-pdf = Spara kalendern…
year-save-ics = Spara kalenderfilen…
    .says = I kalenderfilen (.ics) finns inga namn. Ett annat program kan visa den för andra.
year-saved = Sparat: { $path }
year-printed = Kalendern har skickats till skrivaren.
year-none = Det finns inga dagar.
year-list = Dagar
year-late = Försenat
    .says = Dagen har gått och ingen nyare version har fastställts.
year-today = i dag
year-at-latest = { $what }, senast
year-kind-review = Utvärdering av planen
year-kind-decision-ends = Beslutet upphör att gälla
year-kind-decision-review = Översyn av beslutet
year-kind-hearing = Hörande
year-kind-consent-ends = Samtycket upphör
year-kind-meeting = Möte
year-month = { $month ->
    [1] Januari
    [2] Februari
    [3] Mars
    [4] April
    [5] Maj
    [6] Juni
    [7] Juli
    [8] Augusti
    [9] September
    [10] Oktober
    [11] November
   *[12] December
} { $year }
year-calendar-title = Viktiga dagar under läsåret { $year }
year-calendar-job = Läsårets kalender
year-class = Klass { $class }
year-made = Gjord { $day }
year-column-day = Dag
year-column-class = Klass
year-column-pupil = Namn
year-column-what = Sak
year-column-document = Dokument
year-ics-name = Laatija: viktiga dagar
