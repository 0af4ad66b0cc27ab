// Phrase tables: one plain text file per language (see data/phrases.README.md).
#ifndef MANCHETTE_PHRASES_H
#define MANCHETTE_PHRASES_H

#include <stddef.h>
#include <stdint.h>

/// The files data/phrases.*.txt.
enum manchette_phrase_table {
    manchette_phrase_table_any,
    manchette_phrase_table_fr,
    manchette_phrase_table_de,
    manchette_phrase_table_en,
    manchette_phrase_table_it,
    manchette_phrase_table_es,
    manchette_phrase_table_pt,
    manchette_phrase_table_nl,
    manchette_phrase_table_pl,
    manchette_phrase_table_ru,
    manchette_phrase_table_el,
};

/// The bytes of one of them.
const uint8_t *_Nonnull manchette_phrases(enum manchette_phrase_table which, size_t *_Nonnull size);

#endif
