"""The parts of the C header that are the same for every model."""

__all__ = ["KERNELS", "LAST", "START"]

START = """\
/* Written by monolip. Self-contained C99 and C++: no allocation, no library calls. */
#ifndef NAME_UPPER_H
#define NAME_UPPER_H

#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif
"""

KERNELS = """
/* Eight 32-bit accumulators; the products of pairs of 16-bit numbers are exact, in any order. */
#if defined(__AVX2__)
typedef __m256i NAME_vector;
typedef __m256i NAME_pair;
static inline NAME_vector NAME_load(const int32_t *a) {
    return _mm256_loadu_si256((const __m256i *)(const void *)a);
}
static inline NAME_pair NAME_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm256_set1_epi32(both);
}
static inline NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    const __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)w);
    return _mm256_add_epi32(a, _mm256_madd_epi16(v, x));
}
static inline void NAME_store(int16_t *out, NAME_vector a, int shift) {
    const __m256i v = _mm256_srai_epi32(a, shift);
    const __m128i low = _mm256_castsi256_si128(v), high = _mm256_extracti128_si256(v, 1);
    const __m128i limit = _mm_set1_epi16(NAME_UPPER_LIMIT);
    const __m128i least = _mm_set1_epi16(-NAME_UPPER_LIMIT);
    const __m128i kept = _mm_packs_epi32(low, high);
    _mm_storeu_si128((__m128i *)(void *)out, _mm_max_epi16(_mm_min_epi16(kept, limit), least));
}
static inline int32_t NAME_dot(const int16_t *w, const int16_t *x, int n) {
    __m256i a = _mm256_setzero_si256();
    int i;
    __m128i s;
    for (i = 0; i < n; i += 16) {
        const __m256i u = _mm256_loadu_si256((const __m256i *)(const void *)(w + i));
        const __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(x + i));
        a = _mm256_add_epi32(a, _mm256_madd_epi16(u, v));
    }
    s = _mm_add_epi32(_mm256_castsi256_si128(a), _mm256_extracti128_si256(a, 1));
    s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0x4e));
    s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0xb1));
    return _mm_cvtsi128_si32(s);
}
#elif defined(__SSE2__)
typedef struct { __m128i low, high; } NAME_vector;
typedef __m128i NAME_pair;
static inline NAME_vector NAME_load(const int32_t *a) {
    NAME_vector v;
    v.low = _mm_loadu_si128((const __m128i *)(const void *)a);
    v.high = _mm_loadu_si128((const __m128i *)(const void *)(a + 4));
    return v;
}
static inline NAME_pair NAME_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm_set1_epi32(both);
}
static inline NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    const __m128i low = _mm_loadu_si128((const __m128i *)(const void *)w);
    const __m128i high = _mm_loadu_si128((const __m128i *)(const void *)(w + 8));
    a.low = _mm_add_epi32(a.low, _mm_madd_epi16(low, x));
    a.high = _mm_add_epi32(a.high, _mm_madd_epi16(high, x));
    return a;
}
static inline void NAME_store(int16_t *out, NAME_vector a, int shift) {
    const __m128i limit = _mm_set1_epi16(NAME_UPPER_LIMIT);
    const __m128i least = _mm_set1_epi16(-NAME_UPPER_LIMIT);
    const __m128i low = _mm_srai_epi32(a.low, shift), high = _mm_srai_epi32(a.high, shift);
    const __m128i kept = _mm_packs_epi32(low, high);
    _mm_storeu_si128((__m128i *)(void *)out, _mm_max_epi16(_mm_min_epi16(kept, limit), least));
}
static inline int32_t NAME_dot(const int16_t *w, const int16_t *x, int n) {
    __m128i s = _mm_setzero_si128();
    int i;
    for (i = 0; i < n; i += 8) {
        const __m128i u = _mm_loadu_si128((const __m128i *)(const void *)(w + i));
        const __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(x + i));
        s = _mm_add_epi32(s, _mm_madd_epi16(u, v));
    }
    s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0x4e));
    s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0xb1));
    return _mm_cvtsi128_si32(s);
}
#else
typedef struct { int32_t a[8]; } NAME_vector;
typedef const int16_t *NAME_pair;
static inline NAME_vector NAME_load(const int32_t *a) {
    NAME_vector v;
    memcpy(v.a, a, sizeof v.a);
    return v;
}
static inline NAME_pair NAME_spread(const int16_t *x) { return x; }
static inline NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    int i;
    for (i = 0; i < 8; i++) a.a[i] += (int32_t)w[2 * i] * x[0] + (int32_t)w[2 * i + 1] * x[1];
    return a;
}
static inline int32_t NAME_down(int32_t a, int shift) {
    /* Rounds down; right shifts of negative numbers are not defined by the language. */
    const uint32_t top = (uint32_t)1 << 31;
    return (int32_t)((int64_t)((((uint32_t)a) ^ top) >> shift) - (int64_t)(top >> shift));
}
static inline void NAME_store(int16_t *out, NAME_vector a, int shift) {
    int i;
    for (i = 0; i < 8; i++) {
        const int32_t v = NAME_down(a.a[i], shift);
        const int32_t kept = v > NAME_UPPER_LIMIT ? NAME_UPPER_LIMIT : v;
        out[i] = (int16_t)(kept < -NAME_UPPER_LIMIT ? -NAME_UPPER_LIMIT : kept);
    }
}
static inline int32_t NAME_dot(const int16_t *w, const int16_t *x, int n) {
    int32_t s = 0;
    int i;
    for (i = 0; i < n; i++) s += (int32_t)w[i] * x[i];
    return s;
}
#endif

#if defined(__AVX2__) || defined(__SSE2__)
static inline void NAME_maxmin(const int16_t *in, int16_t *out, int half) {
    int i;
    for (i = 0; i < half; i += 8) {
        const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)(in + i));
        const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(in + half + i));
        _mm_storeu_si128((__m128i *)(void *)(out + i), _mm_max_epi16(a, b));
        _mm_storeu_si128((__m128i *)(void *)(out + half + i), _mm_min_epi16(a, b));
    }
}
#else
static inline void NAME_maxmin(const int16_t *in, int16_t *out, int half) {
    int i;
    for (i = 0; i < half; i++) {
        const int16_t a = in[i], b = in[half + i];
        out[i] = a > b ? a : b;
        out[half + i] = a > b ? b : a;
    }
}
#endif
"""

LAST = """
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 2
#error "exact results need double precision as IEEE 754 has it: compile with -msse2 -mfpmath=sse"
#endif

/* Where floating point may be rearranged, numbers go through memory. */
#if defined(__FAST_MATH__) || (defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD != 0)
#define NAME_UPPER_REAL volatile double
#else
#define NAME_UPPER_REAL double
#endif

static inline int NAME_is_nan(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (bits & ~((uint64_t)1 << 63)) > ((uint64_t)0x7ff << 52);
}

static inline int NAME_scores(const double *x, int32_t *scores) {
    int16_t first[NAME_UPPER_WIDEST], second[NAME_UPPER_WIDEST], steps[NAME_UPPER_WIDEST];
    int i, k, p;
    (void)second;
    for (i = 0; i < NAME_UPPER_N_FEATURES; i++) {
        NAME_UPPER_REAL t = x[i] - NAME_center[i];
        if (NAME_is_nan(x[i])) return 0;
        t = NAME_factor[i] > 0.0 ? t * NAME_factor[i] : 0.0;
        t = t > NAME_low[i] ? t : NAME_low[i];
        t = t < NAME_high[i] ? t : NAME_high[i];
        t = t + 32768.5;
        steps[i] = (int16_t)((int32_t)t - 32768);
    }
    for (; i < NAME_UPPER_WIDEST; i++) steps[i] = 0;
    memcpy(first, steps, sizeof first);
    p = 0;
    (void)p;
@CALLS@
    for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++) {
        const int16_t *w = NAME_weight_last + k * @WIDTH@;
        const uint32_t sum = (uint32_t)(NAME_bias_last[k] + NAME_dot(w, first, @WIDTH@));
        const uint32_t top = (uint32_t)1 << 31;
        /* Rounds down; right shifts of negative numbers are not defined by the language. */
        int32_t score = (int32_t)((int64_t)((sum ^ top) >> @SHIFT@) - (int64_t)(top >> @SHIFT@));
        for (i = 0; i < NAME_UPPER_N_FEATURES; i++)
            score += NAME_direction[k * NAME_UPPER_N_FEATURES + i] * steps[i];
        scores[k] = score;
    }
    return 1;
}

static inline double NAME_output(int32_t score) {
    /* Through memory, so that product and sum are rounded one by one. */
    volatile double product = (double)score * NAME_UPPER_UNIT;
    return NAME_UPPER_OFFSET + product;
}

static inline double NAME_predict_one(const double *x) {
    int32_t scores[NAME_UPPER_N_OUTPUTS];
    if (!NAME_scores(x, scores)) {
        const uint64_t bits = (uint64_t)0x7ff8 << 48;
        double nan;
        memcpy(&nan, &bits, sizeof nan);
        return nan;
    }
    return NAME_output(scores[0]);
}

static inline int NAME_decide_one(const double *x) {
    int32_t scores[NAME_UPPER_N_OUTPUTS];
    if (!NAME_scores(x, scores)) return -1;
    return scores[0] > NAME_UPPER_THRESHOLD;
}

static inline void NAME_predict_batch(const double *x, size_t n_rows, double *outputs) {
    size_t row;
    int k;
    for (row = 0; row < n_rows; row++) {
        int32_t scores[NAME_UPPER_N_OUTPUTS];
        if (NAME_scores(x + row * NAME_UPPER_N_FEATURES, scores)) {
            for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++) outputs[k] = NAME_output(scores[k]);
        } else {
            const uint64_t bits = (uint64_t)0x7ff8 << 48;
            for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++) memcpy(outputs + k, &bits, sizeof bits);
        }
        outputs += NAME_UPPER_N_OUTPUTS;
    }
}

static inline int NAME_self_test(void) {
    int failed = 0, row, k;
    for (row = 0; row < @GOLDEN@; row++) {
        int32_t scores[NAME_UPPER_N_OUTPUTS];
        int same = NAME_scores(NAME_golden_rows + row * NAME_UPPER_N_FEATURES, scores);
        for (k = 0; same && k < NAME_UPPER_N_OUTPUTS; k++)
            same = scores[k] == NAME_golden_scores[row * NAME_UPPER_N_OUTPUTS + k];
        failed += !same;
    }
    return failed;
}

#endif
"""
