/*
 * Times of one network in C, in nanoseconds a row: the exact header, the floating-point header, plain
 * loops as trigger code often has them, compiled trees, and the core's peak of multiplications.
 *
 * Built by inference.py, which writes exact.h, single.h, plain.h and trees.h.
 */
#include "peak.h"

#include <stdio.h>
#include <stdlib.h>

#include "exact.h"
#include "single.h"
#include "plain.h"
#include "trees.h"

enum { N = EXACT_N_FEATURES, ROWS = 4096 };

static double rows[ROWS * N], outputs[ROWS];
static float rows32[ROWS * N], outputs32[ROWS];

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
