//! Wishes of a command are met while the workspace is free, and all that it prints goes out.

use super::*;
use std::cell::Cell;

fn wish() -> FileWish {
    FileWish { title: String::new(), name: String::new(), kind: (String::new(), Vec::new()) }
}

/// Runs a command that wants a file once; gives the outcome and how often it was attempted. While the
/// wish is met the workspace must be free: there it may be locked.
fn run(met: impl Fn(&mut Answers), locked_meanwhile: bool) -> (Result<Value>, u32) {
    let (workspace, attempts) = (Mutex::new(true), Cell::new(0));
    let attempt = |answers: &mut Answers| {
        let open = workspace.lock().unwrap();
        attempts.set(attempts.get() + 1);
        match answers.path.clone() {
            _ if !*open => (Err(Code::Locked.into()), None),
            None => (Err(Code::Cancelled.into()), Some(Wanted::Save(wish()))),
            Some(path) => (path.map(|path| Value::from(path.display().to_string())), None),
        }
    };
    let outcome = until_answered(attempt, |_, answers| {
        *workspace.try_lock().expect("the workspace is free while a person chooses") = !locked_meanwhile;
        met(answers);
    });
    (outcome, attempts.get())
}

#[test]
fn a_wish_is_met_while_the_workspace_is_free() {
    let chosen = |answers: &mut Answers| answers.path = Some(Ok(PathBuf::from("kopio.pdf")));
    assert_eq!(run(chosen, false).0.unwrap(), Value::from("kopio.pdf"));
    assert_eq!(run(chosen, false).1, 2);
    assert_eq!(run(chosen, true).0.unwrap_err().code, Code::Locked);
    let cancelled = run(|answers| answers.path = Some(Err(Code::Cancelled.into())), false);
    assert_eq!((cancelled.0.unwrap_err().code, cancelled.1), (Code::Cancelled, 2));
    let no_paper = run(|answers| answers.done = Some(Err(Code::PrintFailed.into())), false);
    assert_eq!((no_paper.0.unwrap_err().code, no_paper.1), (Code::PrintFailed, 1));
}

#[test]
fn all_that_one_command_prints_goes_out_in_order() {
    let mut wanted = None;
    for paper in ["yksi", "kaksi", "kolme"] {
        want_print(&mut wanted, (paper.to_owned(), Vec::new()));
    }
    let Some(Wanted::Print(jobs, _)) = wanted else { panic!("nothing is wanted") };
    let went: Vec<&str> = jobs.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(went, ["yksi", "kaksi", "kolme"]);
    let stopped = print_each(&jobs, |(title, _)| match title.as_str() {
        "kolme" => Err(Code::PrintFailed.into()),
        _ => Ok(()),
    });
    let told = Failure::new(Code::PrintStopped).with("printed", 2).with("total", 3);
    assert_eq!(stopped.unwrap_err(), told);
}
