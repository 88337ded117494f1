# Ett utdrag ur planen: vad det säger om sig självt.
extract-of-version = Det här är inte planen utan ett utdrag ur den: { $title }, version { $number } ({ $day }), id { $id }.
extract-of-draft = Det här är inte planen utan ett utdrag ur ett utkast till den { $day }: { $title }. Utkastet kan ännu ändras.
extract-reader = För: { $name }.
extract-purpose = Ändamål: { $purpose } Sekretess och anvisningar: { $law }.
extract-secrecy = Utdraget är sekretessbelagt. Det innehåller bara det som behövs i arbetet. Ge det inte till andra och berätta inte om det, och lämna tillbaka eller förstör det enligt skolans anvisning.
extract-goes-on = … (fortsätter)
extract-shortened = Förkortat till en sida, resten finns i planen.
extract-shortened-texts = Märket { $mark } betyder att texten fortsätter i planen.
extract-shortened-rows = Rader som lämnats bort: { $tables }.
extract-shortened-fields = Helt bortlämnade: { $fields }.
# Ord för kontaktspråket på alla språk. Mellanslag skiljer.
extract-spoken-fi = fi suomi suomeksi finska finnish
extract-spoken-sv = sv ruotsi ruotsiksi svenska swedish
extract-spoken-en = en englanti englanniksi engelska english
