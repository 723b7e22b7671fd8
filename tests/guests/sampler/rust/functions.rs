//! The functions of `values` that do something with what they get.

use crate::canon::{Outcome, Text};
use crate::give_back;

#[repr(C, u8)]
pub enum ParseError {
    Empty,
    Unexpected(char),
    OutOfRange(Text),
}

#[export_name = "guests:sampler/values@0.1.0#divide"]
pub extern "C" fn divide(dividend: i32, divisor: i32) -> *mut Outcome<i32, Text> {
    let result = match divisor {
        0 => Err("division by zero".into()),
        // The lowest number divided by -1 does not fit: it wraps.
        _ => Ok(dividend.wrapping_div(divisor)),
    };

    give_back!(Outcome<i32, Text>, result.into())
}

#[export_name = "cabi_post_guests:sampler/values@0.1.0#divide"]
pub unsafe extern "C" fn post_divide(result: *mut Outcome<i32, Text>) {
    result.drop_in_place();
}

fn parse_decimal(text: Text) -> Result<u64, ParseError> {
    if text.is_empty() {
        return Err(ParseError::Empty);
    }

    if let Some(unexpected) = text.chars().find(|c| !c.is_ascii_digit()) {
        return Err(ParseError::Unexpected(unexpected));
    }

    // Digits can only be too many.
    text.parse().map_err(|_| ParseError::OutOfRange(text))
}

#[export_name = "guests:sampler/values@0.1.0#parse"]
pub unsafe extern "C" fn parse(text: *mut u8, text_length: usize) -> *mut Outcome<u64, ParseError> {
    let result = parse_decimal(Text::from_flat(text, text_length));
    give_back!(Outcome<u64, ParseError>, result.into())
}

#[export_name = "cabi_post_guests:sampler/values@0.1.0#parse"]
pub unsafe extern "C" fn post_parse(result: *mut Outcome<u64, ParseError>) {
    result.drop_in_place();
}

/// The result is one flat value, because neither way has a payload: 0 for a success.
#[export_name = "guests:sampler/values@0.1.0#check"]
pub extern "C" fn check(ok: bool) -> u32 {
    u32::from(!ok)
}

/// The parameters of `join`: as flat values they would be seventeen.
#[repr(C)]
pub struct JoinParameters {
    texts: [Text; 8],
    number: u32,
}

#[export_name = "guests:sampler/values@0.1.0#join"]
pub unsafe extern "C" fn join(parameters: *mut JoinParameters) -> *mut Text {
    // The host allocated the parameters' memory too, as if it were a box.
    let parameters = Box::from_raw(parameters);

    let mut joined = String::new();
    for text in &parameters.texts {
        joined.push_str(text);
    }

    joined.push_str(&parameters.number.to_string());
    give_back!(Text, joined.into())
}

#[export_name = "cabi_post_guests:sampler/values@0.1.0#join"]
pub unsafe extern "C" fn post_join(result: *mut Text) {
    result.drop_in_place();
}
