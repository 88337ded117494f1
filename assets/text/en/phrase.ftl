# phrase: own phrases and the goal bank

# The mark that the pupil's name takes the place of.
phrase-name = name

phrase-title = My phrases
phrase-seek = Search the phrases
phrase-of-here = From this item
phrase-others = Other phrases
phrase-insert = Insert into the text
phrase-insert-row = Insert as a row
phrase-change = Edit
phrase-forget = Remove
phrase-goals = Goal bank
phrase-rows = Whole rows
phrase-empty = No phrases of your own yet. Select text in an item, press Ctrl J and keep it.
phrase-none = No phrase fits the search.
phrase-found =
    { $count ->
        [one] One phrase
       *[other] { $count } phrases
    }
phrase-more = { $count } phrases, and { $more } more. Type more to narrow the search.
phrase-here = Phrases are inserted into the text. First go to the item in which you write, and press Ctrl J.
phrase-look =
    { $count ->
        [one] The name is in its basic form. Inflect it where it is selected.
       *[other] The name is in its basic form in { $count } places. Inflect them. The first is selected.
    }
phrase-look-row = The row is inserted. Check the name in it: inflect it, or write it in place of the mark.
phrase-uncalled =
    { $count ->
        [one] The first name could not be told. Write it in place of the mark that is selected.
       *[other] The first name could not be told. Write it in place of the mark in { $count } places. The first is selected.
    }
phrase-inserted-row = The row is inserted.

# keeping
phrase-keep-selected = Keep the selected text
phrase-keep-field = Keep the text of this item
phrase-keep-goal = Keep this goal in the bank
phrase-keep-row = Keep this row
phrase-keep-title = Keep as a phrase of your own
phrase-keep-title-goal = Keep the goal in the bank
phrase-change-title = Edit the phrase
phrase-text = Phrase
phrase-cells = What is kept of it
phrase-names =
    { $count ->
        [one] A mark stands in place of the name. When the phrase is inserted, the first name of the one you write for takes its place.
       *[other] A mark stands in place of the name in { $count } places. When the phrase is inserted, the first name of the one you write for takes their place.
    }
phrase-about-nobody = The phrase stays even when the plan is erased. It must say nothing about any one person.
phrase-doubts = Look at these first
phrase-doubt-name = A person’s name
    .todo = Remove the name, or write {"{"}name{"}"} in its place.
phrase-doubt-identity = Personal identity code
    .todo = Remove the personal identity code.
phrase-keep-do = Keep
phrase-keep-anyway = Keep all the same
phrase-kept = The phrase is kept.
phrase-kept-row = The row is kept.
phrase-forgotten = The phrase is removed.

# settings
phrase-settings = My phrases
    .says = While you write, Ctrl J brings up the phrases and the goal bank. They are encrypted in the same file as the plans.
    .count =
        { $count ->
            [0] No phrases of your own yet.
            [one] One phrase or row is kept.
           *[other] { $count } phrases and rows are kept.
        }
phrase-export = Export to a file…
phrase-export-title =
    { $count ->
        [one] Export one phrase
       *[other] Export { $count } phrases
    }
phrase-export-text = From the file a colleague gets the phrases into their own Laatija under Import from a file.
phrase-export-open = The file is not encrypted: anyone can read it. Check first that the phrases say nothing about any one person.
phrase-export-doubt =
    { $count ->
        [one] One phrase names somebody who has a plan here, or holds a personal identity code. Remove it first: Ctrl J while you write.
       *[other] { $count } phrases name somebody who has a plan here, or hold a personal identity code. Remove them first: Ctrl J while you write.
    }
phrase-export-do = Choose a place…
phrase-exported = The phrases are saved: { $path }
phrase-import = Import from a file…
phrase-imported =
    { $added ->
        [0] All phrases of the file were kept already.
        [one] One new phrase is kept.
       *[other] { $added } new phrases are kept.
    }

# after erasing
phrase-erased-named =
    { $count ->
        [one] One of your phrases still has the name. Remove it while you write: Ctrl J, search for the name, Ctrl Del.
       *[other] { $count } of your phrases still have the name. Remove them while you write: Ctrl J, search for the name, Ctrl Del.
    }
