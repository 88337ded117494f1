# uppföljning

# the list of goals
follow-goals = Mål
follow-version = v. { $number }
follow-none = Planen har inga mål ännu
follow-none-text = Uppföljningen börjar med målen. Skriv dem först i planen.
follow-to-write = Gå till att skriva
follow-last = Senast { $score } / { $most }
follow-last-up = Senast { $score } / { $most }, uppåt
follow-last-level = Senast { $score } / { $most }, oförändrat
follow-last-down = Senast { $score } / { $most }, nedåt
follow-reached = Målnivån uppnåddes { $day }
follow-no-entries = Inga anteckningar
follow-weeks = Inga anteckningar på { $count } veckor
follow-ended = Inte längre i planen
follow-keys = Mål med siffra 1–9, sedan resultat och Enter
follow-count = { $entries ->
    [one] 1 anteckning
   *[other] { $entries } anteckningar
}, { $goals ->
    [one] 1 mål
   *[other] { $goals } mål
}
follow-ended-text = Målet finns inte längre i planen. Anteckningarna bevaras.
follow-continues = Fortsätter som mål
follow-continues-do = Slå ihop
follow-evidence = Hur det syns: { $evidence }

# the chart and its table
follow-shown = Visning
follow-chart = Diagram
follow-table = Tabell
follow-first = Den första anteckningen ritar diagrammet.
follow-line = Mätare…
follow-y = Resultat 0–{ $most }
follow-chart-title = { $measure }, { $first }–{ $last }
follow-chart-baseline = Utgångsnivå { $baseline }.
follow-chart-target = Mål { $target }.
follow-chart-entries = Anteckningar: { $list }.
follow-chart-entry = { $day } { $score } / { $most }
follow-chart-version = { $day } version { $number }
follow-goal-line = { $times ->
    [one] Mål { $target }
   *[other] Mål { $target }, { $times } gånger
}
follow-baseline = Utgångsnivå { $baseline }
follow-day = Dag
follow-score = Resultat
follow-note = Iakttagelse
follow-author = Antecknad av
follow-optional = frivillig
follow-struck = struken
follow-struck-why = Struken: { $reason }

# writing an entry down
follow-new = Ny anteckning
follow-record = Anteckna
follow-no-day = Det här är ingen dag.
follow-future = Dagen är ännu på kommande.
follow-choose = Välj först resultatet.
follow-recorded = Antecknat { $score } / { $most }, { $day }
follow-undo = Ångra
follow-undone = Anteckningen har tagits tillbaka.
follow-latest = Senaste
follow-take-back = Ta tillbaka
follow-take-back-of = Ta tillbaka anteckningen { $day }
follow-strike = Stryk…
follow-strike-of = Stryk anteckningen { $day }…
follow-strike-title = Ska anteckningen strykas?
follow-strike-text = Anteckningen syns fortfarande, struken och med sitt skäl, men räknas inte.
follow-strike-reason = Varför anteckningen är fel
follow-strike-no-reason = Skriv skälet.
follow-strike-do = Stryk

# support, as it was really given
follow-supports = Stöd
follow-given-way = Gavs stödet
follow-given-effect = Effekt
follow-given-way-planned = Som planerat
follow-given-way-partly = Delvis
follow-given-way-not = Nej
follow-given-effect-helped = Hjälpte
follow-given-effect-somewhat = Något
follow-given-effect-not = Hjälpte inte
follow-given-effect-unknown = Vet inte än
follow-given-why = Varför inte, eller annan iakttagelse
follow-given-choose = Välj först om stödet gavs.
follow-given-recorded = Antecknat { $day }: { $way }
follow-given-entries = Anteckningar
follow-given-first = Inga anteckningar än om hur stödet har getts.
follow-given-last = Senast { $day }: { $way }
follow-given-ended-text = Stödet finns inte längre i planen med detta namn. Anteckningarna finns kvar.
follow-given-no-sentence = Meningen bildas av den första anteckningen efter föregående utvärdering.
follow-given-carried = Meningen finns i utvärderingen, eller så har raden dina egna ord.
follow-given-keys = Stöd med siffra, sedan 1–3 gavs stödet, 1–4 effekt och Enter

# how a goal is measured
follow-line-title = Hur målet mäts
follow-line-text = Talen ritar diagrammets mållinje och utgångsnivå och kommer med i meningen för utvärderingen.
follow-line-measure = Vad som räknas
follow-line-measure-help = Till exempel: Rätt av fem uppgifter
follow-line-most = Skala: 0 och högst
follow-line-most-kept = Skalan ändras inte när målet har anteckningar.
follow-line-baseline = Utgångsnivå
follow-line-target = Målnivå
follow-line-times = Hur många gånger
follow-line-save = Spara
follow-line-none = inte satt

# into the evaluation
follow-suggested = Förslag till text för utvärderingen
follow-no-sentence = Meningen uppstår av den första anteckningen.
follow-carry = För in i utvärderingen
follow-carry-says = Gjord av talen, ändra fritt
follow-carry-begins = Börjar ett utkast från version { $number }
follow-carried = Meningen finns i punkten { $field }.
follow-open = Öppna
follow-support = Stöd som har getts
follow-support-text = { $count ->
    [one] Ett stöd eller hur det har getts saknas i punkten { $field }.
   *[other] { $count } stöd eller hur de har getts saknas i punkten { $field }.
}
follow-support-carry = För in raderna
follow-support-carried = Raderna finns i punkten { $field }. Granska hur stödet har getts och anteckna effekten.

# the sentence that goes into the plan, in its language
follow-result = Resultatet
follow-result-of = Resultatet ({ $measure })
follow-seen = { $count ->
    [one] Målet ”{ $goal }” har följts upp en gång, { $last }.
    [2] Målet ”{ $goal }” har följts upp två gånger, { $first } och { $last }.
   *[other] Målet ”{ $goal }” har följts upp { $count } gånger under tiden { $first }–{ $last }.
}
follow-seen-day = { $count ->
    [2] Målet ”{ $goal }” har följts upp två gånger samma dag, { $last }.
   *[other] Målet ”{ $goal }” har följts upp { $count } gånger samma dag, { $last }.
}
follow-was = { $result } var { $to } / { $most }.
follow-rose = { $result } har stigit från { $from } till { $to } på skalan 0–{ $most }.
follow-fell = { $result } har sjunkit från { $from } till { $to } på skalan 0–{ $most }.
follow-stayed = { $result } har varit detsamma, { $to } / { $most }.
follow-varied = { $result } var i början och i slutet av uppföljningen { $to } / { $most } och har varierat mellan { $least } och { $highest }.
follow-target = { $met ->
    [0] Målnivån { $target } har inte uppnåtts ännu.
    [one] Målnivån { $target } har uppnåtts en gång.
   *[other] Målnivån { $target } har uppnåtts { $met } gånger.
}
follow-target-of = { $met ->
    [0] Målnivån { $target } har inte uppnåtts ännu.
    [one] Målnivån { $target } har uppnåtts en gång, då målet är { $times } gånger.
   *[other] Målnivån { $target } har uppnåtts { $met } gånger, då målet är { $times } gånger.
}

follow-given-times = { $count ->
    [1] en gång
    [2] två gånger
   *[other] { $count } gånger
}
follow-given-seen = { $count ->
    [2] Det finns två anteckningar om hur stödet har getts, { $first } och { $last }: { $ways }.
   *[other] Det finns { $count } anteckningar om hur stödet har getts under tiden { $first }–{ $last }: { $ways }.
}
follow-given-seen-day = { $count ->
    [1] Det finns en anteckning om hur stödet har getts, { $last }: { $ways }.
   *[other] Det finns { $count } anteckningar från samma dag om hur stödet har getts, { $last }: { $ways }.
}
follow-given-ways-planned = { $times } som planerat
follow-given-ways-partly = { $times } delvis
follow-given-ways-not = { $times } inte alls
follow-given-worked = Effekt när stödet gavs: { $effects }.
follow-given-effects-helped = hjälpte { $times }
follow-given-effects-somewhat = hjälpte något { $times }
follow-given-effects-not = hjälpte inte { $times }
follow-given-effects-unknown = vet inte än { $times }

# the pupil's own evaluation
follow-self = Självvärdering
follow-self-open = Självvärdering…
follow-self-text = På varje mål svarar man själv genom att välja en bild. Du kan också skriva ut blanketten.
follow-self-pupil = Fyll i på skärmen
follow-self-print = Skriv ut blanketten
follow-self-save = Spara blanketten…
follow-self-printed = Blanketten har skickats till skrivaren.
follow-self-saved = Blanketten har sparats: { $path }
follow-self-question = Mål { $number } / { $count }
follow-self-keys = Tangenterna 1–5 svarar, Enter går vidare
follow-self-next = Nästa
follow-self-previous = Föregående
follow-self-skip = Kan inte säga
follow-self-done = Klar
follow-self-review = Till läraren: granska texten
follow-self-review-text = Svaren i ord. Ändra fritt; texten kommer till punkten { $field } först när du godkänner den.
follow-self-suggestion = Text till planen
follow-self-accept = Godkänn till planen
follow-self-accepted = Självvärderingen finns i punkten { $field }.
follow-self-back = Tillbaka till uppföljningen

follow-own = Självvärdering { $day }.
follow-own-answer = ”{ $goal }”: { $answer }.
follow-own-words = Egna ord: { $words }
follow-face-1 = går inte ännu
follow-face-2 = går lite
follow-face-3 = går ibland
follow-face-4 = går ofta
follow-face-5 = går bra
follow-form-title = Hur går det för mig?
follow-form-how = Läs målet eller lyssna när det läses upp. Välj den bild som passar dig.
follow-form-how-print = Läs målet eller lyssna när det läses upp. Kryssa för den bild som passar dig.
follow-form-last = Vad vill du själv säga?
follow-form-name = Namn
follow-form-day = Dag
