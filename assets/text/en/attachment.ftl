# files attached to the plan

attachment-files = Attached files
attachment-add = Attach a file…
attachment-add-help = PDF, JPEG or PNG, at most { $largest } MB, { $most } MB together. You can also drop the file on this window. What tells of author, place, device and earlier states is removed.
attachment-reading = Reading and cleaning the file…
attachment-added = Attached: { $name }
attachment-facts = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 } · { $size } kB · fingerprint { $short }
attachment-not-here = The file is not in this vault. Fingerprint { $short }
attachment-look = Look
attachment-look-of = Look at the attachment { $name }
attachment-save = Save…
attachment-save-of = Save the attachment { $name } as a file
attachment-saved = The attachment is saved: { $path }
attachment-close = Close
attachment-unnamed = Attachment without a name
attachment-removed = Left out of the file { $name }
attachment-removed-todo = The pages are as they were. Keep the original file if you need what was left out.
attachment-removed-signature = the electronic signature, which does not hold of a cleaned file
attachment-removed-files = other files inside the file
attachment-removed-script = what the file did by itself
attachment-removed-media = sound, video or a three-dimensional picture
attachment-removed-form = the fields of the form; what was filled in shows on the page
attachment-removed-comments = the texts of comments; the marks show on the page
attachment-removed-links = links to the web
attachment-understood = I understand
attachment-given = Attachments do not go with the copy. Save them, and give them separately to those they are for.

attachment-open-title = Choose the file to attach
attachment-open-kind = PDF or picture
