# events, and erasing a pupil's data

trail-title = Events
trail-text = Who did what and when. Events hold no text, and Laatija does not change what is recorded.
trail-open = Events…
trail-more = Show { $count } older
trail-unknown-day = The time is not known
trail-unknown-by = by whom is not known

trail-act-begun = Events began to be recorded
trail-act-found = The plan had been started before events were recorded
trail-act-found_version = Version { $version } had been issued before events were recorded
trail-act-created = The plan was started
trail-act-received = The plan was received from someone else's copy
trail-act-changed = Changed: { $what }
trail-act-flag_set = An option was set or cleared: { $what }
trail-act-undone = A change was undone: { $what }
trail-act-redone = An undone change was made again: { $what }
trail-act-dismissed = A finding was left as it is
trail-act-taken_up = A finding was taken up again
trail-act-draft_begun = A new draft was started from the newest version
trail-act-renewed = A new school year was started from version { $version }
trail-act-begun_from = The plan was started from another document
trail-act-issued = Version { $version } was issued
trail-act-signed = A signature was added to the copy of version { $version }
trail-act-copy_saved = The copy of version { $version } was saved as a file
trail-act-copy_printed = The copy of version { $version } was sent to the printer
trail-act-copy_made = A copy of version { $version } was made for a recipient
trail-act-copy_for_staff = A copy or extract of version { $version } was made for a member of the school’s staff
trail-act-copy_by_permission = A copy or extract of version { $version } was made for another recipient, by a permission
trail-act-copy_by_law = A copy or extract of version { $version } was made for another recipient, because the pupil moved away
trail-act-copy_by_reason = A copy or extract of version { $version } was made for another recipient, for a recorded reason
trail-act-handed_over = A copy of version { $version } was handed over
trail-act-paper_filed = A signed paper was filed with version { $version }
trail-act-struck = An entry of version { $version } was struck
trail-act-exported = The plan file was exported
trail-act-retyped = Version { $version } was carried field by field into a form of another system
trail-act-retyping_sheet = A sheet for typing version { $version } in by hand was made
trail-act-part_asked = A colleague was asked for a part
trail-act-part_taken = A colleague's part was merged into the plan
trail-act-contributed = From a colleague's part: { $what }
trail-act-part_received = A part that a colleague asked for was begun
trail-act-part_returned = The part was sent back to who asked
trail-act-goal_set = How a goal is measured was changed
trail-act-observed = An entry was written in the follow-up of a goal
trail-act-observation_struck = An entry of the follow-up was struck or taken back
trail-act-closed = The plan was moved to the closed ones
trail-act-reopened = The plan was taken back from the closed ones
trail-act-renewal_taken_back = The new school year was taken back before anything was written in it
trail-act-meeting_arranged = A meeting was arranged
trail-act-meeting_ended = The meeting was ended
trail-act-meeting_removed = The meeting was removed
trail-act-file_attached = A file was attached
trail-act-file_saved = An attachment was saved as a file
trail-act-discarded = The draft was removed
trail-act-erased = The plan was erased with its versions
trail-act-backed_up = The whole plan file was backed up
trail-act-restored = The whole plan file was restored from a backup
trail-act-passphrase_changed = The passphrase was changed
trail-act-sheet_changed = The recovery sheet was confirmed
trail-act-key_renewed = The key of the file was changed
trail-act-lost = The plan could not be rescued
trail-act-rescued = The plans were rescued from a damaged file

trail-erase-open = Erase the pupil's data…
trail-erase-title = Erase the pupil's data: { $pupil }?
trail-erase-goes = What goes
trail-erase-goes-text = The draft, all versions, their copies and filed papers, the file that was received, the records of handing over, the parts asked of and received from colleagues, the entries of the follow-up, and the history of changes. They cannot be brought back.
trail-erase-plan = { $versions ->
    [0] { $title }, no versions
    [one] { $title }, one version
   *[other] { $title }, { $versions } versions
}
trail-erase-others = Other plans of a pupil of the same name. Choose them only if it is the same pupil:
trail-erase-stays = What stays
trail-erase-stays-text = Rows of events that no longer show whom or what they were about. Copies and parts that were handed over or saved are where they are.
trail-erase-backups = The backups made on these days still hold the data: { $list }. Laatija cannot remove them. Remove them yourself.
trail-erase-no-backups = No backup has been recorded since the plan was started.
trail-erase-older = The folder has an old copy of the whole file that still holds the data: { $list }. Remove it yourself when you do not need it.
trail-erase-keep = { $title }: by the settings it is kept for { $years } years from the newest version, that is until { $day }.
trail-erase-keep-over = That day is past.
trail-erase-keep-left = That day has not come yet.
trail-erase-keep-who = The education provider decides how long documents are kept, and the time may begin later. Before erasing, make sure that the official document is kept where it belongs.
trail-erase-name = Type the pupil's name: { $pupil }
trail-erase-name-wrong = The name is not the same.
trail-erase-keep-plan = Keep the data
trail-erase-do = Erase the pupil's data
trail-erase-doing = Erasing and checking…
trail-erased-title = The pupil's data has been erased
trail-erased = The data has been erased. The file was opened again and read: no row of what was erased was found, and none of its texts outside of other plans.
trail-erased-named = The pupil's name is still in these plans: { $list }.
trail-erased-backups = The backups made on these days still hold the data: { $list }.
trail-erased-older = The folder has an old copy of the whole file that still holds the data: { $list }.

trail-keeping = How long plans are kept
trail-keeping-says = Years from the newest version. The education provider decides the time: ask there how long it is and when it begins. Laatija erases nothing by itself; it shows the day when you erase a pupil's data.
