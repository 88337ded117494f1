# Planen som en fil som kan redigeras: vad den säger utöver planens egna texter.
loose-of-version = Det här är en redigerbar avskrift av version { $number }, som fastställdes { $day } (beteckning { $id }). Vem som helst kan ändra den här filen, och den har inga underskrifter. Planen är det som står i den fastställda kopian.
loose-of-draft = Det här är en redigerbar avskrift av utkastet { $day }. Planen är inte fastställd.
