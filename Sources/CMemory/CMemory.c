#include "CMemory.h"

/* Large pages: a site's texts lie in a few hundred of them instead of some ten thousand small ones. */
const char *malloc_conf = "thp:always";

void **place_of_thread(void) {
  static _Thread_local void *place;
  return &place;
}
