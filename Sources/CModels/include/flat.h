// Tables that are read in place (see Tools/tables).
#ifndef MANCHETTE_FLAT_H
#define MANCHETTE_FLAT_H

#include <stddef.h>
#include <stdint.h>

const uint8_t *_Nonnull manchette_flat_phrases_fr(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_phrases_en(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_dates_fr(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_dates_en(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_date_names(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_cues_fr(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_cues_en(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_given_names(size_t *_Nonnull size);
// Of the labeller's trees.
const uint8_t *_Nonnull manchette_flat_labeller_content(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_labeller_brief(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_labeller_other(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_labeller_roles(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_labeller_text_content(size_t *_Nonnull size);
const uint8_t *_Nonnull manchette_flat_labeller_text_roles(size_t *_Nonnull size);

#endif
