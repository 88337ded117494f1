//! The kinds of answers: what a field asks for, and what follows from it for rows and options. A closed
//! set; each kind has its counterpart in the form and on paper.

use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// What an answer is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One line.
    ShortText {
        /// The shape that the text must have.
        shape: Option<TextShape>,
    },
    /// Several paragraphs.
    LongText {
        /// About how many characters are a good length; a guide, never a stop.
        guide_length: Option<u32>,
        /// The text is the template's own and is not edited.
        fixed: bool,
    },
    /// Short texts in order.
    List,
    /// Rows with columns.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The option list whose options are the rows; the first column then holds them.
        fixed_rows: Option<String>,
    },
    /// One of a list of options.
    Choice {
        /// The name of the list in [`Template::options`].
        options: String,
        /// The option of a new plan.
        default: Option<String>,
    },
    /// Several of a list of options.
    MultiChoice {
        /// The name of the list in [`Template::options`].
        options: String,
        /// The option that excludes the others, such as "none of these".
        alone: Option<String>,
    },
    /// A day.
    Date,
    /// A first and a last day.
    Period,
    /// A decimal number.
    Number,
    /// A person: name, role, phone, e-mail.
    Person {
        /// The list of roles in [`Template::options`].
        roles: String,
    },
    /// Yes, no or not applicable, with details.
    YesNoDetails {
        /// The value of a new plan: `yes`, `no` or `not_applicable`.
        default: Option<String>,
    },
    /// Attachments: title, day, pages, place and, where the vault keeps it, the file.
    Attachments,
    /// Signatures: role, name, place and day, way of signing.
    Signatures {
        /// The columns.
        columns: Vec<Column>,
        /// The roles of the boxes of a new plan.
        boxes: Vec<String>,
    },
}

/// The shape of a short text, where there is one; checked in review, an identifier also while it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TextShape {
    /// `2026–2027`.
    SchoolYear,
    /// The national learner number, an OID under `1.2.246.562.24`.
    LearnerNumber,
    /// A study right, an OID under `1.2.246.562.15`.
    StudyRight,
    /// An organisation, an OID under `1.2.246.562.10`.
    Organisation,
    /// A business: *Y-tunnus*.
    BusinessId,
    /// The SHA-256 of a file, in hexadecimal. The program writes it; people are shown its beginning.
    FileDigest,
    /// What the program keeps beside the answers. It is shown to nobody and printed nowhere.
    Kept,
}

/// A column of a table. Its kind is never a table itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Stable name, unique in the table.
    pub id: String,
    /// What a cell is.
    pub kind: Kind,
}

/// The columns of attachments. They are the program's own, because other programs exchange them.
const ATTACHMENT: [(&str, Kind); 5] = [
    ("title", Kind::ShortText { shape: None }),
    ("date", Kind::Date),
    ("pages", Kind::Number),
    ("location", Kind::ShortText { shape: None }),
    (Kind::ATTACHED_FILE, Kind::ShortText { shape: Some(TextShape::FileDigest) }),
];

impl Kind {
    /// The column of attachments that says which file of the vault a row is about.
    pub const ATTACHED_FILE: &'static str = "file";

    /// The columns, if the answer is rows; none otherwise.
    pub fn columns(&self) -> &[Column] {
        static ATTACHMENTS: OnceLock<Vec<Column>> = OnceLock::new();
        match self {
            Kind::Table { columns, .. } | Kind::Signatures { columns, .. } => columns,
            Kind::Attachments => ATTACHMENTS.get_or_init(|| {
                ATTACHMENT.map(|(id, kind)| Column { id: id.to_owned(), kind }).into_iter().collect()
            }),
            _ => &[],
        }
    }

    /// The column of this id.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns().iter().find(|column| column.id == id)
    }

    /// The column that a new plan comes with and that is no answer: the given rows of a table, the
    /// roles of the signature boxes.
    pub fn given_column(&self) -> Option<&Column> {
        match self {
            Kind::Table { columns, fixed_rows: Some(_) } | Kind::Signatures { columns, .. } => {
                columns.first()
            }
            _ => None,
        }
    }

    /// The list of options that an answer is chosen from.
    pub fn options(&self) -> Option<&str> {
        match self {
            Kind::Choice { options, .. } | Kind::MultiChoice { options, .. } => Some(options),
            Kind::Person { roles } => Some(roles),
            _ => None,
        }
    }

    /// Whether the text is the digest of a file.
    pub fn is_digest(&self) -> bool {
        matches!(self, Kind::ShortText { shape: Some(TextShape::FileDigest) })
    }

    /// Whether the program keeps the text for itself: no person writes or sees it.
    pub fn is_kept(&self) -> bool {
        matches!(self, Kind::ShortText { shape: Some(TextShape::Kept) })
    }

    /// The columns that people see.
    pub fn seen_columns(&self) -> impl Iterator<Item = &Column> {
        self.columns().iter().filter(|column| !column.kind.is_kept())
    }

    /// Whether the text is the template's own.
    pub fn is_fixed_text(&self) -> bool {
        matches!(self, Kind::LongText { fixed: true, .. })
    }

    /// The kind's name, as templates write it.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::ShortText { .. } => "short_text",
            Kind::LongText { .. } => "long_text",
            Kind::List => "list",
            Kind::Table { .. } => "table",
            Kind::Choice { .. } => "choice",
            Kind::MultiChoice { .. } => "multi_choice",
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Number => "number",
            Kind::Person { .. } => "person",
            Kind::YesNoDetails { .. } => "yes_no_details",
            Kind::Attachments => "attachments",
            Kind::Signatures { .. } => "signatures",
        }
    }
}
