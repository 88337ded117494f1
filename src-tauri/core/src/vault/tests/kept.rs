//! How long plans are kept, in settings from before it was said from what the time is counted.

use super::*;
use serde_json::json;

#[test]
fn a_time_that_came_with_the_program_is_not_claimed_any_more() {
    let before = migration::STEPS.iter().position(|step| step.contains("kept_years")).unwrap();
    for (was, is) in [
        (
            json!({ "idle_minutes": 5, "kept_years": { "a": 10, "b": 12, "c": 0 } }),
            json!({ "idle_minutes": 5, "kept": { "b": { "years": 12, "from": "newest_version" } } }),
        ),
        (json!({ "kept_years": {} }), json!({ "kept": {} })),
        (json!({ "idle_minutes": 5 }), json!({ "idle_minutes": 5 })),
    ] {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        migration::take(&mut connection, &migration::STEPS[..before]).unwrap();
        let set = "INSERT INTO value VALUES ('settings', ?1), ('other', 'no json')";
        connection.execute(set, [was.to_string()]).unwrap();
        migration::take(&mut connection, migration::STEPS).unwrap();
        let kept: String = connection
            .query_row("SELECT value FROM value WHERE name = 'settings'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&kept).unwrap(), is);
    }
}
