#include "textwords.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t words[] = {
#embed "data/text-words.txt"
};

const uint8_t *manchette_text_words(size_t *size) {
    *size = sizeof words;
    return words;
}
