//! The shop of the quickstart.

#[path = "../shared/canon.rs"]
mod canon;
mod cart;

use canon::{List, Text};

/// Something for sale.
#[repr(C)]
pub struct Item {
    name: Text,
    quantity: u32,
    price: f64,
}

impl Item {
    /// What all its pieces cost.
    fn line_total(&self) -> f64 {
        f64::from(self.quantity) * self.price
    }
}

#[export_name = "acme:inventory/shop@1.0.0#greet"]
pub unsafe extern "C" fn greet(customer: *mut u8, customer_length: usize) -> *mut Text {
    let customer = Text::from_flat(customer, customer_length);
    let line = ["Hello, ", &customer, "!"].concat();

    give_back!(Text, line.into())
}

#[export_name = "cabi_post_acme:inventory/shop@1.0.0#greet"]
pub unsafe extern "C" fn post_greet(result: *mut Text) {
    result.drop_in_place();
}

#[export_name = "acme:inventory/shop@1.0.0#rank"]
pub unsafe extern "C" fn rank(items: *mut Item, items_length: usize) -> *mut List<Item> {
    let mut items = List::from_flat(items, items_length).into_vec();
    items.sort_by(|a, b| b.line_total().total_cmp(&a.line_total()));

    give_back!(List<Item>, items.into())
}

#[export_name = "cabi_post_acme:inventory/shop@1.0.0#rank"]
pub unsafe extern "C" fn post_rank(result: *mut List<Item>) {
    result.drop_in_place();
}
