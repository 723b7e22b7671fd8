//! The catalogue, in Rust.

#[path = "../../../tests/guests/shared/canon.rs"]
mod canon;

use canon::{Maybe, Text};

#[repr(C)]
pub struct Product {
    name: Text,
    cents: u32,
    category: Text,
}

const PRODUCTS: [(&str, &str, u32, &str); 4] = [
    ("apple", "Apple from the Altes Land", 60, "fruit"),
    ("brie", "Brie de Meaux, 200 g", 495, "cheese"),
    ("lemon", "Limão", 35, "fruit"),
    ("sake", "日本酒", 1890, "drink"),
];

#[export_name = "acme:till/catalogue@1.0.0#find"]
pub unsafe extern "C" fn find(code: *mut u8, code_length: usize) -> *mut Maybe<Product> {
    let code = Text::from_flat(code, code_length);
    let found = PRODUCTS.iter().find(|product| product.0 == &*code);

    give_back!(Maybe<Product>, match found {
        Some(&(_, name, cents, category)) => Maybe::Some(Product { name: name.into(), cents, category: category.into() }),
        None => Maybe::None,
    })
}

#[export_name = "cabi_post_acme:till/catalogue@1.0.0#find"]
pub unsafe extern "C" fn post_find(result: *mut Maybe<Product>) {
    result.drop_in_place();
}
