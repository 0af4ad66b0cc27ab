// Weights and word tables of the entity tagger (Tools/entities).
#ifndef MANCHETTE_ENTITIES_H
#define MANCHETTE_ENTITIES_H

#include <stddef.h>
#include <stdint.h>

const uint8_t *manchette_entity_lexicon(void);
size_t manchette_entity_lexicon_size(void);
const uint8_t *manchette_entities_fr(void);
size_t manchette_entities_fr_size(void);
const uint8_t *manchette_entities_de(void);
size_t manchette_entities_de_size(void);
const uint8_t *manchette_entities_en(void);
size_t manchette_entities_en_size(void);
const uint8_t *manchette_entities_universal(void);
size_t manchette_entities_universal_size(void);

#endif
