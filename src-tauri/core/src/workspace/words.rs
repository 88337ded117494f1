//! Domain facts put into words of the person's language.
