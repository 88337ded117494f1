# The fixed texts of the guardian's copy: what the printed page says beside the texts of the form.
copy-draft-mark = DRAFT
copy-secrecy-word = CONFIDENTIAL
copy-version = Version { $number }
copy-issued-line = { $day }, version { $number }
copy-extract-line = { $day }, version { $number }, extract
copy-extract-title = { $title } (extract)
copy-extract = Extract: some parts are left out.
copy-draft-line = Draft { $day }
copy-page = { $page } ({ $pages })
copy-school-year = School year { $year }
copy-replaces = Replaces version { $number } ({ $day })
copy-guardian = Guardian’s copy
copy-recipients = Guardian’s copy: { $names }
copy-foot-issued = issued { $day }
copy-foot-id = Id
copy-foot-check = How to check: see the end of the document.
copy-foot-number = Copy { $number }
copy-foot-recipient = Copy { $number }: { $name }
copy-foot-draft = { $day } · not issued, may still change
copy-foot-template = Template: { $municipality }, { $title } { $version }
copy-foot-program = { $program } · accessible PDF/UA-1
copy-continues = continued
copy-mark = Electronic mark of this copy
copy-signatures-note = A signature shows that the plan has been gone through together. It does not mean agreeing with everything.
copy-place-and-time = Place and time
copy-electronic = The electronic copy.
copy-electronic-text = When the file is signed electronically, there is a mark here: the signer, the time and the kind of key.
copy-check = How to check.
copy-check-text = Open the electronic copy in a PDF reader that shows signatures, such as Acrobat Reader. Its signature panel tells whether the file has changed since it was signed, and in whose name it is signed. If the reader does not know the signer, ask the school. You check a paper by asking the school for the version with the id that stands at the foot of the page.
copy-seal = Place for an electronic signature: { $whose }
copy-way-planned = Planned way: { $way }
copy-privacy = Data protection
copy-annex = Annex { $number }: { $title }
copy-data-name = The plan’s data in machine-readable form (JSON)
cover-title = Cover sheet
cover-inside = Behind this sheet there { $copies ->
    [1] is one copy
   *[other] are { $copies } copies
 }, { $pages ->
    [1] one page
   *[other] { $pages } pages
 } in all.
cover-for-alone = For the named recipient alone.
cover-sender = From: { $sender }
