# filer som är bifogade till planen

attachment-files = Bifogade filer
attachment-add = Bifoga en fil…
attachment-add-help = PDF, JPEG eller PNG, högst { $largest } MB, tillsammans { $most } MB. Du kan också släppa filen i det här fönstret. Uppgifter om upphovsperson, plats, apparat och tidigare skeden tas bort.
attachment-reading = Filen läses och rensas…
attachment-added = Bifogad: { $name }
attachment-facts = { $pages ->
    [one] 1 sida
   *[other] { $pages } sidor
 } · { $size } kB · kännetecken { $short }
attachment-not-here = Filen finns inte i den här planfilen. Kännetecken { $short }
attachment-look = Titta
attachment-look-of = Titta på bilagan { $name }
attachment-save = Spara…
attachment-save-of = Spara bilagan { $name } som fil
attachment-saved = Bilagan är sparad: { $path }
attachment-close = Stäng
attachment-unnamed = Bilaga utan namn
attachment-removed = Ur filen { $name } togs bort
attachment-removed-todo = Sidorna är oförändrade. Spara den ursprungliga filen om du behöver det som togs bort.
attachment-removed-signature = den elektroniska underskriften, som inte gäller i en rensad fil
attachment-removed-files = andra filer inne i filen
attachment-removed-script = det som filen gjorde av sig själv
attachment-removed-media = ljud, video eller tredimensionell bild
attachment-removed-form = formulärets ifyllbarhet; det ifyllda syns på sidan
attachment-removed-comments = kommentarernas texter; markeringarna syns på sidan
attachment-removed-links = länkar till nätet
attachment-understood = Jag förstår
attachment-given = Bilagorna följer inte med kopian. Spara dem och ge dem skilt till dem som de hör till.

attachment-open-title = Välj filen som ska bifogas
attachment-open-kind = PDF eller bild
