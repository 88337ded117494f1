# Papers for the reviews: what is in force, what was seen of the goals, and room to write.

assess-open = Review papers…
assess-dialog = Papers for the reviews that are due
assess-says = Each plan gets a paper of its own: the goals and the support of the version in force, what was seen of them, and room to write. The papers hold secret information.
assess-none = No issued plan’s review is overdue or due within 30 days.
assess-unissued = { $count ->
    [one] There is no paper of one plan
   *[other] There is no paper of { $count } plans
}
assess-unissued-says = The paper is made from the version in force, and { $count ->
    [one] this plan has
   *[other] these plans have
} not been issued yet.
assess-one = { $pupil }, { $title }
assess-late = Overdue, the day was { $day }
assess-coming = At the latest { $day }
assess-print = { $count ->
    [one] Print one
   *[other] Print { $count }
}
assess-save = Save in a folder…
assess-printed = { $count ->
    [one] One paper has been sent to the printer.
   *[other] { $count } papers have been sent to the printer.
}
assess-saved = { $count ->
    [one] One paper has been saved: { $folder }
   *[other] { $count } papers have been saved: { $folder }
}
assess-job = Review paper
assess-folder-title = Choose a folder for the review papers
assess-folder = { $turn ->
    [1] reviews-{ $day }
   *[other] reviews-{ $day }-{ $turn }
}
assess-name = review-{ $number }.pdf

# the paper
assess-title = Review of the plan
assess-pupil = Pupil
assess-document = Document
assess-version = { $title }, version { $version }
assess-due = Review at the latest
assess-goals = Goals
assess-goal = Goal
assess-seen = What was seen of it
assess-now = How it is going now
assess-supports = Support
assess-support = Planned support
assess-given = How the support was given
assess-helped = How it helped
assess-pupil-says = The pupil's view
assess-guardian-says = The guardians' view
assess-agreed = What goes on and what changes
assess-writer = Written by
