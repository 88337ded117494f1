# follow-up

# the list of goals
follow-goals = Goals
follow-version = v. { $number }
follow-none = The plan has no goals yet
follow-none-text = Following up begins with the goals. Write them into the plan first.
follow-to-write = Go to writing
follow-last = Last { $score } / { $most }
follow-last-up = Last { $score } / { $most }, rising
follow-last-level = Last { $score } / { $most }, level
follow-last-down = Last { $score } / { $most }, falling
follow-reached = Target met { $day }
follow-no-entries = No entries
follow-weeks = No entries for { $count } weeks
follow-ended = No longer in the plan
follow-keys = Goal by number 1–9, then the result and Enter
follow-count = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}, { $goals ->
    [one] 1 goal
   *[other] { $goals } goals
}
follow-ended-text = The goal is no longer in the plan. Its entries are kept.
follow-continues = Goes on as the goal
follow-continues-do = Join
follow-evidence = How it shows: { $evidence }

# the chart and its table
follow-shown = Shown as
follow-chart = Chart
follow-table = Table
follow-first = The first entry draws the chart.
follow-line = Measure…
follow-y = Result 0–{ $most }
follow-chart-title = { $measure }, { $first }–{ $last }
follow-chart-baseline = Baseline { $baseline }.
follow-chart-target = Target { $target }.
follow-chart-entries = Entries: { $list }.
follow-chart-entry = { $day } { $score } / { $most }
follow-chart-version = { $day } version { $number }
follow-goal-line = { $times ->
    [one] Target { $target }
   *[other] Target { $target }, { $times } times
}
follow-baseline = Baseline { $baseline }
follow-day = Day
follow-score = Result
follow-note = Observation
follow-author = Written by
follow-optional = optional
follow-struck = struck
follow-struck-why = Struck: { $reason }

# writing an entry down
follow-new = New entry
follow-record = Record
follow-no-day = This is not a day.
follow-future = The day is yet to come.
follow-choose = Choose the result first.
follow-recorded = Recorded { $score } / { $most }, { $day }
follow-undo = Undo
follow-undone = The entry was taken back.
follow-latest = Latest
follow-take-back = Take back
follow-take-back-of = Take back the entry of { $day }
follow-strike = Strike…
follow-strike-of = Strike the entry of { $day }…
follow-strike-title = Strike the entry?
follow-strike-text = The entry is still shown, struck and with its reason, and does not count.
follow-strike-reason = Why the entry is wrong
follow-strike-no-reason = Write the reason.
follow-strike-do = Strike

# support, as it was really given
follow-supports = Support
follow-given-way = Was it given
follow-given-effect = Effect
follow-given-way-planned = As planned
follow-given-way-partly = Partly
follow-given-way-not = No
follow-given-effect-helped = Helped
follow-given-effect-somewhat = Somewhat
follow-given-effect-not = Did not help
follow-given-effect-unknown = Not known yet
follow-given-why = Why not, or what else was seen
follow-given-choose = First choose whether the support was given.
follow-given-recorded = Recorded { $day }: { $way }
follow-given-entries = Entries
follow-given-first = No entries yet of how the support was given.
follow-given-last = Last { $day }: { $way }
follow-given-ended-text = The plan no longer has the support by this name. The entries are kept.
follow-given-no-sentence = The first entry after the previous evaluation makes the sentence.
follow-given-carried = The sentence is in the evaluation, or the row has words of your own.
follow-given-keys = Support by number, then 1–3 was it given, 1–4 effect and Enter

# how a goal is measured
follow-line-title = How the goal is measured
follow-line-text = The numbers draw the goal line and the baseline of the chart and go into the evaluation sentence.
follow-line-measure = What is counted
follow-line-measure-help = For example: Correct out of five tasks
follow-line-most = Scale: 0 and at most
follow-line-most-kept = The scale does not change once the goal has entries.
follow-line-baseline = Baseline
follow-line-target = Target
follow-line-times = How many times
follow-line-save = Save
follow-line-none = not set

# into the evaluation
follow-suggested = Suggestion for the evaluation
follow-no-sentence = The first entry makes the sentence.
follow-carry = Put into the evaluation
follow-carry-says = Made of the numbers, edit freely
follow-carry-begins = Begins a draft from version { $number }
follow-carried = The sentence is in { $field }.
follow-open = Open
follow-support = Support that was given
follow-support-text = { $count ->
    [one] One support, or how it was given, is missing from { $field }.
   *[other] { $count } supports, or how they were given, are missing from { $field }.
}
follow-support-carry = Add the rows
follow-support-carried = The rows are in { $field }. Check how the support was given and write its effect.

# the sentence that goes into the plan, in its language
follow-result = The result
follow-result-of = The result ({ $measure })
follow-seen = { $count ->
    [one] The goal “{ $goal }” has been followed once, on { $last }.
    [2] The goal “{ $goal }” has been followed twice, on { $first } and { $last }.
   *[other] The goal “{ $goal }” has been followed { $count } times, { $first }–{ $last }.
}
follow-seen-day = { $count ->
    [2] The goal “{ $goal }” has been followed twice on the same day, { $last }.
   *[other] The goal “{ $goal }” has been followed { $count } times on the same day, { $last }.
}
follow-was = { $result } was { $to } / { $most }.
follow-rose = { $result } has risen from { $from } to { $to } on a scale of 0–{ $most }.
follow-fell = { $result } has fallen from { $from } to { $to } on a scale of 0–{ $most }.
follow-stayed = { $result } has stayed the same, { $to } / { $most }.
follow-varied = { $result } was { $to } / { $most } at the beginning and at the end of the follow-up and has varied between { $least } and { $highest }.
follow-target = { $met ->
    [0] The target { $target } has not been reached yet.
    [one] The target { $target } has been reached once.
   *[other] The target { $target } has been reached { $met } times.
}
follow-target-of = { $met ->
    [0] The target { $target } has not been reached yet.
    [one] The target { $target } has been reached once; it is to be reached { $times } times.
   *[other] The target { $target } has been reached { $met } times; it is to be reached { $times } times.
}

follow-given-times = { $count ->
    [1] once
    [2] twice
   *[other] { $count } times
}
follow-given-seen = { $count ->
    [2] There are two entries of how the support was given, { $first } and { $last }: { $ways }.
   *[other] There are { $count } entries of how the support was given, { $first }–{ $last }: { $ways }.
}
follow-given-seen-day = { $count ->
    [1] There is one entry of how the support was given, { $last }: { $ways }.
   *[other] There are { $count } entries of how the support was given on the same day, { $last }: { $ways }.
}
follow-given-ways-planned = as planned { $times }
follow-given-ways-partly = partly { $times }
follow-given-ways-not = not given { $times }
follow-given-worked = Effect when it was given: { $effects }.
follow-given-effects-helped = helped { $times }
follow-given-effects-somewhat = helped somewhat { $times }
follow-given-effects-not = did not help { $times }
follow-given-effects-unknown = not known yet { $times }

# the pupil's own evaluation
follow-self = Self-assessment
follow-self-open = Self-assessment…
follow-self-text = Each goal is answered by choosing a picture. You can also print the form.
follow-self-pupil = Fill in on the screen
follow-self-print = Print the form
follow-self-save = Save the form…
follow-self-printed = The form has been sent to the printer.
follow-self-saved = The form has been saved: { $path }
follow-self-question = Goal { $number } / { $count }
follow-self-keys = Keys 1–5 answer, Enter goes on
follow-self-next = Next
follow-self-previous = Previous
follow-self-skip = I cannot say
follow-self-done = Done
follow-self-review = For the teacher: check the text
follow-self-review-text = The answers in words. Edit freely; the text goes to { $field } only when you accept it.
follow-self-suggestion = Text for the plan
follow-self-accept = Accept into the plan
follow-self-accepted = The self-assessment is in { $field }.
follow-self-back = Back to the follow-up

follow-own = Self-assessment { $day }.
follow-own-answer = “{ $goal }”: { $answer }.
follow-own-words = Own words: { $words }
follow-face-1 = not yet
follow-face-2 = a little
follow-face-3 = sometimes
follow-face-4 = often
follow-face-5 = well
follow-form-title = How is it going for me?
follow-form-how = Read the goal, or listen when it is read. Choose the picture that fits you.
follow-form-how-print = Read the goal, or listen when it is read. Tick the picture that fits you.
follow-form-last = What do you want to say yourself?
follow-form-name = Name
follow-form-day = Day
