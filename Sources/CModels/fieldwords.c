#include "fieldwords.h"

// Words of the trade that the fields are told by.
const uint8_t manchette_field_words[] = {
#embed "data/field-words.txt"
};
const size_t manchette_field_words_size = sizeof manchette_field_words;
