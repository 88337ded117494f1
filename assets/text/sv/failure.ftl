# failure

## Dokument och underskrifter

failure-unknown-character = Tecknet ”{ $character }” kan inte ritas med programmets typsnitt.
    .todo = Byt ut tecknet mot ett annat och gör kopian på nytt.
failure-document-failed = Dokumentet kunde inte göras. Utkastet är sparat.
    .todo = Starta om programmet och försök en gång till. Om det inte hjälper, meddela felet till programmets utvecklare.
failure-signature-failed = Dokumentet kunde inte undertecknas. Ingenting fastställdes.
    .todo = Förbered kopian på nytt och underteckna den. Om det inte hjälper, meddela felet till programmets utvecklare.
failure-copy-outdated = Utkastet har ändrats efter att kopian förbereddes.
    .todo = Förbered kopian på nytt och granska den innan du undertecknar.
failure-print-failed = Utskriften lyckades inte: ingen skrivare hittades eller utskriftssystemet tog inte emot jobbet.
    .todo = Kontrollera att skrivaren är på och vald i systemets inställningar. Du kan också spara PDF-filen och skriva ut den någon annanstans.

## Mellan programmets delar

failure-cancelled = Åtgärden avbröts. Ingenting ändrades.
    .todo = Välj åtgärden på nytt när du vill fortsätta.
failure-bad-call = Programmet gav sig självt en begäran som det inte förstod. Det är ett fel i programmet.
    .todo = Starta om programmet. Om felet upprepas, meddela det till programmets utvecklare.
failure-defect = Det finns ett fel i programmet och åtgärden blev inte klar.
    .todo = Starta om programmet. Om felet upprepas, meddela det till programmets utvecklare och bifoga den här uppgiften: { $detail }
