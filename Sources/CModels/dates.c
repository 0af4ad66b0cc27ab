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
