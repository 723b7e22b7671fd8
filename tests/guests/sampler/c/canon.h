// The canonical ABI in C. A C struct has in wasm32's memory the layout that the canonical ABI gives to the record of the
// same fields, and a struct of a discriminant and a union that of a variant; so values are stored as they are.
//
// A guest owns the memory of the parameters it gets and of the results it returns, until `cabi_post_...` is called.

#ifndef CANON_H
#define CANON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define IMPORT(module, name) __attribute__((import_module(module), import_name(name)))

/// Fails the build where the compiler's layout is not the canonical ABI's.
#define CHECK_LAYOUT(type, size, alignment) \
    _Static_assert(sizeof(type) == (size) && _Alignof(type) == (alignment), "layout of " #type)

/// A list, or anything else that is stored as an address and a number of items.
#define LIST(type)     \
    struct {           \
        type *start;   \
        size_t length; \
    }

typedef LIST(char) string;
CHECK_LAYOUT(string, 8, 4);

/// The discriminants of an option and of a result.
enum { option_none, option_some };
enum { result_ok, result_error };

/// Allocates, or traps.
void *allocate(size_t size);

/// Frees the memory of a list, but not what its items own. That of an empty list was never allocated.
static inline void free_items(void *start, size_t length) {
    if (length != 0) {
        free(start);
    }
}

static inline void free_string(string text) { free_items(text.start, text.length); }

#endif
