# Closed plans, and a new school year for many plans.

closing-shelf = Closed
closing-open = Move to closed…
closing-title = { $count ->
    [one] Move the plan to the closed ones?
   *[other] Move { $count } plans to the closed ones?
}
closing-says = The plan and its versions stay. It is no longer in the list, on the year clock or among the next tasks. You can take it back at any time.
    .draft = The unfinished draft stays as it is. When you write in it, it comes back to the list.
    .instead = If the decision has been made already, move the draft to the closed ones instead of removing it. It is kept there.
closing-reason = Reason
closing-reason-ended = The support has ended
closing-reason-transferred = Moved away
closing-reason-superseded = Another document has taken its place
closing-reason-decided = The decision has been made or the matter is done
closing-reason-old_year = The school year is over
closing-do = Move to closed
closing-done = { $count ->
    [one] One plan was moved to the closed ones.
   *[other] { $count } plans were moved to the closed ones.
}
closing-left = { $count ->
    [one] One stayed because its draft is unfinished.
   *[other] { $count } stayed because their drafts are unfinished.
}
closing-tag = { $reason }, { $day }
closing-reopen = Take back
    .named = Take back from the closed ones: { $pupil }, { $title }
    .done = The plan is in the list again.
closing-offer = { $count ->
    [one] One plan looks closed
   *[other] { $count } plans look closed
}
    .says = Another document has taken their place, or they have not been changed since last school year began.
    .act = Look…
closing-offer-title = Which are moved to the closed ones?

closing-years = New school year…
closing-years-title = New school year
closing-years-says = The newest version becomes a new draft. Texts are carried over; the old year’s evaluations and their dates are emptied. Nothing has been made yet. The issued version stays as it is until you issue a new one.
closing-years-unfinished = The school year { $year } still goes on. The new draft is for the next school year. The pupil is listed in the present class until the new school year begins or you issue the new version.
    .change = If something changes in this school year already, change the present plan.
    .act = Change the present plan
closing-years-one = { $pupil }, { $title }
closing-years-makes = School year { $year }: { $carried } carried over, { $emptied } emptied
closing-years-not = Cannot be begun: a draft is unfinished, there is no version, or the document is not continued.
closing-years-do = { $count ->
    [one] Begin one draft
   *[other] Begin { $count } drafts
}
closing-years-at = Made { $done } of { $all }
closing-years-done = { $count ->
    [one] One draft was begun
   *[other] { $count } drafts were begun
}
closing-years-done-says = You can take them back in one go as long as you have not written in them. A draft that was written in stays.
closing-years-back = Take these school years back
closing-years-backed = { $count ->
    [0] No drafts were taken back.
    [one] One draft was taken back. The version is as before.
   *[other] { $count } drafts were taken back. The versions are as before.
}
closing-years-kept = { $count ->
    [one] One stayed because it was written in.
   *[other] { $count } stayed because they were written in.
}
closing-years-ready = Done
closing-years-change = { $label }: { $was } → { $is }

closing-drop = Version { $version } remains the newest issued version.
    .touched = Something was written in the draft. It cannot be brought back.
    .untouched = Nothing was written in the draft. You can begin it again.
closing-dropped = The draft has been removed. Version { $version } is the newest issued version.
