// A plugin as nobody wants it, to show that the host stays well: it does not end, or wants all the memory there is.

#include "../../../tests/guests/sampler/c/canon.h"

#define FILTER "acme:plugins/filter@1.0.0"

static const char description[] = "gets stuck (C)";

EXPORT(FILTER "#describe")
string *describe(void) {
    static string result = {(char *)description, sizeof description - 1};
    return &result;
}

EXPORT(FILTER "#apply")
void *apply(char *title, size_t title_length, char *text, size_t text_length, string *tags, size_t tag_count) {
    (void)title, (void)text, (void)text_length, (void)tags, (void)tag_count;
    if (title_length % 2 == 0) {
        for (volatile bool forever = true; forever;) {
        }
    }

    for (;;) {
        __builtin_memset(allocate(1 << 20), 1, 1 << 20);
    }
}
