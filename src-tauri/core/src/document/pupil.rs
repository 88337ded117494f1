//! The form on which a pupil tells how the goals are going: large letters, plain words, and five faces for
//! each goal to tick. The faces are drawn; what each means stands under it as words.

use super::edition::Print;
use super::face::Face;
use super::finish::{Colophon, write};
use super::galley::{Galley, RULE, Strip, mm, rule_item, style};
use super::layout::{Curve, Ink, Item, Kind, PAGE_HEIGHT, Shape, Tag};
use super::line::{Compositor, Span, Style, Unknown};
use super::wording::Wording;
use crate::failure::Result;
use crate::language::Language;
use chrono::{DateTime, FixedOffset};

/// What the form asks.
#[derive(Clone, Debug)]
pub struct PupilForm<'a> {
    /// The language of the form.
    pub language: Language,
    /// The goals.
    pub goals: &'a [String],
    /// Who made it.
    pub author: &'a str,
    /// When.
    pub made: DateTime<FixedOffset>,
    /// The program and its version.
    pub program: &'a str,
}

/// Words are not divided for a reader who is learning to read, where they fit on a line.
const WHOLE: f32 = 5.0;
const HOW: Style = Style { size: 14.0, lead: 20.0, divide: WHOLE, ..style::TEXT };
const GOAL: Style = Style { face: Face::SemiBold, size: 15.0, lead: 21.0, divide: WHOLE, ..style::TEXT };
const WORD: Style = Style { size: 12.0, lead: 15.0, divide: WHOLE, ..style::TEXT };
/// The faces, from that which has not managed to that which has.
const FACES: [f32; 5] = [-1.0, -0.5, 0.0, 0.5, 1.0];
/// Half the width of a face.
const RADIUS: f32 = mm(8.0);
/// Lines for the pupil's own words, and how far they are from each other.
const LINES: usize = 4;
const LINE: f32 = mm(12.0);

/// The form as a PDF.
///
/// # Errors
/// A character that no bundled font draws, or a defect of the program.
pub fn pupil_form(form: &PupilForm<'_>) -> Result<Vec<u8>> {
    let wording = Wording(form.language);
    let mut galley = Galley::new(Compositor::new(form.language, Unknown::Refuse), Print::Normal);
    let title = wording.say("follow-form-title");
    galley.title(&title, mm(2.0));
    set_who(&mut galley, [wording.say("follow-form-name"), wording.say("follow-form-day")]);
    let how = wording.say("follow-form-how-print");
    galley.paragraph(HOW, &[Span { face: Face::Regular, text: &how }], mm(6.0));
    let words: Vec<String> =
        (1..=FACES.len()).map(|face| wording.say(&format!("follow-face-{face}"))).collect();
    for (number, goal) in form.goals.iter().enumerate() {
        set_goal(&mut galley, &format!("{}. {goal}", number + 1));
        set_faces(&mut galley, &words);
    }
    set_goal(&mut galley, &wording.say("follow-form-last"));
    set_lines(&mut galley);
    let (mut layout, compositor) = galley.into_pages(mm(22.0), PAGE_HEIGHT - mm(18.0));
    if let Some(failure) = compositor.failure {
        return Err(failure);
    }
    layout.title = title;
    layout.language = form.language;
    let identity = format!("{} {:?}", form.made, form.goals).into_bytes();
    let colophon =
        Colophon { author: form.author, program: form.program, moment: form.made, data: None, identity };
    write(&layout, &colophon)
}

/// Whose answers they are and of which day, to be filled in by hand.
fn set_who(galley: &mut Galley, labels: [String; 2]) {
    let (left, width) = (galley.measure.left, galley.measure.width);
    let half = (width - mm(8.0)) / 2.0;
    let mut strip = Strip { above: mm(6.0), height: HOW.lead + mm(2.0), ..Strip::default() };
    for (n, label) in labels.iter().enumerate() {
        let x = left + n as f32 * (half + mm(8.0));
        let node = galley.node(0, Kind::Paragraph);
        let line = galley.compositor.line(HOW, label);
        let taken = line.width(HOW) + mm(3.0);
        strip.items.extend(galley.set_line(&line, HOW, Tag::Node(node), x, 0.0));
        strip.items.push(rule_item(x + taken, HOW.lead, half - taken, RULE, Ink::Ink));
    }
    galley.strips.push(strip);
}

/// A goal, or the last question: what belongs to it stays with it.
fn set_goal(galley: &mut Galley, text: &str) {
    let node = galley.heading_node(2, text);
    let place = (galley.measure.left, 0.0, galley.measure.width);
    let (items, height) = galley.set_text(text, GOAL, Tag::Node(node), place);
    let entry = Some((2, text.to_owned()));
    galley.strips.push(Strip { height, above: mm(8.0), items, entry, keep: true, ..Strip::default() });
}

/// The faces in a row, each with its words below.
fn set_faces(galley: &mut Galley, words: &[String]) {
    let column = galley.measure.width / words.len() as f32;
    let mut strip = Strip { above: mm(3.0), ..Strip::default() };
    let mut lines = 1;
    for (n, (words, smile)) in words.iter().zip(FACES).enumerate() {
        let left = galley.measure.left + n as f32 * column;
        strip.items.extend(face(left + column / 2.0, RADIUS, smile));
        let node = galley.node(0, Kind::Paragraph);
        let set = galley.compositor.lines(WORD, words, column - mm(2.0));
        lines = lines.max(set.len());
        for (at, line) in set.iter().enumerate() {
            let x = left + (column - line.width(WORD)) / 2.0;
            let y = 2.0 * RADIUS + mm(1.5) + at as f32 * WORD.lead;
            strip.items.extend(galley.set_line(line, WORD, Tag::Node(node), x, y));
        }
    }
    strip.height = 2.0 * RADIUS + mm(1.5) + lines as f32 * WORD.lead;
    galley.strips.push(strip);
}

/// Empty lines for own words.
fn set_lines(galley: &mut Galley) {
    let (left, width) = (galley.measure.left, galley.measure.width);
    let rule = |n: usize| rule_item(left, (n + 1) as f32 * LINE, width, RULE, Ink::Ink);
    let items = (0..LINES).map(rule).collect();
    galley.strips.push(Strip { height: LINES as f32 * LINE, items, ..Strip::default() });
}

/// A face around a middle: a circle, two eyes, and a mouth that is the more bent the more it smiles.
fn face(x: f32, y: f32, smile: f32) -> Vec<Item> {
    let (eye, apart) = (RADIUS * 0.07, RADIUS * 0.34);
    let mouth = RADIUS * 0.5;
    let (ends, bend) = (y + RADIUS * (0.4 - smile * 0.14), RADIUS * smile * 0.42);
    let curves = [
        circle(x, y, RADIUS, 1.4),
        circle(x - apart, y - RADIUS * 0.26, eye, 2.4),
        circle(x + apart, y - RADIUS * 0.26, eye, 2.4),
        Curve {
            from: [x - mouth, ends],
            bends: vec![[
                [x - mouth * 0.45, ends + bend],
                [x + mouth * 0.45, ends + bend],
                [x + mouth, ends],
            ]],
            stroke: 1.4,
            ink: Ink::Ink,
        },
    ];
    let item = |curve| Item { tag: Tag::Decoration, field: None, shape: Shape::Curve(curve) };
    curves.into_iter().map(item).collect()
}

/// A circle of four curves.
fn circle(x: f32, y: f32, radius: f32, stroke: f32) -> Curve {
    // So far from its ends a curve is drawn that is a quarter of a circle.
    let far = radius * 0.552_285;
    let bends = vec![
        [[x + radius, y + far], [x + far, y + radius], [x, y + radius]],
        [[x - far, y + radius], [x - radius, y + far], [x - radius, y]],
        [[x - radius, y - far], [x - far, y - radius], [x, y - radius]],
        [[x + far, y - radius], [x + radius, y - far], [x + radius, y]],
    ];
    Curve { from: [x + radius, y], bends, stroke, ink: Ink::Ink }
}
