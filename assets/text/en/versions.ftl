# versions

versions-label = Versions
versions-draft = Draft
versions-draft-filled = { $filled } / { $total } items
versions-draft-text = It has not been issued yet.
versions-version = Version { $number }
versions-newest = newest
versions-superseded = replaced
versions-unsigned = not signed
versions-issued = Issued { $day } at { $time }, { $issuer }
versions-reason = Reason: { $reason }
versions-id = Id

versions-none = There are no versions yet
versions-none-text = The first version is made when you issue the draft.
versions-to-issue = Go to issuing

versions-changed-title = What changed: from version { $before } to version { $after }
versions-draft-title = What changed: from version { $before } to the draft
versions-first-title = Version { $number }
versions-one = There is something to compare from the next version on.
versions-same = The texts have no changes.
versions-comparing = Comparing…

versions-count-changed = { $count } changed
versions-count-added = { $count } added
versions-count-ended = { $count } ended
versions-count-unchanged = { $count } unchanged
versions-kind-changed = Changed
versions-kind-added = Added
versions-kind-ended = Ended
versions-inserted = added:
versions-deleted = removed:

versions-read = Read
versions-also = Of this version
versions-next = What next
versions-edition = Another edition
versions-edition-text = The same version with the same id in another form. The original copy stays as it is, and this one is not kept in the plan file.
versions-edition-signed = It is signed with your own key.
versions-edition-unsigned = The version was issued without an electronic signature, so this is not signed either unless you ask for it.
versions-edition-print = Text size
versions-edition-normal = Ordinary (10.5 points)
versions-edition-large = Large print (16 points)
versions-edition-second = Fixed texts also in
versions-edition-none = no second language
versions-edition-content = Content
versions-edition-whole = The whole plan
versions-edition-extract = An extract: choose what is left out
versions-edition-extract-text = What is left out is neither on the pages nor in the data inside them. The copy says that it is an extract, but not what is missing. Single words in other parts stay: read the extract before you give it.
versions-edition-fields = Choose entries: { $section }
versions-edition-out = { $count ->
    [0] Nothing is chosen.
    [one] One entry is left out.
   *[other] { $count } entries are left out.
}
versions-edition-save = Sign and save…
versions-edition-save-unsigned = Save…
versions-edition-saved = The copy is signed with your own key and saved: { $path }
versions-edition-saved-unsigned = The copy is saved without an electronic signature: { $path }
versions-sign-too = Sign with my own key
versions-sign-too-text = For copies of versions that were issued without an electronic signature.
versions-correct = Correct: new draft
versions-continue = Go on with the draft

versions-back = Back to the versions
versions-read-title = Version { $number } was issued { $day }.
versions-read-final = It cannot be changed.
versions-read-superseded = Version { $number } has been replaced.
versions-read-newest = The newest is version { $number }.
versions-read-open-newest = Read version { $number }
versions-facts = About this version
versions-when = Issued
versions-when-value = { $day } at { $time }
versions-who = Issued by
versions-why = Reason
versions-page-count = Pages
versions-signers = Signers
versions-signed-no = No electronic signature
versions-drawn = The pages are drawn from the kept, signed file.
versions-drawn-unsigned = The pages are drawn from the kept file.
versions-left = Findings left as they were

versions-signatures = Signatures…
versions-signatures-title = Signatures of version { $number }
versions-signatures-none = The copy has no electronic signature.
versions-places = Empty places
versions-place-sign = Sign…
versions-place-sign-named = Sign: { $place }
versions-place-do = Sign
versions-place-doing = Signing…
versions-place-back = Back
versions-elsewhere = Signing in another program
versions-elsewhere-text = Save the copy, sign it there, for example in DigiSign, and bring it back. It is taken only if nothing but a signature was added.
versions-elsewhere-places = This copy is already signed in Laatija, so another program can sign only in an empty place and may change nothing else, not even what the file says of itself. If the program cannot do that, issue a new version without an electronic signature.
versions-elsewhere-full = This copy is already signed in Laatija and has no empty places. Add the signer under Signatures in the plan, or issue a new version without an electronic signature.
versions-bring-back = Bring back a signed copy…
versions-signature-kept = The signature is kept. The copy that was kept before is unchanged beneath it.
versions-nothing-signed = Nothing was kept.
