// The guest that benchmarks call. Everything here is as cheap as the canonical ABI allows: what is measured is the
// host's share of a call.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define IMPORT(module, name) __attribute__((import_module(module), import_name(name)))

#define CALLS "guests:bench/calls@0.1.0#"
#define HOST "guests:bench/host@0.1.0"

IMPORT(HOST, "add") uint32_t host_add(uint32_t a, uint32_t b);
IMPORT(HOST, "log") void host_log(const char *message, size_t length);

// --- The arena ---
//
// Whatever the host passes to one call lives in one arena, which ends with that call: allocating is an addition, freeing
// is an assignment. No call is entered while another runs, so one arena is enough.

enum { PAGE_SIZE = 65536 };

extern uint8_t __heap_base[];

static uintptr_t arena_next = (uintptr_t)__heap_base;
static uintptr_t arena_last;

static inline void arena_reset(void) { arena_next = (uintptr_t)__heap_base; }

static inline uint64_t memory_size(void) { return (uint64_t)__builtin_wasm_memory_size(0) * PAGE_SIZE; }

static void grow_to(uint64_t end) {
    uint64_t size = memory_size();
    size_t pages = (size_t)((end - size + PAGE_SIZE - 1) / PAGE_SIZE);
    if (end > UINT32_MAX || __builtin_wasm_memory_grow(0, pages) == SIZE_MAX) {
        __builtin_trap();
    }
}

EXPORT("cabi_realloc")
void *cabi_realloc(void *original, size_t original_size, size_t alignment, size_t new_size) {
    // The host enlarges only what it allocated last, while it transcodes a string: that can grow where it is.
    bool in_place = original_size != 0 && (uintptr_t)original == arena_last;
    uintptr_t start = in_place ? arena_last : (arena_next + alignment - 1) & ~(uintptr_t)(alignment - 1);

    uint64_t end = (uint64_t)start + new_size;
    if (__builtin_expect(end > memory_size(), false)) {
        grow_to(end);
    }

    if (original_size != 0 && !in_place) {
        size_t kept = original_size < new_size ? original_size : new_size;
        __builtin_memcpy((void *)start, original, kept);
    }

    arena_last = start;
    arena_next = (uintptr_t)end;
    return (void *)start;
}

// --- Calls ---

/// A string or a list, as it is stored in memory.
typedef struct {
    void *start;
    size_t length;
} span;

/// What the functions return whose results do not fit into one flat value.
static span return_area;

static inline span *give_back(void *start, size_t length) {
    return_area = (span){start, length};
    return &return_area;
}

EXPORT(CALLS "add")
uint32_t add(uint32_t a, uint32_t b) { return a + b; }

EXPORT(CALLS "echo")
span *echo(void *text, size_t length) { return give_back(text, length); }

EXPORT("cabi_post_" CALLS "echo")
void post_echo(span *result) {
    (void)result;
    arena_reset();
}

EXPORT(CALLS "echo-points")
span *echo_points(void *points, size_t length) { return give_back(points, length); }

EXPORT("cabi_post_" CALLS "echo-points")
void post_echo_points(span *result) {
    (void)result;
    arena_reset();
}

/// The sum of whole vectors, few enough for each of four partial sums to fit into 32 bits.
static uint64_t sum_vectors(const uint8_t *bytes, size_t length) {
    v128_t partial = wasm_i32x4_const_splat(0);
    for (size_t i = 0; i < length; i += sizeof(v128_t)) {
        v128_t pairs = wasm_u16x8_extadd_pairwise_u8x16(wasm_v128_load(bytes + i));
        partial = wasm_i32x4_add(partial, wasm_u32x4_extadd_pairwise_u16x8(pairs));
    }

    v128_t sums = wasm_i64x2_add(wasm_u64x2_extend_low_u32x4(partial), wasm_u64x2_extend_high_u32x4(partial));
    return (uint64_t)wasm_i64x2_extract_lane(sums, 0) + (uint64_t)wasm_i64x2_extract_lane(sums, 1);
}

EXPORT(CALLS "sum-bytes")
uint64_t sum_bytes(const uint8_t *bytes, size_t length) {
    // One partial sum takes four bytes of each vector: so many vectors of 255s do not overflow it.
    const size_t block_size = ((size_t)1 << 22) * sizeof(v128_t);
    uint64_t sum = 0;

    while (length >= sizeof(v128_t)) {
        size_t count = length < block_size ? length & ~(sizeof(v128_t) - 1) : block_size;
        sum += sum_vectors(bytes, count);
        bytes += count;
        length -= count;
    }

    for (size_t i = 0; i < length; i++) {
        sum += bytes[i];
    }

    arena_reset();
    return sum;
}

EXPORT(CALLS "sum-words")
uint64_t sum_words(const uint32_t *words, size_t length) {
    uint64_t sum = 0;
    for (size_t i = 0; i < length; i++) {
        sum += words[i];
    }

    arena_reset();
    return sum;
}

EXPORT(CALLS "run-add")
uint32_t run_add(uint32_t times) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < times; i++) {
        sum = host_add(sum, i);
    }

    return sum;
}

EXPORT(CALLS "run-log")
void run_log(uint32_t times) {
    static const char message[] = "sixteen bytes ok";
    _Static_assert(sizeof message - 1 == 16, "the benchmark counts on 16 bytes");

    for (uint32_t i = 0; i < times; i++) {
        host_log(message, sizeof message - 1);
    }
}
