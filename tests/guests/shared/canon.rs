//! The canonical ABI by hand: the types here have in memory the layout that the canonical ABI gives to WIT's types, so a
//! value that came from the host needs no lifting, and one that goes to it no lowering.
//!
//! A guest owns the memory of the parameters it gets and of the results it returns, until `cabi_post_...` is called.
//! Dropping a value frees its memory: that is all a post-return function has to do.

#![allow(dead_code)]

use std::alloc::{alloc, handle_alloc_error, realloc, Layout};
use std::mem::ManuallyDrop;
use std::ops::Deref;

/// A `list` of any length.
#[repr(C)]
pub struct List<T> {
    start: *mut T,
    length: usize,
}

impl<T> List<T> {
    /// Takes over a list whose parts came as two flat values.
    ///
    /// # Safety
    /// The host must have allocated the list with `cabi_realloc`, and nothing else may own it.
    pub unsafe fn from_flat(start: *mut T, length: usize) -> List<T> {
        List { start, length }
    }

    pub fn into_vec(self) -> Vec<T> {
        let list = ManuallyDrop::new(self);
        if list.length == 0 {
            return Vec::new();
        }

        // `cabi_realloc` uses the allocator that vectors use, with the same alignment.
        unsafe { Vec::from_raw_parts(list.start, list.length, list.length) }
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> List<T> {
        // A boxed slice has no spare capacity, so its length is enough to free it.
        let mut items = ManuallyDrop::new(items.into_boxed_slice());
        List { start: items.as_mut_ptr(), length: items.len() }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        // The pointer of an empty list need not be one that a slice may have.
        if self.length == 0 {
            return &[];
        }

        unsafe { std::slice::from_raw_parts(self.start, self.length) }
    }
}

impl<T> Drop for List<T> {
    fn drop(&mut self) {
        let list = List { start: self.start, length: self.length };
        drop(list.into_vec());
    }
}

/// A `string`, in UTF-8. The host has to check that it is.
#[repr(transparent)]
pub struct Text(List<u8>);

impl Text {
    /// Takes over a string whose parts came as two flat values.
    ///
    /// # Safety
    /// The host must have allocated the string with `cabi_realloc`, and nothing else may own it.
    pub unsafe fn from_flat(start: *mut u8, length: usize) -> Text {
        Text(List::from_flat(start, length))
    }

    pub fn into_string(self) -> String {
        unsafe { String::from_utf8_unchecked(self.0.into_vec()) }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text(text.into_bytes().into())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        text.to_owned().into()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        unsafe { std::str::from_utf8_unchecked(&self.0) }
    }
}

/// An `option`. As for every variant, `repr(C, u8)` puts the discriminant first, and the payload where its alignment
/// allows.
#[repr(C, u8)]
pub enum Maybe<T> {
    None,
    Some(T),
}

/// A `result`.
#[repr(C, u8)]
pub enum Outcome<T, E> {
    Ok(T),
    Error(E),
}

impl<T, E> From<Result<T, E>> for Outcome<T, E> {
    fn from(result: Result<T, E>) -> Outcome<T, E> {
        match result {
            Ok(value) => Outcome::Ok(value),
            Err(error) => Outcome::Error(error),
        }
    }
}

/// Where a result is stored that does not fit into one flat value. No function is entered while another one's result is
/// still in use, so each kind of result needs only one.
pub struct ReturnArea<T>(std::cell::UnsafeCell<std::mem::MaybeUninit<T>>);

// A component without threads is entered by one caller at a time.
unsafe impl<T> Sync for ReturnArea<T> {}

impl<T> ReturnArea<T> {
    pub const fn new() -> ReturnArea<T> {
        ReturnArea(std::cell::UnsafeCell::new(std::mem::MaybeUninit::uninit()))
    }

    pub fn store(&self, value: T) -> *mut T {
        // What was in the area before is not dropped: `cabi_post_...` has done that.
        unsafe { (*self.0.get()).write(value) }
    }
}

/// Gives `value` back to the host, in a return area of its own.
#[macro_export]
macro_rules! give_back {
    ($type:ty, $value:expr) => {{
        static AREA: $crate::canon::ReturnArea<$type> = $crate::canon::ReturnArea::new();
        AREA.store($value)
    }};
}

/// Allocates what the host passes, or enlarges it.
///
/// # Safety
/// Called by the host, as the canonical ABI has it.
#[export_name = "cabi_realloc"]
pub unsafe extern "C" fn cabi_realloc(original: *mut u8, original_size: usize, alignment: usize, new_size: usize) -> *mut u8 {
    // What has no size needs no memory, but its address must be aligned.
    if new_size == 0 {
        return alignment as *mut u8;
    }

    let layout = Layout::from_size_align_unchecked(new_size, alignment);
    let start = if original_size == 0 {
        alloc(layout)
    } else {
        realloc(original, Layout::from_size_align_unchecked(original_size, alignment), new_size)
    };

    if start.is_null() {
        handle_alloc_error(layout);
    }

    start
}
