// The system's libraries, loaded when one of their functions is called for the first time.
//
// Most pages need none of them, and mapping and relocating ICU, libxml2 and SQLite costs a process more than reading a
// page. So the tool has a function of its own for each of theirs that it calls: a jump through a slot, which first leads
// to the loader and then to the library's function. The linker then has no need of the libraries (`--as-needed` leaves
// them out); a function that is missing here links as ever. Only programs do this: the library links what it uses.
#include "ProcessStart.h"

#if defined(__linux__) && defined(__x86_64__)

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <libxml/xmlversion.h>
// Each name becomes the one with ICU's version behind it.
#include <unicode/uversion.h>
#include <unicode/urename.h>

#define TEXT_(token) #token
#define TEXT(token) TEXT_(token)

#if LIBXML_VERSION >= 21400
#define LIBXML_NAME "libxml2.so.16"
#else
#define LIBXML_NAME "libxml2.so.2"
#endif

enum { library_icu, library_xml, library_sqlite, library_zlib, library_zstd, library_brotli, library_count };

static const char *const libraries[library_count] = {
    "libicui18n.so." TEXT(U_ICU_VERSION_MAJOR_NUM),  // It brings libicuuc, whose functions are found through it.
    LIBXML_NAME, "libsqlite3.so.0", "libz.so.1", "libzstd.so.1", "libbrotlidec.so.1",
};
static void *handles[library_count];

// Where a function is; the assembly below knows the order of its members.
typedef struct {
    void **slot;
    const char *name;
    uint64_t library;
} Function;

__attribute__((used)) void *manchette_lazy_find(const Function *function) {
    void *handle = __atomic_load_n(&handles[function->library], __ATOMIC_ACQUIRE);
    if (handle == NULL) {
        // Two threads may both come here: they get the same handle.
        handle = dlopen(libraries[function->library], RTLD_NOW | RTLD_LOCAL);
        __atomic_store_n(&handles[function->library], handle, __ATOMIC_RELEASE);
    }
    void *found = handle == NULL ? NULL : dlsym(handle, function->name);
    if (found == NULL) {
        // As the dynamic linker does for what a program is linked to.
        fprintf(stderr, "extract: error while loading shared libraries: %s\n", dlerror());
        _Exit(127);
    }
    __atomic_store_n(function->slot, found, __ATOMIC_RELEASE);
    return found;
}

int32_t manchette_libraries_loaded(void) {
    int32_t count = 0;
    for (int index = 0; index < library_count; index++) {
        count += __atomic_load_n(&handles[index], __ATOMIC_ACQUIRE) != NULL;
    }
    return count;
}

// Finds the function of %r11 with the caller's arguments kept, those in vector registers too, and goes on to it.
__asm__(
    ".text\n"
    ".type manchette_lazy_enter, @function\n"
    "manchette_lazy_enter:\n"
    ".cfi_startproc\n"
    "  pushq %rdi\n  pushq %rsi\n  pushq %rdx\n  pushq %rcx\n  pushq %r8\n  pushq %r9\n  pushq %rax\n  pushq %r10\n"
    ".cfi_adjust_cfa_offset 64\n"
    "  subq $136, %rsp\n"
    ".cfi_adjust_cfa_offset 136\n"
    "  movdqu %xmm0, (%rsp)\n  movdqu %xmm1, 16(%rsp)\n  movdqu %xmm2, 32(%rsp)\n  movdqu %xmm3, 48(%rsp)\n"
    "  movdqu %xmm4, 64(%rsp)\n  movdqu %xmm5, 80(%rsp)\n  movdqu %xmm6, 96(%rsp)\n  movdqu %xmm7, 112(%rsp)\n"
    "  movq %r11, %rdi\n"
    "  call manchette_lazy_find\n"
    "  movq %rax, %r11\n"
    "  movdqu (%rsp), %xmm0\n  movdqu 16(%rsp), %xmm1\n  movdqu 32(%rsp), %xmm2\n  movdqu 48(%rsp), %xmm3\n"
    "  movdqu 64(%rsp), %xmm4\n  movdqu 80(%rsp), %xmm5\n  movdqu 96(%rsp), %xmm6\n  movdqu 112(%rsp), %xmm7\n"
    "  addq $136, %rsp\n"
    ".cfi_adjust_cfa_offset -136\n"
    "  popq %r10\n  popq %rax\n  popq %r9\n  popq %r8\n  popq %rcx\n  popq %rdx\n  popq %rsi\n  popq %rdi\n"
    ".cfi_adjust_cfa_offset -64\n"
    "  jmpq *%r11\n"
    ".cfi_endproc\n"
    ".size manchette_lazy_enter, .-manchette_lazy_enter\n");

// The function NAME, hidden, so that the libraries' own calls do not come here.
#define FUNCTION(library, name) FUNCTION_OF(library, name)
#define FUNCTION_OF(library, name) \
    extern void *manchette_slot_##name __attribute__((visibility("hidden"))); \
    __attribute__((used, visibility("hidden"))) const Function manchette_function_##name = { \
        &manchette_slot_##name, #name, library}; \
    __asm__( \
        ".data\n" \
        ".balign 8\n" \
        ".globl manchette_slot_" #name "\n" \
        ".hidden manchette_slot_" #name "\n" \
        "manchette_slot_" #name ": .quad manchette_first_" #name "\n" \
        ".text\n" \
        ".globl " #name "\n" \
        ".hidden " #name "\n" \
        ".type " #name ", @function\n" \
        #name ": jmpq *manchette_slot_" #name "(%rip)\n" \
        "manchette_first_" #name ": leaq manchette_function_" #name "(%rip), %r11\n" \
        "  jmp manchette_lazy_enter\n" \
        ".size " #name ", .-" #name "\n");

#define ICU(name) FUNCTION(library_icu, name)
#define XML(name) FUNCTION(library_xml, name)
#define SQL(name) FUNCTION(library_sqlite, name)
#define ZLIB(name) FUNCTION(library_zlib, name)
#define ZSTD(name) FUNCTION(library_zstd, name)
#define BROTLI(name) FUNCTION(library_brotli, name)

ICU(u_charType) ICU(u_foldCase) ICU(u_strFromUTF8WithSub)

ICU(ucnv_cbToUWriteUChars) ICU(ucnv_close) ICU(ucnv_open) ICU(ucnv_setToUCallBack) ICU(ucnv_toUnicode)
ICU(ucsdet_close) ICU(ucsdet_detect) ICU(ucsdet_enableInputFilter) ICU(ucsdet_getConfidence) ICU(ucsdet_getName)
ICU(ucsdet_open) ICU(ucsdet_setText)
ICU(unorm2_getNFCInstance) ICU(unorm2_getNFKDInstance) ICU(unorm2_normalize) ICU(unorm2_quickCheck)

XML(htmlCreateMemoryParserCtxt) XML(htmlCtxtUseOptions) XML(htmlFreeParserCtxt) XML(htmlNewDocNoDtD)
XML(htmlParseDocument) XML(xmlDictCreate) XML(xmlDictLookup) XML(xmlFreeDoc) XML(xmlInitParser) XML(xmlNewDocComment)
XML(xmlNewDocNodeEatName) XML(xmlNewDocText) XML(xmlNewNsPropEatName) XML(xmlResetError) XML(xmlStrlen)
XML(xmlXPathCompiledEval) XML(xmlXPathCtxtCompile) XML(xmlXPathFreeCompExpr) XML(xmlXPathFreeContext)
XML(xmlXPathFreeObject) XML(xmlXPathNewContext) XML(xmlXPathNodeSetSort) XML(xmlXPathOrderDocElems)

SQL(sqlite3_bind_blob) SQL(sqlite3_bind_double) SQL(sqlite3_bind_int64) SQL(sqlite3_bind_null)
SQL(sqlite3_bind_text) SQL(sqlite3_busy_timeout) SQL(sqlite3_close_v2) SQL(sqlite3_column_blob)
SQL(sqlite3_column_bytes) SQL(sqlite3_column_count) SQL(sqlite3_column_double) SQL(sqlite3_column_int64)
SQL(sqlite3_column_text) SQL(sqlite3_column_type) SQL(sqlite3_errmsg) SQL(sqlite3_errstr) SQL(sqlite3_exec)
SQL(sqlite3_finalize) SQL(sqlite3_open_v2) SQL(sqlite3_prepare_v3) SQL(sqlite3_reset) SQL(sqlite3_step)
SQL(sqlite3_system_errno)

ZLIB(deflate) ZLIB(deflateEnd) ZLIB(deflateInit2_) ZLIB(inflate) ZLIB(inflateEnd) ZLIB(inflateInit2_)
ZLIB(inflateReset)

ZSTD(ZSTD_CCtx_setParameter) ZSTD(ZSTD_DCtx_loadDictionary) ZSTD(ZSTD_DCtx_reset) ZSTD(ZSTD_DCtx_setParameter)
ZSTD(ZSTD_compressStream2) ZSTD(ZSTD_createCCtx) ZSTD(ZSTD_createDCtx) ZSTD(ZSTD_decompressStream) ZSTD(ZSTD_freeCCtx)
ZSTD(ZSTD_freeDCtx) ZSTD(ZSTD_getErrorName) ZSTD(ZSTD_isError)

BROTLI(BrotliDecoderCreateInstance) BROTLI(BrotliDecoderDecompressStream) BROTLI(BrotliDecoderDestroyInstance)
BROTLI(BrotliDecoderErrorString) BROTLI(BrotliDecoderGetErrorCode)

#else

int32_t manchette_libraries_loaded(void) { return 0; }

#endif
