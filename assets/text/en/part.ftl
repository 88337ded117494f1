# part: a part is asked of a colleague, written on another computer, sent back and merged

part-ask-open = Ask a colleague for a part…
part-ask-title = Ask a colleague for a part
part-ask-sections = Which sections to ask for
part-ask-sections-text = The colleague gets only these sections and the name and the class or group. Nothing else leaves this computer. The reason for non-disclosure does not go along, nor do contact data under it.
part-ask-whose = A part may be given only to somebody who needs it in their work. That is for you to judge: Laatija does not check the ground. The events tell who was asked and for which sections.
part-ask-sections-none = Choose at least one section.
part-ask-colleague = The colleague's name
part-ask-colleague-none = Write the colleague's name.
part-ask-how = How the colleague opens the file
part-ask-by-address = With the address of the colleague's Laatija
part-ask-by-address-text = Only the colleague's computer opens the file. The address is in the settings of the colleague's Laatija.
part-ask-by-passphrase = With a passphrase that you tell on the telephone
part-ask-by-passphrase-text = Do not send the passphrase by the same way as the file.
part-ask-address = The colleague's address
part-ask-address-help = Begins with age1
part-ask-words = Compare these six words on the telephone: { $words }
part-ask-known = A known colleague
part-ask-other = Someone else
part-ask-passphrase = Tell this passphrase on the telephone. Note it down: it is not shown again.
part-ask-passphrase-other = Propose another
part-ask-do = Save the request…
part-ask-done = The request has been saved: { $path }. Send the file to the colleague.
part-asked = Asked for before
part-asked-row = { $name }, { $day }: { $sections }
part-asked-waiting = waiting
part-asked-answered = merged { $day }
part-asked-show = Show the answer
    .named = Show what { $name } answered

part-tag = part: { $name }
part-of-title = A part of a plan that { $name } is drafting
part-of-nobody = a colleague
part-of-text = { $pupil }. Asked for { $day }. Only these sections are here, and they go back to who asked. The plan is not yours to issue.
part-of-returned = Sent back { $day }. Remove the part on the home screen once who asked has it.
part-status = A part that { $name } asked for
part-return = Send the part back…
part-return-again = Send back again…
part-returned = The part has been saved: { $path }. Send the file to who asked for it. Only that computer opens it.

part-brought = File brought in
part-title = A colleague's part
part-file-open = Open a part or a transfer package…
part-file-text = Or open a colleague's request, a part that came back or a transfer package from another school (file name ending .laatijaosuus or .laatijasiirto).
part-locked = The file is opened by a passphrase
part-locked-text = Ask whoever sent the file for the passphrase on the telephone.
part-locked-passphrase = The file's passphrase
part-locked-open = Open
part-another = Another file…

part-request-title = { $name } asks you for a part
part-request-text = The file is encrypted, but the name is only what it claims. If you did not expect a request, ask about it before you write.
part-request-pupil = Whose plan
part-request-plan = Plan
part-request-sections = Sections
part-request-asker = Asked by
part-request-day = Asked for
part-request-take = Start writing the part
part-request-take-text = The sections are kept on this computer as a draft of their own.
part-request-here = The part is here already
part-request-go = Go on with the part
part-request-taken = The part is ready to be written.

part-answer-title = What { $name } changed
part-answer-text = { $pupil }, { $plan }. Asked for { $asked }, sent back { $made }.
part-answer-other-name = The part was asked of { $name }, but { $author } sent it back.
part-answer-changes = { $count ->
    [0] Without questions nothing changes.
    [one] One change where you have not touched the text
   *[other] { $count } changes where you have not touched the text
}
part-answer-conflicts = { $count ->
    [one] You have both changed one place. Choose what stays.
   *[other] You have both changed { $count } places. Choose in each what stays.
}
part-answer-nothing = There is nothing in the part that the plan does not have already.
part-answer-taken = This part was merged already on { $day }
part-answer-taken-text = You can merge it again if you have undone the changes. Only what differs from the plan is shown now.
part-answer-overtaken = A newer part has been merged already
part-answer-overtaken-text = The same colleague sent a newer part back after this one, and it is in the plan.
part-answer-issued = Version { $number } was issued after the request
part-answer-issued-text = An issued version does not change. The part is merged with the draft.
part-answer-issued-begins = An issued version does not change. Merging starts a new draft from it.
part-answer-take = Merge into the plan
part-answer-take-text = The changes come as one step: Undo brings back what was. The events tell which places { $name } wrote.
part-answer-choose = { $count ->
    [one] Choose what stays in one more place.
   *[other] Choose what stays in { $count } more places.
}
part-answer-go = Open the plan
part-answer-done = { $count ->
    [0] Nothing changed.
    [one] One place has been merged. Undo brings back what was.
   *[other] { $count } places have been merged. Undo brings back what was.
}

part-conflict-mine = In the plan now
part-conflict-theirs = { $name } wrote
part-conflict-before = Before the request: { $text }
part-conflict-empty = Empty
part-conflict-removed = The row has been removed
part-conflict-choose = What stays: { $title }
part-conflict-both = Keep both and edit
part-conflict-mine-take = Keep mine
part-conflict-theirs-take = Take the colleague's text

part-addresses = Parts between colleagues
    .says = A colleague encrypts parts for you to this address. It is no secret: give it when someone asks.
part-address-own = Own address
part-address-since = The address has been in use since { $day }. If a colleague has an older one, give them this.
part-address-copy = Copy
part-address-copied = The address has been copied.
part-address-words = Six words to compare on the telephone
part-colleagues-none = A colleague comes here when you ask for a part with the colleague's address.
part-colleague-forget = Forget
    .named = Forget { $name }
    .done = { $name } has been forgotten.
