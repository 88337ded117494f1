//! Who may use whom, in the core and in the page: the list that the tidy tests hold the sources against.

/// Module of the core, and what it may use besides `failure`, `language` and `text`.
pub const ARROWS: &[(&str, &[&str])] = &[
    ("template", &[]),
    ("draft", &["template", "identifier"]),
    ("ehoks", &["draft", "identifier"]),
    ("identifier", &[]),
    ("mapping", &["ehoks", "revision", "draft", "template"]),
    ("catalogue", &[]),
    ("revision", &["draft", "template"]),
    ("document", &["revision", "draft", "template", "pdf"]),
    ("export", &["document", "revision", "draft", "template"]),
    ("signature", &["pdf"]),
    ("spelling", &[]),
    ("receipt", &["signature", "export", "document", "draft", "template"]),
    ("packet", &["export", "draft", "template"]),
    ("follow", &["draft", "template"]),
    ("phrase", &["draft"]),
    ("vault", &["file", "revision", "draft", "template"]),
    (
        "workspace",
        &[
            "file",
            "vault",
            "receipt",
            "packet",
            "follow",
            "phrase",
            "mapping",
            "signature",
            "export",
            "document",
            "revision",
            "draft",
            "template",
            "outside",
            "spelling",
        ],
    ),
    ("api", &["workspace"]),
    ("outside", &["document", "signature"]),
    ("failure", &[]),
    ("file", &[]),
    ("language", &[]),
    ("pdf", &[]),
    ("text", &[]),
];

/// Folder of the page, and the folders it may import from.
pub const PAGE_ARROWS: &[(&str, &[&str])] = &[
    ("core", &["core", "text"]),
    ("text", &["text", "core"]),
    ("parts", &["parts", "text"]),
    ("form", &["form", "parts", "core", "text"]),
    ("views", &["views", "form", "parts", "core", "text"]),
];
