use super::shipped::shipped_files;
use super::*;

#[test]
fn shipped_templates_are_sound() {
    for (structure, texts) in shipped_files() {
        let (template, flaws) = Template::check(structure, &texts);
        assert_eq!(flaws, []);
        assert!(template.is_some());
    }
}
