# The year: dates, the calendar for the wall and the calendar file.

year-lede = The dates come from the plans, their rules and the meetings.
year-open = All dates
year-show = Show
year-show-coming = Open
year-show-past = Past
year-show-all = All
year-class-choice = Class
year-class-all = All classes
year-take = For the wall and for other calendars
year-initials = Initials in the wall calendar
    .says = Without them the calendar holds only the class and the matter.
year-print = Print the calendar
year-save-pdf = Save the calendar…
year-save-ics = Save the calendar file…
    .says = The calendar file (.ics) holds no names. Another program may show it to others.
year-saved = Saved: { $path }
year-printed = The calendar has been sent to the printer.
year-none = There are no dates.
year-list = Dates
year-late = Overdue
    .says = The day has passed, and no newer version has been issued.
year-today = today
year-at-latest = { $what }, at the latest
year-kind-review = Evaluation of the plan
year-kind-decision-ends = The decision's period ends
year-kind-decision-review = Review of the decision
year-kind-hearing = Hearing
year-kind-consent-ends = Consent ends
year-kind-meeting = Meeting
year-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
year-calendar-title = Dates in the school year { $year }
year-calendar-job = Calendar of the school year
year-class = Class { $class }
year-made = Made on { $day }
year-column-day = Date
year-column-class = Class
year-column-pupil = Name
year-column-what = Matter
year-column-document = Document
year-ics-name = Laatija: dates
