# Ord för yrkesutbildning där det annars talas om elev och vårdnadshavare.

student-level-basic = Grundläggande utbildning och förskoleundervisning
student-level-vocational = Yrkesutbildning
student-name = Den studerandes namn
    .missing = Skriv den studerandes namn.
student-group = Grupp
    .example = AUTO26B
student-copy = Den studerandes kopia
student-copy-of = Kopia
student-copy-names = Kopia: { $names }
student-call = Välkommen till ett möte där vi talar om den studerandes studier och plan.
student-minutes = Studerande
student-words = Med den studerandes ord
student-says = Den studerandes synpunkter
