#include "language.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t weights[] = {
#embed "data/language.bin"
};

const uint8_t *manchette_language_weights(size_t *size) {
    *size = sizeof weights;
    return weights;
}
