// What the world itself exports, with what the host offers.

#include <string.h>

#include "values.h"

#define HOST "guests:sampler/host@0.1.0"

IMPORT(HOST, "log") void host_log(const char *message, size_t length);
IMPORT(HOST, "names") void host_names(strings *result);

/// A function that the world imports by itself belongs to the module `$root`.
IMPORT("$root", "scale") uint32_t scale(uint32_t value);

static void log_greeting(string name) {
    static const char greeting[] = "hello, ";
    const size_t greeting_length = sizeof greeting - 1;

    string message = {allocate(greeting_length + name.length), greeting_length + name.length};
    memcpy(message.start, greeting, greeting_length);
    memcpy(message.start + greeting_length, name.start, name.length);

    host_log(message.start, message.length);
    free_string(message);
}

EXPORT("greet-all")
uint32_t greet_all(void) {
    strings names;
    host_names(&names);

    uint32_t total = 0;
    for (size_t i = 0; i < names.length; i++) {
        log_greeting(names.start[i]);
        total += scale((uint32_t)names.start[i].length);
        free_string(names.start[i]);
    }

    free_items(names.start, names.length);
    return total;
}

EXPORT("fail")
void fail(void) { __builtin_trap(); }
