#include "CTrees.h"

#include <string.h>

// Vectors of the width that is wanted; the compiler makes of them what the processor has.
typedef float floats8 __attribute__((ext_vector_type(8), aligned(16), may_alias));
typedef float floats2 __attribute__((ext_vector_type(2)));
typedef float floats4 __attribute__((ext_vector_type(4)));
typedef float floats32 __attribute__((ext_vector_type(32), aligned(16), may_alias));
typedef int32_t words8 __attribute__((ext_vector_type(8), aligned(16), may_alias));
typedef int16_t classes __attribute__((ext_vector_type(MANCHETTE_TREE_CLASSES), aligned(16), may_alias));
typedef int16_t packed_classes __attribute__((ext_vector_type(MANCHETTE_TREE_CLASSES), aligned(2), may_alias));
typedef uint64_t row_bits __attribute__((ext_vector_type(MANCHETTE_TREE_ROWS / 64), aligned(16), may_alias));
typedef uint32_t bits32 __attribute__((may_alias));
typedef bool flags32 __attribute__((ext_vector_type(32)));

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/// Parts of 32 rows, and words of 64 bits, of a batch.
#define PARTS (MANCHETTE_TREE_ROWS / 32)
#define WORDS (MANCHETTE_TREE_ROWS / 64)

// MARK: Measuring and asking

ALWAYS_INLINE void measure(const manchette_tree_batch *batch) {
    size_t eights = (batch->rows + 7) / 8;
    for (size_t column = 0; column < batch->width; column++) {
        float *numbers = batch->columns + column * batch->stride;
        // Rows that are none are like the last.
        for (size_t row = batch->rows; row < 8 * eights; row++) numbers[row] = numbers[batch->rows - 1];
        const floats8 *values = (const floats8 *)numbers;
        floats8 least = values[0];
        floats8 most = values[0];
        for (size_t index = 1; index < eights; index++) {
            floats8 value = values[index];
            least = value < least ? value : least;
            most = most < value ? value : most;
        }
        floats4 least4 = least.lo < least.hi ? least.lo : least.hi;
        floats4 most4 = most.lo < most.hi ? most.hi : most.lo;
        floats2 least2 = least4.lo < least4.hi ? least4.lo : least4.hi;
        floats2 most2 = most4.lo < most4.hi ? most4.hi : most4.lo;
        batch->extents[column] = (manchette_tree_extent){
            least2.x < least2.y ? least2.x : least2.y, most2.x < most2.y ? most2.y : most2.x};
    }
}

/// Which of 32 rows have at most so much.
ALWAYS_INLINE uint32_t at_most(const float *values, float threshold) {
    floats32 numbers = *(const floats32 *)values;
    flags32 flags = __builtin_convertvector(numbers <= threshold, flags32);
    uint32_t bits;
    memcpy(&bits, &flags, sizeof bits);
    return bits;
}

/// Parts of 32 rows, from the first that has a row to behind the last.
typedef struct {
    size_t first;
    size_t end;
} parts_range;

ALWAYS_INLINE parts_range parts_of(manchette_tree_rows rows) {
    parts_range parts = {0, 0};
    for (size_t part = 0; part < PARTS; part++) {
        if (!(uint32_t)(rows.bits[part / 2] >> 32 * (part % 2))) continue;
        if (!parts.end) parts.first = part;
        parts.end = part + 1;
    }
    return parts;
}

// The answers to all questions, for one kind of processor: a function cannot be compiled once more with another one put
// in its place. AT_MOST is like the function above; the loops have as many steps as there are parts of 32 rows.
#define ASK(NAME, KIND, AT_MOST)                                                                                     \
    KIND static inline __attribute__((always_inline)) void NAME##_parts(                                             \
        const manchette_tree_batch *batch, size_t first_part, const manchette_tree_questions *questions,             \
        size_t count, const float *thresholds, manchette_tree_rows *answers, const size_t parts) {                   \
        for (size_t number = 0; number < count; number++) {                                                          \
            manchette_tree_questions question = questions[number];                                                   \
            const float *values = batch->columns + question.feature * batch->stride + 32 * first_part;               \
            manchette_tree_extent extent = batch->extents[question.feature];                                         \
            size_t index = question.first;                                                                           \
            size_t end = index + question.count;                                                                     \
            for (; index < end && thresholds[index] < extent.least; index++) {                                       \
                answers[index] = (manchette_tree_rows){{0}};                                                         \
            }                                                                                                        \
            for (; index < end && thresholds[index] < extent.most; index++) {                                        \
                bits32 *bits = (bits32 *)(answers + index) + first_part;                                             \
                float threshold = thresholds[index];                                                                 \
                for (size_t part = 0; part < parts; part++) bits[part] = AT_MOST(values + 32 * part, threshold);     \
            }                                                                                                        \
            for (; index < end; index++) *(row_bits *)(answers + index) = ~(row_bits){0};                            \
        }                                                                                                            \
    }                                                                                                                \
                                                                                                                     \
    KIND static void NAME(                                                                                           \
        const manchette_tree_batch *batch, manchette_tree_rows rows, const manchette_tree_questions *questions,      \
        size_t count, const float *thresholds, manchette_tree_rows *answers) {                                       \
        parts_range parts = parts_of(rows);                                                                          \
        switch (parts.end - parts.first) {                                                                           \
            case 0: return;                                                                                          \
            case 1: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 1);               \
            case 2: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 2);               \
            case 3: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 3);               \
            case 4: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 4);               \
            case 5: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 5);               \
            case 6: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 6);               \
            case 7: return NAME##_parts(batch, parts.first, questions, count, thresholds, answers, 7);               \
            default: return NAME##_parts(batch, 0, questions, count, thresholds, answers, PARTS);                    \
        }                                                                                                            \
    }

#define ANY_KIND
ASK(ask, ANY_KIND, at_most)

// MARK: Walking

/// Sends rows through one tree; what comes to its leaves is behind its splits.
ALWAYS_INLINE void walk(
    const manchette_tree_split *split, size_t count, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots) {
    slots[0] = rows;
    for (size_t index = 0; index < count; index++) {
        row_bits here = *(row_bits *)(slots + index);
        row_bits left = here & *(const row_bits *)((const char *)answers + split[index].question);
        *(row_bits *)((char *)slots + split[index].left) = left;
        *(row_bits *)((char *)slots + split[index].right) = here ^ left;
    }
}

/// Whether there are rows: two thirds of the leaves of a tree have none.
ALWAYS_INLINE bool has_rows(const manchette_tree_rows *rows) {
    return __builtin_reduce_or(*(const row_bits *)rows) != 0;
}

/// How many rows there are.
ALWAYS_INLINE int number_of(const manchette_tree_rows *rows) {
    int all = 0;
    for (int word = 0; word < WORDS; word++) all += __builtin_popcountll(rows->bits[word]);
    return all;
}

/// From so many rows of a leaf on it is faster to go through the batch in vectors.
#define MANY_ROWS 16

ALWAYS_INLINE void add_number(manchette_tree_rows rows, float value, float *sums, bool is_wide) {
    if (is_wide && number_of(&rows) >= MANY_ROWS) {
        floats8 all = value;
        for (int part = 0; part < PARTS; part++) {
            uint32_t left = (uint32_t)(rows.bits[part / 2] >> 32 * (part % 2));
            if (!left) continue;
            words8 word = (int32_t)left;
            for (int eight = 0; eight < 4; eight++) {
                words8 places = (words8){1, 2, 4, 8, 16, 32, 64, 128} << 8 * eight;
                words8 mask = (word & places) == places;
                ((floats8 *)sums)[4 * part + eight] += (floats8)(mask & (words8)all);
            }
        }
        return;
    }
    for (int word = 0; word < WORDS; word++) {
        for (uint64_t left = rows.bits[word]; left; left &= left - 1) {
            sums[64 * word + __builtin_ctzll(left)] += value;
        }
    }
}

ALWAYS_INLINE void add_numbers(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, float *sums, bool is_wide) {
    for (size_t tree = trees->first; tree < trees->end; tree++) {
        size_t start = (size_t)trees->starts[tree];
        size_t count = (size_t)trees->starts[tree + 1] - start;
        walk(trees->splits + start, count, rows, answers, slots);
        const float *leaf = (const float *)((const char *)leaves + trees->leaves[tree]);
        const manchette_tree_rows *end = slots + 2 * count + 1;
        for (const manchette_tree_rows *there = slots + count; there < end; there++, leaf++) {
            if (has_rows(there)) add_number(*there, *leaf, sums, is_wide);
        }
    }
}

ALWAYS_INLINE void add_class(manchette_tree_rows rows, const classes *value, classes *sums) {
    const classes leaf = *value;
    for (int word = 0; word < WORDS; word++) {
        for (uint64_t left = rows.bits[word]; left; left &= left - 1) {
            sums[64 * word + __builtin_ctzll(left)] += leaf;
        }
    }
}

ALWAYS_INLINE void add_classes(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, size_t width, int16_t *numbers) {
    classes *sums = (classes *)numbers;
    // What all rows get: of each tree the leaf that most of them come to. The other rows get the difference.
    classes all = {0};
    for (size_t tree = trees->first; tree < trees->end; tree++) {
        size_t start = (size_t)trees->starts[tree];
        size_t count = (size_t)trees->starts[tree + 1] - start;
        walk(trees->splits + start, count, rows, answers, slots);
        const int16_t *leaf = (const int16_t *)((const char *)leaves + trees->leaves[tree]);
        // Few leaves of a tree have rows.
        const manchette_tree_rows *reached[MANCHETTE_TREE_LEAVES];
        size_t found = 0;
        const manchette_tree_rows *first = slots + count;
        const manchette_tree_rows *end = first + count + 1;
        const manchette_tree_rows *largest = first;
        int most = 0;
        for (const manchette_tree_rows *there = first; there < end; there++) {
            if (!has_rows(there)) continue;
            reached[found++] = there;
            int size = number_of(there);
            if (size > most) {
                most = size;
                largest = there;
            }
        }
        classes common = *(const packed_classes *)(leaf + (size_t)(largest - first) * width);
        all += common;
        for (size_t number = 0; number < found; number++) {
            if (reached[number] == largest) continue;
            classes other = *(const packed_classes *)(leaf + (size_t)(reached[number] - first) * width) - common;
            add_class(*reached[number], &other, sums);
        }
    }
    add_class(rows, &all, sums);
}

/// The rows of which the first class is not so far in front.
ALWAYS_INLINE manchette_tree_rows close_rows(
    manchette_tree_rows rows, const int16_t *numbers, size_t count, int32_t lead) {
    const classes *sums = (const classes *)numbers;
    classes is_other;
    for (size_t lane = 0; lane < MANCHETTE_TREE_CLASSES; lane++) is_other[lane] = lane > 0 && lane < count ? -1 : 0;
    for (int word = 0; word < WORDS; word++) {
        for (uint64_t left = rows.bits[word]; left; left &= left - 1) {
            classes sum = sums[64 * word + __builtin_ctzll(left)];
            int16_t others = __builtin_reduce_max(is_other ? sum : (classes)INT16_MIN);
            if (sum[0] - others > lead) rows.bits[word] &= ~(left & -left);
        }
    }
    return rows;
}

// MARK: The same for both kinds of processors

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2,bmi,popcnt")))

bool manchette_trees_can_be_wide(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}

WIDE static void measure_wide(const manchette_tree_batch *batch) { measure(batch); }

/// Which of 32 rows have at most so much.
///
/// The compiler puts the results in order after each step of packing; once at the end is enough. "Not less" is the same
/// for numbers, of which no batch has one that is none, and lets the comparison read them from memory.
WIDE static inline uint32_t at_most_wide(const float *values, float threshold) {
    __m256 limit = _mm256_set1_ps(threshold);
    __m256i first = _mm256_castps_si256(_mm256_cmp_ps(limit, _mm256_loadu_ps(values), _CMP_NLT_UQ));
    __m256i second = _mm256_castps_si256(_mm256_cmp_ps(limit, _mm256_loadu_ps(values + 8), _CMP_NLT_UQ));
    __m256i third = _mm256_castps_si256(_mm256_cmp_ps(limit, _mm256_loadu_ps(values + 16), _CMP_NLT_UQ));
    __m256i fourth = _mm256_castps_si256(_mm256_cmp_ps(limit, _mm256_loadu_ps(values + 24), _CMP_NLT_UQ));
    // Packing takes four of each, then the other four of each.
    __m256i packed = _mm256_packs_epi16(_mm256_packs_epi32(first, second), _mm256_packs_epi32(third, fourth));
    __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    return (uint32_t)_mm256_movemask_epi8(_mm256_permutevar8x32_epi32(packed, order));
}

ASK(ask_wide, WIDE, at_most_wide)

/// Writes which leaf of a small tree each row comes to as the bits of its number, a set of rows for each bit.
WIDE static inline void number_leaves(const manchette_tree_rows *leaves, row_bits bits[4]) {
    const row_bits *leaf = (const row_bits *)leaves;
    row_bits last = leaf[14] | leaf[15];
    row_bits middle = leaf[6] | leaf[7];
    row_bits five = leaf[5] | leaf[13];
    row_bits three = leaf[3] | leaf[11];
    bits[0] = leaf[1] | three | five | leaf[7] | leaf[9] | leaf[15];
    bits[1] = leaf[2] | three | middle | leaf[10] | last;
    bits[2] = leaf[4] | five | middle | leaf[12] | last;
    bits[3] = leaf[8] | leaf[9] | leaf[10] | leaf[11] | leaf[12] | leaf[13] | last;
}

/// The same for a tree of at most 32 leaves.
WIDE static inline void number_more_leaves(const manchette_tree_rows *leaves, row_bits bits[5]) {
    const row_bits *leaf = (const row_bits *)leaves;
    row_bits odd = leaf[1];
    row_bits twos[16];
    for (size_t index = 1; index < 16; index++) {
        odd |= leaf[2 * index + 1];
        twos[index] = leaf[2 * index] | leaf[2 * index + 1];
    }
    bits[0] = odd;
    row_bits fours[8];
    row_bits odd_twos = twos[1];
    for (size_t index = 1; index < 8; index++) {
        odd_twos |= twos[2 * index + 1];
        fours[index] = twos[2 * index] | twos[2 * index + 1];
    }
    bits[1] = odd_twos;
    bits[2] = fours[1] | fours[3] | fours[5] | fours[7];
    bits[3] = fours[2] | fours[3] | fours[6] | fours[7];
    bits[4] = fours[4] | fours[5] | fours[6] | fours[7];
}

/// For 32 rows, a byte with a bit of a leaf's number.
WIDE static inline __m256i spread(const row_bits *bits, size_t part, char value) {
    __m256i word = _mm256_set1_epi32((int32_t)((const bits32 *)bits)[part]);
    __m256i bytes = _mm256_shuffle_epi8(
        word, _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303));
    __m256i places = _mm256_set1_epi64x((int64_t)0x8040201008040201);
    return _mm256_and_si256(
        _mm256_cmpeq_epi8(_mm256_and_si256(bytes, places), places), _mm256_set1_epi8(value));
}

/// Adds the leaves of a tree of at most 16: each row looks its own up, whether it is asked for or not.
WIDE static inline void add_small(const row_bits bits[4], const float *leaf, parts_range parts, float *sums) {
    __m256 low = _mm256_loadu_ps(leaf);
    __m256 high = _mm256_loadu_ps(leaf + 8);
    for (size_t part = parts.first; part < parts.end; part++) {
        __m256i number = _mm256_or_si256(
            _mm256_or_si256(spread(bits, part, 1), spread(bits + 1, part, 2)),
            _mm256_or_si256(spread(bits + 2, part, 4), spread(bits + 3, part, 8)));
        uint64_t eights[4];
        _mm256_storeu_si256((__m256i *)eights, number);
        for (size_t eight = 0; eight < 4; eight++) {
            __m256i index = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(eights + eight)));
            // The fourth bit comes to the sign.
            __m256 is_high = _mm256_castsi256_ps(_mm256_slli_epi32(index, 28));
            __m256 value = _mm256_blendv_ps(
                _mm256_permutevar8x32_ps(low, index), _mm256_permutevar8x32_ps(high, index), is_high);
            float *sum = sums + 32 * part + 8 * eight;
            _mm256_storeu_ps(sum, _mm256_add_ps(_mm256_loadu_ps(sum), value));
        }
    }
}

/// Adds the leaves of a tree of at most 32.
WIDE static inline void add_more(const row_bits bits[5], const float *leaf, parts_range parts, float *sums) {
    __m256 leaves[4];
    for (size_t eight = 0; eight < 4; eight++) leaves[eight] = _mm256_loadu_ps(leaf + 8 * eight);
    for (size_t part = parts.first; part < parts.end; part++) {
        __m256i number = _mm256_or_si256(
            _mm256_or_si256(
                _mm256_or_si256(spread(bits, part, 1), spread(bits + 1, part, 2)),
                _mm256_or_si256(spread(bits + 2, part, 4), spread(bits + 3, part, 8))),
            spread(bits + 4, part, 16));
        uint64_t eights[4];
        _mm256_storeu_si256((__m256i *)eights, number);
        for (size_t eight = 0; eight < 4; eight++) {
            __m256i index = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(eights + eight)));
            // The fourth and the fifth bit come to the sign.
            __m256 fourth = _mm256_castsi256_ps(_mm256_slli_epi32(index, 28));
            __m256 fifth = _mm256_castsi256_ps(_mm256_slli_epi32(index, 27));
            __m256 value = _mm256_blendv_ps(
                _mm256_blendv_ps(
                    _mm256_permutevar8x32_ps(leaves[0], index), _mm256_permutevar8x32_ps(leaves[1], index), fourth),
                _mm256_blendv_ps(
                    _mm256_permutevar8x32_ps(leaves[2], index), _mm256_permutevar8x32_ps(leaves[3], index), fourth),
                fifth);
            float *sum = sums + 32 * part + 8 * eight;
            _mm256_storeu_ps(sum, _mm256_add_ps(_mm256_loadu_ps(sum), value));
        }
    }
}

WIDE static void add_numbers_wide(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, float *sums) {
    manchette_trees one = *trees;
    parts_range parts = parts_of(rows);
    // Rows that are not asked for keep their sums.
    float all[MANCHETTE_TREE_ROWS] __attribute__((aligned(32)));
    memcpy(all, sums, sizeof all);
    for (size_t tree = trees->first; tree < trees->end; tree++) {
        size_t start = (size_t)trees->starts[tree];
        size_t count = (size_t)trees->starts[tree + 1] - start;
        const float *leaf = (const float *)((const char *)leaves + trees->leaves[tree]);
        if (count > 31) {
            one.first = tree;
            one.end = tree + 1;
            add_numbers(&one, rows, answers, slots, leaves, all, true);
            continue;
        }
        walk(trees->splits + start, count, rows, answers, slots);
        row_bits bits[5];
        if (count > 15) {
            for (size_t slot = 2 * count + 1; slot < count + 32; slot++) slots[slot] = (manchette_tree_rows){{0}};
            number_more_leaves(slots + count, bits);
            add_more(bits, leaf, parts, all);
        } else {
            for (size_t slot = 2 * count + 1; slot < count + 16; slot++) slots[slot] = (manchette_tree_rows){{0}};
            number_leaves(slots + count, bits);
            add_small(bits, leaf, parts, all);
        }
    }
    for (int word = 0; word < WORDS; word++) {
        for (uint64_t left = rows.bits[word]; left; left &= left - 1) {
            int row = 64 * word + __builtin_ctzll(left);
            sums[row] = all[row];
        }
    }
}

WIDE static void add_classes_wide(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, size_t count, int16_t *sums) {
    add_classes(trees, rows, answers, slots, leaves, count, sums);
}

WIDE static manchette_tree_rows close_rows_wide(
    manchette_tree_rows rows, const int16_t *sums, size_t count, int32_t lead) {
    return close_rows(rows, sums, count, lead);
}
#define IF_WIDE(call) if (is_wide) { call; return; }
#else
bool manchette_trees_can_be_wide(void) { return false; }

#define IF_WIDE(call) (void)is_wide;
#endif

void manchette_trees_measure(const manchette_tree_batch *batch, bool is_wide) {
    IF_WIDE(measure_wide(batch))
    measure(batch);
}

void manchette_trees_ask(
    const manchette_tree_batch *batch, manchette_tree_rows rows, const manchette_tree_questions *questions,
    size_t count, const float *thresholds, manchette_tree_rows *answers, bool is_wide) {
    IF_WIDE(ask_wide(batch, rows, questions, count, thresholds, answers))
    ask(batch, rows, questions, count, thresholds, answers);
}

void manchette_trees_add_numbers(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, float sums[MANCHETTE_TREE_ROWS], bool is_wide) {
    IF_WIDE(add_numbers_wide(trees, rows, answers, slots, leaves, sums))
    add_numbers(trees, rows, answers, slots, leaves, sums, false);
}

void manchette_trees_add_classes(
    const manchette_trees *trees, manchette_tree_rows rows, const manchette_tree_rows *answers,
    manchette_tree_rows *slots, const void *leaves, size_t count, int16_t *sums, bool is_wide) {
    IF_WIDE(add_classes_wide(trees, rows, answers, slots, leaves, count, sums))
    add_classes(trees, rows, answers, slots, leaves, count, sums);
}

manchette_tree_rows manchette_trees_close(
    manchette_tree_rows rows, const int16_t *sums, size_t count, int32_t lead, bool is_wide) {
#if defined(__x86_64__)
    if (is_wide) return close_rows_wide(rows, sums, count, lead);
#endif
    return close_rows(rows, sums, count, lead);
}
