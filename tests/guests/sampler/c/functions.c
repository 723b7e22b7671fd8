// The functions of `values` that do something with what they get.

#include <string.h>

#include "values.h"

#define VALUES "guests:sampler/values@0.1.0#"

EXPORT(VALUES "divide")
s32_result *divide(int32_t dividend, int32_t divisor) {
    // The text lies in static memory, which nobody frees: the function has no post-return.
    static char message[] = "division by zero";
    static s32_result return_area;

    if (divisor == 0) {
        return_area = (s32_result){.discriminant = result_error, .error = {message, sizeof message - 1}};
    } else {
        // In 64 bits, because the lowest number divided by -1 does not fit into 32: it wraps.
        return_area = (s32_result){.discriminant = result_ok, .ok = (int32_t)((int64_t)dividend / divisor)};
    }

    return &return_area;
}

EXPORT(VALUES "check")
uint32_t check(bool ok) { return ok ? result_ok : result_error; }

/// The character that starts at `start`, in text that is valid UTF-8.
static uint32_t decode_char(const char *start) {
    const uint8_t *units = (const uint8_t *)start;
    if (units[0] < 0x80) {
        return units[0];
    }

    // The lead byte's high bits tell how many continuation bytes follow, with six bits each.
    int continuations = units[0] < 0xe0 ? 1 : units[0] < 0xf0 ? 2 : 3;
    uint32_t value = units[0] & (0x3fu >> continuations);
    for (int i = 1; i <= continuations; i++) {
        value = value << 6 | (units[i] & 0x3fu);
    }

    return value;
}

static parse_result parse_decimal(string text) {
    parse_result failure = {.discriminant = result_error};
    if (text.length == 0) {
        failure.error = (parse_error){.discriminant = parse_error_empty};
        return failure;
    }

    uint64_t number = 0;
    bool overflow = false;
    for (size_t i = 0; i < text.length; i++) {
        uint32_t digit = (uint8_t)text.start[i] - (uint32_t)'0';
        if (digit > 9) {
            uint32_t unexpected = decode_char(text.start + i);
            failure.error = (parse_error){.discriminant = parse_error_unexpected, .unexpected = unexpected};
            return failure;
        }

        overflow |= __builtin_mul_overflow(number, (uint64_t)10, &number);
        overflow |= __builtin_add_overflow(number, (uint64_t)digit, &number);
    }

    if (overflow) {
        failure.error = (parse_error){.discriminant = parse_error_out_of_range, .out_of_range = text};
        return failure;
    }

    return (parse_result){.discriminant = result_ok, .ok = number};
}

static bool owns_text(const parse_result *result) {
    return result->discriminant == result_error && result->error.discriminant == parse_error_out_of_range;
}

EXPORT(VALUES "parse")
parse_result *parse(char *start, size_t length) {
    static parse_result return_area;

    string text = {start, length};
    return_area = parse_decimal(text);
    if (!owns_text(&return_area)) {
        free_string(text);
    }

    return &return_area;
}

EXPORT("cabi_post_" VALUES "parse")
void post_parse(parse_result *result) {
    if (owns_text(result)) {
        free_string(result->error.out_of_range);
    }
}

/// Writes `number` in decimal, and gives the number of digits.
static size_t format_decimal(uint32_t number, char digits[10]) {
    char reversed[10];
    size_t count = 0;
    do {
        reversed[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);

    for (size_t i = 0; i < count; i++) {
        digits[i] = reversed[count - 1 - i];
    }

    return count;
}

EXPORT(VALUES "join")
string *join(join_parameters *parameters) {
    static string return_area;
    const size_t count = sizeof parameters->texts / sizeof parameters->texts[0];

    char digits[10];
    size_t digit_count = format_decimal(parameters->number, digits);

    size_t length = digit_count;
    for (size_t i = 0; i < count; i++) {
        length += parameters->texts[i].length;
    }

    return_area = (string){allocate(length), length};
    char *end = return_area.start;
    for (size_t i = 0; i < count; i++) {
        string text = parameters->texts[i];
        memcpy(end, text.start, text.length);
        end += text.length;
        free_string(text);
    }

    memcpy(end, digits, digit_count);

    // The host allocated the parameters' memory too.
    free(parameters);

    return &return_area;
}

EXPORT("cabi_post_" VALUES "join")
void post_join(string *result) { free_string(*result); }
