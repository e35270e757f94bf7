#include "allocation.h"

/* Large pages: a site's texts lie in a few hundred of them instead of some ten thousand small ones. */
const char *malloc_conf = "thp:always";
