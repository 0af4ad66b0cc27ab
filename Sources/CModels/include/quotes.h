// Quotation cues of each language, and given names with their gender.
#ifndef MANCHETTE_QUOTES_H
#define MANCHETTE_QUOTES_H

#include <stddef.h>
#include <stdint.h>

/// data/cues.fr.txt
const uint8_t *_Nonnull manchette_cues_fr(size_t *_Nonnull size);
/// data/cues.de.txt
const uint8_t *_Nonnull manchette_cues_de(size_t *_Nonnull size);
/// data/cues.en.txt
const uint8_t *_Nonnull manchette_cues_en(size_t *_Nonnull size);
/// data/cues.it.txt
const uint8_t *_Nonnull manchette_cues_it(size_t *_Nonnull size);
/// data/cues.es.txt
const uint8_t *_Nonnull manchette_cues_es(size_t *_Nonnull size);
/// data/cues.pt.txt
const uint8_t *_Nonnull manchette_cues_pt(size_t *_Nonnull size);
/// data/cues.nl.txt
const uint8_t *_Nonnull manchette_cues_nl(size_t *_Nonnull size);
/// data/given-names.txt
const uint8_t *_Nonnull manchette_given_names(size_t *_Nonnull size);

#endif
