// The block labeller: see Tools/labeller/README.md for data, licences and scores.
#ifndef MANCHETTE_LABELLER_H
#define MANCHETTE_LABELLER_H

#include <stddef.h>
#include <stdint.h>

/// Trees that tell the body of an article from everything else.
const uint8_t *_Nonnull manchette_labeller_content_start(void);
extern const size_t manchette_labeller_content_size;
const uint8_t *_Nonnull manchette_labeller_brief_start(void);
extern const size_t manchette_labeller_brief_size;
/// The same for pages that are no articles.
const uint8_t *_Nonnull manchette_labeller_other_start(void);
extern const size_t manchette_labeller_other_size;
/// Trees that name a block's role.
const uint8_t *_Nonnull manchette_labeller_roles_start(void);
extern const size_t manchette_labeller_roles_size;
/// The first for text dumps.
const uint8_t *_Nonnull manchette_labeller_text_content_start(void);
extern const size_t manchette_labeller_text_content_size;
/// Roles in text dumps.
const uint8_t *_Nonnull manchette_labeller_text_roles_start(void);
extern const size_t manchette_labeller_text_roles_size;
/// Log-odds of class words and of the words of short blocks.
const uint8_t *_Nonnull manchette_labeller_words_start(void);
extern const size_t manchette_labeller_words_size;
/// Trees that tell articles from other pages.
const uint8_t *_Nonnull manchette_labeller_kind_start(void);
extern const size_t manchette_labeller_kind_size;
/// Log-odds of class words and title words for that.
const uint8_t *_Nonnull manchette_labeller_kind_words_start(void);
extern const size_t manchette_labeller_kind_words_size;

#endif
