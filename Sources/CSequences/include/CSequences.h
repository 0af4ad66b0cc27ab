// The search for the best sequence of tags, in vectors of the processor that it runs on.
#ifndef MANCHETTE_CSEQUENCES_H
#define MANCHETTE_CSEQUENCES_H

#include <stdint.h>

// Tags in a row of scores, those behind the last one impossible.
#define MANCHETTE_TAGS 16

// The scores of the best paths up to each tag of each token (forward) and from it (backward): Viterbi's algorithm in both
// directions.
//
// transitions: rows of 16 scores of the tags behind a tag; `tags` rows for each class of words.
// reversed: the same the other way round, rows of the tags before a tag.
// classes: the class of each token's word.
// emissions: rows of 16 scores, one for each token.
// first, last: scores before the first token and behind the last one; lowest: that of a tag that cannot be.
void manchette_best_paths(
    const int32_t *_Nonnull transitions, const int32_t *_Nonnull reversed, int64_t tags,
    const uint8_t *_Nonnull classes, const int16_t *_Nonnull emissions, int64_t count, const int32_t *_Nonnull first,
    const int32_t *_Nonnull last, int32_t lowest, int32_t *_Nonnull forward, int32_t *_Nonnull backward);

// Reads the best path off both: for each token the tag with the highest sum that may follow the one before, the lower one
// of two. allowed: for each tag, the bits of those that may follow it.
void manchette_follow_path(
    const int32_t *_Nonnull forward, const int32_t *_Nonnull backward, int64_t count, int64_t tags,
    const uint16_t *_Nonnull allowed, uint8_t *_Nonnull result);

#endif
