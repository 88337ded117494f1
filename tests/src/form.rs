//! Filling in the form as a person does: by clicking and typing, whatever the kind of the field. The
//! values are those of a plan file.

use crate::window::Window;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// What a control is, to a person who looks at it.
const LOOK: &str = "(() => {
  const place = one(a[0]);
  if (!place) return null;
  if (place.querySelector('input[type=checkbox]')) return 'checks';
  if (place.querySelector('input[type=radio]')) return 'radios';
  if (place.querySelector('[role=grid]')) return 'grid';
  if (place.querySelector('.person')) return 'person';
  if (place.querySelector('ol > li[data-row]')) return 'cards';
  if (place.querySelector('ul > li input')) return 'list';
  if (place.querySelector('select')) return 'menu';
  const boxes = place.querySelectorAll('input, textarea').length;
  return boxes === 0 ? 'nothing' : boxes === 1 ? 'text' : 'texts';
})()";

impl Window {
    /// Fills in a field that is on the screen.
    pub async fn fill(&self, field: &str, value: &Value) {
        self.fill_in(&format!("[data-field='{field}'] .control"), value).await;
    }

    /// Fills in the control at a place.
    async fn fill_in(&self, place: &str, value: &Value) {
        let look = self.until(LOOK, &[json!(place)]).await;
        let inside = |selector: String| format!("{place} {selector}");
        match (look.as_str().unwrap_or_default(), value) {
            (_, Value::Null) | ("nothing", _) => {}
            ("radios", Value::Object(answer)) => {
                self.click_at(&inside(format!("input[value='{}']", text(&answer["value"])))).await;
                if !text(&answer["details"]).is_empty() {
                    self.type_at(&inside("textarea".into()), &text(&answer["details"])).await;
                }
            }
            ("radios", value) => self.click_at(&inside(format!("input[value='{}']", text(value)))).await,
            ("checks", Value::Array(chosen)) => self.check_all(place, chosen).await,
            ("menu", value) => self.pick_at(&inside("select".into()), &text(value)).await,
            ("person", Value::Object(parts)) => {
                for (part, value) in parts {
                    Box::pin(self.fill_in(&inside(format!("[data-column='{part}']")), value)).await;
                }
            }
            ("texts", Value::Object(period)) => {
                self.type_nth(place, 0, &text(&period["start"])).await;
                self.type_nth(place, 1, &text(&period["end"])).await;
            }
            ("list", Value::Array(lines)) => self.fill_list(place, lines).await,
            ("grid", Value::Array(rows)) => self.fill_grid(place, rows).await,
            ("cards", Value::Array(rows)) => self.fill_cards(place, rows).await,
            ("text", value) => self.write_over(&inside(":is(input, textarea)".into()), &text(value)).await,
            (look, value) => panic!("no way to fill {value} into {look} at {place}"),
        }
    }

    /// Fills a table by its keys: F2 opens a cell, Tab goes to the next, also to that of the next row.
    async fn fill_grid(&self, place: &str, rows: &[Value]) {
        let columns =
            "[...one(arguments[0]).querySelectorAll('td[data-row=\"0\"]')].map((td) => td.dataset.column)";
        let columns = self.run(&format!("return {columns}"), &[json!(place)]).await;
        for (row, cells) in rows.iter().enumerate() {
            if row == 0 {
                self.run("one(arguments[0]).focus()", &[json!(format!("{place} td[tabindex='0']"))]).await;
            } else if self
                .run("return !one(arguments[0])", &[json!(format!("{place} td[data-row='{row}']"))])
                .await
                == json!(true)
            {
                self.click_at(&format!("{place} .hint > button")).await;
            }
            for column in columns.as_array().into_iter().flatten().filter_map(Value::as_str) {
                let cell = format!("{place} td[data-row='{row}'][data-column='{column}']");
                self.until("document.activeElement.closest(a[0])", &[json!(cell)]).await;
                if !text(&cells[column]).is_empty() {
                    self.open_cell(&cell).await;
                    Box::pin(self.fill_in(&cell, &cells[column])).await;
                }
                self.press(&[], Key::Tab).await;
            }
        }
    }

    async fn open_cell(&self, cell: &str) {
        let control = "one(arguments[0]).querySelector('input, textarea, select') !== null";
        if self.run(&format!("return {control}"), &[json!(cell)]).await == json!(false) {
            self.press(&[], Key::F2).await;
        }
        self.until(&control.replace("arguments", "a"), &[json!(cell)]).await;
    }

    async fn fill_cards(&self, place: &str, rows: &[Value]) {
        for (row, parts) in rows.iter().enumerate() {
            let card = format!("{place} li[data-row='{row}']");
            if self.run("return !one(arguments[0])", &[json!(card)]).await == json!(true) {
                self.click_at(&format!("{place} > button")).await;
            }
            for (column, value) in
                parts.as_object().into_iter().flatten().filter(|(_, v)| !text(v).is_empty())
            {
                Box::pin(self.fill_in(&format!("{card} .part[data-column='{column}']"), value)).await;
            }
        }
    }

    async fn fill_list(&self, place: &str, lines: &[Value]) {
        self.click_at(&format!("{place} li input")).await;
        for (number, line) in lines.iter().enumerate() {
            if number > 0 {
                self.press(&[], Key::Enter).await;
            }
            self.keys(&text(line)).await;
        }
    }

    async fn check_all(&self, place: &str, chosen: &[Value]) {
        for value in chosen {
            self.click_at(&format!("{place} input[value='{}']", text(value))).await;
        }
    }

    /// Clicks what is at a place.
    pub async fn click_at(&self, place: &str) {
        self.click_on("one(a[0])", &[json!(place)]).await;
    }

    /// Types into the control at a place.
    pub async fn type_at(&self, place: &str, text: &str) {
        let element = self.element("one(a[0])", &[json!(place)]).await;
        element.send_keys(text).await.unwrap_or_else(|e| panic!("typing into {place}: {e}"));
    }

    /// Writes over what is in the control at a place.
    async fn write_over(&self, place: &str, text: &str) {
        let choose_all = "const box = one(a[0]); box?.focus(); box?.select(); return box";
        self.until(&format!("(() => {{ {choose_all} }})()"), &[json!(place)]).await;
        self.type_at(place, text).await;
    }

    async fn type_nth(&self, place: &str, nth: u64, text: &str) {
        let focus = "(() => {
            const box = one(a[0])?.querySelectorAll('input')[a[1]];
            box?.focus();
            return box && document.activeElement === box;
        })()";
        self.until(focus, &[json!(place), json!(nth)]).await;
        self.keys(text).await;
    }

    /// Chooses from a menu. The menu itself is the system's and out of the driver's reach.
    async fn pick_at(&self, place: &str, value: &str) {
        self.until("one(a[0])?.querySelector(`option[value='${a[1]}']`)", &[json!(place), json!(value)])
            .await;
        let pick = "const menu = one(arguments[0]); menu.focus(); menu.value = arguments[1];
                    for (const kind of ['input', 'change']) menu.dispatchEvent(new Event(kind, { bubbles: true }));";
        self.run(pick, &[json!(place), json!(value)]).await;
    }
}

/// A value as a person types it: days in the Finnish way, decimals with a comma.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => day(text).unwrap_or_else(|| text.clone()),
        Value::Number(number) => number.to_string().replace('.', ","),
        other => other.to_string(),
    }
}

fn day(text: &str) -> Option<String> {
    let day = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    Some(day.format("%-d.%-m.%Y").to_string())
}
