# A HOKS to eHOKS: the texts of the page.

upload-page-title = { $count ->
    [0] To eHOKS: everything in order
    [1] To eHOKS: one thing is open
   *[other] To eHOKS: { $count } things are open
}
upload-page-noted = { $count ->
    [1] To eHOKS: no errors, one remark
   *[other] To eHOKS: no errors, { $count } remarks
}
upload-page-says = The items are in the order of the eHOKS form. The program makes those checks that can be made without a network. Rules of 16 July 2026.
upload-page-running = Checking…
upload-state-fine = in order
upload-state-broken = { $count ->
    [1] 1 error
   *[other] { $count } errors
}
upload-state-ask = { $count ->
    [1] 1 to look at
   *[other] { $count } to look at
}
upload-state-look = { $count ->
    [1] 1 remark
   *[other] { $count } remarks
}
upload-state-empty = no records
upload-state-not-here = { $tuva ->
    [yes] not in TUVA
   *[no] only in TUVA
}
upload-state-leaving = being given up
upload-jump = Correct it in place
upload-body = Export file
upload-body-says = { $version ->
    [0] One HOKS, a draft. Known names and identity codes are looked for before it is saved; read it yourself all the same.
   *[other] One HOKS, version { $version }. Known names and identity codes are looked for before it is saved; read it yourself all the same.
}
upload-body-text = Contents of the export file
upload-stays = This stays in the plan alone
upload-key-leave = Leave { $key } out of the file
upload-key-take = Take { $key } along again
upload-online = Only eHOKS itself can check
upload-untold = Not checked, because the data is missing
upload-save = Save the eHOKS file…
upload-sheet-print = Print the entry sheet for typing by hand
upload-sheet-save = Save the entry sheet…
upload-saved = Saved: { $path }
upload-waits = The file can be saved once the errors are corrected. The entry sheet can be printed now.
upload-losses = { $count ->
    [1] One place would be missing from eHOKS
   *[other] { $count } places would be missing from eHOKS
}
upload-losses-accept = I know that the listed places will be missing from eHOKS.
upload-asked = { $count ->
    [1] One place is to be checked before the export
   *[other] { $count } places are to be checked before the export
}
upload-asked-accept = I have read the marked places: they hold no names and nothing about the student’s health or the reason for support.
upload-exported = A HOKS of this right was exported already on { $day }.
upload-exported-says = A second HOKS cannot be made for the same study right. Fetch the current HOKS from eHOKS and bring it in, so that nothing is left out.
upload-bring = Bring in the current HOKS…
upload-brought = { $rows ->
    [0] The current HOKS was brought in. The plan got no new rows.
    [1] The current HOKS was brought in. The plan got one new row.
   *[other] The current HOKS was brought in. The plan got { $rows } new rows.
}
upload-no-draft = The current HOKS can be brought in while there is a draft of the plan.
upload-way = Way
upload-way-post = New HOKS (POST)
upload-way-put = Replace the whole HOKS (PUT)
upload-way-patch = Change the basic data (PATCH)
upload-current-day = The current HOKS of eHOKS was brought into the plan on { $day }.
upload-current = The plan holds the current HOKS of eHOKS.
upload-file-day = The HOKS was brought into the plan from a file on { $day }. It has no number of eHOKS.
upload-file = The plan holds a HOKS from a file. It has no number of eHOKS.
upload-to-file = File for eHOKS
