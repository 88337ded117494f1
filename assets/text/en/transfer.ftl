# The transfer package for the next school: what goes, to whom and on what grounds; and opening it in the other school.
transfer-title = Transfer package for the next school
transfer-open = Transfer package…
transfer-goes = What goes
transfer-goes-copy = Version { $number }, issued { $day }: a numbered copy for the new school (PDF), which you sign with your own key, and the same answers as a plan file. The new school can go on from them.
transfer-goes-not = Entries of the follow-up, meetings, earlier versions and the draft do not go.
transfer-without = Leave parts out
transfer-attachments =
    { $count ->
        [one] The attachment too
       *[other] The attachments too ({ $count })
    }
transfer-attachments-text = { $names }. Take them along only if the grounds cover them. Laatija does not read what attachments hold.
transfer-recipient = The new school, and who gets the package there
transfer-recipient-none = Write to which school the package goes.
transfer-grounds-none = Choose the grounds. Without them no package is made.
transfer-law = The pupil moves to another provider’s pre-primary or basic education
transfer-law-text = Basic Education Act, section 40: data that are necessary for arranging the teaching are delivered to the new provider without permission. Leave other parts out; anything else needs the guardian’s permission. For upper secondary education choose Other grounds: it has a provision of its own. See the provider’s instructions.
transfer-law-basis = Basic Education Act, section 40: the pupil moves to another provider’s pre-primary or basic education, data necessary for arranging the teaching
transfer-how = How the new school opens the package
transfer-by-address-text = Only the recipient’s computer opens the package. The address is in the settings of the recipient’s Laatija.
transfer-do = Sign and save…
transfer-making = Making the package…
transfer-done = The transfer package has been saved: { $path }. When you hand it over, mark the copy as given among the version’s deliveries.
transfer-basis-until = Permission: { $to }. Data: { $what }. In force until { $day }.
transfer-basis-open = Permission: { $to }. Data: { $what }. No last day.
transfer-readme =
    This is a transfer package: a pupil’s plan for the next school. What it holds is secret.

    copy.pdf: the copy of the plan for the recipient, signed. The answers are inside it too, for machines to read.
    plan.json: the same answers as a plan file.
    attachments: the plan’s attachments, if they go along.
    transfer.json: who made the package, for whom and on what grounds, and the SHA-256 digest of every file.

    Laatija reads the package and receives the plan: Open a part or a transfer package.

transfer-came-title = Transfer package from another school
transfer-came = Transfer package: { $pupil }
transfer-came-text = The package is encrypted, but the sender’s name is only what it claims. The signature of the copy shows with whose key it was made.
transfer-came-from = Sender
transfer-came-nobody = not told
transfer-came-to = For
transfer-came-basis = Grounds
transfer-came-made = Made
transfer-came-attachments = Attachments
transfer-came-attachments-none = not in it
transfer-came-left = Attachments not taken
transfer-came-left-text = { $names }. The file is too large or holds more than its pages, such as a script or another file. Ask the sender for it separately and attach it to the plan yourself.
