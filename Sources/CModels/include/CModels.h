// Trained weights and word tables, embedded in the binary.
//
// Each table is a pair: the bytes, and how many there are. The files are in data/;
// those with weights have a model card in Tools/.
#ifndef MANCHETTE_CMODELS_H
#define MANCHETTE_CMODELS_H

#include <stddef.h>
#include <stdint.h>

#include "fieldwords.h"
#include "textwords.h"

#include "dates.h"
#include "flat.h"
#include "phrases.h"
#include "labeller.h"
#include "entities.h"
#include "language.h"
#include "quotes.h"

#endif
