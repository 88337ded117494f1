# Kunnan omat mallit ja asetukset.

local-title = Kunta
local-says = Kunta voi antaa tiedoston, jossa on sen oma malli, sen asetukset tai molemmat. Tiedosto ei voi ajaa mitään eikä poistaa salassapitomerkintää.
local-add = Lisää kunnan tiedosto…
local-save = Tallenna asetukset tiedostoon…
local-saved = Asetukset on tallennettu: { $path }
local-none = Kunnan malleja ei ole lisätty.
local-template = { $title }, versio { $version }
local-from = { $municipality } · lisätty { $day } tiedostosta { $file } · tarkiste { $digest }
local-of = { $municipality }, versio { $version }
local-plans = { $count ->
    [0] Ei suunnitelmia
    [one] Yksi suunnitelma
   *[other] { $count } suunnitelmaa
}
local-older = Uudet suunnitelmat tehdään uudemmalla versiolla.
local-unreadable = Tämä Laatija ei enää osaa lukea mallia. Päivitä Laatija tai pyydä kunnalta uusi tiedosto.
local-remove = Poista
    .named = Poista malli { $title }, versio { $version }
    .done = Malli { $title }, versio { $version }, on poistettu.
local-added = Malli { $title }, versio { $version }, on lisätty. Valitset sen, kun aloitat uuden suunnitelman.
local-ways-taken = Kunnan { $municipality } asetukset ovat käytössä.
local-changed = { $what }: { $is }. Ennen: { $was }.
local-changed-none = ei mitään
local-kept = Säilytysaika, { $template }
local-kept-time = { $years } vuotta { $from }
local-refused = { $count ->
    [one] Tiedostossa { $file } on yksi virhe. Mitään ei ole muutettu.
   *[other] Tiedostossa { $file } on { $count } virhettä. Mitään ei ole muutettu.
}
local-flaw = Rivi { $line }, merkki { $column }
local-more = { $count ->
    [one] Ja yksi muu virhe.
   *[other] Ja { $count } muuta virhettä.
}
local-therapies = Terapiat ja muu kumppanien tuki
    .says = Koskee uusia luonnoksia ja uusia lukuvuosia.
local-therapies-recorded = Kirjataan
local-therapies-left_out = Ei kirjata
local-signers = Allekirjoittajat
    .says = Allekirjoituspaikat uusissa luonnoksissa. Kun mitään ei ole valittu, ne ovat mallin.
local-secrecy = Lisäys salassapitomerkintään
    .says = Tulostuu lain merkinnän alle jokaiselle sivulle uusissa versioissa. Merkintää itseään ei voi poistaa.
local-secrecy-fi = Suomeksi
local-secrecy-sv = Ruotsiksi
local-secrecy-en = Englanniksi
local-secrecy-all = Kirjoita lisäys kaikilla kolmella kielellä, tai tyhjennä kaikki.
