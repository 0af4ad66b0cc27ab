// ICU behind an opaque header: plain C types only (see icu.c).
//
// Text goes in and out as UTF-8. Functions that write text return how many bytes it has, even when
// `capacity` is too small for it (then what was written is of no use), or -1 when ICU cannot do it.
#ifndef MANCHETTE_CICU_H
#define MANCHETTE_CICU_H

#include <stddef.h>
#include <stdint.h>

// Character encodings.

// Whether ICU has a converter of this name.
int32_t manchette_icu_has_converter(const char *name);
// Decodes to UTF-8; what the encoding does not know becomes U+FFFD.
int64_t manchette_icu_decode(const char *name, const uint8_t *source, int64_t count, uint8_t *target, int64_t capacity);
// The most likely encoding: its name into `name`, its confidence 0…100 as the result; -1 when there is none.
int32_t manchette_icu_detect(const uint8_t *source, int64_t count, int32_t strips_tags, char *name, int32_t capacity);

// Normalisation and folding.

// 1 when the text is in NFC for certain, 0 when it is not or may not be.
int32_t manchette_icu_is_nfc(const uint8_t *source, int64_t count);
// Forms: 0 NFC, 1 without case and accents (NFKD, nonspacing marks taken out, case-folded).
int64_t manchette_icu_normalize(int32_t form, const uint8_t *source, int64_t count, uint8_t *target, int64_t capacity);

#endif
