// Weights of the language identifier (Tools/language).
#ifndef MANCHETTE_LANGUAGE_H
#define MANCHETTE_LANGUAGE_H

#include <stddef.h>
#include <stdint.h>

// Linear classifiers on hashed letter n-grams, one per script.
const uint8_t *manchette_language_weights(size_t *size);

#endif
