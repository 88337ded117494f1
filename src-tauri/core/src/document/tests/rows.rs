//! Tests of rows: whole on a page, as columns and as blocks; what is repeated on the next.

use super::*;

fn grid(rows: usize, columns: usize, words: usize) -> Grid {
    let cell =
        |r: usize, c: usize| format!("solu{r}x{c} {}", vec!["sana"; words * (c + 1) / columns].join(" "));
    Grid {
        heads: (0..columns).map(|c| said(&format!("Sarake {c}"))).collect(),
        rows: (0..rows).map(|r| (0..columns).map(|c| said(&cell(r, c))).collect()).collect(),
        right: false,
    }
}

#[test]
fn rows_stay_whole_and_heads_are_repeated() {
    for (rows, columns, words) in [(60, 3, 4), (40, 4, 20), (25, 2, 60), (8, 5, 2)] {
        let mut galley = galley();
        galley.table(&grid(rows, columns, words));
        let (layout, _) = galley.into_pages(80.0, bottom());
        let mut pages_of: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let row_of: BTreeMap<usize, usize> = layout
            .nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.kind == Kind::Row)
            .flat_map(|(row, node)| node.children.iter().map(move |cell| (*cell, row)))
            .collect();
        for (n, page) in layout.pages.iter().enumerate() {
            for (item, _) in runs(page) {
                if let Tag::Node(node) = item.tag {
                    pages_of.entry(row_of[&node]).or_default().insert(n);
                }
            }
            let heads = runs(page).filter(|(_, run)| run.text.trim() == "Sarake 0").count();
            assert_eq!(heads, 1, "page {n} of {rows} rows");
        }
        assert_eq!(pages_of.len(), rows + 1);
        assert!(pages_of.values().all(|pages| pages.len() == 1));
    }
}

/// The pages on which something of each block stands; a block is so many rows of the tree.
fn pages_of_blocks(layout: &Layout, columns: usize) -> Vec<BTreeSet<usize>> {
    let rows = layout.nodes.iter().filter(|node| node.kind == Kind::Row);
    let blocks: BTreeMap<usize, usize> = rows
        .enumerate()
        .flat_map(|(n, row)| row.children.iter().map(move |cell| (*cell, n / columns)))
        .collect();
    let mut pages = vec![BTreeSet::new(); blocks.values().max().map_or(0, |last| last + 1)];
    for (n, page) in layout.pages.iter().enumerate() {
        for (item, _) in runs(page) {
            if let Tag::Node(node) = item.tag {
                blocks.get(&node).map(|block| pages[*block].insert(n));
            }
        }
    }
    pages
}

#[test]
fn a_block_that_fits_a_page_stays_whole() {
    for (rows, words) in [(9, 120), (7, 180), (5, 240)] {
        let mut galley = galley();
        galley.room = bottom() - 80.0;
        galley.caption(&said("Tavoitteet"), None);
        galley.table(&grid(rows, 4, words));
        let (layout, _) = galley.into_pages(80.0, bottom());
        assert!(layout.nodes.iter().any(|node| node.kind == Kind::RowHead), "{words}: no blocks");
        assert!(layout.pages.len() > 2);
        let pages = pages_of_blocks(&layout, 4);
        assert!(pages.len() == rows && pages.iter().all(|pages| pages.len() == 1), "{words}: {pages:?}");
    }
}

#[test]
fn only_a_row_taller_than_a_page_is_split_and_each_page_says_whose_it_is() {
    for words in [1600, 3200] {
        let mut galley = galley();
        galley.room = bottom() - 80.0;
        galley.table(&grid(2, 2, words));
        let (layout, _) = galley.into_pages(80.0, bottom());
        let pages = pages_of_blocks(&layout, 2);
        assert!(pages.iter().all(|pages| pages.len() > 1));
        for (n, page) in layout.pages.iter().enumerate() {
            assert!(runs(page).all(|(_, run)| run.y < bottom()), "text runs into the foot");
            let row = pages.iter().position(|pages| pages.contains(&n) && pages.first() != Some(&n));
            let again = row.map(|row| format!("solu{row}x0"));
            let said = words_at_top(page);
            assert!(
                again.is_none_or(|again| said.starts_with(&again) && said.contains("(jatkuu)")),
                "{n}: {said}"
            );
        }
        let repeated: usize =
            layout.pages.iter().map(|page| words_at_top(page).matches("sana").count()).sum();
        assert_eq!(all_words(&layout).matches("sana").count(), 2 * (words / 2 + words) + repeated);
    }
}

/// The words that a page repeats of a row.
fn words_at_top(page: &Page) -> String {
    runs(page).filter(|(item, _)| item.tag == Tag::Decoration).map(|(_, run)| run.text.as_str()).collect()
}

#[test]
fn one_very_long_cell_is_a_block_too() {
    let mut galley = galley();
    let long = "Oppilas lukee kellosta vartit. ".repeat(160);
    let rows = vec![vec![said("Kello"), said(&long), said("Opettaja")]];
    galley.table(&Grid { heads: ["Alue", "Tavoite", "Vastuu"].map(said).to_vec(), rows, right: false });
    assert!(galley.nodes.iter().any(|node| node.kind == Kind::RowHead));
}
