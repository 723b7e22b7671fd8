//! The sampler in Rust.

#[path = "../../shared/canon.rs"]
mod canon;
mod counters;
mod functions;
mod values;

use std::mem::MaybeUninit;

use canon::{List, Text};

#[link(wasm_import_module = "guests:sampler/host@0.1.0")]
extern "C" {
    #[link_name = "log"]
    fn host_log(message: *const u8, message_length: usize);

    #[link_name = "names"]
    fn host_names(result: *mut List<Text>);
}

// A function that the world imports by itself belongs to the module `$root`.
#[link(wasm_import_module = "$root")]
extern "C" {
    fn scale(value: u32) -> u32;
}

#[export_name = "greet-all"]
pub unsafe extern "C" fn greet_all() -> u32 {
    let mut names = MaybeUninit::uninit();
    host_names(names.as_mut_ptr());

    let mut total = 0u32;
    for name in names.assume_init().iter() {
        let message = ["hello, ", name].concat();
        host_log(message.as_ptr(), message.len());
        total = total.wrapping_add(scale(name.len() as u32));
    }

    total
}

#[export_name = "fail"]
pub extern "C" fn fail() {
    std::process::abort();
}
