#include "phrases.h"

static const uint8_t phrases_any[] = {
#embed "data/phrases.any.txt"
};

static const uint8_t phrases_fr[] = {
#embed "data/phrases.fr.txt"
};

static const uint8_t phrases_de[] = {
#embed "data/phrases.de.txt"
};

static const uint8_t phrases_en[] = {
#embed "data/phrases.en.txt"
};

static const uint8_t phrases_it[] = {
#embed "data/phrases.it.txt"
};

static const uint8_t phrases_es[] = {
#embed "data/phrases.es.txt"
};

static const uint8_t phrases_pt[] = {
#embed "data/phrases.pt.txt"
};

static const uint8_t phrases_nl[] = {
#embed "data/phrases.nl.txt"
};

static const uint8_t phrases_pl[] = {
#embed "data/phrases.pl.txt"
};

static const uint8_t phrases_ru[] = {
#embed "data/phrases.ru.txt"
};

static const uint8_t phrases_el[] = {
#embed "data/phrases.el.txt"
};

typedef struct {
    const uint8_t *bytes;
    size_t size;
} table;

// In the order of the enumeration.
static const table tables[] = {
    {phrases_any, sizeof phrases_any},
    {phrases_fr, sizeof phrases_fr},
    {phrases_de, sizeof phrases_de},
    {phrases_en, sizeof phrases_en},
    {phrases_it, sizeof phrases_it},
    {phrases_es, sizeof phrases_es},
    {phrases_pt, sizeof phrases_pt},
    {phrases_nl, sizeof phrases_nl},
    {phrases_pl, sizeof phrases_pl},
    {phrases_ru, sizeof phrases_ru},
    {phrases_el, sizeof phrases_el},
};

const uint8_t *manchette_phrases(enum manchette_phrase_table which, size_t *size) {
    *size = tables[which].size;
    return tables[which].bytes;
}
