#include "CSequences.h"
#include "processors.h"

typedef int16_t Sum __attribute__((vector_size(2 * MANCHETTE_TAGS), aligned(2)));
typedef int8_t Weights __attribute__((vector_size(MANCHETTE_TAGS), aligned(1)));
typedef uint16_t Mark __attribute__((aligned(1)));

FOR_EACH_PROCESSOR
void manchette_sum_rows(
    const void *bytes, const ptrdiff_t *places, ptrdiff_t count, ptrdiff_t parts, void *sums) {
    Sum *totals = sums;
    ptrdiff_t part = 0;
    // Three parts of a row at once: their sums stay in registers.
    for (; part + 3 <= parts; part += 3) {
        const int8_t *rows = (const int8_t *)bytes + 16 * part;
        Sum first = totals[part], second = totals[part + 1], third = totals[part + 2];
        for (ptrdiff_t index = 0; index < count; index++) {
            const Weights *row = (const Weights *)(rows + places[index]);
            first += __builtin_convertvector(row[0], Sum);
            second += __builtin_convertvector(row[1], Sum);
            third += __builtin_convertvector(row[2], Sum);
        }
        totals[part] = first;
        totals[part + 1] = second;
        totals[part + 2] = third;
    }
    for (; part < parts; part++) {
        const int8_t *rows = (const int8_t *)bytes + 16 * part;
        Sum total = totals[part];
        for (ptrdiff_t index = 0; index < count; index++) {
            total += __builtin_convertvector(*(const Weights *)(rows + places[index]), Sum);
        }
        totals[part] = total;
    }
}

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
