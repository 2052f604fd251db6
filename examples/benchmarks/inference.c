/*
 * Times of one network in C, in nanoseconds a row: the exact header, the floating-point header, plain
 * loops as trigger code often has them, compiled trees, and the core's peak of multiplications.
 *
 * Built by inference.py, which writes exact.h, single.h, plain.h and trees.h.
 */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "exact.h"
#include "single.h"
#include "plain.h"
#include "trees.h"

enum { N = EXACT_N_FEATURES, ROWS = 4096 };

static double rows[ROWS * N], outputs[ROWS];
static float rows32[ROWS * N], outputs32[ROWS];
static volatile double sink;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

/* Ten independent chains of vector multiplications and additions, nothing else. */
#if defined(__AVX2__) && defined(__FMA__)
static double peak(void) {
    enum { TURNS = 200000 };
    const __m256 x = _mm256_set1_ps(0.999f), z = _mm256_set1_ps(1e-3f);
    __m256 a[10];
    float out[8];
    double start, spent;
    int i;
    long turn;
    for (i = 0; i < 10; i++) a[i] = _mm256_set1_ps((float)i);
    start = now();
    for (turn = 0; turn < TURNS; turn++) {
        for (i = 0; i < 10; i++) a[i] = _mm256_fmadd_ps(a[i], x, z);
        __asm__ volatile("" : "+x"(a[0]));
    }
    spent = now() - start;
    for (i = 1; i < 10; i++) a[0] = _mm256_add_ps(a[0], a[i]);
    _mm256_storeu_ps(out, a[0]);
    sink = out[0];
    return spent / (TURNS * 80.0);
}
#else
static double peak(void) { return 0.0; }
#endif

#define EACH(call) do { for (i = 0; i < ROWS; i++) total += (double)(call); } while (0)

static double timed(int kind) {
    double start = now(), total = 0.0;
    int i;
    switch (kind) {
        case 0: EACH(exact_predict_one(rows + i * N)); break;
        case 1: EACH(exact_decide_one(rows + i * N)); break;
        case 2: EACH(single_predict_one(rows32 + i * N)); break;
        case 3: EACH(plain_predict_one(rows32 + i * N)); break;
        case 4: EACH(trees_predict_one(rows32 + i * N)); break;
        case 5: exact_predict_batch(rows, ROWS, outputs); total = outputs[7]; break;
        case 6: single_predict_batch(rows32, ROWS, outputs32); total = outputs32[7]; break;
        default: return peak();
    }
    sink = total;
    return (now() - start) / ROWS;
}

int main(int n_arguments, char **arguments) {
    const int repeats = n_arguments > 1 ? atoi(arguments[1]) : 11;
    int kind, repeat, i;
    if (fread(rows, sizeof rows, 1, stdin) != 1) return 2;
    for (i = 0; i < ROWS * N; i++) rows32[i] = (float)rows[i];
    if (exact_self_test() || single_self_test()) return 3;
    for (repeat = 0; repeat < repeats; repeat++)
        for (kind = 0; kind < 8; kind++) printf("%d %.9g\n", kind, timed(kind));
    return 0;
}
