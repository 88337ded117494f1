# An extract of a plan: what it says of itself.
extract-of-version = This is not the plan but an extract of it: { $title }, version { $number } ({ $day }), id { $id }.
extract-of-draft = This is not the plan but an extract of its draft of { $day }: { $title }. The draft may still change.
extract-reader = For: { $name }.
extract-purpose = Purpose: { $purpose } Secrecy and guidance: { $law }.
extract-secrecy = The extract is confidential. It holds only what is needed at work. Do not give it or tell of it to others, and return or destroy it as the school instructs.
extract-goes-on = … (continues)
extract-shortened = Shortened to one page, the rest is in the plan.
extract-shortened-texts = The mark { $mark } says that the text continues in the plan.
extract-shortened-rows = Rows left out: { $tables }.
extract-shortened-fields = Left out whole: { $fields }.
# Words for the language of contact in all languages, with spaces between.
extract-spoken-fi = fi suomi suomeksi finska finnish
extract-spoken-sv = sv ruotsi ruotsiksi svenska swedish
extract-spoken-en = en englanti englanniksi engelska english
