#include "CModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// An empty file is a table that is not there yet; the extra zero byte keeps the array from being empty.
static const uint8_t lexicon[] = {
#embed "data/entity-lexicon.bin" suffix(, )
    0};
static const uint8_t french[] = {
#embed "data/entities-fr.bin" suffix(, )
    0};
static const uint8_t german[] = {
#embed "data/entities-de.bin" suffix(, )
    0};
static const uint8_t english[] = {
#embed "data/entities-en.bin" suffix(, )
    0};
static const uint8_t universal[] = {
#embed "data/entities-universal.bin" suffix(, )
    0};

const uint8_t *manchette_entity_lexicon(void) { return lexicon; }
size_t manchette_entity_lexicon_size(void) { return sizeof lexicon; }
const uint8_t *manchette_entities_fr(void) { return french; }
size_t manchette_entities_fr_size(void) { return sizeof french; }
const uint8_t *manchette_entities_de(void) { return german; }
size_t manchette_entities_de_size(void) { return sizeof german; }
const uint8_t *manchette_entities_en(void) { return english; }
size_t manchette_entities_en_size(void) { return sizeof english; }
const uint8_t *manchette_entities_universal(void) { return universal; }
size_t manchette_entities_universal_size(void) { return sizeof universal; }
