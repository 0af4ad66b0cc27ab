// The search for the best sequence of tags, in vectors of the processor that it runs on.
#ifndef MANCHETTE_CSEQUENCES_H
#define MANCHETTE_CSEQUENCES_H

#include <stddef.h>
#include <stdint.h>

// Tags in a row of scores, those behind the last one impossible.
#define MANCHETTE_TAGS 16

// The scores of the best paths up to each tag of each token (forward) and from it (backward): Viterbi's algorithm in both
// directions.
//
// transitions: rows of 16 scores (int32_t) of the tags behind a tag; `tags` rows for each class of words.
// reversed: the same the other way round, rows of the tags before a tag.
// classes: the class of each token's word.
// emissions: rows of 16 scores (int16_t), one for each token, the first at row `start`.
// first, last: a row of scores before the first token and behind the last one; lowest: that of a tag that cannot be.
// forward, backward: room for `count` rows of int32_t each.
void manchette_best_paths(
    const void *_Nonnull transitions, const void *_Nonnull reversed, int64_t tags, const uint8_t *_Nonnull classes,
    const void *_Nonnull emissions, int64_t start, int64_t count, const void *_Nonnull first,
    const void *_Nonnull last, int32_t lowest, void *_Nonnull forward, void *_Nonnull backward);

// Reads the best path off both: for each token the tag with the highest sum that may follow the one before, the lower one
// of two. allowed: for each tag, the bits of those that may follow it.
void manchette_follow_path(
    const void *_Nonnull forward, const void *_Nonnull backward, int64_t count, int64_t tags,
    const uint16_t *_Nonnull allowed, uint8_t *_Nonnull result);

// Adds the rows of features to a sum of 16 numbers (int16_t). A feature is a hash; its row lies in the slot that its low
// bits name or in one of the next, by its mark: its highest 16 bits with the lowest of these set. A mark of 0 says that
// the slot is free, and the feature has no row; there are free slots.
//
// marks: two bytes for each of mask + 1 slots; weights: rows of 16 bytes, a small number each.
void manchette_add_rows(
    const void *_Nonnull marks, const void *_Nonnull weights, uint64_t mask, const uint64_t *_Nonnull features,
    int64_t count, void *_Nonnull sum);

// Adds rows of small numbers, a byte each, to sums (int16_t).
//
// places: where each of `count` rows begins in `bytes`; parts: sixteen numbers each; sums: as many parts.
void manchette_sum_rows(
    const void *_Nonnull bytes, const ptrdiff_t *_Nonnull places, ptrdiff_t count, ptrdiff_t parts, void *_Nonnull sums);

#endif
