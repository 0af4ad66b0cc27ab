#include "CModels.h"

const uint8_t manchette_cues_fr[] = {
#embed "data/cues.fr.txt"
};
const size_t manchette_cues_fr_size = sizeof manchette_cues_fr;

const uint8_t manchette_cues_de[] = {
#embed "data/cues.de.txt"
};
const size_t manchette_cues_de_size = sizeof manchette_cues_de;

const uint8_t manchette_cues_en[] = {
#embed "data/cues.en.txt"
};
const size_t manchette_cues_en_size = sizeof manchette_cues_en;

const uint8_t manchette_cues_it[] = {
#embed "data/cues.it.txt"
};
const size_t manchette_cues_it_size = sizeof manchette_cues_it;

const uint8_t manchette_cues_es[] = {
#embed "data/cues.es.txt"
};
const size_t manchette_cues_es_size = sizeof manchette_cues_es;

const uint8_t manchette_given_names[] = {
#embed "data/given-names.txt"
};
const size_t manchette_given_names_size = sizeof manchette_given_names;
