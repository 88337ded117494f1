# review

review-title =
    { $count ->
        [0] Inga anmärkningar. Du kan fastställa.
        [1] En sak före fastställandet
        [2] Två saker före fastställandet
        [3] Tre saker före fastställandet
        [4] Fyra saker före fastställandet
        [5] Fem saker före fastställandet
        [6] Sex saker före fastställandet
        [7] Sju saker före fastställandet
        [8] Åtta saker före fastställandet
        [9] Nio saker före fastställandet
        [10] Tio saker före fastställandet
       *[other] { $count } saker före fastställandet
    }
review-noted =
    { $count ->
        [1] Inget hindrar fastställandet. En sak för kännedom.
       *[other] Inget hindrar fastställandet. { $count } saker för kännedom.
    }
review-blocking =
    { $count ->
        [0] Ingenting hindrar fastställandet.
        [1] En hindrar fastställandet.
        [2] Två hindrar fastställandet.
        [3] Tre hindrar fastställandet.
        [4] Fyra hindrar fastställandet.
        [5] Fem hindrar fastställandet.
        [6] Sex hindrar fastställandet.
        [7] Sju hindrar fastställandet.
        [8] Åtta hindrar fastställandet.
        [9] Nio hindrar fastställandet.
        [10] Tio hindrar fastställandet.
       *[other] { $count } hindrar fastställandet.
    }
# after a sentence that says how many stop issuing
review-looking =
    { $count ->
        [1] En avgör du själv.
        [2] Två avgör du själv.
        [3] Tre avgör du själv.
        [4] Fyra avgör du själv.
        [5] Fem avgör du själv.
        [6] Sex avgör du själv.
        [7] Sju avgör du själv.
        [8] Åtta avgör du själv.
        [9] Nio avgör du själv.
        [10] Tio avgör du själv.
       *[other] { $count } avgör du själv.
    }
review-at = Granskat på den här datorn { $time }.
review-running = Granskar…

review-previous = Föregående
review-next = Nästa
review-to-issue = Fastställ

review-group-blocks = Hindrar fastställandet
review-group-look = Titta ännu
review-group-info = För kännedom

review-jump = Gå till punkten
review-jump-named = Gå till punkten: { $where }
review-leave = Lämna så här…
review-leave-named = Lämna så här: { $title }
review-reason = Varför lämnar du det så här? En rad räcker.
review-reason-help = Motiveringen sparas bland uppgifterna om den här planen.
review-reason-missing = Skriv först en motivering.
review-leave-save = Lämna så här
review-cancel = Avbryt

review-dismissed =
    { $count ->
        [1] En anmärkning har lämnats efter övervägande.
       *[other] { $count } anmärkningar har lämnats efter övervägande.
    }
review-dismissed-show = Visa motiveringarna
review-dismissed-hide = Dölj motiveringarna
review-dismissed-reason = Motivering: { $reason }
review-restore = Återställ
review-restore-named = Återställ: { $title }

review-aside = Vald anmärkning
review-now = Nu
review-rule = Vad det gäller
review-remedy = Vad du gör
review-law = Grund
review-local = Lokal praxis, inget krav i lagen
review-local-rule = { $rule } (Lokal praxis.)
review-met = Antecknat
review-met-text = Programmet ser bara att det finns en anteckning. Du bedömer om den räcker.
review-no-draft = Det finns inget utkast
review-no-draft-text = Den nyaste versionen är { $number }. Det finns något att granska när du har gjort ett nytt utkast för en rättelse.
review-to-versions = Öppna versionerna
