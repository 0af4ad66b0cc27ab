#include "labeller.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// A leaf is read as a whole vector, the last one too.
#define BEHIND 64
#define ZEROS 0, 0, 0, 0, 0, 0, 0, 0
#define BEHIND_TREES ZEROS, ZEROS, ZEROS, ZEROS, ZEROS, ZEROS, ZEROS, ZEROS

_Alignas(16) static const uint8_t content[] = {
#embed "data/labeller-content.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_content_start(void) { return content; }
const size_t manchette_labeller_content_size = sizeof content - BEHIND;

_Alignas(16) static const uint8_t brief[] = {
#embed "data/labeller-brief.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_brief_start(void) { return brief; }
const size_t manchette_labeller_brief_size = sizeof brief - BEHIND;

_Alignas(16) static const uint8_t other[] = {
#embed "data/labeller-other.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_other_start(void) { return other; }
const size_t manchette_labeller_other_size = sizeof other - BEHIND;

_Alignas(16) static const uint8_t roles[] = {
#embed "data/labeller-roles.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_roles_start(void) { return roles; }
const size_t manchette_labeller_roles_size = sizeof roles - BEHIND;

_Alignas(16) static const uint8_t text_content[] = {
#embed "data/labeller-text-content.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_text_content_start(void) { return text_content; }
const size_t manchette_labeller_text_content_size = sizeof text_content - BEHIND;

_Alignas(16) static const uint8_t text_roles[] = {
#embed "data/labeller-text-roles.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_text_roles_start(void) { return text_roles; }
const size_t manchette_labeller_text_roles_size = sizeof text_roles - BEHIND;

static const uint8_t words[] = {
#embed "data/labeller-words.bin"
};
const uint8_t *manchette_labeller_words_start(void) { return words; }
const size_t manchette_labeller_words_size = sizeof words;

_Alignas(16) static const uint8_t kind[] = {
#embed "data/labeller-kind.bin" suffix(, )
    BEHIND_TREES};
const uint8_t *manchette_labeller_kind_start(void) { return kind; }
const size_t manchette_labeller_kind_size = sizeof kind - BEHIND;

static const uint8_t kind_words[] = {
#embed "data/labeller-kind-words.bin"
};
const uint8_t *manchette_labeller_kind_words_start(void) { return kind_words; }
const size_t manchette_labeller_kind_words_size = sizeof kind_words;
