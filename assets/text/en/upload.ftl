# A HOKS to eHOKS: the texts of the page.

upload-page-title = { $count ->
    [0] To eHOKS: everything in order
    [1] To eHOKS: one thing is open
   *[other] To eHOKS: { $count } things are open
}
upload-page-says = The items are in the order of the eHOKS form. The program makes those checks that can be made without a network. Rules of 16 July 2026.
upload-page-running = Checking…
upload-state-fine = in order
upload-state-broken = { $count ->
    [1] 1 error
   *[other] { $count } errors
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
upload-online = Only eHOKS itself can check
upload-untold = Not checked, because the data is missing
upload-save = Save the file…
upload-saved = Saved: { $path }
upload-doubt-why = Why the word is not a person’s name
upload-doubt-draft = If the word is not a person’s name, begin a draft of the plan and leave the item there with a reason.
upload-waits = The file can be saved once the errors are corrected.
upload-losses = { $count ->
    [1] One place would be lost from eHOKS
   *[other] { $count } places would be lost from eHOKS
}
upload-losses-accept = I know that the listed places will be lost from eHOKS.
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
upload-to-file = File for eHOKS
