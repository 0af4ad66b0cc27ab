#include "phrases.h"

static const uint8_t phrases_any[] = {
#embed "data/phrases.any.txt"
};

static const uint8_t phrases_fr[] = {
#embed "data/phrases.fr.txt"
};

static const uint8_t phrases_de[] = {
#embed "data/phrases.de.txt"
};

static const uint8_t phrases_en[] = {
#embed "data/phrases.en.txt"
};

static const uint8_t phrases_it[] = {
#embed "data/phrases.it.txt"
};

static const uint8_t phrases_es[] = {
#embed "data/phrases.es.txt"
};

static const uint8_t phrases_pt[] = {
#embed "data/phrases.pt.txt"
};

static const uint8_t phrases_nl[] = {
#embed "data/phrases.nl.txt"
};

static const uint8_t phrases_pl[] = {
#embed "data/phrases.pl.txt"
};

static const uint8_t phrases_ru[] = {
#embed "data/phrases.ru.txt"
};

static const uint8_t phrases_el[] = {
#embed "data/phrases.el.txt"
};

static const uint8_t phrases_sv[] = {
#embed "data/phrases.sv.txt"
};

static const uint8_t phrases_da[] = {
#embed "data/phrases.da.txt"
};

static const uint8_t phrases_nb[] = {
#embed "data/phrases.nb.txt"
};

static const uint8_t phrases_fi[] = {
#embed "data/phrases.fi.txt"
};

static const uint8_t phrases_cs[] = {
#embed "data/phrases.cs.txt"
};

static const uint8_t phrases_sk[] = {
#embed "data/phrases.sk.txt"
};

static const uint8_t phrases_hu[] = {
#embed "data/phrases.hu.txt"
};

static const uint8_t phrases_ro[] = {
#embed "data/phrases.ro.txt"
};

static const uint8_t phrases_tr[] = {
#embed "data/phrases.tr.txt"
};

static const uint8_t phrases_hr[] = {
#embed "data/phrases.hr.txt"
};

static const uint8_t phrases_sl[] = {
#embed "data/phrases.sl.txt"
};

static const uint8_t phrases_id[] = {
#embed "data/phrases.id.txt"
};

static const uint8_t phrases_vi[] = {
#embed "data/phrases.vi.txt"
};

static const uint8_t phrases_uk[] = {
#embed "data/phrases.uk.txt"
};

static const uint8_t phrases_bg[] = {
#embed "data/phrases.bg.txt"
};

static const uint8_t phrases_sr[] = {
#embed "data/phrases.sr.txt"
};

static const uint8_t phrases_ja[] = {
#embed "data/phrases.ja.txt"
};

static const uint8_t phrases_zh[] = {
#embed "data/phrases.zh.txt"
};

static const uint8_t phrases_ko[] = {
#embed "data/phrases.ko.txt"
};

static const uint8_t phrases_ar[] = {
#embed "data/phrases.ar.txt"
};

static const uint8_t phrases_fa[] = {
#embed "data/phrases.fa.txt"
};

static const uint8_t phrases_he[] = {
#embed "data/phrases.he.txt"
};

static const uint8_t phrases_hi[] = {
#embed "data/phrases.hi.txt"
};

static const uint8_t phrases_bn[] = {
#embed "data/phrases.bn.txt"
};

typedef struct {
    const uint8_t *bytes;
    size_t size;
} table;

// In the order of the enumeration.
static const table tables[] = {
    {phrases_any, sizeof phrases_any},
    {phrases_fr, sizeof phrases_fr},
    {phrases_de, sizeof phrases_de},
    {phrases_en, sizeof phrases_en},
    {phrases_it, sizeof phrases_it},
    {phrases_es, sizeof phrases_es},
    {phrases_pt, sizeof phrases_pt},
    {phrases_nl, sizeof phrases_nl},
    {phrases_pl, sizeof phrases_pl},
    {phrases_ru, sizeof phrases_ru},
    {phrases_el, sizeof phrases_el},
    {phrases_sv, sizeof phrases_sv},
    {phrases_da, sizeof phrases_da},
    {phrases_nb, sizeof phrases_nb},
    {phrases_fi, sizeof phrases_fi},
    {phrases_cs, sizeof phrases_cs},
    {phrases_sk, sizeof phrases_sk},
    {phrases_hu, sizeof phrases_hu},
    {phrases_ro, sizeof phrases_ro},
    {phrases_tr, sizeof phrases_tr},
    {phrases_hr, sizeof phrases_hr},
    {phrases_sl, sizeof phrases_sl},
    {phrases_id, sizeof phrases_id},
    {phrases_vi, sizeof phrases_vi},
    {phrases_uk, sizeof phrases_uk},
    {phrases_bg, sizeof phrases_bg},
    {phrases_sr, sizeof phrases_sr},
    {phrases_ja, sizeof phrases_ja},
    {phrases_zh, sizeof phrases_zh},
    {phrases_ko, sizeof phrases_ko},
    {phrases_ar, sizeof phrases_ar},
    {phrases_fa, sizeof phrases_fa},
    {phrases_he, sizeof phrases_he},
    {phrases_hi, sizeof phrases_hi},
    {phrases_bn, sizeof phrases_bn},
};

const uint8_t *manchette_phrases(enum manchette_phrase_table which, size_t *size) {
    *size = tables[which].size;
    return tables[which].bytes;
}
