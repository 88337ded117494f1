# failure

# the vault: passphrase, keys, file, disk
failure-wrong-passphrase = This passphrase does not open the file.
    .todo = Check the keyboard language and Caps Lock, then try again. Nothing has been changed.
failure-wrong-recovery-key = The recovery key is typed correctly, but it does not open this file.
    .todo = Check that the recovery sheet is the newest: when the key is renewed, the old sheet stops working. Nothing has been changed.
failure-recovery-key-mistyped = There is a slip in the recovery key.
    .todo = Compare the groups with the sheet one by one: nine groups of four characters. Capital and small letters are the same.
failure-passphrase-too-weak = The passphrase is too easy to guess.
    .todo = Add words that do not belong together, or take the proposed passphrase.
failure-key-file-damaged = Neither copy of the key file can be read. Without the key file, not even the passphrase opens the plans.
    .todo = Restore a backup: the keys are in it. If you have the file avaimet.json or avaimet.vara.json somewhere else, copy it back to the same folder. Nothing has been changed.
failure-key-file-foreign = The key file and the plan file do not belong together.
    .todo = If files were copied into the folder from elsewhere, put the right avaimet.json back or restore a backup. Nothing has been changed.
failure-no-vault = There is no plan file in the folder.
    .todo = If the file was moved, put it back in the same folder. Otherwise restore a backup.
failure-vault-exists = There already is a plan file in the folder.
    .todo = Open it with your passphrase or choose an empty folder. Nothing has been changed.
failure-vault-in-use = The plan file is already open in another window or program.
    .todo = Go on in that window, or close it and try again.
failure-vault-too-new = The plan file was made by a newer Laatija.
    .todo = Update Laatija on this computer. The file has not been changed.
failure-vault-damaged = The plan file is damaged. Damaged text is not shown.
    .todo = Restore a backup to another folder. Keep the damaged file: it may still be of help.
failure-not-encrypted = The plan file would not be encrypted, so it was neither made nor opened.
    .todo = Install Laatija again. If this goes on, tell the maintainers of the program.
failure-read-only = The folder cannot be written to.
    .todo = Check the permissions of the folder or choose another folder.
failure-disk-full = The disk is full. The latest change is not saved on the disk.
    .todo = Free some space on the disk and try again. What was saved before is safe.
failure-disk-error = The disk does not answer as it should.
    .todo = Try again. If this goes on, make a backup on another disk and have the disk checked. What was saved before is safe.
failure-locked = Laatija is locked.
    .todo = Unlock it with your passphrase.
failure-backup-damaged = The backup is damaged, or the file is not a backup made by Laatija.
    .todo = Try another backup. Nothing has been changed.
