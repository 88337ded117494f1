//! What a municipality's file brings is kept whole or not at all.

use super::*;
use crate::vault::LocalTemplate;

#[test]
fn a_template_is_not_kept_without_the_value_that_came_with_it() {
    let (_temporary, _, mut vault) = made();
    let template = LocalTemplate {
        id: "kunta.harjukoski.kortti".to_owned(),
        version: "1.0".to_owned(),
        municipality: "Harjukoski".to_owned(),
        file: "harjukoski.toml".to_owned(),
        added: "2026-11-23T09:00:00+02:00".to_owned(),
        digest: [7; 32],
        text: String::new(),
        plans: 0,
    };
    let fault = "CREATE TEMP TRIGGER fault BEFORE INSERT ON value BEGIN SELECT RAISE(ABORT, 'full'); END";
    vault.connection.execute_batch(fault).unwrap();
    assert!(vault.keep_local(Some(&template), Some(("ways", "new"))).is_err());
    assert_eq!((vault.local_templates().unwrap().len(), vault.value("ways").unwrap()), (0, None));
    vault.connection.execute_batch("DROP TRIGGER fault").unwrap();
    vault.keep_local(Some(&template), Some(("ways", "new"))).unwrap();
    assert_eq!(vault.local_templates().unwrap(), std::slice::from_ref(&template));
    // Another file of the same version takes no value with it either.
    let other = LocalTemplate { digest: [8; 32], ..template };
    assert_eq!(code(vault.keep_local(Some(&other), Some(("ways", "newer")))), Some(Code::TemplateKept));
    assert_eq!(vault.value("ways").unwrap().as_deref(), Some("new"));
}
