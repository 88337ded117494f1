# Avain, jolla allekirjoitetaan.

signing-change = Vaihda…
signing-choose = Millä allekirjoitat?
signing-own = Oma avain
    .says = Sama allekirjoittaja kuin ennen. Ei hyväksytty sähköinen allekirjoitus.
signing-card = Toimikortti
    .says = Esimerkiksi DVV:n organisaatiokortti. PIN-koodi kysytään joka kerta.
signing-file = Varmennetiedosto
    .says = Tiedosto (.p12 tai .pfx) jää paikalleen. Sen salasana kysytään joka kerta.
signing-none = Ei sähköistä allekirjoitusta
    .says = Allekirjoitetaan paperille, tai toisessa ohjelmassa, josta tiedosto tuodaan takaisin.

signing-of-own = Oma avain suunnitelmatiedostossa · tunnus
signing-of-card = Toimikortti · avaimen tunnus
signing-of-file = Varmennetiedosto { $file } · avaimen tunnus
signing-issuer = Varmenteen mukaan myöntäjä on { $issuer }. Voimassa { $day } asti.
signing-self-made = Varmenteen on tehnyt allekirjoittaja itse. Voimassa { $day } asti.
signing-closed = Kenen varmenne on, näkyy, kun avaat sen salasanalla.
signing-means-own = Osoittaa, ettei tiedosto ole muuttunut ja että allekirjoittaja on sama kuin ennen. Ei ole hyväksytty sähköinen allekirjoitus.
signing-means-none = Tiedostoa ei vielä allekirjoiteta, joten mikään siinä ei osoita, ettei sitä ole muutettu. Toisessa ohjelmassa allekirjoitettuna voit tuoda sen takaisin Versioissa.
signing-means-other = Osoittaa, ettei tiedosto ole muuttunut ja että se on allekirjoitettu tällä varmenteella. Onko allekirjoitus hyväksytty, sitä Laatija ei väitä: sen tarkistaminen vaatii verkon.

signing-find = Etsi korttia uudelleen
signing-finding = Etsitään korttia…
signing-program = Valitse kortinlukijaohjelmisto…
signing-several = Kortilla on useita allekirjoitusvarmenteita. Valitse yksi.

signing-password = Varmennetiedoston salasana
    .none = Kirjoita varmennetiedoston salasana.
signing-open = Avaa varmenne
signing-opening = Avataan…
signing-pin = Allekirjoituksen PIN-koodi
    .none = Kirjoita PIN-koodi.
signing-asks-itself = PIN-koodi kysytään kortinlukijassa tai sen omassa ikkunassa, kun painat nappia.
