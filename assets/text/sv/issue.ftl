# issue

issue-title = Den här filen undertecknar du
issue-checking = Granskar…
issue-typesetting = Sidorna görs…

issue-blocked =
    { $count ->
        [1] En sak hindrar fastställandet
        [2] Två saker hindrar fastställandet
        [3] Tre saker hindrar fastställandet
        [4] Fyra saker hindrar fastställandet
        [5] Fem saker hindrar fastställandet
        [6] Sex saker hindrar fastställandet
        [7] Sju saker hindrar fastställandet
        [8] Åtta saker hindrar fastställandet
        [9] Nio saker hindrar fastställandet
        [10] Tio saker hindrar fastställandet
       *[other] { $count } saker hindrar fastställandet
    }
issue-blocked-text = När de här är i sin ordning görs kopian och du kan underteckna den. En del kan bero på den valda orsaken till fastställandet.
issue-jump = Gå dit
issue-jump-named = Gå dit: { $where }
issue-to-review = Öppna granskningen

issue-no-draft-text = Det finns inget nytt att fastställa. En rättelse görs i ett nytt utkast.

issue-reason = Orsak till fastställandet
issue-reason-question = Varför fastställs planen?
issue-reason-help = Orsaken syns i versionslistan.
issue-reason-none = Välj orsak

issue-version = Version { $number }, { $day }
issue-facts =
    { $pages ->
        [1] En sida
       *[other] { $pages } sidor
    } · { $size } kB · id
issue-check-drawn = Den synliga texten är ritad ur den färdiga filen
issue-check-drawn-text = Inte ur formuläret. Det du ser är det du undertecknar.
issue-check-attached = Den maskinläsbara planen är med som bilaga
issue-check-attached-text = En osynlig del. Program kan läsa den ur filen.
issue-check-left = { $count ->
    [one] En punkt väntar ännu på att ses över
   *[other] { $count } punkter väntar ännu på att ses över
}
issue-check-left-go = Öppna Granska

issue-signing = Underskrift
issue-final = En fastställd version kan inte ändras. En rättelse är alltid en ny version.

issue-passphrase = Lösenord till Laatija
issue-sign = Fastställ och underteckna
issue-confirm = Fastställ utan underskrift
issue-signing-now = Fastställer…
issue-unseen =
    { $count ->
        [one] Titta ännu på sidan { $pages }.
       *[other] Titta ännu på sidorna { $pages }.
    }
issue-no-passphrase = Skriv lösenordet.
issue-nothing-issued = Ingenting har fastställts.
issue-again = Utkastet ändrades. Sidorna har gjorts på nytt. Titta ännu på dem.

issue-try-again = Försök igen

issue-done = Version { $number } är fastställd
issue-done-text = Den undertecknade filen är sparad. Ge en kopia på papper eller som fil.
issue-done-unsigned = Filen är sparad utan elektronisk underskrift. Skriv ut den för underskrift, eller spara den, underteckna den i ett annat program och hämta den tillbaka under Versioner.
issue-done-id = Id
issue-save-copy = Spara kopia…
issue-print = Skriv ut
issue-to-versions = Öppna versionerna
issue-saved = Kopian har sparats: { $path }
issue-printed = Kopian har skickats till skrivaren.

# the pages of a finished file
pages-label = Sidor
pages-page = Sida { $page } / { $pages }
pages-now = Sida { $page }, visas nu
pages-seen = Sida { $page }, sedd
pages-unseen = Sida { $page }, ännu inte sedd
pages-count =
    { $seen } / { $pages ->
        [1] { $pages } sida sedd
       *[other] { $pages } sidor sedda
    }
pages-previous = Föregående sida
pages-next = Nästa sida
pages-drawing = Ritar sidan…
