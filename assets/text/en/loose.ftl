# The plan as a file that can be edited: what it says beside the plan's own texts.
loose-of-version = This is an editable transcript of version { $number }, issued on { $day } (id { $id }). Anyone can change this file, and it holds no signatures. The plan is what the issued copy says.
loose-of-draft = This is an editable transcript of the draft of { $day }. The plan has not been issued.
