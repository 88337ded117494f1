# The key to sign with.

signing-change = Change…
signing-choose = What do you sign with?
signing-own = Own key
    .says = The same signer as before. Not a qualified electronic signature.
signing-card = Smart card
    .says = For example DVV's organisation card. The PIN is asked every time.
signing-file = Certificate file
    .says = The file (.p12 or .pfx) stays where it is. Its password is asked every time.
signing-none = No electronic signature
    .says = Signed on paper, or in another program from which the file is brought back.

signing-of-own = Own key in the plan file · name
signing-of-card = Smart card · name of the key
signing-of-file = Certificate file { $file } · name of the key
signing-issuer = The certificate says it was issued by { $issuer }. Valid until { $day }.
signing-self-made = The certificate was made by the signer. Valid until { $day }.
signing-closed = Whose certificate it is shows when you open it with the password.
signing-means-own = Shows that the file is unchanged and that the signer is the same as before. Not a qualified electronic signature.
signing-means-none = The file is not signed yet, so nothing in it shows that it is unchanged. Once it is signed in another program you can bring it back under Versions.
signing-means-other = Shows that the file is unchanged and that it was signed with this certificate. Laatija does not claim that the signature is qualified: checking that needs a network.

signing-find = Look for the card again
signing-finding = Looking for the card…
signing-program = Choose card reader software…
signing-several = The card has more than one certificate for signing. Choose one.

signing-password = Password of the certificate file
    .none = Type the password of the certificate file.
signing-open = Open the certificate
signing-opening = Opening…
signing-pin = PIN for signing
    .none = Type the PIN.
signing-asks-itself = The PIN is asked on the card reader or in its own window when you press the button.
