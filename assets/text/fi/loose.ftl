# Suunnitelma muokattavana tiedostona: mitä siinä lukee sen omien tekstien lisäksi.
loose-of-version = Tämä on muokattava jäljennös versiosta { $number }, joka on vahvistettu { $day } (tunnus { $id }). Kuka tahansa voi muuttaa tätä tiedostoa, eikä siinä ole allekirjoituksia. Suunnitelma on se, mitä vahvistetussa kopiossa lukee.
loose-of-draft = Tämä on muokattava jäljennös luonnoksesta { $day }. Suunnitelmaa ei ole vahvistettu.

loose-archive-readme =
    Tämä on arkistopaketti suunnitelman vahvistetuista versioista. Sisältö on salassa pidettävää, eikä pakettia ole salattu.

    archive.json: tiedot versioista, allekirjoituksista, saajille tehdyistä kopioista, luovutuksista ja tapahtumista sekä jokaisen tiedoston SHA-256-tiiviste. Muoto: schema/archive-1.json.
    versions/N/copy.pdf: version N vahvistettu kopio, joka on asiakirja (PDF/A-3a).
    versions/N/plan.json: saman version vastaukset koneluettavina. Muoto: schema/plan-1.json.
    versions/N/paper-M.pdf: käsin allekirjoitettuna palautunut paperi.
    attachments: liitteet sellaisina kuin ne on liitetty (PDF). Nimet ovat tiedostossa archive.json.

loose-archive-lost = Paketista puuttuu versioita tai niiden kopioita, joita ei saatu luettua vaurioituneesta tallennuksesta: versiot { $versions }. Tiedostossa archive.json niillä on merkintä "lost": true.

loose-open = Word, teksti tai paketti…
loose-title = Tallenna versio { $number } muussa muodossa
loose-title-draft = Tallenna luonnos muussa muodossa
loose-forms = Muoto
loose-secret = Tiedosto jää salaamatta siihen, minne tallennat sen. Sisältö on salassa pidettävää: poista tiedosto, kun et enää tarvitse sitä.
loose-secret-archive = Paketti jää salaamatta siihen, minne tallennat sen. Sisältö on salassa pidettävää: siirrä paketti järjestäjän arkistoon ja poista välissä syntyneet kopiot.
loose-form-plan = Suunnitelmatiedosto (JSON)
loose-form-plan-text = Omaan käyttöösi: toiseen omaan Laatijaan tai toisen ohjelman luettavaksi. Toiselle koululle tee siirtopaketti, jossa peruste tarkistetaan. Siinä on kaikki vastaukset, myös ne, joita kopioon ei paineta: turvakiellon suojaamat yhteystiedot ja HOKSissa myös eHOKSista tuotu HOKS, jossa on opiskelijan sähköposti ja puhelinnumero. Liitteet eivät ole mukana.
loose-form-docx = Word-tiedosto (DOCX)
loose-form-docx-text = Kun koulu tai järjestelmä vaatii Wordin. Sama sisältö kuin kopiossa, ilman allekirjoituksia.
loose-form-odt = OpenDocument (ODT)
loose-form-odt-text = Kuten Word-tiedosto, mutta LibreOfficelle.
loose-form-text = Pelkkä teksti (TXT)
loose-form-text-text = Järjestelmään, joka ei ota muuta vastaan.
loose-form-archive = Arkistopaketti (ZIP)
loose-form-archive-text = Järjestäjän arkistoon: kaikki vahvistetut versiot, liitteet, palautuneet paperit ja tiedot.
loose-form-transfer = Siirtopaketti seuraavaan kouluun
loose-form-transfer-text = Kun oppilas tai opiskelija vaihtaa koulua: allekirjoitettu kopio ja sen vastaukset salattuna vastaanottajalle. Peruste valitaan ja tarkistetaan ennen kuin mitään tehdään.
loose-next = Jatka…
loose-save = Tallenna…
loose-saving = Tallennetaan…
loose-saved = Tallennettu: { $path }
loose-way = Word, teksti tai paketti…
