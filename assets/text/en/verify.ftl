# verify

verify-title = Check a PDF
verify-drop = Drop a PDF here
verify-drop-text = You will see whether the file is unchanged and whose key signed it. Nothing is sent or kept.
verify-file = The checked file
verify-choose = Choose a PDF…
verify-another = Another file…
verify-another-text = Or drop another PDF on the window. Nothing is sent or kept.
verify-running = Checking…

verify-unsigned = The file has no signature
verify-unsigned-text = So nothing can be said about whether it was changed or who made it. An unsigned file may still be genuine.
verify-intact = The file is unchanged since it was signed
verify-intact-text = Nothing was added or changed afterwards.
verify-said-time = Signed { $day } at { $time }, according to the file.
verify-changed = The file is not as it was signed
verify-changed-text = Since it was signed, this has changed in the file:
verify-changed-unlisted = The content of the file and the signature do not fit together.
verify-changed-todo = Ask for the file again from whoever gave it.
verify-unknown = The signature cannot be checked
verify-unknown-text = Laatija cannot say whether the file has been changed. Check it with the program that signed it, or ask for it again from whoever gave it to you.

verify-signer-own = Signed with your own key
verify-signer-own-text = The key is in this plan file.
verify-signer-known = The signer is known on this computer
verify-signer-known-text = You have compared the words of this key before.
verify-signer-unknown = The signer is not yet known on this computer
verify-signer-unknown-text = Ring the school’s own number, not one in the file, and compare six words:
verify-signer-unproven = The signer cannot be told
verify-signer-unproven-text = The name is only what the file claims, because the content and the signature do not fit together.
verify-signer-unjudged-text = The name is only what the file claims, because the signature cannot be checked.
verify-says-who = The file says: { $who }.
verify-says-nobody = The file gives no name.
verify-who = { $name }, { $organisation }
verify-nobody = no name
verify-words-label = Six words
verify-own-words = These are the six words that you tell whoever rings to make sure of your key.
verify-words-fit = The words matched by telephone
verify-words-differ = They did not match
verify-words-differ-what = Do not trust the file
verify-words-differ-todo = The key is not that of the person you rang. Ask for the file again and tell the school’s data protection officer.

verify-facts = What was checked
verify-signature-nth = Signature { $number }
verify-signature-intact = the signed part is as it was
verify-signature-broken = the signed part is not as it was
verify-time = Signed
verify-time-value = { $day } at { $time } according to the file. The computer’s own clock, no timestamp.
verify-time-none = The file does not say when.
verify-kind = Kind of signature
verify-kind-own-key = The teacher’s own key, not a qualified electronic signature
verify-kind-other = Not judged whether the certificate is qualified
verify-plan = Plan
verify-version = Version
verify-version-newest = { $number }, the newest here. The file is the same as the copy kept here.
verify-version-superseded = { $number }, superseded. The newest here is version { $newest }. The file is the same as the copy kept here.
verify-key = Short name of the key
verify-fingerprint = Identifier of the key
verify-pages = Pages
verify-not-proven = What this does not prove
verify-not-proven-text = That the school has not given a newer version, when the file was really signed, and who used the key.
verify-not-proven-unsigned = Where the file comes from and whether it is up to date.

## What has changed, or why that cannot be said

verify-change-digest-mismatch = The content of the file is not what was signed.
verify-change-signature-mismatch = The signature was not made with the key that its certificate names.
verify-change-certificate-mismatch = The signature’s certificate is missing or was replaced by another.
verify-change-signature-unreadable = The structure of the signature cannot be read: it is broken or made in another way.
verify-change-range-broken = The signature does not say properly which part of the file it covers.
verify-change-bytes-after-end = Content was added at the end of the file after it was signed.
verify-change-page-changed = The content of a page was changed.
verify-change-pages-added-or-removed = Pages were added or removed.
verify-change-annotation-changed = A note on a page was added, changed or removed.
verify-change-field-changed = A form field was added, removed or rebuilt.
verify-change-field-filled = A form field was filled although the first signature forbids every change.
verify-change-signature-removed = A signature was removed or replaced.
verify-change-attachment-changed = An attached file was added, changed or removed.
verify-change-information-changed = The document’s details, such as its title, author or dates, were changed.
verify-change-other-changed = Something else in the file was changed.
verify-change-validation-data-added = After signing, data for checking certificates was added to the file. Laatija does not judge it.
verify-change-unknown-algorithm = The signature was made with a method that Laatija does not know.
verify-change-unknown-form = The signature has a form that Laatija does not know.
verify-change-encrypted = The file is protected by a password and cannot be checked.
verify-change-too-many-signatures = The file has more signatures than Laatija checks.
verify-change-too-large = The file is so large or so complicated that Laatija does not check it.
