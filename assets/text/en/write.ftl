# write

# the three panes
write-sections = Parts of the plan
write-narrow-sections = Fold the list of parts
write-widen-sections = Unfold the list of parts
write-progress = Items filled
write-of-fields = { $filled } / { $total } items
write-not-needed = not asked now
write-not-needed-help = Opens by the answers: fill in the sections before it first.
write-optional = optional
write-pages =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
write-findings =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
write-part = Part { $number } / { $count }
write-part-next = Next part: { $title }
write-closed = Closed document type
write-field-here = you are writing here
write-field-noted = finding
write-field-empty = empty
write-field-filled = filled
write-flag-help = Shows the parts and items that this choice concerns.

# a field
write-empty = Nothing here yet. An empty item is not printed.
write-nothing = Nothing here.
write-need-if_needed = if needed
write-need-recommended = recommended
write-need-optional = optional
write-unprinted = not printed
write-guide = { $length } / about { $guide }
write-why = Why this is asked
write-why-short = Why
write-why-of = Why this is asked: { $field }
write-law-of = { $law }, why this is asked: { $field }
write-rules = What is looked at here
write-law = Basis
write-example = Example
write-example-bad = Do not write like this
write-close = Close
write-clear-choice = Clear the choice
write-choose = Choose
write-no-option = No option begins with ‘{ $text }’. The choice is unchanged.
write-details = Details
write-details-kept = The details are kept although the answer is not yes.
write-date-hint = Type 14/5, +6m, mon or today.
write-birth-hint = Type for example 14/3/2016.
write-unread-date = This cannot be read as a day. The text is kept.
write-unread-birth = This cannot be read as a date of birth. Type the year as well. The text is kept.
write-birth-ahead = The date of birth is in the future.
write-unread-number = This cannot be read as a number. The text is kept.
write-period-start = Begins
write-period-end = Ends
write-until-further = until further notice
write-person-name = Name
write-person-role = Role
write-person-phone = Telephone
write-person-email = E-mail
write-list-line = Line { $number }
write-list-add = Add a line
write-list-remove = Remove line { $number }

# a table
write-row = Row { $number }
write-cell = Row { $row }, column { $column }
write-sum = Total
write-add-row = Add a row
write-add-attachment = Add an attachment kept elsewhere
write-add-signature = Add a signatory
write-usual-signatures = Add the usual signatories
write-row-remove = Remove row { $number }
write-cell-taken = The cell has again what it had.
    .back = Bring back what was typed
write-row-removed = Row { $number } removed
write-row-up = Move row { $number } up
write-row-down = Move row { $number } down
write-undo = Undo
write-key-row = next row
write-key-cell = next cell
write-key-move = move the row
write-key-above = same as above
write-key-paste = paste from a table
write-paste-unfit =
    { $count ->
        [one] One pasted cell did not fit in the table.
       *[other] { $count } pasted cells did not fit in the table.
    }
write-paste-choose = The column has ready options. Choose one yourself, or copy the text from here.
write-paste-beside = Outside the table

# the status line
write-kept = Saved
write-kept-at = Saved { $at }
write-already = Already saved
write-already-at = Already saved { $at }
write-typing = Saved as soon as you pause
write-typing-at = Last saved { $at }
write-saving = Saving…
write-waiting = The disk is not answering, trying again. Your text is in memory.
write-full = Not saved: the disk is full. Your text is still in memory.
write-in-memory = Your text is still in memory.
write-elsewhere = Save elsewhere…
write-saved-elsewhere = The plan file is saved: { $path }
write-draft-of = Draft, will be version { $version }
write-locks-after = Locks after { $minutes } min without use

# the guardian's copy
write-copy = Guardian's copy
write-copy-live = { $copy }, updated as you write
write-copy-page = Page { $page } / { $pages } of the copy
write-page = page { $page } / { $pages }
write-previous-page = Previous page
write-next-page = Next page
write-readable = Readable
write-hide-copy = Hide the preview
write-copy-failed = The copy could not be made. The text in the form is as it was.
write-copy-old = This page is a moment old: the newest text could not be shown.

# find in plan
write-find = Find in plan
write-find-at = { $at } / { $count }
write-find-none = No matches
write-find-previous = Previous match
write-find-next = Next match

# an issued version
write-issued = Issued, version { $version }
write-issued-help = An issued version cannot be changed. A correction is always a new version.
write-start-draft = Start a new draft
