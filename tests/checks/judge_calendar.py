"""What an independent reader takes out of an iCalendar file, as a line of JSON.

usage: judge_calendar.py FILE.ics
"""
import json, sys
import icalendar

with open(sys.argv[1], "rb") as file:
    raw = file.read()
calendar = icalendar.Calendar.from_ical(raw)
events = [
    {
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "start": event.decoded("DTSTART").isoformat(),
        "end": event.decoded("DTEND").isoformat() if "DTEND" in event else None,
        "faults": [str(fault) for fault in event.errors],
    }
    for event in calendar.walk("VEVENT")
]
too_long = sum(1 for line in raw.split(b"\r\n") if len(line) > 75 or b"\n" in line)
required = all(key in calendar for key in ("VERSION", "PRODID"))
print(json.dumps({"events": events, "too_long": too_long, "required": required, "faults": len(calendar.errors)}))
