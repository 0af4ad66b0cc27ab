#include "dates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t names[] = {
#embed "data/date-names.txt"
};

static const uint8_t words[] = {
#embed "data/date-words.txt"
};

const uint8_t *manchette_date_names(size_t *size) {
    *size = sizeof names;
    return names;
}

const uint8_t *manchette_date_words(size_t *size) {
    *size = sizeof words;
    return words;
}

static const uint8_t grammar_fr[] = {
#embed "data/dates.fr.txt"
};

const uint8_t *manchette_dates_fr(size_t *size) {
    *size = sizeof grammar_fr;
    return grammar_fr;
}

static const uint8_t grammar_de[] = {
#embed "data/dates.de.txt"
};

const uint8_t *manchette_dates_de(size_t *size) {
    *size = sizeof grammar_de;
    return grammar_de;
}

static const uint8_t grammar_en[] = {
#embed "data/dates.en.txt"
};

const uint8_t *manchette_dates_en(size_t *size) {
    *size = sizeof grammar_en;
    return grammar_en;
}

static const uint8_t grammar_it[] = {
#embed "data/dates.it.txt"
};

const uint8_t *manchette_dates_it(size_t *size) {
    *size = sizeof grammar_it;
    return grammar_it;
}

static const uint8_t grammar_es[] = {
#embed "data/dates.es.txt"
};

const uint8_t *manchette_dates_es(size_t *size) {
    *size = sizeof grammar_es;
    return grammar_es;
}
