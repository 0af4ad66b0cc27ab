#ifndef MANCHETTE_FIELDWORDS_H
#define MANCHETTE_FIELDWORDS_H

#include <stddef.h>
#include <stdint.h>

extern const uint8_t manchette_field_words[];
extern const size_t manchette_field_words_size;

#endif
