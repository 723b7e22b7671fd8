// The types of the interface `values`.

#ifndef VALUES_H
#define VALUES_H

#include "canon.h"

typedef LIST(uint8_t) bytes;
typedef LIST(int64_t) longs;
typedef LIST(string) strings;

typedef struct {
    float x;
    float y;
    string name;
} point;
CHECK_LAYOUT(point, 16, 4);

typedef LIST(point) points;

typedef struct {
    uint8_t discriminant;
    point value;
} point_option;
CHECK_LAYOUT(point_option, 20, 4);

typedef uint8_t color;
typedef uint8_t access;

typedef struct {
    uint64_t id;
    double balance;
    uint8_t age;
    int16_t score;
    uint32_t initial;
    bool active;
    strings tags;
    point_option home;
    color favourite;
    access rights;
} profile;
CHECK_LAYOUT(profile, 64, 8);

typedef struct {
    uint8_t first;
    string second;
    double third;
} tuple;
CHECK_LAYOUT(tuple, 24, 8);

enum { shape_nothing, shape_circle, shape_polygon, shape_label, shape_stamp };

typedef struct {
    uint8_t discriminant;
    union {
        float circle;
        points polygon;
        string label;
        uint64_t stamp;
    };
} shape;
CHECK_LAYOUT(shape, 16, 8);

typedef struct {
    uint8_t discriminant;
    shape value;
} shape_option;
CHECK_LAYOUT(shape_option, 24, 8);

typedef LIST(shape_option) shapes;

typedef struct {
    uint8_t discriminant;
    string value;
} string_option;
CHECK_LAYOUT(string_option, 12, 4);

typedef struct {
    uint8_t discriminant;
    uint32_t value;
} u32_option;
CHECK_LAYOUT(u32_option, 8, 4);

typedef struct {
    uint8_t discriminant;
    u32_option value;
} nested_option;
CHECK_LAYOUT(nested_option, 12, 4);

typedef struct {
    uint8_t discriminant;
    union {
        uint32_t ok;
        string error;
    };
} u32_result;
CHECK_LAYOUT(u32_result, 12, 4);

typedef struct {
    uint8_t discriminant;
    union {
        int32_t ok;
        string error;
    };
} s32_result;
CHECK_LAYOUT(s32_result, 12, 4);

enum { parse_error_empty, parse_error_unexpected, parse_error_out_of_range };

typedef struct {
    uint8_t discriminant;
    union {
        uint32_t unexpected;
        string out_of_range;
    };
} parse_error;
CHECK_LAYOUT(parse_error, 12, 4);

typedef struct {
    uint8_t discriminant;
    union {
        uint64_t ok;
        parse_error error;
    };
} parse_result;
CHECK_LAYOUT(parse_result, 24, 8);

/// The parameters of `join`: as flat values they would be seventeen.
typedef struct {
    string texts[8];
    uint32_t number;
} join_parameters;
CHECK_LAYOUT(join_parameters, 68, 4);

/// Each frees all that the value owns, its items included.
void free_points(points value);
void free_shape(const shape *value);

#endif
