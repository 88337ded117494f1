# common

common-name = Laatija
common-name-home = Laatija, koti
common-home = Koti
common-year = Vuosikello
common-verify = Todenna PDF
common-settings = Asetukset
common-menu = Päävalikko
common-crumbs = Sijainti
common-skip = Siirry sisältöön
common-opening = Avataan suunnitelmaa

# the steps of a plan
common-steps = Suunnitelman vaiheet
common-step-write = Laadi
common-step-review = Tarkista
common-step-issue = Vahvista
common-step-versions = Versiot
common-step-follow = Seuranta
common-step-export = Vie
common-draft = Luonnos, tuleva versio { $number }

# acts
common-lock = Lukitse
common-locking = Lukitaan…
common-seek = Etsi nimi, suunnitelma tai paikka
common-seek-brief = Etsi
common-go-to = Siirry
common-go-to-none = Ei osumia. Kokeile nimeä, luokkaa tai toimintoa.
common-go-to-draft = luonnos
common-go-to-version = versio { $number }
common-go-to-more = { $more ->
    [one] Ja 1 muu kohta.
   *[other] Ja { $more } muuta kohtaa.
}
common-go-to-search = Etsi sanaa tästä suunnitelmasta
common-cancel = Peruuta
common-close = Sulje
common-understood = Selvä
common-failed = Tämä ei onnistunut
common-key-control = Ctrl
common-key-alt = Alt
common-key-shift = Vaihto
common-key-enter = Enter
common-key-tab = Tab
common-key-escape = Esc
common-key-delete = Del

# the status line
common-all-saved = Kaikki tallessa
common-idle = Lukittuu { $minutes } min tauon jälkeen

# practice
common-practice = Harjoitus:
    .says = keksityt oppilaat, mitään ei säily
common-practice-saved = Tallessa harjoituksen ajan
common-practice-stop = Lopeta harjoitus

# passphrases
common-passphrase-show = Näytä salasana
common-passphrase-hide = Piilota salasana
common-caps-lock = Caps Lock on päällä
common-strength-0 = Hyvin heikko.
    .says = Tällainen arvataan heti.
common-strength-1 = Heikko.
    .says = Kone arvaa tämän nopeasti.
common-strength-2 = Vielä liian heikko.
    .says = Lisää sana tai kaksi.
common-strength-3 = Vahva.
    .says = Arvaaminen on erittäin työlästä.
common-strength-4 = Erittäin vahva.
    .says = Arvaaminen on erittäin työlästä.

# each language by its own name, the same in every file
common-language-fi = Suomi
common-language-sv = Svenska
common-language-en = English

# Vastaukset: sanat, jotka ovat samat jokaisessa mallissa
answer-yes = Kyllä
answer-no = Ei
answer-not-applicable = Ei koske
attachment-title = Liite
attachment-date = Päivä
attachment-pages = Sivuja
attachment-location = Sijainti
attachment-file = Tunniste
