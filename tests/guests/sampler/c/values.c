// The functions of `values` that give back what they got. Ownership of the parameters' memory moves to the result, which
// the post-return function frees.

#include "values.h"

#define VALUES "guests:sampler/values@0.1.0#"

/// What a function returns whose result does not fit into one flat value: it lies in a return area of its own.
#define GIVE_BACK(type, ...)          \
    do {                              \
        static type return_area;      \
        return_area = (__VA_ARGS__);  \
        return &return_area;          \
    } while (false)

// --- Scalars ---

#define ECHO(function, name, type) \
    EXPORT(VALUES name) type function(type value) { return value; }

ECHO(echo_bool, "echo-bool", bool)
ECHO(echo_s8, "echo-s8", int8_t)
ECHO(echo_u8, "echo-u8", uint8_t)
ECHO(echo_s16, "echo-s16", int16_t)
ECHO(echo_u16, "echo-u16", uint16_t)
ECHO(echo_s32, "echo-s32", int32_t)
ECHO(echo_u32, "echo-u32", uint32_t)
ECHO(echo_s64, "echo-s64", int64_t)
ECHO(echo_u64, "echo-u64", uint64_t)
ECHO(echo_f32, "echo-f32", float)
ECHO(echo_f64, "echo-f64", double)
ECHO(echo_char, "echo-char", uint32_t)
ECHO(echo_color, "echo-color", color)
ECHO(echo_access, "echo-access", access)

// --- Strings and lists ---

EXPORT(VALUES "echo-string")
string *echo_string(char *start, size_t length) { GIVE_BACK(string, (string){start, length}); }

EXPORT("cabi_post_" VALUES "echo-string")
void post_echo_string(string *result) { free_string(*result); }

EXPORT(VALUES "echo-bytes")
bytes *echo_bytes(uint8_t *start, size_t length) { GIVE_BACK(bytes, (bytes){start, length}); }

EXPORT("cabi_post_" VALUES "echo-bytes")
void post_echo_bytes(bytes *result) { free_items(result->start, result->length); }

EXPORT(VALUES "echo-longs")
longs *echo_longs(int64_t *start, size_t length) { GIVE_BACK(longs, (longs){start, length}); }

EXPORT("cabi_post_" VALUES "echo-longs")
void post_echo_longs(longs *result) { free_items(result->start, result->length); }

static void free_strings(strings value) {
    for (size_t i = 0; i < value.length; i++) {
        free_string(value.start[i]);
    }

    free_items(value.start, value.length);
}

EXPORT(VALUES "echo-words")
strings *echo_words(string *start, size_t length) { GIVE_BACK(strings, (strings){start, length}); }

EXPORT("cabi_post_" VALUES "echo-words")
void post_echo_words(strings *result) { free_strings(*result); }

// --- Records ---

void free_points(points value) {
    for (size_t i = 0; i < value.length; i++) {
        free_string(value.start[i].name);
    }

    free_items(value.start, value.length);
}

EXPORT(VALUES "echo-points")
points *echo_points(point *start, size_t length) { GIVE_BACK(points, (points){start, length}); }

EXPORT("cabi_post_" VALUES "echo-points")
void post_echo_points(points *result) { free_points(*result); }

EXPORT(VALUES "echo-profile")
profile *echo_profile(
    uint64_t id,
    double balance,
    uint8_t age,
    int16_t score,
    uint32_t initial,
    bool active,
    string *tags_start,
    size_t tags_length,
    uint32_t home_discriminant,
    float home_x,
    float home_y,
    char *home_name_start,
    size_t home_name_length,
    color favourite,
    access rights
) {
    point home = {home_x, home_y, {home_name_start, home_name_length}};
    GIVE_BACK(profile, (profile){
        .id = id,
        .balance = balance,
        .age = age,
        .score = score,
        .initial = initial,
        .active = active,
        .tags = {tags_start, tags_length},
        .home = {(uint8_t)home_discriminant, home},
        .favourite = favourite,
        .rights = rights,
    });
}

EXPORT("cabi_post_" VALUES "echo-profile")
void post_echo_profile(profile *result) {
    free_strings(result->tags);
    if (result->home.discriminant == option_some) {
        free_string(result->home.value.name);
    }
}

EXPORT(VALUES "echo-tuple")
tuple *echo_tuple(uint8_t first, char *second_start, size_t second_length, double third) {
    GIVE_BACK(tuple, (tuple){first, {second_start, second_length}, third});
}

EXPORT("cabi_post_" VALUES "echo-tuple")
void post_echo_tuple(tuple *result) { free_string(result->second); }

// --- Variants ---

void free_shape(const shape *value) {
    switch (value->discriminant) {
        case shape_polygon: free_points(value->polygon); break;
        case shape_label: free_string(value->label); break;
        default: break;
    }
}

/// The cases' flat values are joined: the first is an i64 because of `stamp`, and holds for the other cases the bits of an
/// f32 or an address.
static shape lift_shape(uint32_t discriminant, uint64_t first, uint32_t second) {
    shape value = {.discriminant = (uint8_t)discriminant};

    switch (discriminant) {
        case shape_nothing: break;
        case shape_circle: value.circle = (union { uint32_t bits; float number; }){(uint32_t)first}.number; break;
        case shape_polygon: value.polygon = (points){(point *)(uintptr_t)first, second}; break;
        case shape_label: value.label = (string){(char *)(uintptr_t)first, second}; break;
        case shape_stamp: value.stamp = first; break;
        default: __builtin_trap();
    }

    return value;
}

EXPORT(VALUES "echo-shape")
shape *echo_shape(uint32_t discriminant, uint64_t first, uint32_t second) {
    GIVE_BACK(shape, lift_shape(discriminant, first, second));
}

EXPORT("cabi_post_" VALUES "echo-shape")
void post_echo_shape(shape *result) { free_shape(result); }

EXPORT(VALUES "echo-shapes")
shapes *echo_shapes(shape_option *start, size_t length) { GIVE_BACK(shapes, (shapes){start, length}); }

EXPORT("cabi_post_" VALUES "echo-shapes")
void post_echo_shapes(shapes *result) {
    for (size_t i = 0; i < result->length; i++) {
        if (result->start[i].discriminant == option_some) {
            free_shape(&result->start[i].value);
        }
    }

    free_items(result->start, result->length);
}

EXPORT(VALUES "echo-option")
string_option *echo_option(uint32_t discriminant, char *start, size_t length) {
    GIVE_BACK(string_option, (string_option){(uint8_t)discriminant, {start, length}});
}

EXPORT("cabi_post_" VALUES "echo-option")
void post_echo_option(string_option *result) {
    if (result->discriminant == option_some) {
        free_string(result->value);
    }
}

EXPORT(VALUES "echo-nested-option")
nested_option *echo_nested_option(uint32_t outer, uint32_t inner, uint32_t value) {
    GIVE_BACK(nested_option, (nested_option){(uint8_t)outer, {(uint8_t)inner, value}});
}

EXPORT(VALUES "echo-result")
u32_result *echo_result(uint32_t discriminant, uint32_t first, uint32_t second) {
    u32_result value = {.discriminant = (uint8_t)discriminant};
    if (discriminant == result_ok) {
        value.ok = first;
    } else {
        value.error = (string){(char *)(uintptr_t)first, second};
    }

    GIVE_BACK(u32_result, value);
}

EXPORT("cabi_post_" VALUES "echo-result")
void post_echo_result(u32_result *result) {
    if (result->discriminant == result_error) {
        free_string(result->error);
    }
}
