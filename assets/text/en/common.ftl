# common

common-name = Laatija
common-name-home = Laatija, home
common-home = Home
common-year = Year clock
common-verify = Check a PDF
common-settings = Settings
common-menu = Main menu
common-crumbs = Where you are
common-skip = Skip to content
common-opening = Opening the plan

# the steps of a plan
common-steps = Steps of the plan
common-step-write = Write
common-step-review = Review
common-step-issue = Issue
common-step-versions = Versions
common-step-follow = Follow-up
common-step-export = Export
common-draft = Draft, to be version { $number }

# acts
common-lock = Lock
common-locking = Locking…
common-seek = Find a name, a plan or a place
common-seek-brief = Find
common-go-to = Go to
common-go-to-none = No hits. Try a name, a class or an action.
common-go-to-draft = draft
common-go-to-version = version { $number }
common-go-to-more = { $more ->
    [one] And 1 more place.
   *[other] And { $more } more places.
}
common-go-to-search = Find words in this plan
common-cancel = Cancel
common-close = Close
common-understood = I see
common-failed = This did not work
common-key-control = Ctrl
common-key-alt = Alt
common-key-shift = Shift
common-key-enter = Enter
common-key-tab = Tab
common-key-escape = Esc
common-key-delete = Del

# the status line
common-all-saved = Everything saved
common-idle = Locks after { $minutes } min without use

# practice
common-practice = Practice:
    .says = made-up pupils, nothing is kept
common-practice-saved = Kept for as long as you practise
common-practice-stop = Stop practising

# passphrases
common-passphrase-show = Show the passphrase
common-passphrase-hide = Hide the passphrase
common-caps-lock = Caps Lock is on
common-strength-0 = Very weak.
    .says = This is guessed at once.
common-strength-1 = Weak.
    .says = A computer guesses this quickly.
common-strength-2 = Still too weak.
    .says = Add a word or two.
common-strength-3 = Strong.
    .says = Guessing it is not practicable.
common-strength-4 = Very strong.
    .says = Guessing it is not practicable.

# each language by its own name, the same in every file
common-language-fi = Suomi
common-language-sv = Svenska
common-language-en = English

# Answers: words that are the same in every template
answer-yes = Yes
answer-no = No
answer-not-applicable = Not applicable
attachment-title = Attachment
attachment-date = Date
attachment-pages = Pages
attachment-location = Place
attachment-file = Fingerprint
