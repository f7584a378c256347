/*
 * Runs a battery of TestU01 over the 32-bit words that come on the standard input, and ends with code 1 if a p-value is within
 * 1e-10 of 0 or 1, the failure of the TestU01 guide. docs/testing.md has the commands.
 *
 *     battery SmallCrush|Crush|BigCrush [mirrored]
 *
 * Most tests look at the upper bits of a word only: mirrored, the lowest bit becomes the uppermost.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <testu01/bbattery.h>
#include <testu01/swrite.h>
#include <testu01/unif01.h>

#define WORDS 16384
#define FAILURE 1e-10
#define SUSPICION 1e-3

static int mirrored;

static unsigned int next(void) {
  static uint32_t words[WORDS];
  static size_t n, i;
  if (i == n) {
    n = fread(words, sizeof *words, WORDS, stdin);
    i = 0;
    if (n == 0) {
      fputs("battery: the words ended before the tests\n", stderr);
      exit(2);
    }
  }
  uint32_t x = words[i++];
  if (mirrored) {
    x = (x & 0x55555555) << 1 | (x >> 1 & 0x55555555);
    x = (x & 0x33333333) << 2 | (x >> 2 & 0x33333333);
    x = (x & 0x0f0f0f0f) << 4 | (x >> 4 & 0x0f0f0f0f);
    x = __builtin_bswap32(x);
  }
  return x;
}

int main(int argc, char **argv) {
  const char *name = argc > 1 ? argv[1] : "";
  mirrored = argc > 2 && strcmp(argv[2], "mirrored") == 0;
  if (argc > 3 || (argc == 3 && !mirrored)) {
    fputs("battery SmallCrush|Crush|BigCrush [mirrored] < words\n", stderr);
    return 2;
  }
  unif01_Gen *generator = unif01_CreateExternGenBits("standard input", next);
  swrite_Basic = FALSE;
  if (strcmp(name, "SmallCrush") == 0) {
    bbattery_SmallCrush(generator);
  } else if (strcmp(name, "Crush") == 0) {
    bbattery_Crush(generator);
  } else if (strcmp(name, "BigCrush") == 0) {
    bbattery_BigCrush(generator);
  } else {
    fputs("battery SmallCrush|Crush|BigCrush [mirrored] < words\n", stderr);
    return 2;
  }
  int suspicious = 0;
  int failures = 0;
  for (int i = 0; i < bbattery_NTests; i++) {
    double p = bbattery_pVal[i];
    double end = p < 0.5 ? p : 1 - p;
    if (p >= 0 && end < SUSPICION) { /* negative: not a p-value */
      printf("%s: %g\n", bbattery_TestNames[i], p);
      suspicious++;
      failures += end < FAILURE;
    }
  }
  printf("%s: %d p-values, %d within 0.001 of 0 or 1, %d within 1e-10\n", name, bbattery_NTests, suspicious, failures);
  return failures > 0;
}
