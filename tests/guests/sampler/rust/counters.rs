//! The interface `counters`: a counter's representation is the address of a box.

use std::ops::Deref;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::canon::{List, Maybe};
use crate::give_back;

static LIVE: AtomicU32 = AtomicU32::new(0);

pub struct Counter {
    value: u32,
}

impl Drop for Counter {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

// A representation means nothing to the host: it may be the address of anything.
#[allow(improper_ctypes)]
#[link(wasm_import_module = "[export]guests:sampler/counters@0.1.0")]
extern "C" {
    #[link_name = "[resource-new]counter"]
    fn resource_new(representation: *mut Counter) -> u32;

    #[link_name = "[resource-rep]counter"]
    fn resource_rep(handle: u32) -> *mut Counter;

    #[link_name = "[resource-drop]counter"]
    fn resource_drop(handle: u32);
}

/// An `own<counter>`: an index into the component's table of handles. Dropping it drops the counter; returning it gives
/// the counter to the host.
#[repr(transparent)]
pub struct OwnedCounter(u32);

impl OwnedCounter {
    fn new(value: u32) -> OwnedCounter {
        LIVE.fetch_add(1, Ordering::Relaxed);
        OwnedCounter(unsafe { resource_new(Box::into_raw(Box::new(Counter { value }))) })
    }
}

impl Deref for OwnedCounter {
    type Target = Counter;

    fn deref(&self) -> &Counter {
        unsafe { &*resource_rep(self.0) }
    }
}

impl Drop for OwnedCounter {
    fn drop(&mut self) {
        unsafe { resource_drop(self.0) }
    }
}

#[export_name = "guests:sampler/counters@0.1.0#[constructor]counter"]
pub extern "C" fn constructor(start: u32) -> OwnedCounter {
    OwnedCounter::new(start)
}

/// Called when the owning handle is dropped, wherever it is.
#[export_name = "guests:sampler/counters@0.1.0#[dtor]counter"]
pub unsafe extern "C" fn destructor(counter: *mut Counter) {
    drop(Box::from_raw(counter));
}

// A component gets borrows of its own resources as representations, but owning handles as handles.

#[export_name = "guests:sampler/counters@0.1.0#[method]counter.increment"]
pub unsafe extern "C" fn increment(counter: *mut Counter, by: u32) -> u32 {
    (*counter).value = (*counter).value.wrapping_add(by);
    (*counter).value
}

#[export_name = "guests:sampler/counters@0.1.0#[method]counter.value"]
pub unsafe extern "C" fn value(counter: *mut Counter) -> u32 {
    (*counter).value
}

#[export_name = "guests:sampler/counters@0.1.0#[static]counter.merge"]
pub extern "C" fn merge(a: OwnedCounter, b: OwnedCounter) -> OwnedCounter {
    OwnedCounter::new(a.value.wrapping_add(b.value))
}

#[export_name = "guests:sampler/counters@0.1.0#[static]counter.live"]
pub extern "C" fn live() -> u32 {
    LIVE.load(Ordering::Relaxed)
}

#[export_name = "guests:sampler/counters@0.1.0#sum"]
pub unsafe extern "C" fn sum(counters: *mut *const Counter, length: usize) -> u32 {
    let counters = List::from_flat(counters, length);
    counters.iter().fold(0, |total, &counter| total.wrapping_add((*counter).value))
}

#[export_name = "guests:sampler/counters@0.1.0#keep-above"]
pub extern "C" fn keep_above(counter: OwnedCounter, floor: u32) -> *mut Maybe<OwnedCounter> {
    let kept = match counter.value > floor {
        true => Maybe::Some(counter),
        false => Maybe::None,
    };

    // The host takes the handle out of the table, so there is nothing left for a post-return.
    give_back!(Maybe<OwnedCounter>, kept)
}
