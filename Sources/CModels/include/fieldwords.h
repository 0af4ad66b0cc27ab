// Words that the fields of an article are told by.
#ifndef MANCHETTE_FIELDWORDS_H
#define MANCHETTE_FIELDWORDS_H

#include <stddef.h>
#include <stdint.h>

/// By-line words, roles, agencies, badges, class words… per language (data/field-words.txt).
const uint8_t *_Nonnull manchette_field_words(size_t *_Nonnull size);

#endif
