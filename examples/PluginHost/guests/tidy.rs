//! Tidies up, in Rust: one space between words, a capital in front, and no article without a text.

#[path = "../../../tests/guests/shared/canon.rs"]
mod canon;

use canon::{List, Outcome, Text};

#[link(wasm_import_module = "acme:plugins/editor@1.0.0")]
extern "C" {
    #[link_name = "note"]
    fn editor_note(text: *const u8, length: usize);
}

#[repr(C)]
pub struct Article {
    title: Text,
    text: Text,
    tags: List<Text>,
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[export_name = "acme:plugins/filter@1.0.0#describe"]
pub extern "C" fn describe() -> *mut Text {
    give_back!(Text, "tidies up (Rust)".into())
}

#[export_name = "cabi_post_acme:plugins/filter@1.0.0#describe"]
pub unsafe extern "C" fn described(result: *mut Text) {
    result.drop_in_place();
}

#[export_name = "acme:plugins/filter@1.0.0#apply"]
pub unsafe extern "C" fn apply(
    title: *mut u8,
    title_length: usize,
    text: *mut u8,
    text_length: usize,
    tags: *mut Text,
    tag_count: usize,
) -> *mut Outcome<Article, Text> {
    let title = Text::from_flat(title, title_length);
    let text = Text::from_flat(text, text_length);
    let tags = List::from_flat(tags, tag_count);

    let tidied = tidy(&text);
    let result = if tidied.is_empty() {
        Outcome::Error(format!("'{}' has no text", &*title).into())
    } else {
        if tidied.len() < text.len() {
            let note = format!("{} bytes of space taken out", text.len() - tidied.len());
            editor_note(note.as_ptr(), note.len());
        }

        Outcome::Ok(Article { title: with_capital(&tidy(&title)).into(), text: tidied.into(), tags })
    };

    give_back!(Outcome<Article, Text>, result)
}

#[export_name = "cabi_post_acme:plugins/filter@1.0.0#apply"]
pub unsafe extern "C" fn applied(result: *mut Outcome<Article, Text>) {
    result.drop_in_place();
}
