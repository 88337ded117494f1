# a new school year, beginning from another document, and text carried over

carry-renew = New school year
carry-renew-help = A new draft with last year's texts in place and the old year's dates empty.
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
carry-field-left = from last year, not looked at yet

carry-unchanged = Unchanged since last year
carry-unchanged-text = These are exactly as in last year's version and have not been marked as looked at. They do not stop issuing.
carry-unchanged-document = Unchanged from the document { $title }
carry-unchanged-document-text = These are as they were carried over and have not been marked as looked at. They do not stop issuing.
carry-unchanged-go = Go there
carry-unchanged-keep-all = Keep all as they are
carry-tag = begun from { $title }

carry-beside-open = Choose last year's file
carry-beside-kind = Word or PDF
