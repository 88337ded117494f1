# Papper för utvärderingarna: vad som gäller, vad uppföljningen visade och plats att skriva.

assess-open = Utvärderingsblanketter…
assess-dialog = Blanketter för utvärderingar som är aktuella
assess-says = Varje plan får ett eget papper: målen och stödet i den version som gäller, vad uppföljningen visade och plats att skriva. Papperen innehåller sekretessbelagda uppgifter.
assess-none = Ingen fastställd plans utvärdering är försenad eller kommer inom 30 dagar.
assess-unissued = { $count ->
    [one] Av en plan blir det inget papper
   *[other] Av { $count } planer blir det inget papper
}
assess-unissued-says = Blanketten görs av den gällande versionen, och { $count ->
    [one] den här planen
   *[other] de här planerna
} har ännu inte fastställts.
assess-one = { $pupil }, { $title }
assess-late = Försenad, dagen var { $day }
assess-coming = Senast { $day }
assess-print = { $count ->
    [one] Skriv ut en
   *[other] Skriv ut { $count }
}
assess-save = Spara i en mapp…
assess-printed = { $count ->
    [one] En blankett har skickats till skrivaren.
   *[other] { $count } blanketter har skickats till skrivaren.
}
assess-saved = { $count ->
    [one] En blankett har sparats: { $folder }
   *[other] { $count } blanketter har sparats: { $folder }
}
assess-job = Utvärderingsblankett
assess-folder-title = Välj en mapp för utvärderingsblanketterna
assess-folder = { $turn ->
    [1] utvarderingar-{ $day }
   *[other] utvarderingar-{ $day }-{ $turn }
}
assess-name = utvardering-{ $number }.pdf

# the paper
assess-title = Utvärdering av planen
assess-pupil = Elev
assess-document = Dokument
assess-version = { $title }, version { $version }
assess-due = Utvärdering senast
assess-goals = Mål
assess-goal = Mål
assess-seen = Vad uppföljningen visade
assess-now = Hur det går nu
assess-supports = Stöd
assess-support = Planerat stöd
assess-given = Hur stödet gavs
assess-helped = Hur det hjälpte
assess-pupil-says = Elevens syn
assess-guardian-says = Vårdnadshavarnas syn
assess-agreed = Vad som fortsätter och vad som ändras
assess-writer = Skribent
