SELECT meeting.id, plan.id, meeting.day, meeting.data FROM meeting JOIN plan ON plan.key = meeting.plan
ORDER BY meeting.day, meeting.key
