# The catalogue of qualifications: import in the settings, and choosing in the form.

catalogue-title = Qualifications
catalogue-says = In the form a qualification and its units are chosen from these. The requirements are fetched from ePerusteet with a browser as a JSON file and imported here. Laatija does not fetch them from the network.
catalogue-import = Import a file…
catalogue-import-folder = Import from a folder…
catalogue-choose = Choose the file of requirements
catalogue-choose-folder = Choose the folder with the files of requirements
catalogue-file-kind = ePerusteet JSON
catalogue-none = No requirements have been imported.
catalogue-carried = Comes with Laatija
catalogue-imported = imported { $day } from the file { $file }
catalogue-units = { $count ->
    [one] one unit
   *[other] { $count } units
}
catalogue-valid = valid { $from }–{ $until }
catalogue-valid-transition = the transition ends { $day }
catalogue-state-in_force = Valid
catalogue-state-transition = In transition
catalogue-state-coming = To come
catalogue-state-over = Ended
catalogue-koulutustyyppi_1 = vocational upper secondary qualification
catalogue-koulutustyyppi_11 = further vocational qualification
catalogue-koulutustyyppi_12 = specialist vocational qualification
catalogue-koulutustyyppi_5 = TELMA
catalogue-koulutustyyppi_40 = TUVA
catalogue-progress = Reading files: { $done } / { $of }
catalogue-stop = Stop
catalogue-stopped = The import was stopped. Nothing was changed.
catalogue-taken = { $name } has been imported. You choose its units in the form.
catalogue-taken-many = { $count ->
    [one] The requirements of one qualification have been imported.
   *[other] The requirements of { $count } qualifications have been imported.
}
catalogue-replaced = { $count ->
    [one] One replaced an older one.
   *[other] { $count } replaced an older one.
}
catalogue-refused = { $count ->
    [one] One file could not be read. Nothing was imported.
   *[other] { $count } files could not be read. Nothing was imported.
}
catalogue-refused-more = { $count ->
    [one] and one other file
   *[other] and { $count } other files
}
catalogue-remove = Remove
    .named = Remove { $name }
    .done = { $name } has been removed. Plans keep what was chosen for them.
catalogue-unit = { $code } · { $whole } · { $order }
catalogue-unit-points = { $code } · { $points } points · { $whole } · { $order }
catalogue-over = Not for new students after { $day }
catalogue-coming = Valid only from { $day }
catalogue-list = Suggestions: { $name }
catalogue-found = { $count ->
    [one] One suggestion. The down arrow goes to it.
   *[other] { $count } suggestions. The down arrow goes to them.
}
catalogue-more = There are more when you type more.
catalogue-nothing = Not found in the catalogue. Your own text stays as it is. Qualifications are brought into the catalogue in Settings, Qualifications.
