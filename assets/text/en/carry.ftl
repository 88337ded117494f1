# a new school year, beginning from another document, and text carried over

carry-renew = New school year
carry-renew-help = A new draft with last year's texts in place and the old year's evaluations and their dates empty. The days on which support began stay.
carry-renewed-toast = The draft for the school year { $year } has been started.

carry-same = Same text as in last year's plan.
carry-same-check = Check that it still holds.
carry-same-document = The text is from the document { $title }.
carry-proposed = Proposed for the new school year.
carry-proposed-check = Check it.
carry-proposed-document = Put together from the document { $title }.
carry-keep = Keep as it is
carry-kept = Marked as looked at.
carry-last-year = Last year
carry-earlier = { $title }
carry-take-back = Take this text back
carry-nothing-then = The item was empty.
carry-close = Close

carry-left =
    { $count ->
        [one] 1 to look at
       *[other] { $count } to look at
    }
carry-left-help = From last year, not looked at yet. F4 goes to the next, Shift F4 keeps the text as it is and goes to the next.
carry-left-document = From the document { $title }, not looked at yet. F4 goes to the next, Shift F4 keeps the text as it is and goes to the next.
carry-section-left = { $count } to look at
carry-field-left = carried over, not looked at yet

carry-unchanged = Unchanged since last year
carry-unchanged-text = These are exactly as in last year's version and have not been marked as looked at. They do not stop issuing.
carry-unchanged-document = Unchanged from the document { $title }
carry-unchanged-document-text = These are as they were carried over and have not been marked as looked at. They do not stop issuing.
carry-unchanged-go = Go there
carry-unchanged-keep-all = Keep all as they are
carry-tag = begun from { $title }

carry-beside-open = Choose last year's file
carry-beside-kind = Word or PDF

carry-begin = Start another document…
carry-begin-title = Start a document from this plan
carry-begin-which = Which document?
carry-begin-knows = The texts go to their items. What must be weighed anew stays on the transfer desk.
carry-begin-knows-not = Only the name, the guardians, the non-disclosure order and the details of the school and the teacher in charge are taken over. The rest of the text is on the transfer desk beside the new document.
carry-begin-make = Start
carry-begin-next = Start: { $title }
carry-made = Started { $day }: { $title }
carry-made-remedy = { $title } has already been started from this plan. Go on with it. If the matter has changed since, start a new one with “Start another document”.
carry-made-open = Open: { $title }
carry-origin = Begun from { $title }
carry-origin-version = { $title }, version { $number }
carry-origin-draft = { $title }, draft
carry-origin-when = Begun from it on { $day } at { $time }
carry-origin-open = Open
carry-origin-gone = It is no longer in this file.

carry-desk = Transfer desk
carry-desk-open = Transfer desk
carry-desk-close = Close the transfer desk
carry-desk-left =
    { $count ->
        [0] Everything has a place
        [one] 1 item without a place
       *[other] { $count } items without a place
    }
carry-desk-unread = { $count ->
    [one] One earlier document cannot be read. It is left out here.
   *[other] { $count } earlier documents cannot be read. They are left out here.
}
carry-desk-keys = Enter puts the chosen item into the first proposal, Delete says that it is not taken over.
carry-desk-put = Put into: { $label }
carry-desk-put-here = Put here: { $label }
carry-desk-leave = Not taken over
carry-desk-take-up = Take back
carry-desk-all = Show those with a place too
carry-desk-state-unplaced = no place
carry-desk-state-partly = partly taken over
carry-desk-state-placed = taken over
carry-desk-state-left = not taken over
carry-desk-places = Now in: { $labels }
carry-desk-empty = There is nothing to place here.
carry-beside = Lay a file beside…
carry-beside-help = The text of a Word file or PDF is shown beside the form. It is kept encrypted with the draft until that is issued or you remove it, and it is never printed.
carry-beside-away = Remove the file's text
carry-beside-gone = The file's text was removed from beside the draft.
carry-bring = { $title } has been recorded of { $pupil }
carry-bring-of = { $version ->
    [0] Draft, written on { $day }.
   *[other] Version { $version }, issued on { $day }.
}
carry-bring-says = { $count ->
    [0] There are no empty fields to fill. Its texts are laid beside the form, and you can move what you need. Nothing that you have written is changed.
    [one] One empty field is filled from it. The other texts are laid beside the form, and you can move what you need. Nothing that you have written is changed.
   *[other] { $count } empty fields are filled from it. The other texts are laid beside the form, and you can move what you need. Nothing that you have written is changed.
}
carry-bring-act = Bring its contents here
carry-bring-done = { $count ->
    [0] The texts now lie beside the form.
    [one] One field was filled. Check it.
   *[other] { $count } fields were filled. Check them.
}
