# common

common-name = Laatija
common-name-home = Laatija, hem
common-home = Hem
common-year = Årsklocka
common-verify = Kontrollera PDF
common-settings = Inställningar
common-menu = Huvudmeny
common-crumbs = Var du är
common-skip = Gå till innehållet
common-opening = Planen öppnas

# the steps of a plan
common-steps = Planens steg
common-step-write = Skriv
common-step-review = Granska
common-step-issue = Fastställ
common-step-versions = Versioner
common-step-follow = Uppföljning
common-step-export = Exportera
common-draft = Utkast, blir version { $number }

# acts
common-lock = Lås
common-locking = Låser…
common-seek = Sök namn, plan eller plats
common-seek-brief = Sök
common-go-to = Gå till
common-go-to-none = Inga träffar. Pröva ett namn, en klass eller en åtgärd.
common-go-to-draft = utkast
common-go-to-version = version { $number }
common-go-to-more = { $more ->
    [one] Och 1 annat ställe.
   *[other] Och { $more } andra ställen.
}
common-go-to-search = Sök ord i den här planen
common-cancel = Avbryt
common-close = Stäng
common-understood = Jag förstår
common-failed = Det här lyckades inte
common-key-control = Ctrl
common-key-alt = Alt
common-key-shift = Skift
common-key-enter = Enter
common-key-tab = Tabb
common-key-escape = Esc
common-key-delete = Del

# the status line
common-all-saved = Allt är sparat
common-idle = Låses efter { $minutes } min paus

# practice
common-practice = Övning:
    .says = påhittade elever, ingenting sparas
common-practice-saved = Sparat så länge övningen pågår
common-practice-stop = Avsluta övningen

# passphrases
common-passphrase-show = Visa lösenordet
common-passphrase-hide = Dölj lösenordet
common-caps-lock = Caps Lock är på
common-strength-0 = Mycket svagt.
    .says = Ett sådant gissas genast.
common-strength-1 = Svagt.
    .says = En dator gissar det snabbt.
common-strength-2 = Ännu för svagt.
    .says = Lägg till ett ord eller två.
common-strength-3 = Starkt.
    .says = Det är ytterst svårt att gissa.
common-strength-4 = Mycket starkt.
    .says = Det är ytterst svårt att gissa.

# each language by its own name, the same in every file
common-language-fi = Suomi
common-language-sv = Svenska
common-language-en = English

# Svar: ord som är desamma i varje mall
answer-yes = Ja
answer-no = Nej
answer-not-applicable = Gäller inte
attachment-title = Bilaga
attachment-date = Datum
attachment-pages = Sidor
attachment-location = Plats
attachment-file = Kännetecken
