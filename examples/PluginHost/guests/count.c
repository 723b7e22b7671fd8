// Counts words, in C: adds a tag for it, and turns down what is longer than the setting `longest`.

#include "../../../tests/guests/sampler/c/canon.h"

#define FILTER "acme:plugins/filter@1.0.0"
#define EDITOR "acme:plugins/editor@1.0.0"

typedef LIST(string) strings;

typedef struct {
    string title;
    string text;
    strings tags;
} article;

typedef struct {
    uint32_t is_error;
    union {
        article changed;
        string refusal;
    };
} outcome;
CHECK_LAYOUT(outcome, 28, 4);

typedef struct {
    uint32_t is_some;
    string text;
} maybe_string;

IMPORT(EDITOR, "setting")
void editor_setting(const char *name, size_t length, maybe_string *setting);

static size_t count_words(string text) {
    size_t count = 0;
    bool in_word = false;
    for (size_t i = 0; i < text.length; i++) {
        bool is_space = text.start[i] == ' ' || text.start[i] == '\n' || text.start[i] == '\t';
        count += !is_space && !in_word;
        in_word = !is_space;
    }

    return count;
}

// The number in the setting; what is not a digit ends it.
static size_t longest(void) {
    maybe_string setting;
    editor_setting("longest", sizeof "longest" - 1, &setting);
    if (setting.is_some == option_none) {
        return SIZE_MAX;
    }

    size_t number = 0;
    for (size_t i = 0; i < setting.text.length && setting.text.start[i] >= '0' && setting.text.start[i] <= '9'; i++) {
        number = number * 10 + (size_t)(setting.text.start[i] - '0');
    }

    free_string(setting.text);
    return number;
}

// The number, and then the text. (`printf` would want WASI.)
static string print(size_t number, const char *text, size_t text_length) {
    char digits[10];
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);

    size_t digit_count = sizeof digits - first;
    string printed = {allocate(digit_count + text_length), digit_count + text_length};
    __builtin_memcpy(printed.start, digits + first, digit_count);
    __builtin_memcpy(printed.start + digit_count, text, text_length);
    return printed;
}

#define PRINT(number, text) print(number, text, sizeof text - 1)

static void free_article(article article) {
    free_string(article.title);
    free_string(article.text);
    for (size_t i = 0; i < article.tags.length; i++) {
        free_string(article.tags.start[i]);
    }

    free_items(article.tags.start, article.tags.length);
}

static const char description[] = "counts words (C)";

EXPORT(FILTER "#describe")
string *describe(void) {
    static string result = {(char *)description, sizeof description - 1};
    return &result;
}

EXPORT(FILTER "#apply")
outcome *apply(char *title, size_t title_length, char *text, size_t text_length, string *tags, size_t tag_count) {
    static outcome result;
    article article = {{title, title_length}, {text, text_length}, {tags, tag_count}};
    size_t words = count_words(article.text);
    if (words > longest()) {
        free_article(article);
        result = (outcome){.is_error = result_error, .refusal = PRINT(words, " words are too many")};
        return &result;
    }

    string *more = allocate((tag_count + 1) * sizeof *more);
    __builtin_memcpy(more, tags, tag_count * sizeof *more);
    more[tag_count] = PRINT(words, " words");
    free_items(tags, tag_count);

    article.tags.start = more;
    article.tags.length = tag_count + 1;
    result = (outcome){.is_error = result_ok, .changed = article};
    return &result;
}

EXPORT("cabi_post_" FILTER "#apply")
void applied(outcome *outcome) {
    if (outcome->is_error) {
        free_string(outcome->refusal);
    } else {
        free_article(outcome->changed);
    }
}
