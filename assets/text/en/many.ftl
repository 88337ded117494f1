# Many plans at once: narrowing, order, choosing, and what is done to the chosen.

many-state-waiting = Waiting
many-class = Class
many-class-all = All classes
many-title = Document
many-title-all = All documents
many-due = Date
many-due-all = All dates
many-due-late = The day has passed
many-due-soon = Within 30 days or passed
many-order = Order
many-order-class = By class
many-order-name = By name
many-order-due = By date
many-order-written = Written last first
many-keys = Arrows go from row to row, letters to a name. Space chooses, Shift with an arrow chooses several.
many-late = passed
many-choose = Choose: { $pupil }, { $title }
many-choose-all = Choose all that are shown
many-chosen = { $count ->
    [one] One chosen
   *[other] { $count } chosen
}
many-bar = For the chosen
many-copies = Copies of the chosen…
many-copies-title = Copies of the chosen plans
many-copies-none = There are no copies to make of the chosen: they have no issued version, or it names nobody who gets a copy.
many-copies-left = { $count ->
    [one] One of the chosen is left out: it has no issued version, or that names nobody who gets a copy.
   *[other] { $count } of the chosen are left out: they have no issued version, or it names nobody who gets a copy.
}
many-export = Plan files…
many-export-title = { $count ->
    [one] Save the file of one plan?
   *[other] Save the files of { $count } plans?
}
many-export-text = Laatija makes a new folder within the one you choose. Of a draft the draft is saved, of others the newest issued version. The attached files do not go with them.
many-export-open = The files are not encrypted. Anyone who gets them can read them. Remove them when you no longer need them. Laatija does not know to whom you give them and does not check whether the recipient has permission.
many-export-do = Choose a folder…
many-exported = { $count ->
    [one] One file has been saved: { $folder }
   *[other] { $count } files have been saved: { $folder }
}
many-clear = Clear the choice
