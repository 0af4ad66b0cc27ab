#include "CSequences.h"
#include "processors.h"

#include <string.h>

typedef int32_t Row __attribute__((vector_size(4 * MANCHETTE_TAGS), aligned(4)));
typedef int16_t Narrow __attribute__((vector_size(2 * MANCHETTE_TAGS), aligned(2)));

// The best of the paths over each tag of a row of scores.
static inline __attribute__((always_inline)) void best(
    const int32_t *table, const int32_t *scores, int64_t tags, int32_t lowest, int32_t *result) {
    Row highest = (Row){0} + lowest;
    for (int64_t tag = 0; tag < tags; tag++) {
        Row path = *(const Row *)(table + MANCHETTE_TAGS * tag) + scores[tag];
        highest = __builtin_elementwise_max(highest, path);
    }
    *(Row *)result = highest;
}

static inline __attribute__((always_inline)) void add(const int16_t *emission, int32_t *scores) {
    *(Row *)scores += __builtin_convertvector(*(const Narrow *)emission, Row);
}

FOR_EACH_PROCESSOR
void manchette_best_paths(
    const void *transition_rows, const void *reversed_rows, int64_t tags, const uint8_t *classes,
    const void *emission_rows, int64_t start, int64_t count, const void *first, const void *last, int32_t lowest,
    void *forward_rows, void *backward_rows) {
    const int32_t *transitions = transition_rows, *reversed = reversed_rows;
    const int16_t *emissions = (const int16_t *)emission_rows + MANCHETTE_TAGS * start;
    int32_t *forward = forward_rows, *backward = backward_rows;
    const int64_t size = MANCHETTE_TAGS * tags;
    const int32_t *before = first;
    for (int64_t index = 0; index < count; index++) {
        int32_t *scores = forward + MANCHETTE_TAGS * index;
        best(transitions + size * classes[index], before, tags, lowest, scores);
        add(emissions + MANCHETTE_TAGS * index, scores);
        before = scores;
    }
    if (count == 0) return;
    memcpy(backward + MANCHETTE_TAGS * (count - 1), last, sizeof(Row));
    for (int64_t index = count - 2; index >= 0; index--) {
        int32_t ahead[MANCHETTE_TAGS];
        memcpy(ahead, backward + MANCHETTE_TAGS * (index + 1), sizeof ahead);
        add(emissions + MANCHETTE_TAGS * (index + 1), ahead);
        best(reversed + size * classes[index + 1], ahead, tags, lowest, backward + MANCHETTE_TAGS * index);
    }
}

// The highest of the numbers.
static inline __attribute__((always_inline)) int32_t highest_of(const Row *row) {
    int32_t highest = (*row)[0];
    for (int tag = 1; tag < MANCHETTE_TAGS; tag++) highest = (*row)[tag] > highest ? (*row)[tag] : highest;
    return highest;
}

FOR_EACH_PROCESSOR
void manchette_follow_path(
    const void *forward_rows, const void *backward_rows, int64_t count, int64_t tags, const uint16_t *allowed,
    uint8_t *result) {
    const int32_t *forward = forward_rows, *backward = backward_rows;
    // What may not stand outside of names, as the lowest number.
    Row forbidden = (Row){0};
    for (int tag = 0; tag < MANCHETTE_TAGS; tag++) {
        if (tag >= tags || !(allowed[0] >> tag & 1)) forbidden[tag] = -1;
    }
    const Row lowest = (Row){0} + INT32_MIN;
    int previous = 0;
    for (int64_t index = 0; index < count; index++) {
        Row total = *(const Row *)(forward + MANCHETTE_TAGS * index) + *(const Row *)(backward + MANCHETTE_TAGS * index);
        int best = 0;
        // Most tokens are outside and stay there: tag 0 is the lowest and so wins where it is as high as any.
        Row possible = (total & ~forbidden) | (lowest & forbidden);
        if (previous != 0 || total[0] < highest_of(&possible)) {
            int32_t highest = INT32_MIN;
            for (uint32_t rest = allowed[previous]; rest != 0; rest &= rest - 1) {
                int tag = __builtin_ctz(rest);
                if (tag >= tags) break;
                if (total[tag] > highest) {
                    highest = total[tag];
                    best = tag;
                }
            }
        }
        result[index] = (uint8_t)best;
        previous = best;
    }
}
