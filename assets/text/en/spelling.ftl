# Spelling: unknown words in the text, and own words.
spelling-menu = Unknown word { $word }
spelling-no-guess = No suggestions.
spelling-keep = Add to own words
spelling-skip = Ignore
spelling-kept = { $word } is among your own words.
spelling-skipped = { $word } is ignored until Laatija is locked.
spelling-none = There are no unknown words in this part.
spelling-unknown = Unknown word { $word }. Alt Enter shows suggestions.

# settings
spelling-title = Spelling
    .missing = The dictionaries are not beside the program, so no words are marked. Install Laatija again.
spelling-on = Mark unknown words
    .says = In the language of the plan: Finnish, Swedish or English. Words are checked on this computer. Alt F7 goes to the next, Alt Enter suggests.
spelling-words = Own words
    .none = No own words yet. You can add them from the menu of a marked word.
spelling-forget = Remove { $word } from own words
    .done = { $word } has been removed from own words.
