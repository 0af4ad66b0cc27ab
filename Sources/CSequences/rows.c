#include "CSequences.h"
#include "processors.h"

typedef int16_t Sum __attribute__((vector_size(2 * MANCHETTE_TAGS), aligned(2)));
typedef int8_t Weights __attribute__((vector_size(MANCHETTE_TAGS), aligned(1)));
typedef uint16_t Mark __attribute__((aligned(1)));

FOR_EACH_PROCESSOR
void manchette_add_rows(
    const void *mark_bytes, const void *weight_rows, uint64_t mask, const uint64_t *features, int64_t count,
    void *sum) {
    const Mark *marks = mark_bytes;
    const Weights *weights = weight_rows;
    Sum total = *(const Sum *)sum;
    for (int64_t index = 0; index < count; index++) {
        const uint64_t feature = features[index];
        const uint16_t mark = (uint16_t)(feature >> 48) | 1;
        uint64_t slot = feature & mask;
        while (marks[slot] != 0 && marks[slot] != mark) slot = (slot + 1) & mask;
        if (marks[slot] != 0) total += __builtin_convertvector(weights[slot], Sum);
    }
    *(Sum *)sum = total;
}
