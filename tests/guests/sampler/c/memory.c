#include "canon.h"

void *allocate(size_t size) {
    void *start = malloc(size);
    if (start == NULL) {
        __builtin_trap();
    }

    return start;
}

EXPORT("cabi_realloc")
void *cabi_realloc(void *original, size_t original_size, size_t alignment, size_t new_size) {
    // What has no size needs no memory, but its address must be aligned.
    if (new_size == 0) {
        return (void *)alignment;
    }

    // No type is aligned to more than eight bytes, and `malloc` aligns to sixteen.
    void *start = realloc(original_size == 0 ? NULL : original, new_size);
    if (start == NULL) {
        __builtin_trap();
    }

    return start;
}
