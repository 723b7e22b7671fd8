// The interface `counters`: a counter's representation is its address.

#include "canon.h"

#define COUNTERS "guests:sampler/counters@0.1.0#"
#define INTRINSICS "[export]guests:sampler/counters@0.1.0"

typedef struct {
    uint32_t value;
} counter;

/// An index into the component's table of handles.
typedef uint32_t handle;

IMPORT(INTRINSICS, "[resource-new]counter") handle resource_new(counter *representation);
IMPORT(INTRINSICS, "[resource-rep]counter") counter *resource_rep(handle owned);
IMPORT(INTRINSICS, "[resource-drop]counter") void resource_drop(handle owned);

static uint32_t live_counters;

static handle new_counter(uint32_t start) {
    counter *self = allocate(sizeof *self);
    self->value = start;
    live_counters++;

    return resource_new(self);
}

EXPORT(COUNTERS "[constructor]counter")
handle counter_constructor(uint32_t start) { return new_counter(start); }

/// Called when the owning handle is dropped, wherever it is.
EXPORT(COUNTERS "[dtor]counter")
void counter_destructor(counter *self) {
    live_counters--;
    free(self);
}

// A component gets borrows of its own resources as representations, but owning handles as handles.

EXPORT(COUNTERS "[method]counter.increment")
uint32_t counter_increment(counter *self, uint32_t by) { return self->value += by; }

EXPORT(COUNTERS "[method]counter.value")
uint32_t counter_value(counter *self) { return self->value; }

EXPORT(COUNTERS "[static]counter.merge")
handle counter_merge(handle a, handle b) {
    handle merged = new_counter(resource_rep(a)->value + resource_rep(b)->value);
    resource_drop(a);
    resource_drop(b);

    return merged;
}

EXPORT(COUNTERS "[static]counter.live")
uint32_t counter_live(void) { return live_counters; }

EXPORT(COUNTERS "sum")
uint32_t sum(counter **counters, size_t length) {
    uint32_t total = 0;
    for (size_t i = 0; i < length; i++) {
        total += counters[i]->value;
    }

    free_items(counters, length);
    return total;
}

typedef struct {
    uint8_t discriminant;
    handle value;
} counter_option;
CHECK_LAYOUT(counter_option, 8, 4);

EXPORT(COUNTERS "keep-above")
counter_option *keep_above(handle owned, uint32_t floor) {
    static counter_option return_area;

    if (resource_rep(owned)->value > floor) {
        return_area = (counter_option){option_some, owned};
    } else {
        resource_drop(owned);
        return_area = (counter_option){.discriminant = option_none};
    }

    return &return_area;
}
