// The library's calls of ICU. Only plain C types cross into Swift: ICU's own headers clash there with the
// copy of ICU inside Foundation, and its versioned symbol names are macros.
#include "CICU.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

// A growing UTF-8 output that goes on counting when it is full.
typedef struct {
    uint8_t *target;
    int64_t capacity;
    int64_t count;
} Output;

static void put(Output *output, UChar32 character) {
    if (character > 0x10FFFF || character < 0 || U_IS_SURROGATE(character)) character = 0xFFFD;
    uint8_t bytes[4];
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    if (output->count + length <= output->capacity) memcpy(output->target + output->count, bytes, (size_t)length);
    output->count += length;
}

static void put_all(Output *output, const UChar *text, int32_t length) {
    for (int32_t index = 0; index < length;) {
        UChar32 character;
        U16_NEXT(text, index, length, character);
        put(output, character);
    }
}

// UTF-8 to UTF-16 in memory of its own (free it); NULL when there is no memory or the text is too long.
static UChar *to_utf16(const uint8_t *source, int64_t count, int32_t *length) {
    if (count < 0 || count > INT32_MAX / 2) return NULL;
    UChar *text = malloc((size_t)(count + 1) * sizeof(UChar));
    if (text == NULL) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(
        text, (int32_t)count + 1, length, (const char *)source, (int32_t)count, 0xFFFD, NULL, &status);
    if (U_FAILURE(status)) {
        free(text);
        return NULL;
    }
    return text;
}

// MARK: Character encodings

int32_t manchette_icu_has_converter(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    ucnv_close(converter);
    return U_SUCCESS(status);
}

// ICU's own callback writes U+001A for single bytes of some encodings.
static void write_replacement(
    const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    (void)context;
    (void)bytes;
    (void)length;
    if (reason > UCNV_IRREGULAR) return;
    static const UChar replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

int64_t manchette_icu_decode(
    const char *name, const uint8_t *source, int64_t count, uint8_t *target, int64_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) return -1;
    ucnv_setToUCallBack(converter, write_replacement, NULL, NULL, NULL, &status);
    Output output = {target, capacity, 0};
    const char *position = (const char *)source;
    const char *end = position + count;
    UChar buffer[4096];
    UChar lead = 0;
    do {
        UChar *next = buffer;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter, &next, buffer + 4096, &position, end, NULL, 1, &status);
        for (UChar *unit = buffer; unit < next; unit++) {
            if (lead != 0 && U16_IS_TRAIL(*unit)) {
                put(&output, U16_GET_SUPPLEMENTARY(lead, *unit));
                lead = 0;
                continue;
            }
            if (lead != 0) put(&output, 0xFFFD);
            lead = U16_IS_LEAD(*unit) ? *unit : 0;
            if (lead == 0) put(&output, *unit);
        }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (lead != 0) put(&output, 0xFFFD);
    ucnv_close(converter);
    return U_FAILURE(status) ? -1 : output.count;
}

int32_t manchette_icu_detect(
    const uint8_t *source, int64_t count, int32_t strips_tags, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t confidence = -1;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return -1;
    ucsdet_enableInputFilter(detector, strips_tags != 0);
    ucsdet_setText(detector, (const char *)source, (int32_t)count, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    if (U_SUCCESS(status) && match != NULL) {
        const char *found = ucsdet_getName(match, &status);
        confidence = ucsdet_getConfidence(match, &status);
        if (U_SUCCESS(status) && (int32_t)strlen(found) < capacity) {
            strcpy(name, found);
        } else {
            confidence = -1;
        }
    }
    ucsdet_close(detector);
    return confidence;
}

// MARK: Normalisation and folding

int32_t manchette_icu_is_nfc(const uint8_t *source, int64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
    int32_t length = 0;
    UChar *text = to_utf16(source, count, &length);
    if (text == NULL || U_FAILURE(status)) {
        free(text);
        return 0;
    }
    UNormalizationCheckResult result = unorm2_quickCheck(normalizer, text, length, &status);
    free(text);
    return U_SUCCESS(status) && result == UNORM_YES;
}

// The text in a normalisation form, in memory of its own.
static UChar *normalized(const UNormalizer2 *normalizer, const UChar *text, int32_t length, int32_t *result_length) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t needed = unorm2_normalize(normalizer, text, length, NULL, 0, &status);
    if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return NULL;
    UChar *result = malloc(((size_t)needed + 1) * sizeof(UChar));
    if (result == NULL) return NULL;
    status = U_ZERO_ERROR;
    *result_length = unorm2_normalize(normalizer, text, length, result, needed + 1, &status);
    if (U_FAILURE(status)) {
        free(result);
        return NULL;
    }
    return result;
}

int64_t manchette_icu_normalize(
    int32_t form, const uint8_t *source, int64_t count, uint8_t *target, int64_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form == 0 ? unorm2_getNFCInstance(&status) : unorm2_getNFKDInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t length = 0, result_length = 0;
    UChar *text = to_utf16(source, count, &length);
    UChar *result = text == NULL ? NULL : normalized(normalizer, text, length, &result_length);
    free(text);
    if (result == NULL) return -1;
    Output output = {target, capacity, 0};
    if (form == 0) {
        put_all(&output, result, result_length);
    } else {
        for (int32_t index = 0; index < result_length;) {
            UChar32 character;
            U16_NEXT(result, index, result_length, character);
            if (u_charType(character) == U_NON_SPACING_MARK) continue;
            if (character == 0xDF) {  // Full folding, as the folding of UTF-16 text would do it.
                put(&output, 's');
                put(&output, 's');
            } else {
                put(&output, u_foldCase(character, U_FOLD_CASE_DEFAULT));
            }
        }
    }
    free(result);
    return output.count;
}
