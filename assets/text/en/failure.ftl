# failure

## Documents and signatures

failure-unknown-character = The character “{ $character }” cannot be drawn with the program’s fonts.
    .todo = Replace the character and make the copy again.
failure-document-failed = The document could not be made. The draft is safe.
    .todo = Start the program again and try once more. If that does not help, report the fault to the program’s makers.
failure-signature-failed = The document could not be signed. Nothing was issued.
    .todo = Prepare the copy again and sign it. If that does not help, report the fault to the program’s makers.
failure-copy-outdated = The draft has changed since the copy was prepared.
    .todo = Prepare the copy again and look it over before you sign.
failure-print-failed = Printing did not work: no printer was found, or the printing system refused the job.
    .todo = Check that the printer is on and chosen in the system’s settings. You can also save the PDF and print it elsewhere.

## Between the program’s parts

failure-cancelled = The action was cancelled. Nothing was changed.
    .todo = Choose the action again when you want to go on.
failure-bad-call = The program gave itself a request that it did not understand. This is a fault of the program.
    .todo = Start the program again. If the fault comes back, report it to the program’s makers.
failure-defect = There is a fault in the program, and the action was not finished.
    .todo = Start the program again. If the fault comes back, report it to the program’s makers with this detail: { $detail }
