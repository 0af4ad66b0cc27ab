#include "labeller.h"

static const uint8_t content[] = {
#embed "data/labeller-content.bin"
};
const uint8_t *manchette_labeller_content_start(void) { return content; }
const size_t manchette_labeller_content_size = sizeof content;

static const uint8_t roles[] = {
#embed "data/labeller-roles.bin"
};
const uint8_t *manchette_labeller_roles_start(void) { return roles; }
const size_t manchette_labeller_roles_size = sizeof roles;

static const uint8_t text_content[] = {
#embed "data/labeller-text-content.bin"
};
const uint8_t *manchette_labeller_text_content_start(void) { return text_content; }
const size_t manchette_labeller_text_content_size = sizeof text_content;

static const uint8_t text_roles[] = {
#embed "data/labeller-text-roles.bin"
};
const uint8_t *manchette_labeller_text_roles_start(void) { return text_roles; }
const size_t manchette_labeller_text_roles_size = sizeof text_roles;

static const uint8_t words[] = {
#embed "data/labeller-words.bin"
};
const uint8_t *manchette_labeller_words_start(void) { return words; }
const size_t manchette_labeller_words_size = sizeof words;
