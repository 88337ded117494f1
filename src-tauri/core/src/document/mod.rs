//! The guardian's copy: a plan set into pages as a display list that knows no PDF, and that list
//! written as a tagged, archivable PDF. Pure: the same input gives the same bytes.
