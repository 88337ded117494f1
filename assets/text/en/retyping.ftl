# Carrying a plan into a form of another system, field by field.

retyping-title = Into another system’s form
retyping-says = Another system takes no file, but its form can be filled field by field. Laatija copies the items in the order of the form.
retyping-forms = Forms
retyping-none = There is no form for this plan. Add the municipality's form file, or ask the municipality for it.
retyping-unissued = Nothing to carry yet
    .text = An issued version goes into the form, so that the text is the same everywhere.
    .act = Go and issue
retyping-form = { $municipality } · { $fields ->
    [one] one field
   *[other] { $fields } fields
}
retyping-form-shipped = Comes with Laatija. The municipality's own form may differ.
retyping-form-own = Your own form or one from the municipality, on this computer only.
retyping-begin = Carry into this form
    .named = Carry into this form: { $name }
retyping-arrange = Arrange…
    .named = Arrange… { $name }
retyping-file = Save the form’s file…
    .named = Save the form’s file… { $name }
    .done = The form has been saved: { $path }
retyping-remove = Remove
    .named = Remove { $name }
    .done = The form { $name } has been removed.
retyping-add = Add a form from a file…
    .done = The form { $name } has been added.
    .replaced = The form { $name } took the place of the earlier one.
retyping-refused = { $count ->
    [one] The form { $file } has one error. Nothing has been changed.
   *[other] The form { $file } has { $count } errors. Nothing has been changed.
}

retyping-done-of = { $done } of { $all } fields with a text are done
retyping-lengths = The number after a field is the length of its text in characters.
retyping-list = Fields of the form
retyping-progress = Fields carried over
retyping-back = Forms
retyping-contacts = A non-disclosure order is in force, and these places may hold a telephone number, an e-mail or a street address: { $fields }. Do not type them into the form.
retyping-at = Version { $version }, issued { $day } · field { $at } / { $all }
retyping-above = Narrow window on top
    .off = Usual window
retyping-into = Paste into the field
retyping-fits = Fits: { $length } / { $limit } characters.
retyping-length = { $length ->
    [one] One character.
   *[other] { $length } characters.
}
retyping-over = Too long: { $length } characters, the field holds { $limit }.
    .text = The text is copied in { $parts } parts. Paste the parts into different fields, or shorten the item in the plan and issue a new version.
retyping-over-list = { $count ->
    [one] One text is longer than its field.
   *[other] { $count } texts are longer than their fields.
}
retyping-part = Part { $part } / { $parts }
retyping-copy = Copy and go to next
    .keys = Ctrl Shift C
    .part = Copy part { $part } / { $parts }
retyping-previous = Previous
retyping-skip = Skip this field
retyping-again = Mark as not carried over
retyping-state-open = not yet
retyping-state-copied = copied
retyping-state-skipped = skipped
retyping-state-empty = empty in the plan
retyping-too-long = too long
retyping-secret = Read this before you type it into eHOKS
retyping-sheet-secret = Note before it goes into eHOKS: { $warning }
retyping-empty = The plan has no text for this field. Leave the field empty.
retyping-lent = { $name }: copied to the clipboard. Cleared in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
 } and always when locked.
    .bar = Time until the clipboard is cleared
    .clear = Clear now
    .cleared = The clipboard has been cleared, if the text was still there.
retyping-all-done = All fields have been gone through
retyping-check = When everything is carried over
    .text = Print the form to a PDF there and drop it here. Laatija compares and tells if a field was left out or changed.
    .choose = Choose a PDF…
retyping-checked = { $same } / { $all } fields were found under their names
    .file = Compared: { $file } and the issued version { $version }.
    .limits = Only those fields of the form are compared for which the plan has text. Spaces, line ends and hyphens of words are not compared. Attachments and pictures are not read. Nothing of the file is kept.
    .back = Back to carrying over
retyping-found-same = found
retyping-found-more = found, more follows
retyping-found-elsewhere = found elsewhere
    .text = The text is in the PDF, but not under the name of this field. Check the place.
retyping-found-different = another text
retyping-found-missing = not found
    .text = The text was not found in the PDF. Check the field yourself.
retyping-sheet-print = Print the sheet
retyping-sheet-save = Save the sheet…
    .done = The sheet has been saved: { $path }
    .printed = The sheet has been sent to the printer.
retyping-sheet-job = Sheet for typing
retyping-sheet-says = To be typed by hand: { $name }. { $version ->
    [0] The texts are from the draft of the plan, which is not issued, in the order of the form.
   *[other] The texts are from the issued version { $version } of the plan, in the order of the form.
}
retyping-sheet-field = Field
retyping-sheet-text = Text
retyping-sheet-empty = empty in the plan

retyping-edit-title = Arrange the form
    .says = The order, names and lengths of the fields as they are on the municipality's form. Changes stay on this computer until you save the form to a file and give it to others.
retyping-edit-own = { $number ->
    [1] { $name } (own)
   *[other] { $name } (own { $number })
}
retyping-edit-name = Name of the form
retyping-edit-municipality = Municipality
retyping-edit-field = Name of the field on the form
retyping-edit-limit = Characters at most
retyping-edit-source = Item of the plan
retyping-edit-more = { $count ->
    [one] and one other item
   *[other] and { $count } other items
}
retyping-edit-each = Of a table
retyping-edit-each-once = into one field
retyping-edit-each-row = a field for each row
retyping-edit-each-cell = a field for each cell
retyping-edit-up = Move up: { $name }
retyping-edit-down = Move down: { $name }
retyping-edit-remove = Remove the field { $name }
retyping-edit-add = Add a field
retyping-edit-keep = Save the form
    .done = The form { $name } is kept.
retyping-edit-cancel = Cancel
retyping-edit-number = Field { $number }
retyping-way = Into a form, one item at a time
