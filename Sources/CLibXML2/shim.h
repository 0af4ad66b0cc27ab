// The part of libxml2 that HTMLTree uses, and what Swift cannot reach itself.
#ifndef MANCHETTE_CLIBXML2_SHIM_H
#define MANCHETTE_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its encoding.h then pulls in ICU's headers, which clash with Foundation's own copy
// of ICU. Nothing here uses what they declare.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a global function pointer that a program may replace; Swift 6
// refuses mutable globals, so it is called from here.
static inline void manchette_xml_free(void *memory) { xmlFree(memory); }

#endif
