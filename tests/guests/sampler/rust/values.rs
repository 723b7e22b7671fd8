//! The functions of `values` that give back what they got.

use crate::canon::{List, Maybe, Outcome, Text};
use crate::give_back;

// --- Types ---

#[repr(C)]
pub struct Point {
    x: f32,
    y: f32,
    name: Text,
}

#[repr(C)]
pub struct Profile {
    id: u64,
    balance: f64,
    age: u8,
    score: i16,
    initial: Char,
    active: bool,
    tags: List<Text>,
    home: Maybe<Point>,
    favourite: Color,
    rights: Access,
}

#[repr(C, u8)]
pub enum Shape {
    Nothing,
    Circle(f32),
    Polygon(List<Point>),
    Label(Text),
    Stamp(u64),
}

/// A `char`, as its scalar value: Rust's own type is not meant for the boundary.
type Char = u32;

/// An enum as the index of its case, and flags as the bits that are set.
type Color = u8;
type Access = u8;

#[repr(C)]
pub struct Tuple(u8, Text, f64);

// --- Flat values ---

/// Functions whose parameter is one flat value, and so is their result.
macro_rules! echo_scalars {
    ($($function:ident $name:literal $type:ty;)*) => {$(
        #[export_name = concat!("guests:sampler/values@0.1.0#", $name)]
        pub extern "C" fn $function(value: $type) -> $type {
            value
        }
    )*};
}

echo_scalars! {
    echo_bool "echo-bool" bool;
    echo_s8 "echo-s8" i8;
    echo_u8 "echo-u8" u8;
    echo_s16 "echo-s16" i16;
    echo_u16 "echo-u16" u16;
    echo_s32 "echo-s32" i32;
    echo_u32 "echo-u32" u32;
    echo_s64 "echo-s64" i64;
    echo_u64 "echo-u64" u64;
    echo_f32 "echo-f32" f32;
    echo_f64 "echo-f64" f64;
    echo_char "echo-char" Char;
    echo_color "echo-color" Color;
    echo_access "echo-access" Access;
}

// --- Values in a return area ---

/// Functions whose result lies in a return area: their parameters' flat values, how to lift them, and the post-return
/// function, which drops the result.
macro_rules! echo_values {
    ($($function:ident $post:ident $name:literal ($($part:ident: $flat:ty),*) -> $type:ty { $lifted:expr })*) => {$(
        #[export_name = concat!("guests:sampler/values@0.1.0#", $name)]
        pub unsafe extern "C" fn $function($($part: $flat),*) -> *mut $type {
            give_back!($type, $lifted)
        }

        #[export_name = concat!("cabi_post_guests:sampler/values@0.1.0#", $name)]
        pub unsafe extern "C" fn $post(result: *mut $type) {
            result.drop_in_place();
        }
    )*};
}

echo_values! {
    echo_string post_echo_string "echo-string" (start: *mut u8, length: usize) -> Text {
        Text::from_flat(start, length)
    }

    echo_bytes post_echo_bytes "echo-bytes" (start: *mut u8, length: usize) -> List<u8> {
        List::from_flat(start, length)
    }

    echo_longs post_echo_longs "echo-longs" (start: *mut i64, length: usize) -> List<i64> {
        List::from_flat(start, length)
    }

    echo_words post_echo_words "echo-words" (start: *mut Text, length: usize) -> List<Text> {
        List::from_flat(start, length)
    }

    echo_points post_echo_points "echo-points" (start: *mut Point, length: usize) -> List<Point> {
        List::from_flat(start, length)
    }

    echo_profile post_echo_profile "echo-profile" (
        id: u64,
        balance: f64,
        age: u8,
        score: i16,
        initial: Char,
        active: bool,
        tags: *mut Text,
        tags_length: usize,
        home: u32,
        home_x: f32,
        home_y: f32,
        home_name: *mut u8,
        home_name_length: usize,
        favourite: Color,
        rights: Access
    ) -> Profile {
        Profile {
            id,
            balance,
            age,
            score,
            initial,
            active,
            tags: List::from_flat(tags, tags_length),
            home: lift_option(home, || Point {
                x: home_x,
                y: home_y,
                name: Text::from_flat(home_name, home_name_length),
            }),
            favourite,
            rights,
        }
    }

    echo_tuple post_echo_tuple "echo-tuple" (first: u8, second: *mut u8, second_length: usize, third: f64) -> Tuple {
        Tuple(first, Text::from_flat(second, second_length), third)
    }

    echo_shape post_echo_shape "echo-shape" (discriminant: u32, first: u64, second: usize) -> Shape {
        lift_shape(discriminant, first, second)
    }

    echo_shapes post_echo_shapes "echo-shapes" (start: *mut Maybe<Shape>, length: usize) -> List<Maybe<Shape>> {
        List::from_flat(start, length)
    }

    echo_option post_echo_option "echo-option" (discriminant: u32, start: *mut u8, length: usize) -> Maybe<Text> {
        lift_option(discriminant, || Text::from_flat(start, length))
    }

    echo_nested_option post_echo_nested_option "echo-nested-option" (outer: u32, inner: u32, value: u32) -> Maybe<Maybe<u32>> {
        lift_option(outer, || lift_option(inner, || value))
    }

    echo_result post_echo_result "echo-result" (discriminant: u32, first: u32, second: usize) -> Outcome<u32, Text> {
        match discriminant {
            0 => Outcome::Ok(first),
            _ => Outcome::Error(Text::from_flat(first as *mut u8, second)),
        }
    }
}

fn lift_option<T>(discriminant: u32, lift: impl FnOnce() -> T) -> Maybe<T> {
    match discriminant {
        0 => Maybe::None,
        _ => Maybe::Some(lift()),
    }
}

/// The cases' flat values are joined: the first is an i64 because of `stamp`, and holds for the other cases the bits of an
/// f32 or an address.
unsafe fn lift_shape(discriminant: u32, first: u64, second: usize) -> Shape {
    match discriminant {
        0 => Shape::Nothing,
        1 => Shape::Circle(f32::from_bits(first as u32)),
        2 => Shape::Polygon(List::from_flat(first as usize as *mut Point, second)),
        3 => Shape::Label(Text::from_flat(first as usize as *mut u8, second)),
        4 => Shape::Stamp(first),
        _ => std::process::abort(),
    }
}
