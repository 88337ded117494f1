# help: the keys, and what is promised

help-title = Help and keys
help-open = Help and keys…
help-everywhere = Everywhere
help-form = While drafting
help-key-help = This help; in the form, the item’s basis
help-key-go = Go to a pupil, an item or a text
help-key-lock = Lock the program
help-key-pane = Next part of the window
help-key-meeting = Meeting
help-key-size = Larger, smaller, usual size
help-key-section = Next and previous part
help-key-field = Next item
help-key-finding = Next finding
help-key-phrases = Own phrases
help-key-undo = Undo, redo
help-key-find = Find in this document
help-key-preview = Show or hide the copy
help-key-word = Next unknown word
help-key-earlier = What the item said before
help-key-carried = Next item not looked at; keep it so
help-key-desk = Transfer desk
