# verify

verify-title = Todenna PDF
verify-drop = Pudota PDF tähän
verify-drop-text = Näet, onko tiedosto muuttumaton ja kenen avaimella se on allekirjoitettu. Mitään ei lähetetä eikä tallenneta.
verify-file = Tarkistettu tiedosto
verify-choose = Valitse PDF…
verify-another = Toinen tiedosto…
verify-another-text = Tai pudota toinen PDF ikkunaan. Mitään ei lähetetä eikä tallenneta.
verify-running = Tarkistetaan…

verify-unsigned = Tiedostossa ei ole allekirjoitusta
verify-unsigned-text = Siksi ei voi sanoa, onko sitä muutettu tai kuka sen on tehnyt. Allekirjoittamaton tiedosto voi silti olla aito.
verify-intact = Tiedosto on muuttumaton allekirjoituksen jälkeen
verify-intact-text = Jälkeenpäin ei ole lisätty eikä muutettu mitään.
verify-intact-allowed-text = Sen jälkeen on tehty vain tämä, minkä allekirjoitukset sallivat:
verify-said-time = Tiedoston mukaan allekirjoitettu { $day } klo { $time }.
verify-changed = Tiedosto ei ole sellainen kuin se allekirjoitettiin
verify-changed-text = Allekirjoituksen jälkeen tiedostossa on muuttunut:
verify-changed-unlisted = Tiedoston sisältö ja allekirjoitus eivät sovi yhteen.
verify-changed-todo = Pyydä tiedosto uudelleen sen antajalta.
verify-unknown = Ei voi sanoa, onko tiedosto muuttumaton
verify-unknown-text = Laatija ei pysty sanomaan, onko tiedosto sellainen kuin se allekirjoitettiin. Pyydä se uudelleen sen antajalta tai tarkista se ohjelmalla, jolla se on allekirjoitettu. Syy:

verify-signer-own = Allekirjoitettu omalla avaimellasi
verify-signer-own-text = Avain on tässä suunnitelmatiedostossa.
verify-signer-known = Allekirjoittaja tunnetaan tällä koneella
verify-signer-known-text = Olet aiemmin verrannut tämän avaimen sanat.
verify-signer-known-since = Vertasit tämän avaimen sanat { $day }.
verify-signer-unknown = Allekirjoittajaa ei vielä tunneta tällä koneella
verify-signer-unknown-text = Soita koulun omaan numeroon, älä tiedostossa olevaan, ja vertaa kuutta sanaa:
verify-signer-unproven = Allekirjoittajaa ei voi päätellä
verify-signer-unproven-text = Nimi on vain tiedoston väite, koska sisältö ja allekirjoitus eivät sovi yhteen.
verify-signer-unjudged-text = Nimi on vain tiedoston väite, koska allekirjoitusta ei osata tarkistaa.
verify-says-who = Tiedosto sanoo: { $who }.
verify-says-nobody = Tiedosto ei sano nimeä.
verify-who = { $name }, { $organisation }
verify-nobody = ei nimeä
verify-words-label = Kuusi sanaa
verify-own-words = Nämä kuusi sanaa kerrot sille, joka soittaa ja haluaa varmistua avaimestasi.
verify-words-fit = Sanat täsmäsivät puhelimessa
verify-words-differ = Eivät täsmänneet
verify-words-differ-what = Älä luota tiedostoon
verify-words-differ-todo = Avain ei ole sen, jolle soitit. Pyydä tiedosto uudelleen ja kerro asiasta koulun tietosuojavastaavalle.

verify-facts = Mitä tarkistettiin
verify-signature-nth = Allekirjoitus { $number }
verify-signature-intact = allekirjoitettu osa on ennallaan
verify-signature-broken = allekirjoitettu osa ei ole ennallaan
verify-time = Allekirjoitettu
verify-time-value = { $day } klo { $time } tiedoston mukaan. Koneen oma kello, ei aikaleimaa.
verify-time-none = Tiedosto ei sano aikaa.
verify-certificate = Varmenne
verify-certificate-time = Voimassa { $first }–{ $last }
verify-stamp = Aikaleima
verify-stamp-value = { $day } klo { $time } aikaleimapalvelun mukaan. Palvelua ei ole tarkistettu.
verify-stamp-nth = Aikaleima: { $name }
verify-kind = Allekirjoituksen laji
verify-kind-own-key = Oma avain: sama allekirjoittaja kuin ennen. Ei hyväksytty sähköinen allekirjoitus.
verify-kind-self-made = Itse tehty avain: kukaan muu ei vahvista nimeä. Ei hyväksytty sähköinen allekirjoitus.
verify-kind-issued = Varmenteen mukaan myöntäjä on { $issuer }. Laatija ei arvioi ilman verkkoa, onko varmenne aito, voimassa tai hyväksytty.
verify-kind-unread = Varmennetta ei voi lukea.
verify-form = Allekirjoituksen muoto
verify-form-pades = PAdES B-B, ei aikaleimaa
verify-form-pades-stamped = PAdES. Mukana on aikaleima, jota Laatija ei arvioi.
verify-form-pkcs7 = PKCS #7, ei PAdES
verify-form-pkcs7-stamped = PKCS #7, ei PAdES. Mukana on aikaleima, jota Laatija ei arvioi.
verify-form-time-stamp = Asiakirjan aikaleima, jonka antajaa Laatija ei arvioi
verify-form-other = Muoto, jota Laatija ei tunne
verify-plan = Suunnitelma
verify-version = Versio
verify-version-newest = { $number }, uusin täällä. Tiedosto on sama kuin täällä tallessa oleva kopio.
verify-version-superseded = { $number }, korvattu. Uusin täällä on versio { $newest }. Tiedosto on sama kuin täällä tallessa oleva kopio.
verify-key = Avaimen tunnus
verify-fingerprint = Avaimen tiiviste
verify-pages = Sivuja
verify-not-proven = Mitä tämä ei todista
verify-not-proven-text = Ettei koulu ole antanut uudempaa versiota, milloin tiedosto todella allekirjoitettiin, ja kuka avainta käytti.
verify-not-proven-unsigned = Mistä tiedosto on peräisin ja onko se ajan tasalla.

## Mikä on muuttunut, tai miksi sitä ei voi sanoa

verify-change-digest-mismatch = Tiedoston sisältö ei ole se, joka allekirjoitettiin.
verify-change-signature-mismatch = Allekirjoitusta ei ole tehty avaimella, jonka varmenne nimeää.
verify-change-certificate-mismatch = Allekirjoituksen varmenne puuttuu tai on vaihdettu toiseen.
verify-change-signature-unreadable = Allekirjoituksen rakennetta ei voi lukea: se on rikki tai tehty muulla tavalla.
verify-change-range-broken = Allekirjoitus ei kerro oikein, mitä tiedoston osaa se koskee.
verify-change-bytes-after-end = Tiedoston loppuun on lisätty sisältöä allekirjoituksen jälkeen.
verify-change-page-changed = Sivun sisältöä on muutettu.
verify-change-pages-added-or-removed = Sivuja on lisätty tai poistettu.
verify-change-annotation-changed = Sivulle on lisätty merkintä, tai merkintää on muutettu tai se on poistettu.
verify-change-field-changed = Lomakekenttä on lisätty, poistettu tai rakennettu uudelleen.
verify-change-field-filled = Lomakekenttä on täytetty, vaikka se ei ollut enää sallittua.
verify-change-signature-removed = Allekirjoitus on poistettu tai vaihdettu.
verify-change-attachment-changed = Liitetiedosto on lisätty, muutettu tai poistettu.
verify-change-information-changed = Asiakirjan tietoja, kuten otsikkoa, tekijää tai päiväystä, on muutettu.
verify-change-other-changed = Tiedoston muuta sisältöä on muutettu.
verify-change-validation-data-added = Allekirjoituksen jälkeen tiedostoon on lisätty tietoja varmenteiden tarkistamista varten. Laatija ei arvioi niitä.
verify-change-unknown-algorithm = Allekirjoitus on tehty menetelmällä, jota Laatija ei tunne.
verify-change-unknown-form = Allekirjoitus on muodossa, jota Laatija ei tunne.
verify-change-encrypted = Tiedosto on suojattu salasanalla, joten sitä ei voi tarkistaa.
verify-change-too-many-signatures = Tiedostossa on enemmän allekirjoituksia kuin Laatija tarkistaa.
verify-change-too-large = Tiedosto on niin suuri tai niin monimutkainen, että Laatija ei tarkista sitä.
verify-change-page-covered = Myöhempi allekirjoitus on tuonut sivulle merkin, joka peittää suuren osan sivusta tai toisen merkin.
verify-change-fields-filled = Lomakkeen kenttiä on täytetty allekirjoitusten välissä. Aiempi allekirjoitus sallii sen.
verify-change-mark-added = Myöhempi allekirjoitus on tuonut sivulle näkyvän merkin. Katso, ettei se peitä tekstiä.
verify-change-unclear-update = Tiedostoon on lisätty osia tavalla, jonka ohjelmat lukevat eri tavoin. Toinen ohjelma voi näyttää muuta kuin tässä luettiin.
verify-change-has-script = Tiedostossa on komentoja tai toimintoja, jotka voivat muuttaa sen näyttämää sisältöä.
verify-change-has-layers = Tiedostossa on tasoja, jotka voidaan näyttää tai piilottaa. Allekirjoitus ei kerro, mitkä niistä näkyivät allekirjoitettaessa.
verify-change-has-outside = Tiedosto näyttää sisältöä toisista tiedostoista, joita allekirjoitus ei koske.
verify-change-weak-algorithm = Allekirjoitus on tehty vanhentuneella menetelmällä, joka ei enää suojaa väärennökseltä.

## Mitä varmenteesta on sanottava

verify-doubt-not-yet-valid = Varmenne ei ollut vielä voimassa tiedoston väittämänä aikana.
verify-doubt-expired = Varmenne ei ollut enää voimassa tiedoston väittämänä aikana.
verify-doubt-not-for-signing = Varmenne ei ole tarkoitettu tällaiseen allekirjoittamiseen.
