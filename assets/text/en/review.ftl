# review

review-title =
    { $count ->
        [0] No findings. You can issue.
        [1] One thing before issuing
        [2] Two things before issuing
        [3] Three things before issuing
        [4] Four things before issuing
        [5] Five things before issuing
        [6] Six things before issuing
        [7] Seven things before issuing
        [8] Eight things before issuing
        [9] Nine things before issuing
        [10] Ten things before issuing
       *[other] { $count } things before issuing
    }
review-noted =
    { $count ->
        [1] Nothing stops issuing. One thing for your information.
       *[other] Nothing stops issuing. { $count } things for your information.
    }
review-blocking =
    { $count ->
        [0] Nothing stops issuing.
        [1] One stops issuing.
        [2] Two stop issuing.
        [3] Three stop issuing.
        [4] Four stop issuing.
        [5] Five stop issuing.
        [6] Six stop issuing.
        [7] Seven stop issuing.
        [8] Eight stop issuing.
        [9] Nine stop issuing.
        [10] Ten stop issuing.
       *[other] { $count } stop issuing.
    }
# after a sentence that says how many stop issuing
review-looking =
    { $count ->
        [1] One is yours to judge.
        [2] Two are yours to judge.
        [3] Three are yours to judge.
        [4] Four are yours to judge.
        [5] Five are yours to judge.
        [6] Six are yours to judge.
        [7] Seven are yours to judge.
        [8] Eight are yours to judge.
        [9] Nine are yours to judge.
        [10] Ten are yours to judge.
       *[other] { $count } are yours to judge.
    }
review-at = Reviewed on this computer at { $time }.
review-running = Reviewing…

review-previous = Previous
review-next = Next
review-to-issue = Issue

review-group-blocks = Stops issuing
review-group-look = Worth a look
review-group-info = For your information

review-jump = Go there
review-jump-named = Go there: { $where }
review-leave = Leave as it is…
review-leave-named = Leave as it is: { $title }
review-reason = Why do you leave it as it is? One line is enough.
review-reason-help = The reason is kept with this plan.
review-reason-missing = Write a reason first.
review-leave-save = Leave as it is
review-cancel = Cancel

review-dismissed =
    { $count ->
        [1] One finding has been left as it is, on purpose.
       *[other] { $count } findings have been left as they are, on purpose.
    }
review-dismissed-show = Show the reasons
review-dismissed-hide = Hide the reasons
review-dismissed-reason = Reason: { $reason }
review-restore = Bring back
review-restore-named = Bring back: { $title }

review-aside = Selected finding
review-now = Now
review-rule = What it is about
review-remedy = What to do
review-law = Basis
review-local = Local practice, not required by law
review-local-rule = { $rule } (Local practice.)
review-met = Recorded
review-met-text = The program sees only that something is written. Whether it is enough is yours to judge.
review-no-draft = There is no draft
review-no-draft-text = The newest version is { $number }. There is something to review once you start a new draft for a correction.
review-to-versions = Open the versions
