# failure

# valvet: lösenord, nycklar, fil, disk
failure-wrong-passphrase = Lösenordet öppnar inte den här filen.
    .todo = Kontrollera tangentbordsspråket och Caps Lock och försök igen. Ingenting har ändrats.
failure-wrong-recovery-key = Återställningsnyckeln är rätt skriven, men den öppnar inte den här filen.
    .todo = Kontrollera att återställningsbladet är det senaste: när nyckeln byts slutar det gamla bladet att fungera. Ingenting har ändrats.
failure-recovery-key-mistyped = Det finns ett skrivfel i återställningsnyckeln.
    .todo = Jämför grupperna med bladet en i taget: nio grupper med fyra tecken i varje. Stora och små bokstäver spelar ingen roll.
failure-passphrase-too-weak = Lösenordet är för lätt att gissa.
    .todo = Lägg till ord som inte hör ihop, eller ta det föreslagna lösenordet.
failure-key-file-damaged = Inget av nyckelfilens två exemplar går att läsa. Utan nyckelfilen kan planerna inte öppnas ens med lösenordet.
    .todo = Återställ en säkerhetskopia: nycklarna finns i den. Om du har filen avaimet.json eller avaimet.vara.json kvar någon annanstans, kopiera den tillbaka till samma mapp. Ingenting har ändrats.
failure-key-file-foreign = Nyckelfilen och planfilen hör inte ihop.
    .todo = Om filer har kopierats till mappen från annat håll, lägg tillbaka rätt avaimet.json eller återställ en säkerhetskopia. Ingenting har ändrats.
failure-no-vault = Det finns ingen planfil i mappen.
    .todo = Om filen har flyttats, lägg tillbaka den i samma mapp. Annars återställ en säkerhetskopia.
failure-vault-exists = Det finns redan en planfil i mappen.
    .todo = Öppna den med ditt lösenord eller välj en tom mapp. Ingenting har ändrats.
failure-vault-in-use = Planfilen är redan öppen i ett annat fönster eller program.
    .todo = Fortsätt i det fönstret, eller stäng det och försök igen.
failure-vault-too-new = Planfilen har gjorts med en nyare Laatija.
    .todo = Uppdatera Laatija på den här datorn. Filen har inte ändrats.
failure-vault-damaged = Planfilen är skadad. Skadad text visas inte.
    .todo = Återställ en säkerhetskopia till en annan mapp. Spara den skadade filen: den kan ännu vara till hjälp.
failure-not-encrypted = Planfilen skulle inte vara krypterad, så den gjordes eller öppnades inte.
    .todo = Installera Laatija på nytt. Om det upprepas, kontakta dem som underhåller programmet.
failure-read-only = Det går inte att skriva i mappen.
    .todo = Kontrollera rättigheterna till mappen eller välj en annan mapp.
failure-disk-full = Disken är full. Den senaste ändringen är inte sparad på disken.
    .todo = Frigör utrymme på disken och försök igen. Det som sparats tidigare finns kvar.
failure-disk-error = Disken svarar inte som den ska.
    .todo = Försök igen. Om det upprepas, gör en säkerhetskopia på en annan disk och låt kontrollera disken. Det som sparats tidigare finns kvar.
failure-locked = Laatija är låst.
    .todo = Öppna med ditt lösenord.
failure-backup-damaged = Säkerhetskopian är skadad, eller så är filen inte en säkerhetskopia från Laatija.
    .todo = Prova en annan säkerhetskopia. Ingenting har ändrats.
