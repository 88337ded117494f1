# help: the keys, and what is promised

help-title = Hjälp och tangenter
help-open = Hjälp och tangenter…
help-everywhere = Överallt
help-form = När du skriver
help-key-help = Den här hjälpen; i formuläret punktens grund
help-key-go = Gå till en elev, en punkt eller en text
help-key-lock = Lås programmet
help-key-pane = Nästa del av fönstret
help-key-meeting = Möte
help-key-size = Större, mindre, vanlig storlek
help-key-section = Nästa och föregående del
help-key-field = Nästa punkt
help-key-finding = Nästa anmärkning
help-key-phrases = Egna fraser
help-key-undo = Ångra, gör om
help-key-find = Sök i det här dokumentet
help-key-preview = Visa eller dölj kopian
help-key-word = Nästa okända ord
help-key-earlier = Vad som stod i punkten förut
help-key-carried = Nästa osedda punkt; behåll så
help-key-desk = Överföringsbordet
