# Papers for the reviews: what is in force, what was seen of the goals, and room to write.

sheet-open = Review papers…
sheet-dialog = Papers for the reviews that are due
sheet-says = Each plan gets a paper of its own: the goals and the support of the version in force, what was seen of them, and room to write. The papers hold secret information.
sheet-none = No plan's review is overdue or due within 30 days.
sheet-one = { $pupil }, { $title }
sheet-late = Overdue, the day was { $day }
sheet-coming = At the latest { $day }
sheet-print = { $count ->
    [one] Print one
   *[other] Print { $count }
}
sheet-save = Save in a folder…
sheet-printed = { $count ->
    [one] One paper has been sent to the printer.
   *[other] { $count } papers have been sent to the printer.
}
sheet-saved = { $count ->
    [one] One paper has been saved: { $folder }
   *[other] { $count } papers have been saved: { $folder }
}
sheet-job = Review paper
sheet-folder-title = Choose a folder for the review papers
sheet-folder = { $turn ->
    [1] reviews-{ $day }
   *[other] reviews-{ $day }-{ $turn }
}
sheet-name = review-{ $number }.pdf

# the paper
sheet-title = Review of the plan
sheet-pupil = Pupil
sheet-document = Document
sheet-version = { $title }, version { $version }
sheet-due = Review at the latest
sheet-goals = Goals
sheet-goal = Goal
sheet-seen = What was seen of it
sheet-now = How it is going now
sheet-supports = Support
sheet-support = Planned support
sheet-given = How the support was given
sheet-helped = How it helped
sheet-pupil-says = The pupil's view
sheet-guardian-says = The guardians' view
sheet-agreed = What goes on and what changes
