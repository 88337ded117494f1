//! Tests of the papers around the plans: a draft of a decision is taken for none, and what signing means is said
//! in the paper's own words.

use super::*;

/// The pages of a paper's example, each as its letters.
fn pages(example: &str, language: Language, facts: &Facts<'_>) -> Vec<String> {
    let (template, draft) = plan_of(example.as_bytes());
    let layout = typeset(template, &draft, &Facts { language, ..facts.clone() }).unwrap();
    let said = |page: &Page| words(page).replace(char::is_whitespace, "");
    layout.pages.iter().map(said).collect()
}

macro_rules! example {
    ($path:literal) => {
        include_str!(concat!("../../../../../assets/templates/", $path))
    };
}

#[test]
fn a_draft_of_a_decision_says_so_on_each_page_and_first_of_all() {
    let examples = [
        example!("tukea-koskeva-paatos-2025/examples/rajattu-matematiikka.json"),
        example!("erityisen-tuen-paatos/examples/yksilollistetty-matematiikka.json"),
    ];
    let words = [
        (Language::Fi, "päätösluonnos", "Tämäeiolepäätös."),
        (Language::Sv, "beslutsutkast", "Dettaäringetbeslut."),
        (Language::En, "draft", "Thisisnotadecision."),
    ];
    for example in examples {
        for (language, mark, first) in words {
            for facts in [facts(language), draft_facts()] {
                let pages = pages(example, language, &facts);
                assert!(pages.len() > 1, "{language:?}");
                // The head of the page comes first.
                for page in &pages {
                    let head: String = page.to_lowercase().chars().take(150).collect();
                    assert!(head.contains(mark), "{language:?}: {head}");
                }
                let at = pages[0].find(first).unwrap_or(usize::MAX);
                assert!(at < pages[0].len() / 2, "{language:?}: among the first words");
            }
        }
    }
}

#[test]
fn what_signing_means_is_said_in_the_papers_own_words() {
    let of_plans = crate::text::say(Language::Fi, "copy-signatures-note", &[]).replace(' ', "");
    let cases = [
        (example!("tiedonsiirtolupa/examples/tyopaja-ja-kuntoutus.json"), "antaaedellä"),
        (example!("kuuleminen/examples/ennen-tukipaatosta.json"), "hyväksyyehdotetunratkaisun"),
        (example!("pedagoginen-arvio/examples/matematiikka-2-luokka.json"), "asiakirjaonkäytyläpi"),
        (example!("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json"), of_plans.as_str()),
    ];
    for (example, own) in cases {
        let said = pages(example, Language::Fi, &facts(Language::Fi)).concat();
        assert!(said.contains(own), "{own}");
        assert_eq!(said.contains(&of_plans), own == of_plans, "{own}");
    }
}
