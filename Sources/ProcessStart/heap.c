// How the process asks the system for memory.
//
// A page's extraction touches a thousand pages of memory for the first time, and each costs a microsecond or two. With
// huge pages it is three, and the heap is not given back and taken again between two pages. What stands before the first
// huge page is left out: half of one on average, and a fault for each of its pages.
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "ProcessStart.h"

#if defined(__linux__) && defined(__GLIBC__)

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// What the heap grows by; a multiple of the huge page of most processors.
static const size_t step = 8 << 20, huge_page = 2 << 20;
// Larger pieces, which only the largest pages have, are mapped by themselves: what is not used of them takes no memory,
// and they leave no holes. What is smaller is used again and again without the system clearing it each time; this is the
// most that the C library allows.
static const int mapped = 32 << 20;
// More free memory than this at the heap's end goes back to the system.
static const int kept = 64 << 20;

void manchette_prepare_heap(void) {
    mallopt(M_TOP_PAD, step);
    mallopt(M_MMAP_THRESHOLD, mapped);
    mallopt(M_TRIM_THRESHOLD, kept);
    uintptr_t start = (uintptr_t)sbrk(0);
    uintptr_t first = (start + huge_page - 1) / huge_page * huge_page;
    if (start == (uintptr_t)-1 || sbrk((intptr_t)(first - start)) == (void *)-1) return;
    // What is larger than the heap's rest makes it grow.
    void *volatile piece = malloc(1 << 20);
    free(piece);
    char *end = sbrk(0);
    if (piece == NULL || end == (char *)-1) return;
    uintptr_t last = (uintptr_t)end / huge_page * huge_page;
    // Only a wish: where the system has none, the pages are small ones.
    if (first < last) madvise((void *)first, last - first, MADV_HUGEPAGE);
}

#else

void manchette_prepare_heap(void) {}

#endif
