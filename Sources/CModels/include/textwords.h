// Words that running text is told, cut and read by.
#ifndef MANCHETTE_TEXTWORDS_H
#define MANCHETTE_TEXTWORDS_H

#include <stddef.h>
#include <stdint.h>

/// Function words, words of the first person, abbreviations… per language (data/text-words.txt).
const uint8_t *_Nonnull manchette_text_words(size_t *_Nonnull size);

#endif
