// What calendars call things, and what stands around dates, per language.
#ifndef MANCHETTE_DATES_H
#define MANCHETTE_DATES_H

#include <stddef.h>
#include <stdint.h>

/// CLDR's names of months, weekdays and spans of time (data/date-names.txt).
const uint8_t *_Nonnull manchette_date_names(size_t *_Nonnull size);

/// Labels and connecting words of dates on pages (data/date-words.txt).
const uint8_t *_Nonnull manchette_date_words(size_t *_Nonnull size);

/// Grammar of temporal expressions (data/dates.fr.txt).
const uint8_t *_Nonnull manchette_dates_fr(size_t *_Nonnull size);

/// Grammar of temporal expressions (data/dates.de.txt).
const uint8_t *_Nonnull manchette_dates_de(size_t *_Nonnull size);

/// Grammar of temporal expressions (data/dates.en.txt).
const uint8_t *_Nonnull manchette_dates_en(size_t *_Nonnull size);

/// Grammar of temporal expressions (data/dates.it.txt).
const uint8_t *_Nonnull manchette_dates_it(size_t *_Nonnull size);

/// Grammar of temporal expressions (data/dates.es.txt).
const uint8_t *_Nonnull manchette_dates_es(size_t *_Nonnull size);

#endif
