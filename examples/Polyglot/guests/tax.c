// The tax, in C.

#include "../../../tests/guests/sampler/c/canon.h"

#define TAX "acme:till/tax@1.0.0"

typedef struct {
    uint8_t is_error;
    union {
        uint32_t tax;
        string refusal;
    };
} outcome;
CHECK_LAYOUT(outcome, 12, 4);

// In tenths of a percent.
static const struct {
    char country[2];
    uint32_t rate;
} rates[] = {{"DE", 190}, {"FR", 200}, {"JP", 100}, {"PT", 230}};

static const char unknown[] = "we do not sell to ";

static string refuse(string country) {
    string text = {.length = sizeof unknown - 1 + country.length};
    text.start = allocate(text.length);
    __builtin_memcpy(text.start, unknown, sizeof unknown - 1);
    __builtin_memcpy(text.start + sizeof unknown - 1, country.start, country.length);
    return text;
}

// No function is entered while another one's result is still in use.
static outcome result;

EXPORT(TAX "#on")
outcome *tax_on(uint32_t cents, char *start, size_t length) {
    string country = {start, length};
    result.is_error = result_error;
    for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
        if (length == 2 && rates[i].country[0] == start[0] && rates[i].country[1] == start[1]) {
            // To the nearest cent.
            result = (outcome){.is_error = result_ok, .tax = (uint32_t)(((uint64_t)cents * rates[i].rate + 500) / 1000)};
        }
    }

    if (result.is_error) {
        result.refusal = refuse(country);
    }

    free_string(country);
    return &result;
}

EXPORT("cabi_post_" TAX "#on")
void tax_on_done(outcome *outcome) {
    if (outcome->is_error) {
        free_string(outcome->refusal);
    }
}
