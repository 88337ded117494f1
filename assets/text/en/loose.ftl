# The plan as a file that can be edited: what it says beside the plan's own texts.
loose-of-version = This is an editable transcript of version { $number }, issued on { $day } (id { $id }). Anyone can change this file, and it holds no signatures. The plan is what the issued copy says.
loose-of-draft = This is an editable transcript of the draft of { $day }. The plan has not been issued.

loose-archive-readme =
    This is an archive package of the issued versions of a plan. What it holds is secret, and the package is not encrypted.

    archive.json: facts about versions, signatures, copies made for recipients, deliveries and events, and the SHA-256 digest of every file. Form: schema/archive-1.json.
    versions/N/copy.pdf: the issued copy of version N, which is the document (PDF/A-3a).
    versions/N/plan.json: the answers of the same version for machines. Form: schema/plan-1.json.
    versions/N/paper-M.pdf: a paper that came back signed by hand.
    attachments: the attachments as they were attached (PDF). Their names are in archive.json.

loose-archive-lost = Versions or their copies are missing from the package that could not be read from the damaged store: versions { $versions }. In archive.json they are marked "lost": true.

loose-open = Word, text or package…
loose-title = Save version { $number } in another form
loose-title-draft = Save the draft in another form
loose-forms = Form
loose-secret = The file stays unencrypted where you save it. What it holds is secret: delete the file when you no longer need it.
loose-secret-archive = The package stays unencrypted where you save it. What it holds is secret: move the package to the provider’s archive and delete the copies made on the way.
loose-form-plan = Plan file (JSON)
loose-form-plan-text = For your own use: for another Laatija of yours or another program. For another school make a transfer package, in which the grounds are checked. It holds all answers, also those that are not printed in the copy: contact data that non-disclosure protects and, in a HOKS, also the HOKS brought from eHOKS, with the student’s e-mail address and telephone number. Attachments are not in it.
loose-form-docx = Word file (DOCX)
loose-form-docx-text = When a school or a system demands Word. The same content as the copy, without signatures.
loose-form-odt = OpenDocument (ODT)
loose-form-odt-text = As the Word file, but for LibreOffice.
loose-form-text = Plain text (TXT)
loose-form-text-text = For a system that takes nothing else.
loose-form-archive = Archive package (ZIP)
loose-form-archive-text = For the provider's archive: all issued versions, attachments, papers that came back, and facts.
loose-form-transfer = Transfer package for the next school
loose-form-transfer-text = When the pupil or student changes school: a signed copy and its answers, encrypted to the recipient. The grounds are chosen and checked before anything is made.
loose-next = Continue…
loose-save = Save…
loose-saving = Saving…
loose-saved = Saved: { $path }
loose-way = Word, text or package…
