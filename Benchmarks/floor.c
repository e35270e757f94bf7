/* The floor: what reading, rendering and writing cost when nothing else is done.
 *
 *   floor CONTENT OUTPUT
 *
 * Reads every Markdown file below CONTENT, renders what follows its front matter with libcmark, and writes
 * a file for each into OUTPUT, on as many threads as there are processors. No front matter is read, no link
 * followed, no template filled. */

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **paths;
static size_t path_count, path_room;
static atomic_size_t next_path;
static int output;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int gather(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status;
  (void)place;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (path_count == path_room) {
    path_room = path_room ? 2 * path_room : 1024;
    paths = realloc(paths, path_room * sizeof *paths);
    if (!paths) fail("memory");
  }
  paths[path_count++] = strdup(path);
  return 0;
}

static char *read_file(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *text = malloc((size_t)status.st_size + 1);
  ssize_t count = text ? read(file, text, (size_t)status.st_size) : -1;
  if (count < 0) fail(path);
  close(file);
  text[count] = 0;
  *size = (size_t)count;
  return text;
}

static void write_file(size_t number, const char *html) {
  char name[32];
  snprintf(name, sizeof name, "%zu.html", number);
  int file = openat(output, name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  size_t size = strlen(html);
  if (file < 0 || write(file, html, size) != (ssize_t)size) fail(name);
  close(file);
}

static void *work(void *unused) {
  for (;;) {
    size_t number = atomic_fetch_add(&next_path, 1);
    if (number >= path_count) return unused;
    size_t size;
    char *text = read_file(paths[number], &size), *body = text;
    char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---\n") : NULL;
    if (end) body = end + 5;
    char *html = cmark_markdown_to_html(body, size - (size_t)(body - text), CMARK_OPT_DEFAULT);
    write_file(number, html);
    free(html);
    free(text);
  }
}

int main(int count, char **words) {
  if (count != 3) {
    fprintf(stderr, "floor CONTENT OUTPUT\n");
    return 2;
  }
  mkdir(words[2], 0755);
  output = open(words[2], O_RDONLY | O_DIRECTORY);
  if (output < 0) fail(words[2]);
  if (nftw(words[1], gather, 16, FTW_PHYS) < 0) fail(words[1]);
  long threads = sysconf(_SC_NPROCESSORS_ONLN);
  pthread_t others[64];
  if (threads > 64) threads = 64;
  for (long thread = 1; thread < threads; thread++) pthread_create(&others[thread], NULL, work, NULL);
  work(NULL);
  for (long thread = 1; thread < threads; thread++) pthread_join(others[thread], NULL);
  printf("%zu files\n", path_count);
  return 0;
}
