# Municipalities’ own templates and settings.

local-title = Municipality
local-says = The municipality can hand out a file with its own template, its settings, or both. The file cannot run anything and cannot remove the mark of secrecy.
local-add = Add the municipality’s file…
local-save = Save the settings to a file…
local-saved = The settings were saved: { $path }
local-none = No municipal templates have been added.
local-template = { $title }, version { $version }
local-from = { $municipality } · added { $day } from { $file } · checksum { $digest }
local-of = { $municipality }, version { $version }
local-plans = { $count ->
    [0] No plans
    [one] One plan
   *[other] { $count } plans
}
local-older = New plans are made with a newer version.
local-unreadable = This Laatija can no longer read the template. Update Laatija, or ask the municipality for a new file.
local-remove = Remove
    .named = Remove the template { $title }, version { $version }
    .done = The template { $title }, version { $version }, was removed.
local-added = The template { $title }, version { $version }, was added. Choose it when you start a new plan.
local-ways-taken = The settings of { $municipality } are in use.
local-changed = { $what }: { $is }. Before: { $was }.
local-changed-none = nothing
local-kept = How long kept, { $template }
local-kept-time = { $years } years { $from }
local-refused = { $count ->
    [one] The file { $file } has one error. Nothing was changed.
   *[other] The file { $file } has { $count } errors. Nothing was changed.
}
local-flaw = Line { $line }, character { $column }
local-more = { $count ->
    [one] And one more error.
   *[other] And { $count } more errors.
}
local-therapies = Therapies and other support by partners
    .says = Applies to new drafts and new school years.
local-therapies-recorded = Recorded
local-therapies-left_out = Not recorded
local-signers = Signers
    .says = Places for signatures in new drafts. When none is chosen, they are the template’s.
local-secrecy = Addition to the mark of secrecy
    .says = Printed under the law’s mark on every page of new versions. The mark itself cannot be removed.
local-secrecy-fi = In Finnish
local-secrecy-sv = In Swedish
local-secrecy-en = In English
local-secrecy-all = Write the addition in all three languages, or empty all of them.
