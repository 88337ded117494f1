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
verify-intact-allowed-text = Since then only this was done, which the signatures allow:
verify-said-time = Signed { $day } at { $time }, according to the file.
verify-changed = The file is not as it was signed
verify-changed-text = Since it was signed, this has changed in the file:
verify-changed-unlisted = The content of the file and the signature do not fit together.
verify-changed-todo = Ask for the file again from whoever gave it.
verify-unknown = It cannot be said whether the file is unchanged
verify-unknown-text = Laatija cannot say whether the file is as it was signed. Ask whoever gave it to you for it again, or check it with the program it was signed with. The reason:

verify-signer-own = Signed with your own key
verify-signer-own-text = The key is in this plan file.
verify-signer-known = The signer is known on this computer
verify-signer-known-text = You have compared the words of this key before.
verify-signer-known-since = You compared the words of this key on { $day }.
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
verify-certificate = Certificate
verify-certificate-time = Valid { $first }–{ $last }
verify-stamp = Time stamp
verify-stamp-value = { $day } at { $time } according to the time stamp service. The service was not checked.
verify-stamp-nth = Time stamp: { $name }
verify-kind = Kind of signature
verify-kind-own-key = Own key: the same signer as before. Not a qualified electronic signature.
verify-kind-self-made = A key made by its owner: nobody else vouches for the name. Not a qualified electronic signature.
verify-kind-issued = The certificate says it was issued by { $issuer }. Without a network Laatija does not judge whether it is genuine, valid or qualified.
verify-kind-unread = The certificate cannot be read.
verify-form = Form of the signature
verify-form-pades = PAdES B-B, no time stamp
verify-form-pades-stamped = PAdES. With a time stamp, which Laatija does not judge.
verify-form-pkcs7 = PKCS #7, not PAdES
verify-form-pkcs7-stamped = PKCS #7, not PAdES. With a time stamp, which Laatija does not judge.
verify-form-time-stamp = A time stamp of the document, whose authority Laatija does not judge
verify-form-other = A form that Laatija does not know
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
verify-change-field-filled = A form field was filled when that was no longer allowed.
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
verify-change-page-covered = A later signature brought a mark that covers much of the page, or another mark.
verify-change-fields-filled = Fields of the form were filled between the signatures. The earlier signature allows that.
verify-change-mark-added = A later signature brought a visible mark to the page. See that it does not cover any text.
verify-change-unclear-update = Parts were added to the file in a way that programs read differently. Another program may show something else than what was read here.
verify-change-has-script = The file holds commands or actions that can change what it shows.
verify-change-has-layers = The file has layers that can be shown or hidden. The signature does not say which of them were seen when it was made.
verify-change-has-outside = The file shows content of other files, which the signature does not cover.
verify-change-weak-algorithm = The signature was made with an outdated method that no longer protects against forgery.

## What is to be said of a certificate

verify-doubt-not-yet-valid = The certificate was not valid yet at the time that the file claims.
verify-doubt-expired = The certificate was no longer valid at the time that the file claims.
verify-doubt-not-for-signing = The certificate is not meant for signing of this kind.
