# issue

issue-title = This is the file you sign
issue-checking = Reviewing…
issue-typesetting = Making the pages…

issue-blocked =
    { $count ->
        [1] One thing stops issuing
        [2] Two things stop issuing
        [3] Three things stop issuing
        [4] Four things stop issuing
        [5] Five things stop issuing
        [6] Six things stop issuing
        [7] Seven things stop issuing
        [8] Eight things stop issuing
        [9] Nine things stop issuing
        [10] Ten things stop issuing
       *[other] { $count } things stop issuing
    }
issue-blocked-text = Once these are in order the copy is made and you can sign it. Some of them may be due to the chosen reason for issuing.
issue-jump = Go there
issue-jump-named = Go there: { $where }
issue-to-review = Open the review

issue-no-draft-text = There is nothing new to issue. A correction is made in a new draft.

issue-reason = Reason for issuing
issue-reason-question = Why is the plan issued?
issue-reason-help = The reason is shown in the list of versions.
issue-reason-none = Choose a reason

issue-version = Version { $number }, { $day }
issue-facts =
    { $pages ->
        [1] One page
       *[other] { $pages } pages
    } · { $size } kB · id
issue-check-drawn = The visible text is drawn from the finished file
issue-check-drawn-text = Not from the form. What you see is what you sign.
issue-check-attached = The machine-readable plan is attached
issue-check-attached-text = An invisible part. Programs can read it from the file.
issue-check-left = { $count ->
    [one] One item is still to be looked at
   *[other] { $count } items are still to be looked at
}
issue-check-left-go = Open Review

issue-signing = Signature
issue-final = An issued version cannot be changed. A correction is always a new version.

issue-passphrase = Laatija passphrase
issue-sign = Issue and sign
issue-confirm = Issue without a signature
issue-signing-now = Issuing…
issue-unseen =
    { $count ->
        [one] Page { $pages } is still to be looked at.
       *[other] Pages { $pages } are still to be looked at.
    }
issue-no-passphrase = Type the passphrase.
issue-nothing-issued = Nothing has been issued.
issue-again = The draft has changed. The pages have been made again. Look at them once more.

issue-try-again = Try again

issue-done = Version { $number } is issued
issue-done-text = The signed file is kept. Give a copy on paper or as a file.
issue-done-unsigned = The file is kept without an electronic signature. Print it to be signed, or save it, sign it in another program and bring it back under Versions.
issue-done-id = Id
issue-save-copy = Save a copy…
issue-print = Print
issue-to-versions = Open the versions
issue-saved = The copy is saved: { $path }
issue-printed = The copy has been sent to the printer.

# the pages of a finished file
pages-label = Pages
pages-page = Page { $page } / { $pages }
pages-now = Page { $page }, shown now
pages-seen = Page { $page }, seen
pages-unseen = Page { $page }, not seen yet
pages-count =
    { $seen } / { $pages ->
        [1] { $pages } page seen
       *[other] { $pages } pages seen
    }
pages-previous = Previous page
pages-next = Next page
pages-drawing = Drawing the page…
