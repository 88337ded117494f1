# home: what is next, the plans, the year clock, a new plan

home-reading = Reading the plans…
home-counts = { $pupils ->
    [one] One person
   *[other] { $pupils } people
}, { $plans ->
    [one] one plan
   *[other] { $plans } plans
}.
home-next = { $count ->
    [one] What is next:
    [2] Your next two things:
   *[other] Your next three things:
}
home-kept = { $pupils ->
    [0] There are no plans yet
    [one] One person, encrypted on this computer
   *[other] { $pupils } people, encrypted on this computer
}
home-unnamed = No name

# backups
home-backup-late = The present plans are in no backup made within a week.
    .last = The last copy was made { $day }.
    .act = Backups

# the next things
home-continue = Unfinished, go on here
    .act = Go on writing
home-due = Date { $day }
    .act = Open the plan
home-meeting = Meeting { $day }
    .timed = Meeting { $day } at { $time }
    .act = Open the meeting
home-past-due = The date { $day } has passed
home-ready = Ready for review
    .act = Review
    .says = Nothing stops issuing.
home-hand = A copy is waiting to be given
    .act = Open the deliveries
    .says = Issued { $day }.
home-paper = Waiting for the paper
    .act = Open the deliveries
    .says = Given { $day }.
home-written-today = You last wrote today at { $time }.
home-written-yesterday = You last wrote yesterday at { $time }.
home-written = You last wrote on { $day }.
home-left = { $count ->
    [0] All items are filled in.
    [one] One item is left.
   *[other] { $count } items are left.
}
home-due-in = { $days ->
    [0] Today.
    [1] Tomorrow.
   *[other] In { $days } days.
}
home-due-ago = { $days ->
    [1] Yesterday.
   *[other] { $days } days ago.
}

# the plans
home-plans = My plans
home-column-class = Class
home-column-pupil = Name
home-column-plan = Plan
home-column-state = State
home-column-date = Date
home-column-act = Remove
home-state-draft = Draft { $filled }/{ $total }
home-state-issued = Issued, v. { $number }
home-state-copy = Copy not given, v. { $number }
home-state-paper = Waiting for paper, v. { $number }
home-filter = Show
home-filter-all = All
home-filter-draft = Drafts
home-filter-issued = Issued
home-filter-words = Narrow by name or class
home-filter-found = { $count ->
    [one] one plan
   *[other] { $count } plans
}
home-filter-none = No plan fits.
home-discard = Remove the draft: { $pupil }
home-discard-ask = Remove the draft: { $pupil }?
    .says = The draft has never been issued. A removed draft cannot be brought back.
home-discard-keep = Keep the draft
home-discard-do = Remove the draft: { $pupil }
home-discarded = The draft has been removed.

# no plans
home-empty = Start the first plan
    .says = You choose the document and type the name. Everything else can be filled in later, in any order.

# the year clock
home-clock = Year clock
home-clock-picture = Clock of the school year from August to July. { $day }. { $count ->
    [0] No dates are coming.
    [one] One date is coming.
   *[other] { $count } dates are coming.
} The days are in the list after the picture.
home-clock-soon = within 30 days
home-clock-empty = The dates of the plans appear here.
home-clock-more = { $count ->
    [one] and one later
   *[other] and { $count } later
}

# a new plan
home-new = New plan
home-new-title = New plan or other document
home-new-pupil = Pupil's name
    .missing = Type the pupil's name.
home-new-class = Class
    .example = 7C
home-new-template = Document
home-new-old = Old documents
    .says = These document types are closed: use them only to read, complete and print what is old.
home-new-legacy = Read before you choose
home-new-make = Start
home-new-file = Open a plan file…
home-misplaced = Look at Laatija's folder
home-misplaced-carried = Laatija's vault (suunnitelmat.laatija) is in a folder that { $carrier } carries elsewhere. It may break there. Move Laatija's folder out of the synchronisation when Laatija is closed. Backups may stay there.
home-misplaced-network = Laatija's vault (suunnitelmat.laatija) is on a network drive. It may break when the connection does. Move Laatija's folder to this computer's own disk when Laatija is closed.
home-copies = Laatija's folder also holds { $names }. Synchronisation makes such copies when two computers write one file. Laatija uses the file suunnitelmat.laatija and does not touch the others. See that all plans are here before you move the copy to a safe place elsewhere.
