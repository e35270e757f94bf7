/* What Swift cannot say of memory. */

/* What jemalloc is asked for, where the program is linked with it: docs/decisions/jemalloc.md. */
extern const char *malloc_conf;

/* A place that every thread has for itself, empty at first. To look one up by a key, as Swift would have to, takes
   longer than what libcmark asks for a thousand times in a text. */
void **place_of_thread(void);
