/* Decides a stream of events, one by one, as a trigger would: "kept, nanoseconds, floor". */
#include "benchmarks/peak.h"

#include <stdio.h>
#include <stdlib.h>

#include "trigger.h"

enum { N = TRIGGER_N_FEATURES, MOST = 1 << 17 };

static double events[MOST * N];
static unsigned char kept[MOST];

int main(int n_arguments, char **arguments) {
    const size_t n = fread(events, sizeof(double) * N, MOST, stdin);
    double best = 1e300, start, spent, fastest = 1e300;
    size_t i;
    int repeat;
    /* Never trust a header that fails its own test. */
    if (n_arguments != 2 || n == 0 || trigger_self_test() != 0) return 1;
    for (repeat = 0; repeat < 7; repeat++) {
        start = now();
        for (i = 0; i < n; i++) kept[i] = (unsigned char)trigger_decide_one(events + i * N);
        spent = (now() - start) / (double)n;
        best = spent < best ? spent : best;
        spent = peak() * atof(arguments[1]);
        fastest = spent < fastest ? spent : fastest;
    }
    fwrite(kept, 1, n, stdout);
    fprintf(stderr, "%.1f %.1f\n", best, fastest);
    return 0;
}
