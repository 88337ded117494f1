# Nyckeln att underteckna med.

signing-change = Byt…
signing-choose = Med vad undertecknar du?
signing-own = Egen nyckel
    .says = Samma undertecknare som förut. Ingen kvalificerad elektronisk underskrift.
signing-card = Smartkort
    .says = Till exempel MDB:s organisationskort. PIN-koden frågas varje gång.
signing-file = Certifikatfil
    .says = Filen (.p12 eller .pfx) stannar där den är. Dess lösenord frågas varje gång.
signing-none = Ingen elektronisk underskrift
    .says = Undertecknas på papper, eller i ett annat program som filen hämtas tillbaka från.

signing-of-own = Egen nyckel i planfilen · beteckning
signing-of-card = Smartkort · nyckelns beteckning
signing-of-file = Certifikatfilen { $file } · nyckelns beteckning
signing-issuer = Enligt certifikatet är utfärdaren { $issuer }. Giltigt till { $day }.
signing-self-made = Undertecknaren har gjort certifikatet själv. Giltigt till { $day }.
signing-closed = Vems certifikatet är syns när du öppnar det med lösenordet.
signing-means-own = Visar att filen är oförändrad och att undertecknaren är densamma som förut. Är inte en kvalificerad elektronisk underskrift.
signing-means-none = Filen undertecknas inte än, så inget i den visar att den är oförändrad. När den har undertecknats i ett annat program kan du hämta den tillbaka under Versioner.
signing-means-other = Visar att filen är oförändrad och att den har undertecknats med det här certifikatet. Laatija påstår inte att underskriften är kvalificerad: att kontrollera det kräver ett nätverk.

signing-find = Sök kortet på nytt
signing-finding = Kortet söks…
signing-program = Välj kortläsarprogram…
signing-several = På kortet finns flera certifikat för underskrift. Välj ett.

signing-password = Certifikatfilens lösenord
    .none = Skriv certifikatfilens lösenord.
signing-open = Öppna certifikatet
signing-opening = Öppnar…
signing-pin = PIN-kod för underskrift
    .none = Skriv PIN-koden.
signing-asks-itself = PIN-koden frågas i kortläsaren eller i dess eget fönster när du trycker på knappen.
