# The check of a HOKS for eHOKS.

ehoks-top = the whole HOKS
ehoks-item = { $number }.
ehoks-kind-text = text
ehoks-kind-texts = a list of texts
ehoks-kind-whole = a whole number
ehoks-kind-amount = a number
ehoks-kind-truth = true or false
ehoks-kind-day = a day
ehoks-kind-part = a part in braces
ehoks-kind-parts = a list of parts
ehoks-level-error = Error
ehoks-level-loss = Would be lost
ehoks-level-warning = Note
ehoks-needs-right-kind = the kind of study right
ehoks-needs-right-start = the first day of the study right
ehoks-needs-right-end = the estimated end of the study right
ehoks-needs-current = the HOKS that eHOKS has now
ehoks-needs-service = eHOKS
ehoks-method-post = a new HOKS
ehoks-method-put = replacing the whole HOKS
ehoks-method-patch = changing basic items
ehoks-method-get = a HOKS fetched from eHOKS

ehoks-rule-s-koko = The file is too large: over { $size } megabytes.
    .todo = Check that you chose a HOKS and not another file.
ehoks-rule-s-koodaus = The file is not UTF-8 text from line { $line } on.
    .todo = Save the file as UTF-8 and check it again.
ehoks-rule-s-json = The file is not JSON: the error is on line { $line } at character { $column }.
    .todo = Mend the place or fetch the file again. A truncated file ends half-way.
ehoks-rule-s-syvyys = The file has more parts inside each other than a HOKS can have: over { $depth } levels.
    .todo = Check that you chose a HOKS and not another file.
ehoks-rule-s-maara = The file has more items than a HOKS can have: over { $count }.
    .todo = Check that you chose a HOKS and not another file.
ehoks-rule-s-kahdesti = The same item is in the file twice.
    .todo = Remove one of them. Otherwise nobody can know which one is meant.
ehoks-rule-s-runko = The file is not the body of one HOKS.
    .todo = The file must hold one HOKS alone, without an envelope, in braces.
ehoks-rule-s-null = The item has the empty value null, which eHOKS does not take.
    .todo = Leave the item out altogether.
ehoks-rule-s-tyyppi = The item has a value of the wrong kind. Here belongs { $wanted }.
    .todo = Mend the value or leave the item out.
ehoks-rule-s-pvm = The day is not valid.
    .todo = Write the day as year-month-day, for example 2026-08-17.
ehoks-rule-s-muoto = The value does not have the form that eHOKS takes.
    .todo = Check the code, telephone number, amount or time.
ehoks-rule-s-puuttuu = A required item is missing.
    .todo = Fill the item in.
ehoks-rule-s-tuntematon = eHOKS has no item { $key } and therefore refuses the whole HOKS.
    .todo = Remove the item. eHOKS has no place for special support: it belongs only in the school's own plan.
ehoks-rule-s-luku = The item is given by eHOKS itself and must not be sent back.
    .todo = Leave the item out. A new HOKS has no id yet.
ehoks-rule-w-tuntematon = The item { $key } is in the HOKS that eHOKS has, but this program does not know it.
    .todo = The item is kept as it is. See whether there is a newer version of the program.
ehoks-rule-r-patch-juuri = Units and periods cannot be changed one by one, only the basic items.
    .todo = Leave the list out, or replace the whole HOKS with all its parts in it.
ehoks-rule-r-oht-osa = How much of full time the period at work is has not been told, or is not 1–100.
    .todo = Write how many per cent of full working time the period is. Full time is 100. TELMA has no such item: tell the kind of study right then.
ehoks-rule-r-oht-tunn = The period at work has no identifier of its own.
    .todo = Give the period an identifier that stays the same whenever the HOKS is sent.
ehoks-rule-r-oht-yt = The business id of the workplace is missing.
    .todo = Add the business id. It is in the training agreement or in the BIS service.
ehoks-rule-r-oht-perusta = The basis of the apprenticeship is missing.
    .todo = Choose the basis of the apprenticeship.
ehoks-rule-r-oht-pvm = The period ends before it begins.
    .todo = Mend the first or the last day.
ehoks-rule-r-oht-5v = The period lasts more than five years.
    .todo = Shorten the period or make two of it.
ehoks-rule-r-oht-kesk = The interruption goes on until the next one begins, or beyond.
    .todo = Give the interruption a last day before the next one begins. The same day does not do.
ehoks-rule-r-oht-alku = The period begins before the study right, which begins { $day }.
    .todo = Move the beginning of the period, or check the first day of the study right in KOSKI.
    .about = a period begins no earlier than the study right
ehoks-rule-r-oht-loppu = The period ends after the study right is estimated to end, { $day }.
    .todo = Move the end of the period, or mend the estimated end in KOSKI.
    .about = a period ends no later than the study right is estimated to
ehoks-rule-r-oid = 
    { $why ->
        [check] The check digit of the identifier does not fit: it is mistyped.
        [other] Here stands an identifier of another kind.
        [identity-code] Here stands a personal identity code, which eHOKS does not need.
       *[form] The identifier does not have the right form.
    }
    .todo = Copy the identifier again. In the middle of a learner number is .24., of a study right .15., of an organisation .10.
ehoks-rule-r-ytunnus = 
    { $why ->
        [check] The check digit of the business id does not fit: it is mistyped.
        [never-given] No such business id is given to anybody.
       *[form] The business id does not have the right form.
    }
    .todo = Check the business id. It has seven digits, a hyphen and a check digit.
ehoks-rule-r-saav = The day on which the competence was achieved, { $day }, does not do.
    .todo = The day must be after 1 January 2018 and no more than two weeks from today.
ehoks-rule-r-tuki = Something that is told with remedial teaching is missing.
    .todo = Give the first and last day of the unit to which the teaching was given, and the kind of unit.
ehoks-rule-r-tuki2 = Days and the kind of unit are told with remedial teaching alone.
    .todo = Remove this from the other support. Of it there is one entry for the whole study right.
ehoks-rule-r-tuva1 = The HOKS of preparatory education (TUVA) cannot have this item.
    .todo = Remove the item. TUVA studies are written down as parts of education.
    .about = the HOKS of preparatory education (TUVA) has no units of qualifications
ehoks-rule-r-tuva2 = Only the HOKS of preparatory education (TUVA) has parts of education.
    .todo = Remove the parts of education, or check the kind of study right.
    .about = only the HOKS of preparatory education (TUVA) has parts of education
ehoks-rule-r-oovaihto = The study right is another than in the HOKS that eHOKS has. It cannot be changed.
    .todo = Put the former study right back, or make a new HOKS for the new study right.
    .about = the study right is that of the current HOKS
ehoks-rule-r-id = The id belongs to another HOKS than the one compared with. Sending this would change another HOKS.
    .todo = Check which file is the wrong one before you send anything.
    .about = the id is that of the current HOKS
ehoks-rule-r-put-korvaa = This is in the HOKS that eHOKS has, and would be lost when the whole HOKS is replaced.
    .todo = Take the item along from the current HOKS unless it is meant to go.
    .about = nothing of the current HOKS is lost
ehoks-rule-r-hetu = The text holds a personal identity code. eHOKS does not need it.
    .todo = Remove the identity code. The student is known by the learner number.
ehoks-rule-r-nimi = The text holds a person's name, or something that looks like one.
    .todo = Remove the name. Guides and assessors have items of their own; a company's name belongs in the name of the workplace.
ehoks-rule-r-salaisuus = The text seems to tell of health or of a reason for support: { $word }.
    .todo = Remove the reason and refer to the school's own document. You can also tick the essential matter.
ehoks-rule-w-salaisuus = The text has a word that may tell of somebody's health: { $word }.
    .todo = If the word belongs to what is learned, leave it. If it tells of the student, remove it.
ehoks-rule-w-naytto-pvm = The demonstration ends before it begins. eHOKS takes it, KOSKI does not.
    .todo = Mend the first or the last day of the demonstration.
ehoks-rule-w-tep = The period has no workplace or no guide, so no feedback is collected from the workplace.
    .todo = Add the names of the workplace and of the guide.
ehoks-rule-w-opva = Studies that support the ability to study are leaving eHOKS.
    .todo = Ask the education provider how they are recorded.
ehoks-rule-w-koodi = The code is not in this program's list, which was taken on { $day }.
    .todo = Check the code. If it is newer than the list, it may be right.
ehoks-rule-w-yto = The area does not belong to this common unit.
    .todo = Check that the area and the unit are of the same foundations. The codes of 2018, 2022 and 2026 differ.
ehoks-rule-w-yto-alku = The code of the area is valid from { $day }, but the study right began before. KOSKI refuses it.
    .todo = Choose the area from the earlier foundations.
    .about = areas of 2026 are in no study right that began before them
ehoks-rule-w-tuva-viikot = The extent of the part of education is not that of the foundations: { $least }–{ $most } weeks.
    .todo = Check the number of weeks.
ehoks-rule-w-oppija = The learner number is another than in the HOKS that eHOKS has.
    .todo = It can change only when two learner numbers were put together and this is the valid one. Make sure of it.
    .about = the learner number is that of the current HOKS
ehoks-rule-r-yksi = The study right has a HOKS already.
    .todo = Replace the current HOKS.
    .about = the study right has no HOKS yet, nor a removed one
ehoks-rule-r-oppija = The learner or the study right is not found.
    .todo = Check the identifiers in KOSKI.
    .about = the learner number exists and the study right is the learner's
ehoks-rule-r-sisaltyy = The study right is included in another.
    .todo = Make the HOKS for the study right that includes it.
    .about = the study right is not included in another
ehoks-rule-r-paattynyt = The study right has ended.
    .todo = Check the state of the study right in KOSKI.
    .about = the study right is in force
ehoks-rule-r-ootyyppi = The study right is neither vocational nor preparatory education.
    .todo = Check the study right in KOSKI.
    .about = the study right is vocational or preparatory education

ehoks-key-nimi = Name
ehoks-key-y-tunnus = Business id
ehoks-key-oppilaitos-oid = OID of the school
ehoks-key-kuvaus = Description
ehoks-key-id = Id in eHOKS
ehoks-key-sahkoposti = E-mail
ehoks-key-puhelinnumero = Telephone number
ehoks-key-rooli = Role
ehoks-key-vastuullinen-tyopaikka-ohjaaja = Responsible workplace guide
ehoks-key-tyopaikan-nimi = Name of the workplace
ehoks-key-tyopaikan-y-tunnus = Business id of the workplace
ehoks-key-keskeiset-tyotehtavat = Main tasks
ehoks-key-oppimisymparisto-koodi-uri = Place of learning
ehoks-key-oppimisymparisto-koodi-versio = Version of the code of the place of learning
ehoks-key-alku = First day
ehoks-key-loppu = Last day
ehoks-key-yksiloiva-tunniste = Identifier
ehoks-key-ajanjakson-tarkenne = More about the period
ehoks-key-osaamisen-hankkimistapa-koodi-uri = Way of acquiring competence
ehoks-key-osaamisen-hankkimistapa-koodi-versio = Version of the code of the way
ehoks-key-jarjestajan-edustaja = Representative of the provider
ehoks-key-hankkijan-edustaja = Representative of who acquired the training
ehoks-key-tyopaikalla-jarjestettava-koulutus = Training at a workplace
ehoks-key-muut-oppimisymparistot = Other places of learning
ehoks-key-osa-aikaisuustieto = Part time
ehoks-key-oppisopimuksen-perusta-koodi-uri = Basis of the apprenticeship
ehoks-key-oppisopimuksen-perusta-koodi-versio = Version of the code of the basis
ehoks-key-keskeytymisajanjaksot = Interruptions
ehoks-key-organisaatio = Organisation
ehoks-key-koodi-uri = Code
ehoks-key-koodi-versio = Version of the code
ehoks-key-jarjestaja = Arranger
ehoks-key-osa-alueet = Areas
ehoks-key-nayttoymparisto = Place of the demonstration
ehoks-key-sisallon-kuvaus = Contents of the demonstration
ehoks-key-koulutuksen-jarjestaja-osaamisen-arvioijat = Assessors from the school
ehoks-key-tyoelama-osaamisen-arvioijat = Assessors from working life
ehoks-key-vaatimuksista-tai-tavoitteista-poikkeaminen = Deviation from requirements or goals
ehoks-key-yksilolliset-kriteerit = Individual criteria
ehoks-key-lahetetty-arvioitavaksi = Sent to be assessed
ehoks-key-aiemmin-hankitun-osaamisen-arvioijat = Assessors of earlier competence
ehoks-key-tutkinnon-osa-koodi-uri = Unit
ehoks-key-tutkinnon-osa-koodi-versio = Version of the code of the unit
ehoks-key-tutkinnon-osan-perusteen-diaarinro = Order number of the foundations
ehoks-key-osaamisen-osoittaminen = Showing competence
ehoks-key-osaamisen-hankkimistavat = Ways of acquiring competence
ehoks-key-koulutuksen-jarjestaja-oid = OID of the provider
ehoks-key-olennainen-seikka = Essential matter
ehoks-key-opetus-ja-ohjaus-maara = Hours of teaching and guidance
ehoks-key-amosaa-tunniste = Identifier in AMOSAA
ehoks-key-laajuus = Extent
ehoks-key-tavoitteet-ja-sisallot = Goals and contents
ehoks-key-osa-alue-koodi-uri = Area
ehoks-key-osa-alue-koodi-versio = Version of the code of the area
ehoks-key-valittu-todentamisen-prosessi-koodi-uri = Way of verifying
ehoks-key-valittu-todentamisen-prosessi-koodi-versio = Version of the code of the way of verifying
ehoks-key-tarkentavat-tiedot-naytto = About the demonstration
ehoks-key-tarkentavat-tiedot-osaamisen-arvioija = About the assessors
ehoks-key-oppimisen-tuen-tyyppi-koodi-uri = Kind of learning support
ehoks-key-tutkinnon-osan-tyyppi-koodi-uri = Kind of unit
ehoks-key-koulutuksen-osa-koodi-uri = Part of education
ehoks-key-koulutuksen-osa-koodi-versio = Version of the code of the part
ehoks-key-oppija-oid = Learner number
ehoks-key-opiskeluoikeus-oid = OID of the study right
ehoks-key-tuva-opiskeluoikeus-oid = OID of the TUVA study right
ehoks-key-urasuunnitelma-koodi-uri = Career plan
ehoks-key-urasuunnitelma-koodi-versio = Version of the code of the career plan
ehoks-key-versio = Version
ehoks-key-ensikertainen-hyvaksyminen = First approval
ehoks-key-hyvaksytty = Approved
ehoks-key-paivitetty = Updated
ehoks-key-osaamisen-saavuttamisen-pvm = Day on which the competence was achieved
ehoks-key-osaamisen-hankkimisen-tarve = Need to acquire competence
ehoks-key-aiemmin-hankitut-ammat-tutkinnon-osat = Vocational units acquired before
ehoks-key-aiemmin-hankitut-yhteiset-tutkinnon-osat = Common units acquired before
ehoks-key-aiemmin-hankitut-paikalliset-tutkinnon-osat = Local units acquired before
ehoks-key-opiskeluvalmiuksia-tukevat-opinnot = Studies that support the ability to study
ehoks-key-oppimisen-tuki = Learning support
ehoks-key-hankittavat-ammat-tutkinnon-osat = Vocational units to be acquired
ehoks-key-hankittavat-yhteiset-tutkinnon-osat = Common units to be acquired
ehoks-key-hankittavat-paikalliset-tutkinnon-osat = Local units to be acquired
ehoks-key-hankittavat-koulutuksen-osat = Parts of education to be acquired

# From the plan to eHOKS

workspace-hoks-title = Save the file for eHOKS
workspace-hoks-name = { $version ->
    [0] hoks-draft.json
   *[other] hoks-version-{ $version }.json
}
workspace-hoks-kind = JSON file of a HOKS
workspace-hoks-open = Choose the current HOKS of eHOKS

ehoks-left-unit = The row belongs to no unit, so it is left out of the file for eHOKS.
    .todo = Write the name or code of the unit as in the table of competence to be acquired.
ehoks-left-criteria = An individual criterion belongs to a demonstration, but the unit has none.
    .todo = Add a demonstration to the unit. Otherwise the criterion stays in the plan alone.
ehoks-left-support = No record comes of the support, because data for the record in eHOKS is missing.
    .todo = Record the given support as a row: choose its type in eHOKS and, for remedial teaching, the kind of unit and the days.
ehoks-left-right = The plan has another study right too. The file is made of the first.
    .todo = Check that the study right that the HOKS is about stands in the first row.
ehoks-left-change = { $key } has changed, but a change of the basic data does not carry it.
    .todo = Use the file that replaces the whole HOKS.
ehoks-left-rule = Left out
ehoks-step-basics = Basic data
ehoks-step-prior = Units acquired before
ehoks-step-units = Units to be acquired
ehoks-step-parts = Parts of preparatory education
ehoks-step-support = Learning support
ehoks-step-readiness = Studies that support the ability to study
ehoks-kept-place = a place from eHOKS that the form does not show: { $place }
ehoks-count = { $count ->
    [0] no records
    [1] 1 record
   *[other] { $count } records
}
ehoks-presumed = The HOKS does not tell the kind of studies. Check the field for it.
ehoks-unknown = The program does not know these places. They are kept and go back as they came:

ehoks-page-title = { $count ->
    [0] To eHOKS: everything in order
    [1] To eHOKS: one thing is open
   *[other] To eHOKS: { $count } things are open
}
ehoks-page-says = The items are in the order of the eHOKS form. The same checks as in the service, without a network. Rules of 16 July 2026.
ehoks-page-running = Checking…
ehoks-state-fine = in order
ehoks-state-broken = { $count ->
    [1] 1 error
   *[other] { $count } errors
}
ehoks-state-look = { $count ->
    [1] 1 remark
   *[other] { $count } remarks
}
ehoks-state-empty = no records
ehoks-state-not-here = { $tuva ->
    [yes] not in TUVA
   *[no] only in TUVA
}
ehoks-state-leaving = being given up
ehoks-jump = Correct it in place
ehoks-body = Export file
ehoks-body-says = { $version ->
    [0] One HOKS, a draft. No name of the student, no identity code.
   *[other] One HOKS, version { $version }. No name of the student, no identity code.
}
ehoks-body-text = Contents of the export file
ehoks-stays = This stays with you alone
ehoks-online = Only eHOKS itself can check
ehoks-untold = Not checked, because the data is missing
ehoks-save = Save the file…
ehoks-saved = Saved: { $path }
ehoks-waits = The file can be saved once the errors are corrected.
ehoks-losses = { $count ->
    [1] One place would be lost from eHOKS
   *[other] { $count } places would be lost from eHOKS
}
ehoks-losses-accept = I know that the listed places will be lost from eHOKS.
ehoks-exported = A HOKS of this right was exported already on { $day }.
ehoks-exported-says = A second HOKS cannot be made for the same study right. Fetch the current HOKS from eHOKS and bring it in, so that nothing is left out.
ehoks-bring = Bring in the current HOKS…
ehoks-brought = { $rows ->
    [0] The current HOKS was brought in. The plan got no new rows.
    [1] The current HOKS was brought in. The plan got one new row.
   *[other] The current HOKS was brought in. The plan got { $rows } new rows.
}
ehoks-no-draft = The current HOKS can be brought in while there is a draft of the plan.
ehoks-way = Way
ehoks-way-post = New HOKS (POST)
ehoks-way-put = Replace the whole HOKS (PUT)
ehoks-way-patch = Change the basic data (PATCH)
ehoks-current = The plan holds the current HOKS of eHOKS.
