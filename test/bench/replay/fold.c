/*
 * Both rule sets of the question as one fold, step by step as hand-written.ts does it: every customer at every instant
 * of its events and, after the first, at every tick.
 *
 *   fold COLUMNS         Folds once for each line of standard input and answers with a line: wall milliseconds and
 *                        processor milliseconds of the fold, then `cell:customers` for each cell that has any.
 *   fold COLUMNS GIVEN   Folds once and writes to GIVEN the pair of each customer, month and output, a byte each.
 *
 * COLUMNS is what columns-file.ts writes; question.h, with all numbers of the question, is what question-header.ts does.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Of one rule set. Money in minor units, silence in days. */
struct bounds {
  double bronze, silver, gold;
  int dormant, at_risk, complaints, loyal, active;
  double displeased, content, delighted;
};

#include "question.h"

enum { TIER, STAGE, SATISFACTION, OUTPUTS };
enum { CODES = 256, NOT_YET = 255 }; /* a code is a pair of results: 16 * control + candidate */

static int32_t cells[OUTPUTS][MONTHS][CODES];

struct bucket {
  uint32_t customers, events;
  const uint32_t *starts; /* customer c has the events from starts[c] to before starts[c + 1] */
  const uint32_t *places; /* of the customers in the population */
  const double *at, *amount, *score;
  const uint8_t *kind;
};

/* The level of the tier at the last evaluation, and until when at least each level was in force. */
struct hold {
  int level;
  double bronze_until, silver_until, gold_until;
};

static const struct hold never_held = {-1, -INFINITY, -INFINITY, -INFINITY};

/* A hold that only holds down: the best level in force at any time in the last 365 days. */
static inline int tier_of(const struct bounds *by, struct hold *hold, double spend, double t) {
  if (hold->level >= 1) hold->bronze_until = t;
  if (hold->level >= 2) hold->silver_until = t;
  if (hold->level >= 3) hold->gold_until = t;
  hold->level = spend >= by->silver ? (spend >= by->gold ? 3 : 2) : spend >= by->bronze ? 1 : 0;
  const double since = t - YEAR_MS;
  if (hold->level >= 3 || hold->gold_until > since) return 3;
  if (hold->level >= 2 || hold->silver_until > since) return 2;
  return hold->level >= 1 || hold->bronze_until > since;
}

/* Of somebody who has not left. */
static inline int stage_of(const struct bounds *by, int ever, int recency, int complaints, int orders) {
  if (ever > 0 && recency > by->dormant) return DORMANT;
  if ((ever > 0 && recency > by->at_risk) || complaints >= by->complaints) return AT_RISK;
  if (orders >= by->loyal) return LOYAL;
  return orders >= by->active ? ACTIVE : FRESH;
}

/* The value as it reads with twelve significant digits. */
static double rounded(double value) {
  char text[32];
  snprintf(text, sizeof text, "%.12g", value);
  return strtod(text, NULL);
}

/* Rounding can only matter beside the bound. */
static inline int is_below(double value, double bound) {
  const double distance = value - bound;
  return distance < -1e-6 || (distance < 1e-6 && rounded(value) < bound);
}

static inline int satisfaction_of(const struct bounds *by, double mood, int complaints) {
  if (is_below(mood, by->content)) return is_below(mood, by->displeased) ? 0 : 1;
  return complaints > 0 || is_below(mood, by->delighted) ? 2 : 3;
}

static inline int pair(int one, int two) { return 16 * one + two; }

static inline double faded(double elapsed_ms) { return exp2(-elapsed_ms / HALF_LIFE_MS); }

/* `given` is filled unless it is NULL. */
static void fold_customer(const struct bucket *in, uint32_t customer, uint8_t *given) {
  const double *at = in->at, *amount = in->amount;
  const uint8_t *kind = in->kind;
  const uint32_t first = in->starts[customer], end = in->starts[customer + 1];
  if (first == end) return;
  int month = 0;
  while (month_ends[month] < at[first]) month++;

  uint32_t i = first, year = first, quarter = first; /* first events inside the last 365 days, and 90 */
  double spend = 0, ordered = 0, left = 0;
  int orders = 0, ever = 0, complaints = 0, has_left = 0;
  double sum = 0, weight = 0, rated_at = 0; /* decayed sum of ratings and of their number, as at rated_at */
  struct hold hold = never_held, hold2 = never_held;
  int codes[OUTPUTS] = {0};

  for (;;) {
    const double tick_at = month + 1 < MONTHS ? ticks[month + 1] : INFINITY;
    const double event_at = i < end ? at[i] : INFINITY;
    const double t = event_at < tick_at ? event_at : tick_at;
    if (tick_at <= t || t > AS_OF) {
      for (int output = 0; output < OUTPUTS; output++) cells[output][month][codes[output]]++;
      if (given) {
        uint8_t *pairs = given + ((size_t)in->places[customer] * MONTHS + month) * OUTPUTS;
        for (int output = 0; output < OUTPUTS; output++) pairs[output] = codes[output];
      }
      if (t > AS_OF) return;
      month++;
    }

    for (; i < end && at[i] == t; i++) {
      switch (kind[i]) {
        case PURCHASED: spend += amount[i], orders++, ever++, ordered = t; break;
        case RETURNED: spend += amount[i]; break;
        case COMPLAINED: complaints++; break;
        case CHURNED: left = t, has_left = 1; break;
        case RATED: {
          const double kept = faded(t - rated_at);
          sum = sum * kept + in->score[i];
          weight = weight * kept + 1;
          rated_at = t;
        }
      }
    }
    for (; year < i && at[year] <= t - YEAR_MS; year++) {
      if (kind[year] == PURCHASED) spend -= amount[year], orders--;
      else if (kind[year] == RETURNED) spend -= amount[year];
    }
    for (; quarter < i && at[quarter] <= t - QUARTER_MS; quarter++)
      if (kind[quarter] == COMPLAINED) complaints--;

    codes[TIER] = pair(tier_of(&control, &hold, spend, t), tier_of(&candidate, &hold2, spend, t));

    /* Elapsed times are never negative, so that cutting off is rounding down. */
    const int recency = ever > 0 ? (int)((t - ordered) / DAY_MS) : NEVER;
    const int since_churn = has_left ? (int)((t - left) / DAY_MS) : NEVER;
    codes[STAGE] = since_churn < recency
                       ? pair(LEFT, LEFT)
                       : pair(stage_of(&control, ever, recency, complaints, orders),
                              stage_of(&candidate, ever, recency, complaints, orders));

    const double kept = weight == 0 ? 0 : t == rated_at ? 1 : faded(t - rated_at);
    const double mood = weight == 0 ? PRIOR : (PRIOR + sum * kept) / (1 + weight * kept);
    codes[SATISFACTION] =
        pair(satisfaction_of(&control, mood, complaints), satisfaction_of(&candidate, mood, complaints));
  }
}

static void fold(const struct bucket *buckets, uint32_t count, uint8_t *given) {
  memset(cells, 0, sizeof cells);
  for (uint32_t b = 0; b < count; b++)
    for (uint32_t c = 0; c < buckets[b].customers; c++) fold_customer(&buckets[b], c, given);
}

static void fail(const char *what, const char *path) {
  fprintf(stderr, "fold: cannot %s %s\n", what, path);
  exit(1);
}

static void *room(size_t bytes) {
  void *made = malloc(bytes ? bytes : 1);
  if (!made) fail("find memory for", "the columns");
  return made;
}

struct source {
  FILE *file;
  const char *path;
};

static void *column(struct source from, size_t count, size_t size) {
  void *read = room(count * size);
  if (fread(read, size, count, from.file) != count) fail("read all columns of", from.path);
  return read;
}

static uint32_t number(struct source from) {
  uint32_t *read = column(from, 1, sizeof *read), number = *read;
  free(read);
  return number;
}

static struct bucket bucket_of(struct source from) {
  struct bucket made = {.customers = number(from), .events = 0};
  made.events = number(from);
  made.starts = column(from, (size_t)made.customers + 1, sizeof *made.starts);
  made.places = column(from, made.customers, sizeof *made.places);
  made.at = column(from, made.events, sizeof *made.at);
  made.amount = column(from, made.events, sizeof *made.amount);
  made.score = column(from, made.events, sizeof *made.score);
  made.kind = column(from, made.events, sizeof *made.kind);
  return made;
}

static double now_ms(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void answer(const struct bucket *buckets, uint32_t count) {
  const double wall = now_ms(CLOCK_MONOTONIC), processor = now_ms(CLOCK_PROCESS_CPUTIME_ID);
  fold(buckets, count, NULL);
  printf("%.6f", now_ms(CLOCK_MONOTONIC) - wall);
  printf(" %.6f", now_ms(CLOCK_PROCESS_CPUTIME_ID) - processor);
  const int32_t *all = &cells[0][0][0];
  for (size_t cell = 0; cell < sizeof cells / sizeof *all; cell++)
    if (all[cell]) printf(" %zu:%d", cell, all[cell]);
  putchar('\n');
  fflush(stdout);
}

static void give(const struct bucket *buckets, uint32_t count, uint32_t customers, const char *path) {
  const size_t bytes = (size_t)customers * MONTHS * OUTPUTS;
  uint8_t *given = room(bytes);
  memset(given, NOT_YET, bytes);
  fold(buckets, count, given);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(given, 1, bytes, file) != bytes || fclose(file)) fail("write", path);
}

int main(int argc, char **argv) {
  if (argc < 2 || argc > 3) fail("go on: the arguments are", "COLUMNS [GIVEN]");
  struct source from = {fopen(argv[1], "rb"), argv[1]};
  if (!from.file) fail("open", from.path);
  const uint32_t customers = number(from), count = number(from);
  struct bucket *buckets = room(count * sizeof *buckets);
  for (uint32_t b = 0; b < count; b++) buckets[b] = bucket_of(from);
  fclose(from.file);
  if (argc == 3) give(buckets, count, customers, argv[2]);
  else
    for (int c; (c = getchar()) != EOF;)
      if (c == '\n') answer(buckets, count);
  return 0;
}
