// What `make tables` builds from the files beside it: tables of words from texts, and the labeller's trees laid out as many
// rows go through them. Read where they lie, so that no page waits for them. An empty file is a table that is not there
// yet, and one of another layout or of another file is not read: the file itself is in its place then.
#include "flat.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(16) static const uint8_t phrases_fr[] = {
#embed "data/phrases-fr.flat" suffix(, )
    0};

const uint8_t *manchette_flat_phrases_fr(size_t *size) {
    *size = sizeof phrases_fr;
    return phrases_fr;
}

_Alignas(16) static const uint8_t phrases_en[] = {
#embed "data/phrases-en.flat" suffix(, )
    0};

const uint8_t *manchette_flat_phrases_en(size_t *size) {
    *size = sizeof phrases_en;
    return phrases_en;
}

_Alignas(16) static const uint8_t dates_fr[] = {
#embed "data/dates-fr.flat" suffix(, )
    0};

const uint8_t *manchette_flat_dates_fr(size_t *size) {
    *size = sizeof dates_fr;
    return dates_fr;
}

_Alignas(16) static const uint8_t dates_en[] = {
#embed "data/dates-en.flat" suffix(, )
    0};

const uint8_t *manchette_flat_dates_en(size_t *size) {
    *size = sizeof dates_en;
    return dates_en;
}

_Alignas(16) static const uint8_t date_names[] = {
#embed "data/date-names.flat" suffix(, )
    0};

const uint8_t *manchette_flat_date_names(size_t *size) {
    *size = sizeof date_names;
    return date_names;
}

_Alignas(16) static const uint8_t cues_fr[] = {
#embed "data/cues-fr.flat" suffix(, )
    0};

const uint8_t *manchette_flat_cues_fr(size_t *size) {
    *size = sizeof cues_fr;
    return cues_fr;
}

_Alignas(16) static const uint8_t cues_en[] = {
#embed "data/cues-en.flat" suffix(, )
    0};

const uint8_t *manchette_flat_cues_en(size_t *size) {
    *size = sizeof cues_en;
    return cues_en;
}

_Alignas(16) static const uint8_t given_names[] = {
#embed "data/given-names.flat" suffix(, )
    0};

const uint8_t *manchette_flat_given_names(size_t *size) {
    *size = sizeof given_names;
    return given_names;
}

_Alignas(16) static const uint8_t labeller_content[] = {
#embed "data/labeller-content.flat" suffix(, )
    0};

const uint8_t *manchette_flat_labeller_content(size_t *size) {
    *size = sizeof labeller_content;
    return labeller_content;
}

_Alignas(16) static const uint8_t labeller_brief[] = {
#embed "data/labeller-brief.flat" suffix(, )
    0};

const uint8_t *manchette_flat_labeller_brief(size_t *size) {
    *size = sizeof labeller_brief;
    return labeller_brief;
}

_Alignas(16) static const uint8_t labeller_other[] = {
#embed "data/labeller-other.flat" suffix(, )
    0};

const uint8_t *manchette_flat_labeller_other(size_t *size) {
    *size = sizeof labeller_other;
    return labeller_other;
}

_Alignas(16) static const uint8_t labeller_roles[] = {
#embed "data/labeller-roles.flat" suffix(, )
    0};

const uint8_t *manchette_flat_labeller_roles(size_t *size) {
    *size = sizeof labeller_roles;
    return labeller_roles;
}

_Alignas(16) static const uint8_t labeller_text_content[] = {
#embed "data/labeller-text-content.flat" suffix(, )
    0};

const uint8_t *manchette_flat_labeller_text_content(size_t *size) {
    *size = sizeof labeller_text_content;
    return labeller_text_content;
}

_Alignas(16) static const uint8_t labeller_text_roles[] = {
#embed "data/labeller-text-roles.flat" suffix(, )
    0};

const uint8_t *manchette_flat_labeller_text_roles(size_t *size) {
    *size = sizeof labeller_text_roles;
    return labeller_text_roles;
}
