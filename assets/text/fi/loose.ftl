# Suunnitelma muokattavana tiedostona: mitä siinä lukee sen omien tekstien lisäksi.
loose-of-version = Tämä on muokattava jäljennös versiosta { $number }, joka on vahvistettu { $day } (tunnus { $id }). Kuka tahansa voi muuttaa tätä tiedostoa, eikä siinä ole allekirjoituksia. Suunnitelma on se, mitä vahvistetussa kopiossa lukee.
loose-of-draft = Tämä on muokattava jäljennös luonnoksesta { $day }. Suunnitelmaa ei ole vahvistettu.
