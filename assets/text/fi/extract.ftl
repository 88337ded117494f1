# Ote suunnitelmasta: mitä se sanoo itsestään.
extract-of-version = Tämä ei ole suunnitelma vaan ote siitä: { $title }, versio { $number } ({ $day }), tunnus { $id }.
extract-of-draft = Tämä ei ole suunnitelma vaan ote sen luonnoksesta { $day }: { $title }. Luonnos voi vielä muuttua.
extract-reader = Kenelle: { $name }.
extract-purpose = Mihin: { $purpose } Salassapito ja ohjeet: { $law }.
extract-secrecy = Ote on salassa pidettävä. Siinä on vain se, mitä työssä tarvitaan. Älä anna sitä tai kerro siitä muille, ja palauta tai hävitä se koulun ohjeen mukaan.
extract-goes-on = … (jatkuu)
extract-shortened = Lyhennetty yhdelle sivulle, loput ovat suunnitelmassa.
extract-shortened-texts = Merkintä { $mark } kertoo, että teksti jatkuu suunnitelmassa.
extract-shortened-rows = Rivejä jäi pois: { $tables }.
extract-shortened-fields = Kokonaan jäi pois: { $fields }.
# Sanat, joilla yhteyskieli kerrotaan, kaikilla kielillä. Välilyönti erottaa.
extract-spoken-fi = fi suomi suomeksi finska finnish
extract-spoken-sv = sv ruotsi ruotsiksi svenska swedish
extract-spoken-en = en englanti englanniksi engelska english
