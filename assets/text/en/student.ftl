# Words for vocational education where the program otherwise speaks of a pupil and guardians.

student-level-basic = Basic and pre-primary education
student-level-vocational = Vocational education
student-name = Student's name
    .missing = Type the student's name.
student-group = Group
    .example = AUTO26B
student-copy = Student's copy
student-copy-of = Copy
student-copy-names = Copy: { $names }
student-call = Welcome to a meeting in which we speak of the student's studies and plan.
student-minutes = Student
student-words = In the student's words
student-says = Student's view
