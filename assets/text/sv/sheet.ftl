# Papper för utvärderingarna: vad som gäller, vad uppföljningen visade och plats att skriva.

sheet-open = Utvärderingsblanketter…
sheet-dialog = Blanketter för utvärderingar som är aktuella
sheet-says = Varje plan får ett eget papper: målen och stödet i den version som gäller, vad uppföljningen visade och plats att skriva. Papperen innehåller sekretessbelagda uppgifter.
sheet-none = Ingen plans utvärdering är försenad eller kommer inom 30 dagar.
sheet-one = { $pupil }, { $title }
sheet-late = Försenad, dagen var { $day }
sheet-coming = Senast { $day }
sheet-print = { $count ->
    [one] Skriv ut en
   *[other] Skriv ut { $count }
}
sheet-save = Spara i en mapp…
sheet-printed = { $count ->
    [one] En blankett har skickats till skrivaren.
   *[other] { $count } blanketter har skickats till skrivaren.
}
sheet-saved = { $count ->
    [one] En blankett har sparats: { $folder }
   *[other] { $count } blanketter har sparats: { $folder }
}
sheet-job = Utvärderingsblankett
sheet-folder-title = Välj en mapp för utvärderingsblanketterna
sheet-folder = { $turn ->
    [1] utvarderingar-{ $day }
   *[other] utvarderingar-{ $day }-{ $turn }
}
sheet-name = utvardering-{ $number }.pdf

# the paper
sheet-title = Utvärdering av planen
sheet-pupil = Elev
sheet-document = Dokument
sheet-version = { $title }, version { $version }
sheet-due = Utvärdering senast
sheet-goals = Mål
sheet-goal = Mål
sheet-seen = Vad uppföljningen visade
sheet-now = Hur det går nu
sheet-supports = Stöd
sheet-support = Planerat stöd
sheet-given = Hur stödet gavs
sheet-helped = Hur det hjälpte
sheet-pupil-says = Elevens syn
sheet-guardian-says = Vårdnadshavarnas syn
sheet-agreed = Vad som fortsätter och vad som ändras
