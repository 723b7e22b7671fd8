//! The resource `cart`: its representation is the address of a box.

use crate::canon::{Outcome, Text};
use crate::{give_back, Item};

const CAPACITY: usize = 8;

pub struct Cart {
    customer: String,
    items: Vec<Item>,
}

/// Why an item cannot be added to a cart.
#[repr(C, u8)]
pub enum Refusal {
    NoQuantity,
    Full(u32),
}

impl Cart {
    fn add(&mut self, item: Item) -> Result<u32, Refusal> {
        if item.quantity == 0 {
            return Err(Refusal::NoQuantity);
        }

        // A merged cart may hold more than one that was filled.
        if self.items.len() >= CAPACITY {
            return Err(Refusal::Full(CAPACITY as u32));
        }

        self.items.push(item);
        Ok(self.items.len() as u32)
    }

    fn total(&self) -> f64 {
        let sum: f64 = self.items.iter().map(Item::line_total).sum();
        let discount = unsafe { pricing_discount(self.customer.as_ptr(), self.customer.len()) };

        sum * (1.0 - discount)
    }
}

#[link(wasm_import_module = "acme:inventory/pricing@1.0.0")]
extern "C" {
    #[link_name = "discount"]
    fn pricing_discount(customer: *const u8, customer_length: usize) -> f64;
}

// A representation means nothing to the host: it may be the address of anything.
#[allow(improper_ctypes)]
#[link(wasm_import_module = "[export]acme:inventory/shop@1.0.0")]
extern "C" {
    /// Makes an owning handle for a representation.
    #[link_name = "[resource-new]cart"]
    fn resource_new(representation: *mut Cart) -> u32;

    /// The representation behind a handle.
    #[link_name = "[resource-rep]cart"]
    fn resource_rep(handle: u32) -> *mut Cart;

    /// Gives an owning handle up, which calls the destructor.
    #[link_name = "[resource-drop]cart"]
    fn resource_drop(handle: u32);
}

#[export_name = "acme:inventory/shop@1.0.0#[constructor]cart"]
pub unsafe extern "C" fn constructor(customer: *mut u8, customer_length: usize) -> u32 {
    let customer = Text::from_flat(customer, customer_length).into_string();
    resource_new(Box::into_raw(Box::new(Cart { customer, items: Vec::new() })))
}

#[export_name = "acme:inventory/shop@1.0.0#[dtor]cart"]
pub unsafe extern "C" fn destructor(cart: *mut Cart) {
    drop(Box::from_raw(cart));
}

#[export_name = "acme:inventory/shop@1.0.0#[method]cart.add"]
pub unsafe extern "C" fn add(
    cart: *mut Cart,
    name: *mut u8,
    name_length: usize,
    quantity: u32,
    price: f64,
) -> *mut Outcome<u32, Refusal> {
    let name = Text::from_flat(name, name_length);
    let result = (*cart).add(Item { name, quantity, price });

    // Nothing in the result has memory of its own, so the function needs no post-return.
    give_back!(Outcome<u32, Refusal>, result.into())
}

#[export_name = "acme:inventory/shop@1.0.0#[method]cart.total"]
pub unsafe extern "C" fn total(cart: *mut Cart) -> f64 {
    (*cart).total()
}

#[export_name = "acme:inventory/shop@1.0.0#[static]cart.merge"]
pub unsafe extern "C" fn merge(first: u32, second: u32) -> u32 {
    // The first cart's handle is given back; the second's is used up.
    let (kept, emptied) = (resource_rep(first), resource_rep(second));
    (*kept).items.append(&mut (*emptied).items);
    resource_drop(second);

    first
}
