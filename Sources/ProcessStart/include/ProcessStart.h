// What makes a program start faster, and no difference otherwise. For programs, not for libraries.
#ifndef MANCHETTE_PROCESS_START_H
#define MANCHETTE_PROCESS_START_H

#include <stdint.h>

// How many of the system's libraries were loaded because one of their functions was called; see libraries.c.
int32_t manchette_libraries_loaded(void);

// Lets the heap grow in large steps, of huge pages where the system has them; see heap.c.
void manchette_prepare_heap(void);

#endif
