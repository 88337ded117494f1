# The letter of changes: what changed in the new version and why.

change-title = What changed and why
change-title-correction = Correction: what was corrected and why
change-pupil = About:
change-document = Document:
change-versions = Version { $number } was issued on { $day }. It replaces version { $before }, issued on { $earlier }.
change-reason = Reason:
change-is-correction = This version is a correction: it puts right an earlier version.
change-goals = Goals
change-support = Support
change-others = The text also changed in these places
change-nothing = There are no changes elsewhere.
change-new = New:
change-changed = Changed:
change-ended = Ended:
change-correction-added = Correction, added:
change-correction-changed = Corrected:
change-correction-ended = Correction, removed:
change-stayed = As before:
change-stayed-count =
    { $count ->
        [1] One more is as before.
       *[other] { $count } more are as before.
    }
change-cell = { $label }: before “{ $before }”, now “{ $after }”
change-cell-added = { $label }: added “{ $after }”
change-cell-ended = { $label }: removed “{ $before }”
change-whole = This letter sums up the changes. The whole text is in version { $number } of the document.
change-extract = The letter tells only of what is in the copy that it goes with.

change-letter-save = Save the letter of changes…
change-letter-print = Print the letter of changes
change-letter-saved = The letter of changes is saved: { $path }
change-letter-printed = The letter of changes has been sent to the printer.
change-letter-job = Letter of changes
