#include "CSequences.h"

#include <string.h>

// One function for processors with 256-bit integers and one for the others; the linker's start-up chooses.
#if defined(__x86_64__) && defined(__linux__) && defined(__has_attribute)
#if __has_attribute(target_clones)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#endif
#endif
#ifndef FOR_EACH_PROCESSOR
#define FOR_EACH_PROCESSOR
#endif

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
    const int32_t *transitions, const int32_t *reversed, int64_t tags, const uint8_t *classes,
    const int16_t *emissions, int64_t count, const int32_t *first, const int32_t *last, int32_t lowest,
    int32_t *forward, int32_t *backward) {
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

void manchette_follow_path(
    const int32_t *forward, const int32_t *backward, int64_t count, int64_t tags, const uint16_t *allowed,
    uint8_t *result) {
    int previous = 0;
    for (int64_t index = 0; index < count; index++) {
        const int32_t *up = forward + MANCHETTE_TAGS * index;
        const int32_t *down = backward + MANCHETTE_TAGS * index;
        int best = 0;
        int32_t highest = INT32_MIN;
        for (uint32_t rest = allowed[previous]; rest != 0; rest &= rest - 1) {
            int tag = __builtin_ctz(rest);
            if (tag >= tags) break;
            int32_t total = (int32_t)((uint32_t)up[tag] + (uint32_t)down[tag]);
            if (total > highest) {
                highest = total;
                best = tag;
            }
        }
        result[index] = (uint8_t)best;
        previous = best;
    }
}
