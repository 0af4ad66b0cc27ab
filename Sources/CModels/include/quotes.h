// Quotation cues of each language, and given names with their gender.
#ifndef MANCHETTE_QUOTES_H
#define MANCHETTE_QUOTES_H

#include <stddef.h>
#include <stdint.h>

extern const uint8_t manchette_cues_fr[];
extern const size_t manchette_cues_fr_size;
extern const uint8_t manchette_cues_de[];
extern const size_t manchette_cues_de_size;
extern const uint8_t manchette_cues_en[];
extern const size_t manchette_cues_en_size;
extern const uint8_t manchette_cues_it[];
extern const size_t manchette_cues_it_size;
extern const uint8_t manchette_cues_es[];
extern const size_t manchette_cues_es_size;
extern const uint8_t manchette_given_names[];
extern const size_t manchette_given_names_size;

#endif
