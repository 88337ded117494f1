# The fixed texts of the guardian's copy: what the printed page says beside the texts of the form.
copy-time = at { $hour }.{ $minute }
copy-draft-mark = DRAFT
copy-version = Version { $number }
copy-issued-line = { $day }, version { $number }
copy-draft-line = Draft { $day }
copy-page = { $page } ({ $pages })
copy-school-year = School year { $year }
copy-replaces = Replaces version { $number } ({ $day })
copy-recipients = Guardian’s copy: { $names }
copy-foot-issued = issued { $day } · id
copy-foot-check = Laatija shows the same id beside this version.
copy-foot-draft = { $day } · not issued, may still change
copy-foot-program = { $program } · accessible PDF/UA-1
copy-signatures = Signatures
copy-signatures-note = A signature shows that the plan has been gone through together. The law does not require it, and it does not mean agreeing with everything.
copy-place-and-time = Place and time
copy-electronic = The electronic copy
copy-electronic-signed = is signed on { $day }; the time is in the mark of the signature. Signed by { $issuer } with the key
copy-electronic-check = Check it by opening the file in Laatija. You get the signer’s six check words from the school, not from this document.
copy-electronic-draft = is signed when the plan is issued.
copy-privacy = Data protection
copy-annex = Annex { $number }: { $title }
copy-data-name = The plan’s data in machine-readable form (JSON)

# The recovery sheet
sheet-title = Laatija: recovery sheet
sheet-file = File
sheet-group = Group { $number }
sheet-when = When you need this:
sheet-when-text = open Laatija, choose “Forgotten passphrase” and type the groups in order. The letters I, L, O and U are not used.
sheet-keep = Keep
sheet-keep-text = this sheet in a locked place. It opens all the plans.
sheet-place = Where it is kept
sheet-date-and-name = Date and name
