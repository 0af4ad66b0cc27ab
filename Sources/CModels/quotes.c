#include "quotes.h"

static const uint8_t cues_fr[] = {
#embed "data/cues.fr.txt"
};

const uint8_t *manchette_cues_fr(size_t *size) {
    *size = sizeof cues_fr;
    return cues_fr;
}

static const uint8_t cues_de[] = {
#embed "data/cues.de.txt"
};

const uint8_t *manchette_cues_de(size_t *size) {
    *size = sizeof cues_de;
    return cues_de;
}

static const uint8_t cues_en[] = {
#embed "data/cues.en.txt"
};

const uint8_t *manchette_cues_en(size_t *size) {
    *size = sizeof cues_en;
    return cues_en;
}

static const uint8_t cues_it[] = {
#embed "data/cues.it.txt"
};

const uint8_t *manchette_cues_it(size_t *size) {
    *size = sizeof cues_it;
    return cues_it;
}

static const uint8_t cues_es[] = {
#embed "data/cues.es.txt"
};

const uint8_t *manchette_cues_es(size_t *size) {
    *size = sizeof cues_es;
    return cues_es;
}

static const uint8_t cues_pt[] = {
#embed "data/cues.pt.txt"
};

const uint8_t *manchette_cues_pt(size_t *size) {
    *size = sizeof cues_pt;
    return cues_pt;
}

static const uint8_t cues_nl[] = {
#embed "data/cues.nl.txt"
};

const uint8_t *manchette_cues_nl(size_t *size) {
    *size = sizeof cues_nl;
    return cues_nl;
}

static const uint8_t given_names[] = {
#embed "data/given-names.txt"
};

const uint8_t *manchette_given_names(size_t *size) {
    *size = sizeof given_names;
    return given_names;
}
