/* The thread's clock, and what the core's multiplications take at best. */
#define _POSIX_C_SOURCE 199309L
#include <time.h>

#if defined(__AVX2__) && defined(__FMA__)
#include <immintrin.h>
#endif

static volatile double sink;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

/* Nanoseconds of one float32 multiplication and addition: ten chains of vectors, nothing else. */
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
