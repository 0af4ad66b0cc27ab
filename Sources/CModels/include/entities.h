// Weights and word tables of the entity tagger (Tools/entities).
#ifndef MANCHETTE_ENTITIES_H
#define MANCHETTE_ENTITIES_H

#include <stddef.h>
#include <stdint.h>

const uint8_t *manchette_entity_lexicon(void);
size_t manchette_entity_lexicon_size(void);
const uint8_t *manchette_entities_fr(void);
size_t manchette_entities_fr_size(void);

#endif
