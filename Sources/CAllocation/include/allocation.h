/* What jemalloc is asked for, where the program is linked with it: docs/decisions/jemalloc.md. */
extern const char *malloc_conf;
