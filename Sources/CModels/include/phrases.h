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
    manchette_phrase_table_sv,
    manchette_phrase_table_da,
    manchette_phrase_table_nb,
    manchette_phrase_table_fi,
    manchette_phrase_table_cs,
    manchette_phrase_table_sk,
    manchette_phrase_table_hu,
    manchette_phrase_table_ro,
    manchette_phrase_table_tr,
    manchette_phrase_table_hr,
    manchette_phrase_table_sl,
    manchette_phrase_table_id,
    manchette_phrase_table_vi,
    manchette_phrase_table_uk,
    manchette_phrase_table_bg,
    manchette_phrase_table_sr,
    manchette_phrase_table_ja,
    manchette_phrase_table_zh,
    manchette_phrase_table_ko,
    manchette_phrase_table_ar,
    manchette_phrase_table_fa,
    manchette_phrase_table_he,
    manchette_phrase_table_hi,
    manchette_phrase_table_bn,
};

/// The bytes of one of them.
const uint8_t *_Nonnull manchette_phrases(enum manchette_phrase_table which, size_t *_Nonnull size);

#endif
