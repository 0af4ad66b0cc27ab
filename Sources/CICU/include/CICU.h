// ICU behind an opaque header: plain C types only (see icu.c).
#ifndef MANCHETTE_CICU_H
#define MANCHETTE_CICU_H

#include <stddef.h>
#include <stdint.h>

#endif
