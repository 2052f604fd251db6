/* Written by monolip. Self-contained C99 and C++: no allocation, no library calls. */
#ifndef MODEL_H
#define MODEL_H
#define MODEL_IS_6a78cae6aab28719

#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) || defined(__AVX2__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

#define MODEL_API static inline

#if defined(__GNUC__)
#define MODEL_INLINE static inline __attribute__((always_inline))
#else
#define MODEL_INLINE static inline
#endif

/*
 * Model 'model', content hash 6a78cae6aab2871998ac71e706ef0a2b49e570176daec7cbb42d5f725aa1051e,
 * network e22679103f46756460c6622418111c01d6d5c863a6caf62bbbf173cebb89d10c, format version 1.
 * 16-bit activations and 15-bit weights: the
 * same results, bit for bit, with every compiler and processor. From the trained network
 * they differ by what rounding to so many bits costs.
 * Classes: '0', '1'.
 * Outputs: log-odds of 1. Decision: 1 where the output exceeds 0 ('1'), else 0 ('0').
 * 
 * A row is RAW values in this order, as they come: what 'included' names is done here.
 * Columns:
 *   x[0] 'mean radius': from -14.1475 to 49.2387, constant beyond
 *       output never rises, slope in [-0.714233195, -0.308779512]
 *   x[1] 'mean texture': from -14.3896 to 57.9103, constant beyond
 *       output free, slope in [-0.190085532, 0.0380514702]
 *   x[2] 'mean concavity': from -0.426797 to 0.853594, constant beyond
 *       output never rises, slope in [-33.6557118, -0.208004567]
 *   x[3] 'mean symmetry': ignored, any number will do
 * Slopes hold within the range; rounding adds at most 0.00278 to a difference of
 * two results. Directions hold exactly, for every step of every column.
 * 
 * Functions:
 *   double model_predict_one(const double *x): the output; NaN if a value is NaN
 *   int model_decide_one(const double *x): the decision; -1 if a value is NaN
 *   int model_scores(const double *x, int32_t *scores): 1, or 0 if a value is NaN
 *   void model_predict_batch(const double *x, size_t n_rows, double *outputs)
 *   int model_self_test(void): 0 if all is well, else how many golden rows fail
 * 
 * Infinities count as the ends of a column's range.
 */

#define MODEL_HASH "6a78cae6aab2871998ac71e706ef0a2b49e570176daec7cbb42d5f725aa1051e"
#define MODEL_N_FEATURES 4
#define MODEL_N_OUTPUTS 1
#define MODEL_THRESHOLD 0
#define MODEL_LIMIT 32767
#define MODEL_UNIT 2.425312504905634e-08
#define MODEL_OFFSET 0.0

#define MODEL_N_INPUTS 4
#define MODEL_COLUMN(i) (i)
static const double model_center[4] = {
    14.159171361502349, 19.23300469483567, 0.08865013075117371, 0.18047323943661964,
};
static const double model_factor[4] = {
    898.7284717952738, 478.3686460041468, 42357.38341981891, 0.0,
};
static const double model_low[4] = {
    -25440.0, -16084.0, -21833.0, 0.0,
};
static const double model_high[4] = {
    31527.0, 18502.0, 32401.0, 0.0,
};


/*
 * A vector holds LANES 32-bit accumulators; a pair, two 16-bit numbers for each of them. The sum of
 * a pair's products is exact, in any order. For one row the lanes are units of a layer; for many
 * rows they are rows.
 */
#if defined(__AVX512BW__)
#define MODEL_LANES 16
typedef __m512i model_vector;
typedef __m512i model_pair;
MODEL_INLINE model_vector model_load(const int32_t *a) { return _mm512_loadu_si512(a); }
MODEL_INLINE model_vector model_same(int32_t a) { return _mm512_set1_epi32(a); }
MODEL_INLINE model_pair model_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm512_set1_epi32(both);
}
MODEL_INLINE model_vector model_multiply(model_vector a, const int16_t *w, model_pair x) {
    return _mm512_add_epi32(a, _mm512_madd_epi16(_mm512_loadu_si512(w), x));
}
MODEL_INLINE model_vector model_accumulate(model_vector a, const int16_t *x, model_pair w) {
#if defined(__AVX512VNNI__)
    return _mm512_dpwssd_epi32(a, _mm512_loadu_si512(x), w);
#else
    return model_multiply(a, x, w);
#endif
}
MODEL_INLINE void model_unload(int32_t *out, model_vector a) { _mm512_storeu_si512(out, a); }
MODEL_INLINE void model_store(int16_t *out, model_vector a, int shift) {
    const __m512i limit = _mm512_set1_epi32(MODEL_LIMIT);
    const __m512i least = _mm512_set1_epi32(-MODEL_LIMIT);
    const __m512i v = _mm512_srai_epi32(a, (unsigned)shift);
    const __m512i kept = _mm512_max_epi32(_mm512_min_epi32(v, limit), least);
    _mm256_storeu_si256((__m256i *)(void *)out, _mm512_cvtepi32_epi16(kept));
}
MODEL_INLINE model_pair model_join(model_vector even, model_vector odd, int shift) {
    const __m512i both = _mm512_packs_epi32(
        _mm512_srai_epi32(even, (unsigned)shift), _mm512_srai_epi32(odd, (unsigned)shift));
    const __m512i pairs = _mm512_unpacklo_epi16(both, _mm512_bsrli_epi128(both, 8));
    const __m512i limit = _mm512_set1_epi16(MODEL_LIMIT);
    const __m512i least = _mm512_set1_epi16(-MODEL_LIMIT);
    return _mm512_max_epi16(_mm512_min_epi16(pairs, limit), least);
}
MODEL_INLINE void model_sort(int16_t *larger, int16_t *smaller, model_pair a, model_pair b) {
    _mm512_storeu_si512(larger, _mm512_max_epi16(a, b));
    _mm512_storeu_si512(smaller, _mm512_min_epi16(a, b));
}
#elif defined(__AVX2__)
#define MODEL_LANES 8
typedef __m256i model_vector;
typedef __m256i model_pair;
MODEL_INLINE __m256i model_get(const void *a) { return _mm256_loadu_si256((const __m256i *)a); }
MODEL_INLINE void model_put(void *out, __m256i a) { _mm256_storeu_si256((__m256i *)out, a); }
MODEL_INLINE model_vector model_load(const int32_t *a) { return model_get(a); }
MODEL_INLINE model_vector model_same(int32_t a) { return _mm256_set1_epi32(a); }
MODEL_INLINE model_pair model_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm256_set1_epi32(both);
}
MODEL_INLINE model_vector model_multiply(model_vector a, const int16_t *w, model_pair x) {
    return _mm256_add_epi32(a, _mm256_madd_epi16(model_get(w), x));
}
MODEL_INLINE model_vector model_accumulate(model_vector a, const int16_t *x, model_pair w) {
#if defined(__AVXVNNI__)
    return _mm256_dpwssd_avx_epi32(a, model_get(x), w);
#else
    return model_multiply(a, x, w);
#endif
}
MODEL_INLINE void model_unload(int32_t *out, model_vector a) { model_put(out, a); }
MODEL_INLINE void model_store(int16_t *out, model_vector a, int shift) {
    const __m256i v = _mm256_srai_epi32(a, shift);
    const __m128i low = _mm256_castsi256_si128(v), high = _mm256_extracti128_si256(v, 1);
    const __m128i limit = _mm_set1_epi16(MODEL_LIMIT);
    const __m128i least = _mm_set1_epi16(-MODEL_LIMIT);
    const __m128i kept = _mm_packs_epi32(low, high);
    _mm_storeu_si128((__m128i *)(void *)out, _mm_max_epi16(_mm_min_epi16(kept, limit), least));
}
MODEL_INLINE model_pair model_join(model_vector even, model_vector odd, int shift) {
    const __m256i both =
        _mm256_packs_epi32(_mm256_srai_epi32(even, shift), _mm256_srai_epi32(odd, shift));
    const __m256i pairs = _mm256_unpacklo_epi16(both, _mm256_bsrli_epi128(both, 8));
    const __m256i limit = _mm256_set1_epi16(MODEL_LIMIT);
    const __m256i least = _mm256_set1_epi16(-MODEL_LIMIT);
    return _mm256_max_epi16(_mm256_min_epi16(pairs, limit), least);
}
MODEL_INLINE void model_sort(int16_t *larger, int16_t *smaller, model_pair a, model_pair b) {
    model_put(larger, _mm256_max_epi16(a, b));
    model_put(smaller, _mm256_min_epi16(a, b));
}
#elif defined(__SSE2__)
#define MODEL_LANES 4
typedef __m128i model_vector;
typedef __m128i model_pair;
MODEL_INLINE __m128i model_get(const void *a) { return _mm_loadu_si128((const __m128i *)a); }
MODEL_INLINE void model_put(void *out, __m128i a) { _mm_storeu_si128((__m128i *)out, a); }
MODEL_INLINE model_vector model_load(const int32_t *a) { return model_get(a); }
MODEL_INLINE model_vector model_same(int32_t a) { return _mm_set1_epi32(a); }
MODEL_INLINE model_pair model_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm_set1_epi32(both);
}
MODEL_INLINE model_vector model_multiply(model_vector a, const int16_t *w, model_pair x) {
    return _mm_add_epi32(a, _mm_madd_epi16(model_get(w), x));
}
MODEL_INLINE model_vector model_accumulate(model_vector a, const int16_t *x, model_pair w) {
    return model_multiply(a, x, w);
}
MODEL_INLINE void model_unload(int32_t *out, model_vector a) { model_put(out, a); }
MODEL_INLINE __m128i model_narrow(model_vector a, model_vector b, int shift) {
    const __m128i limit = _mm_set1_epi16(MODEL_LIMIT);
    const __m128i least = _mm_set1_epi16(-MODEL_LIMIT);
    const __m128i kept = _mm_packs_epi32(_mm_srai_epi32(a, shift), _mm_srai_epi32(b, shift));
    return _mm_max_epi16(_mm_min_epi16(kept, limit), least);
}
MODEL_INLINE void model_store(int16_t *out, model_vector a, int shift) {
    _mm_storel_epi64((__m128i *)(void *)out, model_narrow(a, a, shift));
}
MODEL_INLINE model_pair model_join(model_vector even, model_vector odd, int shift) {
    const __m128i both = model_narrow(even, odd, shift);
    return _mm_unpacklo_epi16(both, _mm_srli_si128(both, 8));
}
MODEL_INLINE void model_sort(int16_t *larger, int16_t *smaller, model_pair a, model_pair b) {
    model_put(larger, _mm_max_epi16(a, b));
    model_put(smaller, _mm_min_epi16(a, b));
}
#elif defined(__ARM_NEON)
#define MODEL_LANES 8
typedef struct { int32x4_t low, high; } model_vector;
typedef int16x8x2_t model_pair;
MODEL_INLINE model_vector model_load(const int32_t *a) {
    model_vector v;
    v.low = vld1q_s32(a);
    v.high = vld1q_s32(a + 4);
    return v;
}
MODEL_INLINE model_vector model_same(int32_t a) {
    model_vector v;
    v.low = v.high = vdupq_n_s32(a);
    return v;
}
MODEL_INLINE model_pair model_spread(const int16_t *x) {
    model_pair v;
    v.val[0] = vdupq_n_s16(x[0]);
    v.val[1] = vdupq_n_s16(x[1]);
    return v;
}
MODEL_INLINE model_vector model_multiply(model_vector a, const int16_t *w, model_pair x) {
    const int16x8x2_t v = vld2q_s16(w);
    int k;
    for (k = 0; k < 2; k++) {
        a.low = vmlal_s16(a.low, vget_low_s16(v.val[k]), vget_low_s16(x.val[k]));
        a.high = vmlal_s16(a.high, vget_high_s16(v.val[k]), vget_high_s16(x.val[k]));
    }
    return a;
}
MODEL_INLINE model_vector model_accumulate(model_vector a, const int16_t *x, model_pair w) {
    return model_multiply(a, x, w);
}
MODEL_INLINE void model_unload(int32_t *out, model_vector a) {
    vst1q_s32(out, a.low);
    vst1q_s32(out + 4, a.high);
}
MODEL_INLINE int16x8_t model_narrow(model_vector a, int shift) {
    /* A shift to the left by a negative number rounds down. */
    const int32x4_t by = vdupq_n_s32(-shift);
    const int16x4_t low = vqmovn_s32(vshlq_s32(a.low, by));
    const int16x8_t kept = vcombine_s16(low, vqmovn_s32(vshlq_s32(a.high, by)));
    const int16x8_t limit = vdupq_n_s16(MODEL_LIMIT), least = vdupq_n_s16(-MODEL_LIMIT);
    return vmaxq_s16(vminq_s16(kept, limit), least);
}
MODEL_INLINE void model_store(int16_t *out, model_vector a, int shift) {
    vst1q_s16(out, model_narrow(a, shift));
}
MODEL_INLINE model_pair model_join(model_vector even, model_vector odd, int shift) {
    model_pair v;
    v.val[0] = model_narrow(even, shift);
    v.val[1] = model_narrow(odd, shift);
    return v;
}
MODEL_INLINE void model_sort(int16_t *larger, int16_t *smaller, model_pair a, model_pair b) {
    model_pair top, bottom;
    int k;
    for (k = 0; k < 2; k++) {
        top.val[k] = vmaxq_s16(a.val[k], b.val[k]);
        bottom.val[k] = vminq_s16(a.val[k], b.val[k]);
    }
    vst2q_s16(larger, top);
    vst2q_s16(smaller, bottom);
}
#else
#define MODEL_LANES 8
typedef struct { int32_t a[8]; } model_vector;
typedef struct { int16_t x[16]; } model_pair;
MODEL_INLINE model_vector model_load(const int32_t *a) {
    model_vector v;
    memcpy(v.a, a, sizeof v.a);
    return v;
}
MODEL_INLINE model_vector model_same(int32_t a) {
    model_vector v;
    int i;
    for (i = 0; i < 8; i++) v.a[i] = a;
    return v;
}
MODEL_INLINE model_pair model_spread(const int16_t *x) {
    model_pair v;
    int i;
    for (i = 0; i < 16; i++) v.x[i] = x[i % 2];
    return v;
}
MODEL_INLINE model_vector model_multiply(model_vector a, const int16_t *w, model_pair x) {
    int i;
    for (i = 0; i < 8; i++)
        a.a[i] += (int32_t)w[2 * i] * x.x[2 * i] + (int32_t)w[2 * i + 1] * x.x[2 * i + 1];
    return a;
}
MODEL_INLINE model_vector model_accumulate(model_vector a, const int16_t *x, model_pair w) {
    return model_multiply(a, x, w);
}
MODEL_INLINE void model_unload(int32_t *out, model_vector a) { memcpy(out, a.a, sizeof a.a); }
MODEL_INLINE int16_t model_kept(int32_t a, int shift) {
    /* Rounds down; right shifts of negative numbers are not defined by the language. */
    const int32_t v = a < 0 ? ~(~a >> shift) : a >> shift;
    const int32_t kept = v > MODEL_LIMIT ? MODEL_LIMIT : v;
    return (int16_t)(kept < -MODEL_LIMIT ? -MODEL_LIMIT : kept);
}
MODEL_INLINE void model_store(int16_t *out, model_vector a, int shift) {
    int i;
    for (i = 0; i < 8; i++) out[i] = model_kept(a.a[i], shift);
}
MODEL_INLINE model_pair model_join(model_vector even, model_vector odd, int shift) {
    model_pair v;
    int i;
    for (i = 0; i < 8; i++) {
        v.x[2 * i] = model_kept(even.a[i], shift);
        v.x[2 * i + 1] = model_kept(odd.a[i], shift);
    }
    return v;
}
MODEL_INLINE void model_sort(int16_t *larger, int16_t *smaller, model_pair a, model_pair b) {
    int i;
    for (i = 0; i < 16; i++) {
        larger[i] = a.x[i] > b.x[i] ? a.x[i] : b.x[i];
        smaller[i] = a.x[i] > b.x[i] ? b.x[i] : a.x[i];
    }
}
#endif

/* Rows that are evaluated together. */
#define MODEL_ROWS (2 * MODEL_LANES)

/* Eight numbers of 16 bits, for one row. */
#if defined(__SSE2__)
MODEL_INLINE void model_maxmin(const int16_t *in, int16_t *out, int half) {
    int i;
    for (i = 0; i < half; i += 8) {
        const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)(in + i));
        const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(in + half + i));
        _mm_storeu_si128((__m128i *)(void *)(out + i), _mm_max_epi16(a, b));
        _mm_storeu_si128((__m128i *)(void *)(out + half + i), _mm_min_epi16(a, b));
    }
}
MODEL_INLINE int32_t model_dot(const int16_t *w, const int16_t *x, int n) {
    /* Parts as small as they were stored: larger ones would wait for memory. */
    __m128i s = _mm_setzero_si128(), t = _mm_setzero_si128();
    int i;
    for (i = 0; i < n; i += 16) {
        const __m128i u = _mm_loadu_si128((const __m128i *)(const void *)(w + i));
        const __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(x + i));
        const __m128i p = _mm_loadu_si128((const __m128i *)(const void *)(w + i + 8));
        const __m128i q = _mm_loadu_si128((const __m128i *)(const void *)(x + i + 8));
        s = _mm_add_epi32(s, _mm_madd_epi16(u, v));
        t = _mm_add_epi32(t, _mm_madd_epi16(p, q));
    }
    s = _mm_add_epi32(s, t);
    s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0x4e));
    s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0xb1));
    return _mm_cvtsi128_si32(s);
}
#else
MODEL_INLINE void model_maxmin(const int16_t *in, int16_t *out, int half) {
    int i;
    for (i = 0; i < half; i++) {
        const int16_t a = in[i], b = in[half + i];
        out[i] = a > b ? a : b;
        out[half + i] = a > b ? b : a;
    }
}
MODEL_INLINE int32_t model_dot(const int16_t *w, const int16_t *x, int n) {
    int32_t s = 0;
    int i;
    for (i = 0; i < n; i++) s += (int32_t)w[i] * x[i];
    return s;
}
#endif

/* A hidden layer for one row, in blocks of accumulators that stay in registers. */
MODEL_INLINE void model_layer(
    const int16_t *weight, const int32_t *bias, const int16_t *in, int16_t *out,
    int n_outputs, int n_pairs, int shift) {
    const int lanes = MODEL_LANES;
    int start = 0, p;
    for (; start + 4 * lanes <= n_outputs; start += 4 * lanes) {
        const int16_t *w = weight + 2 * start;
        model_vector a = model_load(bias + start), b = model_load(bias + start + lanes);
        model_vector c = model_load(bias + start + 2 * lanes), d = model_load(bias + start + 3 * lanes);
        for (p = 0; p < n_pairs; p++, w += 2 * n_outputs) {
            const model_pair x = model_spread(in + 2 * p);
            a = model_multiply(a, w, x);
            b = model_multiply(b, w + 2 * lanes, x);
            c = model_multiply(c, w + 4 * lanes, x);
            d = model_multiply(d, w + 6 * lanes, x);
        }
        model_store(out + start, a, shift);
        model_store(out + start + lanes, b, shift);
        model_store(out + start + 2 * lanes, c, shift);
        model_store(out + start + 3 * lanes, d, shift);
    }
    for (; start + 2 * lanes <= n_outputs; start += 2 * lanes) {
        const int16_t *w = weight + 2 * start;
        model_vector a = model_load(bias + start), b = model_load(bias + start + lanes);
        for (p = 0; p < n_pairs; p++, w += 2 * n_outputs) {
            const model_pair x = model_spread(in + 2 * p);
            a = model_multiply(a, w, x);
            b = model_multiply(b, w + 2 * lanes, x);
        }
        model_store(out + start, a, shift);
        model_store(out + start + lanes, b, shift);
    }
    for (; start < n_outputs; start += lanes) {
        const int16_t *w = weight + 2 * start;
        model_vector a = model_load(bias + start);
        for (p = 0; p < n_pairs; p++, w += 2 * n_outputs)
            a = model_multiply(a, w, model_spread(in + 2 * p));
        model_store(out + start, a, shift);
    }
}

/* Some compilers move accumulators to memory and back unless something looks at them. */
#if defined(__GNUC__) && defined(__SSE2__)
#define MODEL_KEEP(a) __asm__("" : "+x"(a))
#else
#define MODEL_KEEP(a) (void)(a)
#endif
#define MODEL_ACCUMULATE(a, x, w) do { a = model_accumulate(a, x, w); MODEL_KEEP(a); } while (0)

/* A hidden layer with its MaxMin for ROWS rows: two units of each half at a time. */
MODEL_INLINE void model_layer_of_rows(
    const int16_t *weight, const int32_t *bias, const int16_t *in, int16_t *out,
    int half, int n_pairs, int shift) {
    enum { lanes = MODEL_LANES, rows = MODEL_ROWS };
    int i, p;
    for (i = 0; i < half; i += 2, bias += 4) {
        const int16_t *x = in;
        model_vector a0 = model_same(bias[0]), a1 = model_same(bias[1]);
        model_vector a2 = model_same(bias[2]), a3 = model_same(bias[3]);
        model_vector b0 = a0, b1 = a1, b2 = a2, b3 = a3;
        for (p = 0; p < n_pairs; p++, x += 2 * rows, weight += 8) {
            const model_pair w0 = model_spread(weight), w1 = model_spread(weight + 2);
            const model_pair w2 = model_spread(weight + 4), w3 = model_spread(weight + 6);
            MODEL_ACCUMULATE(a0, x, w0);
            MODEL_ACCUMULATE(b0, x + 2 * lanes, w0);
            MODEL_ACCUMULATE(a1, x, w1);
            MODEL_ACCUMULATE(b1, x + 2 * lanes, w1);
            MODEL_ACCUMULATE(a2, x, w2);
            MODEL_ACCUMULATE(b2, x + 2 * lanes, w2);
            MODEL_ACCUMULATE(a3, x, w3);
            MODEL_ACCUMULATE(b3, x + 2 * lanes, w3);
        }
        model_sort(out + i * rows, out + (half + i) * rows,
            model_join(a0, a1, shift), model_join(a2, a3, shift));
        model_sort(out + i * rows + 2 * lanes, out + (half + i) * rows + 2 * lanes,
            model_join(b0, b1, shift), model_join(b2, b3, shift));
    }
}
static const int16_t model_weight0[512] = {
    -16384, -16384, 16384, 16384, -16384, -16384, 16384, 16384, 16384, 16384, -16384, -12843,
    16384, 16384, 12234, 16384, -16384, -16384, -16384, 8741, 16384, -2766, 16384, 16384,
    -16384, -16384, -16384, -16384, 16384, 16384, 16384, 6086, -16384, -16384, -16384, -16384,
    7098, 6129, 14116, 16384, -16384, -10109, -16384, -16384, -16384, -16384, 14385, 16384,
    16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, -14245, -16384, 2993, -4818,
    16384, 16384, -16384, -16384, 16384, 16384, 16384, 16384, -16384, -16384, 16384, -16384,
    16384, 16384, 16384, 16384, -16384, -16384, 6476, 11142, 16384, 16384, -16384, -16384,
    -16384, -14732, 13884, 16384, -7695, -16384, -16384, -7823, 16384, 16384, 1532, 13788,
    -6716, -14211, 16384, 16384, -16384, -16384, 16384, 16384, 16384, -16384, 5452, 16384,
    16384, 16384, -14335, -16384, 4178, 16384, 16384, 16384, 16384, 16384, 9409, 4386, 16384,
    16384, -16384, -16384, 6067, -16384, 16384, 16384, -16384, -16384, 16384, -8367, -16384,
    -16384, 16384, 16384, 16384, 16384, 16384, 16036, 16384, 16384, 16384, 16384, -16384,
    -16384, 16384, 16384, -16384, -16384, -16384, -16384, -16384, -16384, -16384, -16384, 16384,
    16384, -16018, -16384, -16384, -16384, -1075, 16384, -11045, -14770, 16384, -15332, 6137,
    7013, 16384, 16384, 16384, 2987, 16384, 16384, 16384, 16384, -16384, -16384, 16384, 16384,
    -16384, -2508, -16384, -16384, 16384, 16384, 16384, 16384, -16384, -16384, 16384, 16384,
    16384, 16384, -16384, -16384, 16384, 16384, 16384, 16384, 16384, 16384, -5923, -16384,
    -16384, -16384, 16384, 16384, -16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384,
    16384, 16384, 15961, 16384, 16384, 16384, -16384, -16384, 16384, 16384, -16384, 16384,
    16384, 16384, 16384, 16384, 9757, 16384, 16384, 16384, 16384, 15230, 8869, 8657, 16384,
    16384, 16384, 16384, 1108, -6272, 16384, 16384, -16384, -16384, -12987, -16384, 16384,
    16384, -16384, 2669, 16384, 3531, -16384, 11286, 16384, -2847, 16384, -6432, -5885, -15053,
    16384, 8051, -5827, 16204, 16384, 11290, 2885, 1546, 8812, 4854, 16384, -3325, -16384,
    10928, 16384, -186, -16384, -4238, 11295, 11614, -16384, -7253, -511, 10698, 9801, -4843,
    16384, 12814, -16384, 15499, -9659, -10542, -7202, -7126, 16384, 7521, 16384, 14167, -11911,
    1282, 16384, -1164, -16384, 3881, -16384, -16152, -16384, -8204, 5397, -14993, -16384,
    12007, 16384, 6634, 2561, 8600, -16384, -212, 16384, 11003, 12627, 7451, 16384, 2512,
    -16384, 2955, 16384, 14269, 16384, 2974, -16384, -11318, -16384, -12859, 16384, 12684,
    -16384, 10923, -16384, -5631, 16384, -11034, 16384, 7912, -16384, -3083, 16384, 11923,
    -15313, -8933, -16384, -6862, 16384, -2168, 16384, -7962, 16384, -1779, -16384, 13779,
    16384, -6046, 16384, -12319, 16384, 8655, 16384, -4954, 16384, -10523, -16384, 10948, -956,
    -14802, -7273, 5799, -16384, -7196, -16384, -3550, -16384, 1504, 16384, 5282, 16384, 2920,
    16384, -2819, 16384, -3748, 16384, 6556, -16384, -15036, 13731, -13909, -16384, -13488,
    -16384, 12627, -16384, -3020, -16384, 2481, 16384, -15725, -16384, -7372, -16384, -1325,
    3743, 11043, -9193, 1604, 16384, 11894, 16384, -14976, 16384, 15485, 16384, -812, 16384,
    12609, -16384, -11941, -16384, -3293, -16384, 9179, 11010, 2155, -16384, 8183, 16384, -9760,
    16384, -11630, -16384, 12685, 16384, 54, 16384, -10537, -16384, 11382, 16384, -9313, 16125,
    -13095, -16384, -13646, -16384, 9126, -8217, 1612, 16384, -4825, -16384, -8974, -15220,
    9690, 16384, 15075, -16384, -16255, 16384, -3799, 16384, -3076, 16384, 5939, -3583, -3382,
    16384, -71, 16384, 2550, 16384, 3833, 2120, 8629, 16384, 15270, -16384, 10401, 16384, 6507,
    16384, -358, 16384, -12752, 16384, -10861, 7385, -13087, -1813, 384, 16384, 6155, -13029,
    7309, 16384, -15802,
};
static const int32_t model_bias0[128] = {
    21238975, -2860220, 32595861, 27618492, 28618335, -67735212, 34040444, -44112140, -90269057,
    -42806457, 45220476, -13686105, -6674576, -81034015, 77968057, 44343002, 12772292, 17948457,
    54664194, -37772947, 55878355, -54968883, -27083510, -32933691, -14508221, -13329045,
    -33967918, 56944470, 30064132, 26359863, -33206886, 16599232, 33942629, -59919732,
    -43374691, 38873800, 13530902, -33116836, -45350601, 52415331, 43152071, -19657342,
    -12625407, -23239125, -62766638, 42686556, 27090468, 23436213, -4005311, 17762889,
    -11044276, 95735011, 25106663, 23202145, 45630297, -56014039, -685633, 32870569, -6829603,
    1837494, -46009324, 18829995, 58950270, 48993212, -3968762, 103753621, 33580587, 38975579,
    -24073576, 38049130, -11949606, 49756058, 21115495, 23113703, -47542708, 68931314,
    -25500656, 30354078, -33444413, -65571579, -15073091, -42898269, -19549291, 1147120,
    -25145726, 95697577, 65781021, 2785511, 96876028, -31888549, 77416678, -15079182, -32780456,
    -44438702, 18580102, 29425238, -10068888, -3303360, -2627513, -4695860, -36521910, 78267403,
    44854937, -44161995, -19415015, 107315411, 21688105, 47910779, 2139528, -65942019,
    -10571554, -38489622, 906264, -19871546, -48521774, -15702097, 16086735, -7747378,
    -57697416, 68292808, 9407825, -17336785, 49729767, -37345579, 12904645, -92601660, 1522968,
    -28395528,
};
static const int16_t model_weight1[16384] = {
    1280, 959, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2231, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, -1276, -2310, 0, 0, 0, 1, 1, 0, 522, 915, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3,
    0, 0, -1, 2, 0, 0, -678, -918, 1734, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1220, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1, 0, 0, 0, 0, -1346, -1378, 949, 1, -1191, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1967, 0, 0, 0, 0, 1, 0, 0, 586, 221, -1, 0, 0, 0, 0, 0, 0, 0, 2, 825, 0, 0, 0, 2111, 0, 0,
    -452, -663, 87, -1326, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -223, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -1, -668, 533, 214, -1538, -1081, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, -34, 1,
    0, 0, 81, 1669, 0, 0, 0, 0, 0, 0, 0, 0, 162, 2226, 0, 0, 953, 1929, 0, 0, -225, -1028, -425,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, -1481, -1515, 3250, 3185, 0, 0, 0, 0, 0, 0, 0, 0, 2030, 0, 0, 0, -1, 0,
    -2804, -2892, 1565, 1586, -2458, -3661, 0, 0, 6522, 6385, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2058,
    2243, -1414, -918, 0, 0, 1433, 1040, 0, 0, 205, 0, 0, 0, -1230, 0, 1302, 2009, 2567, 2600,
    2691, 2620, 0, 0, -2563, -2398, -2008, -2424, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3451, -261, -11469, 0, 10743,
    0, 9850, 0, 20991, 0, -18459, 1, -19930, 0, 19735, 0, 20673, 0, 2429, 0, -2560, 41, 2255,
    -1, -22641, 0, -6928, 0, 23554, 0, -5247, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2423, 1, -5362, 0, 4313, 0, 21016, 0,
    707, 0, -17125, 0, -5760, 0, 6141, 0, 10862, 0, -2147, 805, -6328, 0, -1532, 1, -15536, 0,
    483, -227, 3521, -627, -21745, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2715, 0, -2, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -1, 0, 0, -921, -1615, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3933, 0, -888,
    0, 712, 0, 0, 4581, 1146, 0, 0, 0, 0, 0, 0, 0, 0, 3172, 1, 0, -12, 2285, 0, 0, -1, -5012,
    -1039, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1950, 2597, -248, -2889, 0, 4038, 0, 7144, 0, 3504, 0, -3927,
    0, -2923, 0, 4131, 1, 3756, 986, 1689, -1774, -3432, 760, 1121, 0, -2741, -490, -1316, 0,
    2395, 1, -5385, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -1432, -2840, -2820, -4872, 1589, 5205, 1, 3013, -18, 2307, 0,
    -4527, -340, -6553, 0, 7237, 0, 6801, -232, -844, -3325, -2558, -1171, -1282, 0, -5300,
    1716, 17, 1341, 4594, -1, -3179, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -2, 0, 0, 0, -4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -531, 0, 0, 0, 0, 0, 0, 0, 78,
    1440, 0, 0, 0, 0, 0, 0, 0, 0, 5, 2242, 0, 0, 1, 684, 0, 0, 0, -1456, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 957, 44, -1, 0, 0, 0, 0, 22, 1192, 5, 0, 0, 1522, 10, -2363, -63, 1120, 8,
    1, 0, 8, -1214, 901, -780, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1239, -101, 0, -3, 0, -1572, 0, 523, -404, -353,
    0, 0, 1330, 47, 1116, 6, 1, 1, 0, 0, -1555, -38, -845, -1, -5, -1, 1, 0, -1019, -112, 0, -3,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 275, -975, 0, -1,
    -710, -418, -1339, 1271, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1424, -66, 0, 0, 0, -1, 0, 0, 1913, 338, 0, 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, -1, 0, 0, 0, 22,
    -2261, 0, 0, 1, 0, 12, -1868, 7, -2544, 0, 0, 27, -1505, -8, 1803, 2144, 548, 0, -1, -2246,
    -740, -893, -1908, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1752, 1481, 0, 0, -1561, -1, 787, 0, 2239, 2034, 0, 0,
    23, -2596, 0, -2873, 0, -2, 0, 0, -9, 2561, 0, 71, 0, 70, 0, 0, -16, 4212, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, -2445, 0, 0, 0, 0, 0, 0, -300, -1396, 0, 0, 0, -1804, 0, 2977, 758, -1412,
    0, 0, -399, -91, -2077, -977, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1360, 1588, 0, 0, -549, 805, 0, -115, 1552,
    611, 0, 0, 0, -1639, 0, -2120, 0, -6, 0, 0, 0, 3120, 0, 1411, 0, 47, 0, -1, 0, 2169, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1132, 0, 0, 0, 715, 0, -165, 700,
    -157, 0, 0, -3751, 94, 455, 693, 0, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 732, -1368, 0, 0, 0, 0, 0, 0, 399, -1668,
    0, 1, 0, 1567, 0, 5, 0, 1, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -6, 0,
    -12, 0, -1, 0, 684, 0, -1, 0, 4, 0, 746, 0, 1381, 0, 14, 0, 1188, 0, -1125, 1959, 1923, 0,
    -2, -4653, -1316, -673, -471, 0, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2781, 1020, 0, -21, 0, -2236, 0, 4379, 1549,
    964, 0, 8, 0, 2262, 0, 415, 0, 5, 0, 3, 0, -223, 0, -164, 0, -1, 0, 2, 0, -565, 0, -4, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, -2, -1, 464, 730, 0, 0, -306,
    -4288, -1560, -629, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -377, 164, 0, 0, 0, -404, 1, 0, -497, -343, 0, 0, 2, 1,
    0, 0, 0, 0, 0, 0, -3, 0, -2, 0, -7, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, -985,
    2923, 0, 0, 0, 0, -1, 1656, -1253, 1109, 0, 0, -2294, 1000, 1749, -1997, 284, 2265, 0, 0,
    -232, -520, -1597, -887, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1569, 78, 2, 0, 0, -361, -1, 2609, 1803, 633, 0,
    0, -1889, 535, -2, 2585, -2, 3, 0, 1, 1358, -2551, 53, -6441, 510, -2, 0, 0, 2018, -1063, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 31, 2544, 0, -2497, 1, 2725, -1, -41, 0, 0, -745, 560, 1559, 335, 0, 0,
    -2152, -1340, -246, -2427, 1, 0, 1959, 248, 0, 0, -1084, -588, 1744, -161, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0,
    -5, -2198, -4, -3422, 0, 2221, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1, 811, -959, -2, -1987, 3, 4,
    -6, -4484, 0, 0, 0, 0, -1, -2459, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, -51, 0, 2, 177, -1, 0, 3, 2113, 0, 0,
    -465, -1352, -426, 1470, 0, 0, 1, -228, 1, 0, 0, 0, -91, 1629, 0, 0, 499, -825, 69, 2182, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -1, 0, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -853, 1175, 3, 0, -2, -2952,
    0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, -15, 7, 0, 1, -15, 67, 0, -1, 270, 145, 1028,
    2541, 0, 0, -438, 0, 0, 0, 0, 0, 1116, -13, 0, 0, -1347, -4195, -45, 193, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -4, 0, -1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1230, 967, 0, 0, 14, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, -150, 1, 2, 8, 0, 0, -10, 6425, 3, 0, -1238, -2662, 539, 1809, 0, 0, 0,
    -3, 0, 0, 0, 0, 1059, 2849, 0, 0, -630, -1361, 781, 3090, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 313, -1, 0, -2,
    0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1735, 893, 0, 0, 0, -1219, 0, 0, 0, 0, 0, 0, 0, -1, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 36, 0, 0, 3, 0, 1, -4, 2550, 0, -828, -767, -1567, 1604, 1113, 0, 0, -6, 0, -1,
    0, 0, 0, 561, 1700, 0, 0, -1416, -1556, 642, 935, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, -5, 0, -25, 0, 0, 0, 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 1550, 1216, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -64, 1101, 34, -2859, -1, 4208, 15, 17, 0, 0, -467, -2245, -303, 768, 0, 0, 0, -3847, 2,
    -2477, 0, 0, -63, 1798, 0, 0, 336, -425, 461, 1794, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 88, -2521, 1, -978, -1,
    3323, 0, 0, 0, 0, 0, 5088, 0, 0, 0, 0, 595, 1931, 0, -3898, -7, 487, 3, -5343, 0, 0, 0, 0,
    0, -6465, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -3693, 0, 1875, 153, -3065, -1, 10, 1446, 0, -1, 329, -432, -666,
    2003, 0, 0, 2390, 1, 2733, 154, 0, 0, -1277, -99, 0, 0, 206, -2063, -820, 532, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 3725, 1184, 2070, 0, -2844, -1, 0, 1, 0, 0, -1110, 0, 0, 0, 0, 0, 647, 357, 5039, 0, -74,
    -8, 3289, 8, 0, 0, 0, 1, 4572, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 53, -1884, 12, 2094, 0, 17, 2259, 0,
    -26, -1142, 191, 982, 1085, 0, 0, -3412, 0, -1478, 0, 0, 0, 1287, 1310, 0, 0, -825, -1976,
    1382, -5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -779, -9, -140, 0, 1586, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 56,
    1213, -830, 0, 4, -621, -758, 0, -1, 0, 0, 0, -1210, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, -1162, 0, -2813, 1,
    -398, 0, 0, 0, -1320, -26, 1039, 0, 4107, 0, 0, 0, -1944, 0, -2825, 0, 0, 0, 0, 553, -1353,
    1297, -1365, 0, 2827, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4, 1043, 0, 0, 0, 355, 0, 0, 0, 0, 1, -1160, -798,
    -1553, 0, 0, 0, 0, 0, 2604, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1910, 0, 1836, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 736,
    0, 572, 0, -1840, 0, 1, 0, -331, -2077, -1375, 0, -1684, 0, 1441, 0, 991, 0, -918, 0, 2423,
    0, 652, -1625, 896, -803, -1425, 0, -361, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -10, 0, 1625, 0, -353, 1, -710, 0,
    2774, 271, 25, 2192, 1421, -1406, -1758, 0, 1763, 0, -1538, 7, -2071, 0, 325, 0, 1647, 0,
    1296, 0, -1016, 0, -1263, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0, -14, 0, 0, 410, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, -1538, -1992, -1329, -965, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 62, 0, 0, 0, 1,
    0, 0, 0, 0, 0, 0, -1909, -728, 0, 0, 0, 0, 1307, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -1826, 0, -4069, 0, -7256, -5743, 0, 0, -1613, -1, 845, 0, 4121, 2218, 0, 0, -2163, 0,
    -5429, -3942, 0, 0, -715, 0, -1378, -747, -722, -962, 428, 0, 3553, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1050, 0, 0,
    0, 10691, 12, 3321, 0, 0, 0, -730, 0, -1855, -1746, 0, 0, 0, 0, 4351, 3576, 0, 0, -2621, 0,
    0, 0, 0, 0, 4473, 0, 2673, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -10, 0, 0, 0, -28, 0, 0, 0, -500, 0, 0, 74, 403,
    0, 0, 0, 0, -1, -363, 0, 0, 0, 0, -750, -3510, -748, -5534, 0, 1203, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -1138, -1251, 0, 0, 0, 0, 462, 723, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, -1944, 0, -3317, 0, -6850, -2, 1, 0, -5829, 0, 819, 0, 3867, 1, 0, 0, -3684,
    0, -5459, 0, 0, 0, -2405, 0, -1019, -113, -801, -992, 179, 1, 5621, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2391, 0, 0,
    0, 11574, 0, 3657, 0, 0, 0, -406, 0, -2468, -800, 0, 0, 0, 0, 4385, 0, 0, 0, -5541, 0, 0, 0,
    0, 0, 3338, 0, 3005, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4670, 0, 5566, 0, 1194, 0, -4057, 0, 3280, 0, -3543, 0,
    -2539, 0, -9602, 0, 6801, -1, 1346, 0, -8574, 0, 8699, -715, 1734, -130, 1740, 0, -2989, 0,
    -5684, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 2, -4447, 0, 3877, 0, -1744, 0, -7140, 0, 1879, -1, 2834, -400, -10, 0,
    -4562, 0, 4401, 4, -283, 0, -8390, 0, 7570, 0, 8919, 0, 9961, 0, -4362, 0, -7458, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 0, 0, -197, 0, 0, 0, 0, 0, -272, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -300, -1071,
    -1643, -1933, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -79, 0, 0, 0, 0, 0, 0, 0, -4, 1, 878, 0, -1273, -583, 0,
    0, 0, 0, 1307, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2644, -3140, -1882, 5493, 0, -12453,
    0, -9524, 0, -4569, -1, 5988, 0, 4732, 0, -4908, 0, -4913, 1759, -4434, -1867, 2349, 669,
    -2551, 0, 3985, -2169, 1886, 0, -3773, 0, 15101, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1942, 2700, -2644, 3972, 1813,
    -4502, 0, -5094, -77, -927, 0, 5972, 0, 9778, 0, -7379, 25, -8732, -250, 3334, -4257, 4754,
    -1067, 2651, 0, 6609, 1488, -176, 2262, -3486, 0, 4521, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 786, -174, 0, 0, 0, -1, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -974, -1083, 1438, 2, -1219, 0, 1, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -1079, 0, 0, 202, 0, -1108, 0, 0, 536, 52, 0, 0, 0, 0, 0, 0, 0, 0, 0, 495, 0, 661, 0,
    1394, 0, 1, -472, -844, 1, -438, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, -1, 21, 752, 0, -1, 818, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1435, 0, 0, 0, 0,
    0, 0, 0, -545, -1138, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1583, 0, 0, 1, -308, 0, 0, 291, 1179, -1,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2,
    0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2507, 0, 0, 14, -3297, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -2, 0, 0, 1, 0, 0, 0, -2, 648, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -74, -967, 0, 0, 0, 0, 0, 0, 0, 0, -6, -5, 0, 0, -2, -19, 0, 0, 2, 1374, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 512, -2699, 0, 11, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 5088, 0, -1181,
    1935, 5720, -53, 0, 0, -1302, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4064, 0, 1488, -2, -1846, 0, 0,
    -3000, -1084, 0, 0, 0, 0, 0, -1, 0, 0, -4811, 21, -1215, 2, -4425, 32, 0, 0, 4307, 165,
    2171, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1284, 0, -1800, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    3234, 0, -1350, 0, 2493, 0, 0, 0, -4641, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1984, 0, 1200, 0,
    0, 0, -896, -69, 0, 0, -79, 0, 0, 0, 291, 0, -1399, -11, -2620, 0, -2795, -5, 0, 0, 1523, 3,
    1735, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, -2748, 0, 2539, 0, -5531, 0, -6247, 0, -3703, 0, 4392, 0, 3153, 0,
    -3992, 0, -3424, 0, -2214, 2225, 3629, 0, -810, 2738, 3400, 0, 1128, 0, -3042, 0, 7031, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 4834, 0, 4235, 0, -5600, -2, -3643, 0, -1724, -1624, 5143, 0, 10053, 0, -12010, 0,
    -4827, 0, 1136, -3738, 1869, 0, 1117, -1688, 5321, 0, -54, 1365, -3287, 1293, 3320, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1, -2, 0, 5340, -2, -1, 0, 0, 0, 3969, 0, 2068, 0, 0, 0, 2857, 0, -3599, 0,
    1007, -1493, 0, 0, 402, 256, 1634, 411, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1340, -989, 0, 0, 0, 0, 246, -494,
    -2106, -1739, 0, 0, 1357, 0, 7686, 0, 2, 0, 0, 0, -5398, 0, -4094, 0, -1472, 0, 0, 0, -3971,
    2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 64, 0, 3, 0, 95, 0, -51, 0, 15, 0, -6, 0, -46, 0, -6, 0, 0, 0, -45, -2,
    1155, 225, -1564, 0, 0, 225, 623, 310, 583, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -948, -491, 0, 8, 0, 0, 0,
    -2682, -886, -582, 0, -32, 0, -21, 0, -68, 0, -1671, 0, -10, 0, 12, 0, 54, 0, 6503, 0, -7,
    0, 48, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 889, 0, 0, 0, 0, 0, 0, -1, 1320, 0, 0, 0, 625,
    0, -2065, -1272, 596, 0, 1, 2358, 566, -213, 2896, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, -2369, 0, 0, 0, -249,
    0, 0, 253, -954, 0, 0, 0, 255, -1, 2, 0, 1, 0, 0, 0, -1847, 0, -1, 0, 0, 0, 1, 9, -2604, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -702, 0, -155,
    -1694, 0, 0, 411, -7, 2231, 645, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2150, -178, 0, 0, 0, 0, 0, -484, -1499,
    463, 0, 0, 1, 0, 0, -3, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10103, 0,
    13578, 0, 15282, 0, -3253, 361, 9334, 0, -14129, 0, -7070, 0, -6244, 1064, -14212, 0, -7252,
    2093, 2316, -2623, -101, -606, 13391, 0, -131, 400, 474, 926, 14698, -1, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 566,
    -1720, 15110, 0, 6244, 0, -8315, 0, 1255, -1833, -14165, 0, -8045, 3424, -3900, 18, -13365,
    4, -13886, 0, 1155, -1385, 1395, -19, 7769, -278, -11137, 0, 4051, -2185, 14146, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    22593, 0, 19173, 0, 17386, 0, -3561, 0, 23414, 0, -18614, 0, -9484, 0, -5683, 0, -18542, 0,
    -4332, 0, 2612, 0, -2632, 482, 19365, 0, 2348, 159, 799, -341, 18048, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1610,
    283, 17619, 0, 9903, 0, -6683, 0, -999, -29, -18561, 0, -3525, 0, -4558, 0, -17695, 0,
    -18865, 0, 1422, 0, 6975, 0, 10895, 0, -21611, 0, 2064, 0, 18584, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
    0, 4535, -398, 0, 1, 0, -13, 5243, -240, 3114, -1046, 0, 0, 2651, -854, -3117, 206, 903,
    -1468, 1, 4, 23, 3233, 1900, 1411, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1338, -1123, 0, 5, -1768, 3997, 0,
    -4953, -1380, -825, 0, -1, 2385, -1013, 3864, -235, 7, 0, 0, -2, -4555, 107, -4064, 4,
    -5186, 1, 0, -8, -3942, 348, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 4051, 0, -1, 0, 0, 0,
    2411, 0, 1902, 0, 0, 0, 1994, 0, -2118, -735, 2113, 0, 1, -3, -637, 574, -309, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -515, -42, 0, 0, 663, -2454, -170, 326, -122, 543, 0, 0, 0, 850, 0, 3311, 0, 2, 0, 1, 0,
    -5466, 0, -7174, 0, -20, 0, 0, 1, -2364, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 4744, 0, -2149, -41, 1926,
    1, -8, -2998, 0, 0, -931, 796, 220, -1717, 0, 0, -2108, 0, -2703, -1, 0, 0, 1160, -313, 0,
    0, 625, 1310, 954, -1030, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4468, 0, -1759, -1, 3225, 2, -1, 0, 0, 0, 2119,
    0, 3325, 0, 0, 0, -625, -895, -4606, -2, 2093, 4111, -4486, 0, 0, 0, 0, 0, -3716, -1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -1, 39, -45, 3321, 2817, -4896, -1341, 5123, -10, -1005, 0, 11240, 1637, 651, -993, -84,
    0, 6215, 2190, -1921, 2270, -3835, 0, 981, -2440, 309, 0, -5147, 717, 17, -1688, -427, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -1, 38, 933, -1768, 31, -9807, -2738, 3801, 0, -1700, 0, 0, -2330, 5001, 0, 5996, 0,
    8997, -2196, -1169, 2166, -1540, 6, 90, 2295, -1483, 0, -3469, 0, -45, 3344, -1463, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 32726, 669, 7752, -15, -7287, 3, 9369, -2061, -3664, 0, 20638, 878, 408, -396, -1799, 0,
    26553, 0, -2368, -1157, -5042, 0, 31782, 38, 269, 0, -26916, 182, 2363, -918, -1000, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 32722, -857, -4298, 0, -12105, 1, 5956, 0, -31064, 0, 32763, 0, 13608, 0, 21180, 0,
    23770, -973, -379, -1, -6993, 5, 16371, -1, -5067, 0, -29296, 0, -32721, -2, -2335, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -17, 0, 1466, 1, -538, -1, -1081, -1568, 1, 0, 2065, 2274, -1020, -2096, 0, 0, 2968,
    3, 851, 0, 0, 0, -1728, -3735, 0, 0, 612, 2375, -2500, -1254, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 242, 0, 22, 0,
    -861, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1732, -447, 217, 0, 13, -9, 379, 0, 0, 0, 0, 0,
    1419, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 482, -3563, -26, 3362, 5, -2235, -13, 6, 0, 0, 829, 755, 377, -293,
    0, 0, -350, 2784, -1399, 3241, 0, -2, 54, -1722, 0, 705, -9, -618, -441, -1986, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    0, -689, 3283, -6, 2290, 2, -3008, 0, 0, 0, 0, 0, -3507, 0, -2267, 0, 0, -1139, 204, -1,
    5382, 3, -839, 0, 5086, -1, 0, 0, 0, 0, 5595, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -19, 84, 503, -4, 0, 0, 14,
    -13, 0, 0, 1683, 434, -1008, -306, 0, 0, 2901, 0, 885, 0, 0, 0, -1823, 42, 0, 0, 211, -64,
    -1555, -468, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 736, -87, 5, 0, -1578, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, -2078,
    -463, 6, 0, -4, 0, 9, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -47, 313, -2, -666, -2, 124,
    -2388, -2880, 30, 0, 1199, 1172, -1528, -1578, 0, 0, 393, -57, 0, -346, 0, 1, -1791, 43, 0,
    0, 920, 1550, -1993, -584, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, -439, 5, -94, 0, 297, 0, 0, 0, 2, 0, 5, 0, 0,
    0, 0, -780, -1430, 1, -93, -3, 3815, 0, -69, 0, 0, 0, -1, 0, -158, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 98,
    3822, -5, 0, 1, 1, -17, -49, 0, 0, 804, 1675, 778, -344, 0, 0, 0, -907, 0, -1519, 0, 1, 185,
    57, 0, 0, -1080, 783, -162, -972, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -89, -4026, 0, 0, 2, 1319, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 610, -1460, 0, -1, 7, 3, 0, -2, 0, -1, 0, 0, -2, -1, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, -131,
    0, 0, 9, -42, 0, 0, 1, -264, 0, 87, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1404, -2321, 291,
    -1059, 0, 1648, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 186, 0, 0, 0, 0, 0, 0, 0, 0, 0, -181, 803, 808, 0, 0,
    0, 0, -3, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -640, -5547, -2, -6929, -94,
    -486, 0, 26869, 0, -15960, 1169, 5248, 27, 1959, 0, 21475, 0, -7259, 0, -1437, 0, 23275, 0,
    -6819, 139, -441, 1246, -1233, 47, 4777, 0, 13740, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 247, 7739, -1, -27261, 10, 5151,
    0, 11690, 0, -22870, -1815, -4445, 1721, -308, 0, 26448, 0, -26600, -71, 1065, 0, 22301, 0,
    -15942, -1, -22198, 0, -19108, 0, 5801, 0, 6658, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -2385, -598, 0, -526, 0, 0,
    0, 0, -16, 23, 2704, 1582, 1231, 0, 0, -1470, 0, -1419, -2, 0, 0, -1256, 0, -1807, -1355,
    -1892, -621, 1894, 0, 285, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 797, 0, 0, 739, 0, 582, 0, -4685, 0, -51, -3065,
    -1243, -210, 0, 0, 0, 0, 1161, 0, 1, 0, -222, 0, 0, 0, 0, 0, 1207, 0, 1240, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -2, 5784, 0, 0, 0, 2, 6, 0, 0, -2262, 0, 0, 0, 0, 0, 4036, 0, 0, 0, 0, -7, 1462,
    -43, 1472, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4, 0, 0, 0, -3, 0, 0, 0, 0, -156, 0, 819, 2034, 0, 0,
    0, 0, 0, -3712, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -855, -5198, 0, -3765, -81,
    -86, 0, 0, 0, -1098, 520, 4599, 685, 1680, 0, 0, 0, -3033, -2, -839, 0, 0, 0, -1712, -963,
    -136, -759, -266, 2082, 1743, 0, 1357, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 627, 5185, 0, 0, 0, 0, 0, 2586, 0, 0, -976,
    -4412, 15, 37, 0, 0, 0, 0, 0, 1416, 0, 0, 0, 0, 0, 0, 0, -69, 0, 4180, 0, 2968, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -5226, 0, -3887, 0, -1525, 0, 0, 0, -1431, 0, 4765, 0, 2269, 0, 1, 0, -1745, 0, -1507, 0, 0,
    0, -2142, 0, -721, 1042, -229, 0, 1147, 0, 1554, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7013, 0, 0, 0, 1595, 0, 1750,
    0, 0, 0, -3219, 0, -443, 1083, 0, 0, -1, 0, 2333, -3, 0, 0, 0, 0, 0, 0, 0, 0, 4967, 0, 2905,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -509, 0, -70, 0, -220, 1336, 0, 0, -370, 0, 919, 0, 79, -1551, 0, 0, -226, 0,
    -39, 2964, 0, 0, -1330, 0, -368, 420, -183, 303, 1370, 0, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 113, 0, -1, 0,
    112, -2, 73, 0, 0, -284, -1711, -294, 1564, 1879, 0, 0, 0, 0, 5, -2436, 0, 0, 0, 0, -1, 0,
    0, 0, 110, 0, 94, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, -2638, 0, -1016, 0, -336, 0, 1, 7, -1061, -1154, 2622, 0,
    328, 0, 6, 0, -3002, 1, -164, 0, 1, 0, -5267, 370, -762, 198, -1113, -2463, 6543, 0, 600, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -42, 1720, 0, -3, 0, 425, 0, 1259, 0, 0, 992, -3224, -197, 265, 0, 0, 0, -3, 0, 8, 0,
    4, 0, -547, 0, -2, 0, -2334, 0, 1401, 0, 2668,
};
static const int32_t model_bias1[128] = {
    94754494, 22000946, -99686557, -91170154, -47869363, -10905971, -67276106, -56737716,
    -57056944, -47843465, -20642963, -103942051, -4725601, 45718033, 52132171, -48050312,
    29578347, 48620172, 77191036, -71985279, -56403536, -30325931, -36224183, 43574469,
    -77239780, -13042638, -75252888, 14553355, 39778332, -125098585, -20671489, 88336749,
    -23705141, -96977105, 52713513, -55726573, 104425570, 53221584, -52962252, 83877333,
    -6244183, 31815546, -34601998, 108608319, 140443852, 7684379, -116321921, -18449058,
    73208032, 29236551, -70105814, 22955950, 7914105, -56469999, 99720482, 70355360, 9331432,
    -100655985, 4612874, -30353348, -57407709, -16567589, 34530602, -15143498, -18270478,
    -18778905, 85088589, 23076977, 126427679, 73745864, 82013927, 45833334, 34012226, 117751491,
    -1600488, 26264505, 59835731, -100175887, -63045, -14153140, 77763933, 96754220, -28811068,
    -50464168, 12496836, -4125739, 35573792, 52277558, -77866927, -413617, -70015300, -97681622,
    16443536, 871500, 73310116, 24847272, 59489086, 84375549, -7745449, 23346011, -76312004,
    66224398, 111308973, 21395020, 81173140, 87059226, 69000555, -31428630, -50260010, 40101500,
    -20195485, -107876562, -93761002, 33450319, 60740002, 19301772, -27691492, 23317149,
    56054034, 20709815, 20203649, -38821382, 99112244, -56259574, 16121538, 19896316, -72828376,
    -65752562,
};
static const int16_t model_last_weight[128] = {
    0, 0, 0, 183, 0, -1279, -4, 40, 8, 0, 0, 0, -414, 0, 486, -679, 0, -382, -40, 0, 0, 535, 0,
    0, 584, 220, 0, 0, 0, 554, 0, -360, -1257, 0, 0, 0, 0, -31, 0, 0, -14, 0, 0, -1054, 0, 26,
    3353, 0, 0, 424, 0, 0, 2077, 0, 0, -136, 346, 0, -298, 0, 392, 8, 0, 0, 0, 0, 89, 256, 1893,
    -395, -4, 930, 521, 0, 0, 0, -1006, 0, 0, -6, -1145, -463, 0, 0, -73, 902, 0, 0, 176, 0, 0,
    0, -1889, 0, 0, -868, -378, 0, 0, 0, 959, -1064, 0, 0, -38, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0,
    -2955, 0, 0, 0, -1397, 0, 0, -159, 0, 0, 0, 0, 0,
};
static const int32_t model_last_bias[1] = {
    20908842,
};
static const int32_t model_direction[4] = {
    -16384, 0, -16384, 0,
};
#define MODEL_WIDEST 128
#define MODEL_LAST first
#define MODEL_LAST_WIDTH 128
#define MODEL_LAST_SHIFT 1
static const int16_t model_rows_weight0[512] = {
    -16384, -16384, 16384, 16384, -16384, -16384, 16384, -8367, -16384, 2669, 16384, 3531,
    -16384, -7196, -16384, -3550, -16384, -16384, 16384, 16384, -16384, -16384, 16384, 16384,
    -16384, 11286, 16384, -2847, -16384, 1504, 16384, 5282, 16384, 16384, -16384, -12843, 16384,
    16384, 16384, 16036, 16384, -6432, -5885, -15053, 16384, 2920, 16384, -2819, 16384, 16384,
    12234, 16384, 16384, 16384, 16384, 16384, 16384, 8051, -5827, 16204, 16384, -3748, 16384,
    6556, -16384, -16384, -16384, 8741, -16384, -16384, 16384, 16384, 16384, 11290, 2885, 1546,
    -16384, -15036, 13731, -13909, 16384, -2766, 16384, 16384, -16384, -16384, -16384, -16384,
    8812, 4854, 16384, -3325, -16384, -13488, -16384, 12627, -16384, -16384, -16384, -16384,
    -16384, -16384, -16384, -16384, -16384, 10928, 16384, -186, -16384, -3020, -16384, 2481,
    16384, 16384, 16384, 6086, 16384, 16384, -16018, -16384, -16384, -4238, 11295, 11614, 16384,
    -15725, -16384, -7372, -16384, -16384, -16384, -16384, -16384, -16384, -1075, 16384, -16384,
    -7253, -511, 10698, -16384, -1325, 3743, 11043, 7098, 6129, 14116, 16384, -11045, -14770,
    16384, -15332, 9801, -4843, 16384, 12814, -9193, 1604, 16384, 11894, -16384, -10109, -16384,
    -16384, 6137, 7013, 16384, 16384, -16384, 15499, -9659, -10542, 16384, -14976, 16384, 15485,
    -16384, -16384, 14385, 16384, 16384, 2987, 16384, 16384, -7202, -7126, 16384, 7521, 16384,
    -812, 16384, 12609, 16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, 16384,
    14167, -11911, 1282, -16384, -11941, -16384, -3293, 16384, 16384, -16384, -16384, 16384,
    16384, -16384, -2508, 16384, -1164, -16384, 3881, -16384, 9179, 11010, 2155, -14245, -16384,
    2993, -4818, -16384, -16384, 16384, 16384, -16384, -16152, -16384, -8204, -16384, 8183,
    16384, -9760, 16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, 5397, -14993,
    -16384, 12007, 16384, -11630, -16384, 12685, 16384, 16384, 16384, 16384, 16384, 16384,
    16384, 16384, 16384, 6634, 2561, 8600, 16384, 54, 16384, -10537, -16384, -16384, 16384,
    -16384, -16384, -16384, 16384, 16384, -16384, -212, 16384, 11003, -16384, 11382, 16384,
    -9313, 16384, 16384, 16384, 16384, 16384, 16384, 16384, 16384, 12627, 7451, 16384, 2512,
    16125, -13095, -16384, -13646, -16384, -16384, 6476, 11142, -5923, -16384, -16384, -16384,
    -16384, 2955, 16384, 14269, -16384, 9126, -8217, 1612, 16384, 16384, -16384, -16384, 16384,
    16384, -16384, 16384, 16384, 2974, -16384, -11318, 16384, -4825, -16384, -8974, -16384,
    -14732, 13884, 16384, -16384, -16384, 16384, 16384, -16384, -12859, 16384, 12684, -15220,
    9690, 16384, 15075, -7695, -16384, -16384, -7823, -16384, -16384, 16384, 16384, -16384,
    10923, -16384, -5631, -16384, -16255, 16384, -3799, 16384, 16384, 1532, 13788, 15961, 16384,
    16384, 16384, 16384, -11034, 16384, 7912, 16384, -3076, 16384, 5939, -6716, -14211, 16384,
    16384, -16384, -16384, 16384, 16384, -16384, -3083, 16384, 11923, -3583, -3382, 16384, -71,
    -16384, -16384, 16384, 16384, -16384, 16384, 16384, 16384, -15313, -8933, -16384, -6862,
    16384, 2550, 16384, 3833, 16384, -16384, 5452, 16384, 16384, 16384, 9757, 16384, 16384,
    -2168, 16384, -7962, 2120, 8629, 16384, 15270, 16384, 16384, -14335, -16384, 16384, 16384,
    16384, 15230, 16384, -1779, -16384, 13779, -16384, 10401, 16384, 6507, 4178, 16384, 16384,
    16384, 8869, 8657, 16384, 16384, 16384, -6046, 16384, -12319, 16384, -358, 16384, -12752,
    16384, 16384, 9409, 4386, 16384, 16384, 1108, -6272, 16384, 8655, 16384, -4954, 16384,
    -10861, 7385, -13087, 16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, 16384,
    -10523, -16384, 10948, -1813, 384, 16384, 6155, 6067, -16384, 16384, 16384, -12987, -16384,
    16384, 16384, -956, -14802, -7273, 5799, -13029, 7309, 16384, -15802,
};
static const int32_t model_rows_bias0[128] = {
    21238975, -2860220, -3968762, 103753621, 32595861, 27618492, 33580587, 38975579, 28618335,
    -67735212, -24073576, 38049130, 34040444, -44112140, -11949606, 49756058, -90269057,
    -42806457, 21115495, 23113703, 45220476, -13686105, -47542708, 68931314, -6674576,
    -81034015, -25500656, 30354078, 77968057, 44343002, -33444413, -65571579, 12772292,
    17948457, -15073091, -42898269, 54664194, -37772947, -19549291, 1147120, 55878355,
    -54968883, -25145726, 95697577, -27083510, -32933691, 65781021, 2785511, -14508221,
    -13329045, 96876028, -31888549, -33967918, 56944470, 77416678, -15079182, 30064132,
    26359863, -32780456, -44438702, -33206886, 16599232, 18580102, 29425238, 33942629,
    -59919732, -10068888, -3303360, -43374691, 38873800, -2627513, -4695860, 13530902,
    -33116836, -36521910, 78267403, -45350601, 52415331, 44854937, -44161995, 43152071,
    -19657342, -19415015, 107315411, -12625407, -23239125, 21688105, 47910779, -62766638,
    42686556, 2139528, -65942019, 27090468, 23436213, -10571554, -38489622, -4005311, 17762889,
    906264, -19871546, -11044276, 95735011, -48521774, -15702097, 25106663, 23202145, 16086735,
    -7747378, 45630297, -56014039, -57697416, 68292808, -685633, 32870569, 9407825, -17336785,
    -6829603, 1837494, 49729767, -37345579, -46009324, 18829995, 12904645, -92601660, 58950270,
    48993212, 1522968, -28395528,
};
static const int16_t model_rows_weight1[16384] = {
    1280, 959, 0, 0, -1276, -2310, 0, 0, 1220, 0, 0, 0, -1967, 0, 0, 0, 0, -223, 0, 0, 0, 1, 0,
    0, -1481, -1515, 3250, 3185, 0, 0, 2058, 2243, 3451, -261, -11469, 0, -2423, 1, -5362, 0, 0,
    2715, 0, -2, 0, -3933, 0, -888, 1950, 2597, -248, -2889, -1432, -2840, -2820, -4872, 0, 0,
    0, 0, -531, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2644, -3140, -1882, 5493, -1942, 2700, -2644, 3972,
    786, -174, 0, 0, -1079, 0, 0, 202, -1128, 0, 0, 0, 1435, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 512, -2699, 0, 11, 0, 4064, 0, 1488, 1284, 0, -1800, 0, 0, 0, -1984,
    0, -2748, 0, 2539, 0, 4834, 0, 4235, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0,
    0, 0, 1, 0, 0, 0, 0, 0, 0, -34, 1, 0, 0, 0, 0, 0, 0, -1414, -918, 0, 0, 10743, 0, 9850, 0,
    4313, 0, 21016, 0, 0, 1, 0, 2, 0, 712, 0, 0, 0, 4038, 0, 7144, 1589, 5205, 1, 3013, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -12453, 0, -9524, 1813, -4502, 0, -5094, 0, -1, 0, 0, 0,
    -1108, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, -2507, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1, 0, 0, -2, -1846, 0, 0, 0, 0, 0, 0, 1200, 0, 0, 0, -5531, 0, -6247, 0, -5600, -2, -3643,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 522, 915, 0, 0, 0, 0, 0, 0, 586, 221, -1, 0, 0, 0, 0, 0,
    81, 1669, 0, 0, 0, 0, 0, 0, 1433, 1040, 0, 0, 20991, 0, -18459, 1, 707, 0, -17125, 0, 0, 0,
    0, 0, 4581, 1146, 0, 0, 0, 3504, 0, -3927, -18, 2307, 0, -4527, 0, 0, 0, 0, 78, 1440, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, -4569, -1, 5988, -77, -927, 0, 5972, 0, 0, 0, 0, 536, 52, 0, 0, 0, 0,
    0, 0, -545, -1138, 0, 0, 0, 0, 0, 0, 14, -3297, 0, 0, 0, 0, 0, 0, -74, -967, 0, 0, 0, 0, 0,
    0, -3000, -1084, 0, 0, 0, 0, 0, 0, -896, -69, 0, 0, -3703, 0, 4392, 0, -1724, -1624, 5143,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    2030, 0, 0, 0, 205, 0, 0, 0, -19930, 0, 19735, 0, -5760, 0, 6141, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -2923, 0, 4131, -340, -6553, 0, 7237, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4732,
    0, -4908, 0, 9778, 0, -7379, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, 0, -79, 0, 0, 0, 3153,
    0, -3992, 0, 10053, 0, -12010, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0,
    -1346, 0, 0, 2, 825, 0, 0, -1, -668, 0, 0, 162, 2226, -1, 0, -2804, -2892, -1230, 0, 1302,
    2009, 20673, 0, 2429, 0, 10862, 0, -2147, 805, 0, 0, -1, 0, 0, 0, 3172, 1, 1, 3756, 986,
    1689, 0, 6801, -232, -844, 0, 0, 0, -2, 0, 0, 5, 2242, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4913, 1759,
    -4434, 25, -8732, -250, 3334, 0, 0, 0, -974, 0, 0, 0, 495, 0, 0, -1, 21, 0, 0, 0, -1583, 0,
    0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, 0, 0, -6, -5, 0, 0, 5088, 0, 0, 0, -4811, 21, 0, 0, 3234,
    0, 291, 0, -1399, -11, -3424, 0, -2214, 2225, -4827, 0, 1136, -3738, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -2231, 0, 0, 0, 0, 0, -1, 2, -1378, 949, 1, -1191, 0, 0, 0, 2111, 533, 214, -1538, -1081, 0,
    0, 953, 1929, 1565, 1586, -2458, -3661, 2567, 2600, 2691, 2620, -2560, 41, 2255, -1, -6328,
    0, -1532, 1, 0, -921, -1615, 0, 0, -12, 2285, 0, -1774, -3432, 760, 1121, -3325, -2558,
    -1171, -1282, 0, 0, 0, -4, 0, 0, 1, 684, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1867, 2349, 669, -2551, -4257,
    4754, -1067, 2651, -1083, 1438, 2, -1219, 0, 661, 0, 1394, 752, 0, -1, 818, 0, 0, 1, -308,
    0, 0, 0, -2, 0, 0, 1, 0, 0, 0, 1, 5, 0, 0, -2, -19, -1181, 1935, 5720, -53, -1215, 2, -4425,
    32, -1350, 0, 2493, 0, -2620, 0, -2795, -5, 3629, 0, -810, 2738, 1869, 0, 1117, -1688, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -678, -918, 0, 0, 0, 0, 0, 0, -452, -663, 0, 0, 0, 0, 0, 0,
    -225, -1028, 0, 0, 6522, 6385, 0, 0, -2563, -2398, -22641, 0, -6928, 0, -15536, 0, 483,
    -227, 0, 0, 0, 0, 0, -1, -5012, -1039, 0, -2741, -490, -1316, 0, -5300, 1716, 17, 0, 0, 0,
    0, 0, 0, 0, -1456, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3985, -2169, 1886, 0, 6609, 1488, -176, 0, 1, 0,
    0, 0, 1, -472, -844, 0, 0, 0, -1, 0, 0, 291, 1179, 0, 0, 0, 0, 0, 0, -2, 648, 0, 0, 0, 0, 0,
    0, 2, 1374, 0, 0, -1302, 0, 0, 0, 4307, 165, 0, 0, -4641, 0, 0, 0, 1523, 3, 3400, 0, 1128,
    0, 5321, 0, -54, 1365, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1734, 0, 0, 0, 0, 0, 0, 0, 87, -1326,
    -1, 0, 0, 0, 0, 0, -425, 0, 0, 0, 0, 0, -1, 0, -2008, -2424, 0, 1, 23554, 0, -5247, 0, 3521,
    -627, -21745, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 2395, 1, -5385, 1341, 4594, -1, -3179, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3773, 0, 15101, 2262, -3486, 0, 4521, 0, 0, 0, 0, 1,
    -438, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 1, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0,
    -1, 0, 0, 2171, -1, 0, 0, 1, 0, 0, 0, 1735, 0, 0, 0, -3042, 0, 7031, 0, -3287, 1293, 3320,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1239, -101, 0, -3, 0, 0, 0, 0, 1424, -66, 0, 0, -1,
    0, -1, 0, 1752, 1481, 0, 0, 0, 0, 0, 0, 1360, 1588, 0, 0, 0, 0, 0, 0, 732, -1368, 0, 0, 0,
    -6, 0, -12, 2781, 1020, 0, -21, 0, 0, 0, 0, -377, 164, 0, 0, 0, 0, 0, 0, 1569, 78, 2, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 1, -1340, -989, 0, 0, 0, 64, 0, 3, -948, -491, 0, 8, 0, 0, 0, 0, 6,
    -2369, 0, 0, 0, 0, 0, 0, -2150, -178, 0, 0, 10103, 0, 13578, 0, 566, -1720, 15110, 0, 22593,
    0, 19173, 0, -1610, 283, 17619, 0, 0, 1, 0, 0, -1338, -1123, 0, 5, 0, 0, 0, 0, -515, -42, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 957, 44, 0, -1572, 0, 523, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 22,
    -2261, -1561, -1, 787, 0, 0, 0, 0, -2445, -549, 805, 0, -115, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1,
    0, 684, 0, -2236, 0, 4379, 0, 0, 0, 0, 0, -404, 1, 0, 2, 0, -985, 2923, 0, -361, -1, 2609,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, -2, 0, 5340, -2, 0, 0, 246, -494, 0, 95, 0, -51, 0, 0, 0, -2682, 0, 0, -1,
    889, 0, -249, 0, 0, 0, 0, 0, -3, 0, 0, 0, -484, 15282, 0, -3253, 361, 6244, 0, -8315, 0,
    17386, 0, -3561, 0, 9903, 0, -6683, 0, 0, 0, 4535, -398, -1768, 3997, 0, -4953, 0, 0, -1,
    4051, 663, -2454, -170, 326, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -404, -353, 0, 0, 0, 0, 0, 1,
    1913, 338, 0, 0, 0, 0, 1, 0, 2239, 2034, 0, 0, 0, 0, 0, 0, 1552, 611, 0, 0, 0, 0, 0, 0, 399,
    -1668, 0, 1, 0, -1, 0, 4, 1549, 964, 0, 8, 0, 0, 0, 0, -497, -343, 0, 0, 0, 0, 0, 0, 1803,
    633, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, -2106, -1739, 0, 0, 0, 15, 0, -6, -886, -582, 0,
    -32, 0, 0, 0, 0, 253, -954, 0, 0, 0, 0, 0, 0, -1499, 463, 0, 0, 9334, 0, -14129, 0, 1255,
    -1833, -14165, 0, 23414, 0, -18614, 0, -999, -29, -18561, 0, 0, 1, 0, -13, -1380, -825, 0,
    -1, 0, -1, 0, 0, -122, 543, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 1192, 5, 1330, 47, 1116, 6, 0,
    0, 0, 0, 0, 1, 0, 0, 12, -1868, 7, -2544, 23, -2596, 0, -2873, 0, 0, -300, -1396, 0, -1639,
    0, -2120, 0, 0, 0, 1132, 0, 1567, 0, 5, 0, 746, 0, 1381, 0, 2262, 0, 415, 0, 0, 0, 1, 2, 1,
    0, 0, -1, 1656, -1253, 1109, -1889, 535, -2, 2585, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3969, 0, 2068, 0, 1357,
    0, 7686, 0, 0, -46, 0, -6, 0, -21, 0, -68, 0, 0, -1, 1320, 0, 255, -1, 2, 0, 0, 0, 0, 1, 0,
    0, -3, -7070, 0, -6244, 1064, -8045, 3424, -3900, 18, -9484, 0, -5683, 0, -3525, 0, -4558,
    0, 5243, -240, 3114, -1046, 2385, -1013, 3864, -235, 0, 2411, 0, 1902, 0, 850, 0, 3311, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1522, 10, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27, -1505, 0, -2,
    0, 0, 0, 0, 0, -1804, 0, -6, 0, 0, 0, 0, 0, 715, 0, 1, 0, 0, 0, 14, 0, 1188, 0, 5, 0, 3, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -2294, 1000, -2, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2857, 0, 2, 0,
    0, 0, 0, 0, 0, -45, 0, -1671, 0, -10, 0, 0, 0, 625, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -14212, 0, -7252, 2093, -13365, 4, -13886, 0, -18542, 0, -4332, 0, -17695, 0, -18865, 0, 0,
    0, 2651, -854, 7, 0, 0, -2, 0, 0, 0, 1994, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2363, -63, 1120,
    8, -1555, -38, -845, -1, 0, 0, 275, -975, 0, 0, 0, 0, -8, 1803, 2144, 548, -9, 2561, 0, 71,
    0, 2977, 758, -1412, 0, 3120, 0, 1411, 0, -165, 700, -157, 0, -1, 0, 0, 0, -1125, 1959,
    1923, 0, -223, 0, -164, -2, -1, 464, 730, -3, 0, -2, 0, 1749, -1997, 284, 2265, 1358, -2551,
    53, -6441, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3599, 0, 1007, -1493, -5398, 0, -4094, 0, -2, 1155, 225,
    -1564, 0, 12, 0, 54, 0, -2065, -1272, 596, 0, -1847, 0, -1, -702, 0, -155, -1694, 0, 2, 0,
    0, 2316, -2623, -101, -606, 1155, -1385, 1395, -19, 2612, 0, -2632, 482, 1422, 0, 6975, 0,
    -3117, 206, 903, -1468, -4555, 107, -4064, 4, 0, -2118, -735, 2113, 0, -5466, 0, -7174, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 1, 0, 8, -1214, -5, -1, 1, 0, 0, -1, -710, -418, 0, 0, 0, 0, 0, -1, -2246,
    -740, 0, 70, 0, 0, 0, 0, -399, -91, 0, 47, 0, -1, 0, 0, -3751, 94, 0, 0, 0, 0, 0, -2, -4653,
    -1316, 0, -1, 0, 2, 0, 0, -306, -4288, -7, 0, 0, 0, 0, 0, -232, -520, 510, -2, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 402, 256, -1472, 0, 0, 0, 0, 0, 225, 623, 0, 6503, 0, -7, 0, 1, 2358, 566,
    0, 0, 0, 1, 0, 0, 411, -7, 0, 1, 0, 0, 13391, 0, -131, 400, 7769, -278, -11137, 0, 19365, 0,
    2348, 159, 10895, 0, -21611, 0, 1, 4, 23, 3233, -5186, 1, 0, -8, 0, 1, -3, -637, 0, -20, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 901, -780, 0, 0, -1019, -112, 0, -3, -1339, 1271, 0, 0, 0, 0, 0, 0,
    -893, -1908, 0, 0, -16, 4212, 0, 0, -2077, -977, 0, 0, 0, 2169, 0, 0, 455, 693, 0, -2, 0,
    -3, 0, 0, -673, -471, 0, -2, 0, -565, 0, -4, -1560, -629, 0, -1, 0, -1, 0, 0, -1597, -887,
    1, 0, 2018, -1063, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1634, 411, 0, 0, -3971, 2, 0, 0, 310, 583, 0,
    15, 0, 48, 0, 30, -213, 2896, 0, 0, 9, -2604, 0, 0, 2231, 645, 0, 0, 0, 1, 0, 0, 474, 926,
    14698, -1, 4051, -2185, 14146, 0, 799, -341, 18048, 0, 2064, 0, 18584, 0, 1900, 1411, 0, 0,
    -3942, 348, 0, 0, 574, -309, 0, 0, 1, -2364, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31,
    2544, 2, 0, -5, -2198, -1, 0, -51, 0, -1, 0, 18, 0, 0, 0, 16, 0, 0, 0, -4, 0, 0, 0, -150, 1,
    0, 0, 313, -1, 0, 0, 36, 0, 2, 0, -5, 0, 0, 0, -64, 1101, 0, 0, 88, -2521, 0, 0, -3693, 0,
    0, 0, 3725, 1184, 0, 0, 52, 53, 0, 0, -779, -9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 4744, 0, 0, 0,
    -4468, 0, -1, 39, -45, 3321, -1, 38, 933, -1768, 0, 32726, 669, 7752, 1, 32722, -857, -4298,
    0, 0, -17, 0, 0, 0, 242, 0, 0, 0, 482, -3563, 1, 0, -689, 3283, 0, 0, -19, 84, 0, 0, 736,
    -87, 0, 0, -47, 313, 0, 0, 3, -439, 0, 0, 98, 3822, 0, 0, -89, -4026, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -2497, 1, 2725, -4, -3422, 0, 2221, 2, 177, -1, 0, 0, 0, 0, 0, -15, 7, 0, 1, -1, 0, 2, 0, 2,
    8, 0, 0, 0, -2, 0, 0, 0, 3, 0, 1, -25, 0, 0, 0, 34, -2859, -1, 4208, 1, -978, -1, 3323,
    1875, 153, -3065, -1, 2070, 0, -2844, -1, -1884, 12, 2094, 0, -140, 0, 1586, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -2149, -41, 1926, 1, -1759, -1, 3225, 2, 2817, -4896, -1341, 5123, 31, -9807, -2738,
    3801, -15, -7287, 3, 9369, 0, -12105, 1, 5956, 1466, 1, -538, -1, 22, 0, -861, 0, -26, 3362,
    5, -2235, -6, 2290, 2, -3008, 503, -4, 0, 0, 5, 0, -1578, 0, -2, -666, -2, 124, 5, -94, 0,
    297, -5, 0, 1, 1, 0, 0, 2, 1319, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -41, 0, 0, 0, -1, 0, 0, 3, 2113, 0,
    0, 0, 0, 0, 0, -15, 67, 0, -1, 0, 0, 0, 0, -10, 6425, 3, 0, 0, 0, 0, 1, -4, 2550, 0, -828,
    0, 0, 1, 0, 15, 17, 0, 0, 0, 0, 0, 0, 10, 1446, 0, -1, 0, 1, 0, 0, 17, 2259, 0, -26, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, -8, -2998, 0, 0, -1, 0, 0, 0, -10, -1005, 0, 11240, 0, -1700, 0, 0,
    -2061, -3664, 0, 20638, 0, -31064, 0, 32763, -1081, -1568, 1, 0, 1, 0, 0, 0, -13, 6, 0, 0,
    0, 0, 0, 0, 14, -13, 0, 0, 0, 0, 0, 1, -2388, -2880, 30, 0, 0, 0, 0, 2, -17, -49, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -745, 560, 1559, 335, 0, 0, 0, 0, -465, -1352, -426, 1470, 0, 0,
    0, 0, 270, 145, 1028, 2541, 0, 0, 0, 0, -1238, -2662, 539, 1809, 0, 0, 0, 0, -767, -1567,
    1604, 1113, 0, 0, 0, 0, -467, -2245, -303, 768, 0, 5088, 0, 0, 329, -432, -666, 2003, -1110,
    0, 0, 0, -1142, 191, 982, 1085, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -931, 796, 220, -1717, 2119,
    0, 3325, 0, 1637, 651, -993, -84, -2330, 5001, 0, 5996, 878, 408, -396, -1799, 0, 13608, 0,
    21180, 2065, 2274, -1020, -2096, 0, 0, 0, 0, 829, 755, 377, -293, 0, -3507, 0, -2267, 1683,
    434, -1008, -306, 0, 0, 0, 0, 1199, 1172, -1528, -1578, 0, 5, 0, 0, 804, 1675, 778, -344, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2152, -1340, 0, 1, 811, -959, 0, 0, 1, -228, 0, 0, -853,
    1175, 0, 0, -438, 0, 0, 0, 1230, 967, 0, 0, 0, -3, 0, 0, 1735, 893, 0, 0, -6, 0, 0, 0, 1550,
    1216, 0, 0, 0, -3847, 0, 0, 595, 1931, 0, 0, 2390, 1, 0, 0, 647, 357, 0, 0, -3412, 0, 0, 0,
    56, 1213, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2108, 0, 0, 0, -625, -895, 0, 6215, 2190, -1921, 0,
    8997, -2196, -1169, 0, 26553, 0, -2368, 0, 23770, -973, -379, 0, 0, 2968, 3, 0, 0, -1732,
    -447, 0, 0, -350, 2784, 0, 0, -1139, 204, 0, 0, 2901, 0, 0, 0, -2078, -463, 0, 0, 393, -57,
    0, 0, -780, -1430, 0, 0, 0, -907, 0, 0, 610, -1460, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -246, -2427, 1, 0,
    -2, -1987, 3, 4, 1, 0, 0, 0, 3, 0, -2, -2952, 0, 0, 0, 0, 0, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0,
    -1219, -1, 0, 0, 0, 0, 0, 1, 0, 2, -2477, 0, 0, 0, -3898, -7, 487, 2733, 154, 0, 0, 5039, 0,
    -74, -8, -1478, 0, 0, 0, -830, 0, 4, -621, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2703, -1, 0, 0, -4606, -2,
    2093, 4111, 2270, -3835, 0, 981, 2166, -1540, 6, 90, -1157, -5042, 0, 31782, -1, -6993, 5,
    16371, 851, 0, 0, 0, 217, 0, 13, -9, -1399, 3241, 0, -2, -1, 5382, 3, -839, 885, 0, 0, 0, 6,
    0, -4, 0, 0, -346, 0, 1, 1, -93, -3, 3815, 0, -1519, 0, 1, 0, -1, 7, 3, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1959, 248, 0, 0, -6, -4484, 0, 0, -91, 1629, 0, 0, 0, 0, 0, 0, 1116, -13, 0, 0, 0, 0, 0, 0,
    1059, 2849, 0, 0, 0, 0, 0, 0, 561, 1700, 0, 0, 0, 0, 0, 0, -63, 1798, 0, 0, 3, -5343, 0, 0,
    -1277, -99, 0, 0, 3289, 8, 0, 0, 1287, 1310, 0, 0, -758, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1160,
    -313, 0, 0, -4486, 0, 0, 0, -2440, 309, 0, -5147, 2295, -1483, 0, -3469, 38, 269, 0, -26916,
    -1, -5067, 0, -29296, -1728, -3735, 0, 0, 379, 0, 0, 0, 54, -1722, 0, 705, 0, 5086, -1, 0,
    -1823, 42, 0, 0, 9, 0, 0, 0, -1791, 43, 0, 0, 0, -69, 0, 0, 185, 57, 0, 0, 0, -2, 0, -1, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, -1084, -588, 1744, -161, 0, 0, -1, -2459, 499, -825, 69, 2182, 0, 0, 0, 1,
    -1347, -4195, -45, 193, 0, 0, 0, 0, -630, -1361, 781, 3090, 0, 0, 0, -1, -1416, -1556, 642,
    935, 0, 0, -1, 0, 336, -425, 461, 1794, 0, 0, 0, -6465, 206, -2063, -820, 532, 0, 1, 4572,
    12, -825, -1976, 1382, -5, 0, 0, -1210, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 625, 1310, 954, -1030, 0, 0,
    -3716, -1, 717, 17, -1688, -427, 0, -45, 3344, -1463, 182, 2363, -918, -1000, 0, -32721, -2,
    -2335, 612, 2375, -2500, -1254, 0, 0, 1419, 5, -9, -618, -441, -1986, 0, 0, 0, 5595, 211,
    -64, -1555, -468, 0, 0, 5, 0, 920, 1550, -1993, -584, 0, -1, 0, -158, -1080, 783, -162,
    -972, 0, 0, -2, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, -1162, 0, -2813, -4, 1043, 0, 0, 5, 0, 736,
    0, -10, 0, 1625, 0, 0, -3, 0, 0, 0, 62, 0, 0, -1826, 0, -4069, 0, 1050, 0, 0, 0, 0, -10, 0,
    0, 0, 6, 0, 0, -1944, 0, -3317, 0, 2391, 0, 0, 0, 0, 4670, 0, 5566, 2, -4447, 0, 3877, 1, 0,
    0, 0, -79, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, -131, 0, 0, -1, 186, 0, 0, -640, -5547, -2,
    -6929, 247, 7739, -1, -27261, -1, -2385, -598, 0, 0, 797, 0, 0, 0, 0, 0, 0, 0, -4, 0, 0,
    -855, -5198, 0, -3765, 627, 5185, 0, 0, -5226, 0, -3887, 0, 7013, 0, 0, 0, -509, 0, -70, 0,
    113, 0, -1, 0, 2, -2638, 0, -1016, -42, 1720, 0, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -398, 0, 0, 0,
    355, 0, 0, 572, 0, -1840, 0, -353, 1, -710, 0, 0, 0, 0, 0, 0, 1, 0, 0, -7256, -5743, 0, 0,
    10691, 12, 3321, 0, 0, -28, 0, 0, 0, 0, 0, 0, -6850, -2, 1, 0, 11574, 0, 3657, 0, 0, 1194,
    0, -4057, 0, -1744, 0, -7140, -197, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, -42, 0, 0, 0,
    0, 0, 0, -94, -486, 0, 26869, 10, 5151, 0, 11690, -526, 0, 0, 0, 739, 0, 582, 0, -2, 5784,
    0, 0, 0, -3, 0, 0, -81, -86, 0, 0, 0, 0, 0, 2586, -1525, 0, 0, 0, 1595, 0, 1750, 0, -220,
    1336, 0, 0, 112, -2, 73, 0, 0, -336, 0, 1, 0, 425, 0, 1259, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1320, -26,
    1039, 0, 0, 1, -1160, 1, 0, -331, -2077, 2774, 271, 25, 2192, 0, -14, 0, 0, 0, 0, 0, 0,
    -1613, -1, 845, 0, 0, 0, -730, 0, 0, -500, 0, 0, 0, 0, 0, 0, -5829, 0, 819, 0, 0, 0, -406,
    0, 0, 3280, 0, -3543, 0, 1879, -1, 2834, 0, 0, -272, 0, -4, 1, 878, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    -264, 0, 87, 0, 0, 0, -181, 0, -15960, 1169, 5248, 0, -22870, -1815, -4445, 0, -16, 23,
    2704, -4685, 0, -51, -3065, 0, 2, 6, 0, 0, 0, -156, 0, 0, -1098, 520, 4599, 0, 0, -976,
    -4412, -1431, 0, 4765, 0, 0, 0, -3219, 0, -370, 0, 919, 0, 0, -284, -1711, -294, 7, -1061,
    -1154, 2622, 0, 0, 992, -3224, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4107, 0, 0, -798, -1553, 0, 0, -1375,
    0, -1684, 0, 1421, -1406, -1758, 0, 410, 0, 0, 0, -1909, -728, 0, 0, 4121, 2218, 0, 0,
    -1855, -1746, 0, 0, 74, 403, 0, 0, -1138, -1251, 0, 0, 3867, 1, 0, 0, -2468, -800, 0, 0, 0,
    -2539, 0, -9602, -400, -10, 0, -4562, 0, 0, 0, 0, -1273, -583, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 803, 808, 0, 0, 27, 1959, 0, 21475, 1721, -308, 0, 26448, 1582, 1231, 0, 0, -1243,
    -210, 0, 0, 0, -2262, 0, 0, 819, 2034, 0, 0, 685, 1680, 0, 0, 15, 37, 0, 0, 2269, 0, 1, 0,
    -443, 1083, 0, 0, 79, -1551, 0, 0, 1564, 1879, 0, 0, 0, 328, 0, 6, -197, 265, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -1944, 0, -2825, 0, 0, 0, 2604, 1441, 0, 991, 0, 1763, 0, -1538, 7, 0, 0, 0, 0,
    0, 0, 1307, 7, -2163, 0, -5429, -3942, 0, 0, 4351, 3576, 0, 0, -1, -363, 0, 0, 462, 723,
    -3684, 0, -5459, 0, 0, 0, 4385, 0, 0, 6801, -1, 1346, 0, 4401, 4, -283, 0, 0, 0, 0, 0, 0,
    1307, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, -3, -1, 0, -7259, 0, -1437, 0, -26600, -71,
    1065, -1470, 0, -1419, -2, 0, 0, 1161, 0, 0, 0, 0, 4036, 0, 0, 0, -3712, 0, -3033, -2, -839,
    0, 0, 0, 1416, -1745, 0, -1507, 0, -1, 0, 2333, -3, -226, 0, -39, 2964, 0, 0, 5, -2436, 0,
    -3002, 1, -164, 0, -3, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, -918, 0, 2423, 0,
    -2071, 0, 325, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -715, 0, 0, 0, -2621, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -2405, 0, 0, 0, -5541, 0, 0, -8574, 0, 8699, 0, -8390, 0, 7570, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23275, 0, -6819, 0, 22301, 0, -15942,
    0, 0, -1256, 0, 1, 0, -222, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1712, 0, 0, 0, 0, 0, 0,
    -2142, 0, 0, 0, 0, 0, 0, 0, -1330, 0, 0, 0, 0, 0, 0, 1, 0, -5267, 0, 4, 0, -547, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 553, -1353, 1297, -1365, 0, 0, 0, 0, 652, -1625, 896, -803, 1647, 0, 1296, 0, -1538,
    -1992, -1329, -965, 0, 0, 0, 0, -1378, -747, -722, -962, 0, 0, 0, 0, -750, -3510, -748,
    -5534, 0, 0, 0, 0, -1019, -113, -801, -992, 0, 0, 0, 0, -715, 1734, -130, 1740, 0, 8919, 0,
    9961, -300, -1071, -1643, -1933, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1404, -2321, 291, -1059, 0,
    0, 0, 0, 139, -441, 1246, -1233, -1, -22198, 0, -19108, -1807, -1355, -1892, -621, 0, 0, 0,
    0, -7, 1462, -43, 1472, 0, 0, 0, 0, -963, -136, -759, -266, 0, 0, 0, -69, -721, 1042, -229,
    0, 0, 0, 0, 0, -368, 420, -183, 303, -1, 0, 0, 0, 370, -762, 198, -1113, 0, -2, 0, -2334, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 2827, 0, 0, 0, 1910, 0, 1836, -1425, 0, -361, 0, -1016, 0, -1263, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 428, 0, 3553, 0, 4473, 0, 2673, 0, 0, 1203, 0, 0, 0, 2, 0, 0, 179, 1,
    5621, 0, 3338, 0, 3005, 0, 0, -2989, 0, -5684, 0, -4362, 0, -7458, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1648, 0, 0, 0, 1, 0, 0, 47, 4777, 0, 13740, 0, 5801, 0, 6658, 1894, 0,
    285, 0, 1207, 0, 1240, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2082, 1743, 0, 1357, 0, 4180, 0, 2968,
    1147, 0, 1554, 0, 4967, 0, 2905, 0, 1370, 0, 13, 0, 110, 0, 94, 0, -2463, 6543, 0, 600, 0,
    1401, 0, 2668,
};
static const int32_t model_rows_bias1[128] = {
    94754494, 22000946, -18270478, -18778905, -99686557, -91170154, 85088589, 23076977,
    -47869363, -10905971, 126427679, 73745864, -67276106, -56737716, 82013927, 45833334,
    -57056944, -47843465, 34012226, 117751491, -20642963, -103942051, -1600488, 26264505,
    -4725601, 45718033, 59835731, -100175887, 52132171, -48050312, -63045, -14153140, 29578347,
    48620172, 77763933, 96754220, 77191036, -71985279, -28811068, -50464168, -56403536,
    -30325931, 12496836, -4125739, -36224183, 43574469, 35573792, 52277558, -77239780,
    -13042638, -77866927, -413617, -75252888, 14553355, -70015300, -97681622, 39778332,
    -125098585, 16443536, 871500, -20671489, 88336749, 73310116, 24847272, -23705141, -96977105,
    59489086, 84375549, 52713513, -55726573, -7745449, 23346011, 104425570, 53221584, -76312004,
    66224398, -52962252, 83877333, 111308973, 21395020, -6244183, 31815546, 81173140, 87059226,
    -34601998, 108608319, 69000555, -31428630, 140443852, 7684379, -50260010, 40101500,
    -116321921, -18449058, -20195485, -107876562, 73208032, 29236551, -93761002, 33450319,
    -70105814, 22955950, 60740002, 19301772, 7914105, -56469999, -27691492, 23317149, 99720482,
    70355360, 56054034, 20709815, 9331432, -100655985, 20203649, -38821382, 4612874, -30353348,
    99112244, -56259574, -57407709, -16567589, 16121538, 19896316, 34530602, -15143498,
    -72828376, -65752562,
};
static const int16_t model_rows_last_weight[128] = {
    0, 0, 0, 183, 0, -1279, -4, 40, 8, 0, 0, 0, -414, 0, 486, -679, 0, -382, -40, 0, 0, 535, 0,
    0, 584, 220, 0, 0, 0, 554, 0, -360, -1257, 0, 0, 0, 0, -31, 0, 0, -14, 0, 0, -1054, 0, 26,
    3353, 0, 0, 424, 0, 0, 2077, 0, 0, -136, 346, 0, -298, 0, 392, 8, 0, 0, 0, 0, 89, 256, 1893,
    -395, -4, 930, 521, 0, 0, 0, -1006, 0, 0, -6, -1145, -463, 0, 0, -73, 902, 0, 0, 176, 0, 0,
    0, -1889, 0, 0, -868, -378, 0, 0, 0, 959, -1064, 0, 0, -38, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0,
    -2955, 0, 0, 0, -1397, 0, 0, -159, 0, 0, 0, 0, 0,
};
#define MODEL_WIDEST_OF_ROWS 128
#define MODEL_ROWS_LAST_PAIRS 64
#define MODEL_ROWS_LAST first
#define MODEL_N_GOLDEN 32
static const double model_golden_rows[128] = {
    -14.147487210448531, -14.389600244578716, -0.4267971947742362, 0.18047323943661964,
    49.23873208469006, 57.910288740411715, 0.8535935097805699, 0.18047323943661964,
    21.41693502320694, 65.7983073643174, 0.7795804940800981, 0.18047323943661964,
    49.261930631040805, -25.45005132906185, 0.6250663359061652, 0.18047323943661964,
    49.77437677873958, 25.957042517584682, -0.14562768952113647, 0.18047323943661964,
    -24.311623429646716, -16.269644110523725, 0.5192504378645271, 0.18047323943661964,
    27.78497880876344, 9.986204369256736, 1.1046703294986837, 0.18047323943661964,
    34.01074932056868, 36.98980880721166, 0.5511977764806526, 0.18047323943661964,
    -14.836171698775962, 44.179359618419156, 0.25884697184865285, 0.18047323943661964,
    16.28864216526553, 61.18424230612838, 0.9914415539869017, 0.18047323943661964,
    23.893230188613835, 3.7299916978631167, 0.3824353924528678, 0.18047323943661964,
    7.927815917193179, 61.26385350100628, -0.27568467596434776, 0.18047323943661964,
    -19.369150080019008, 55.430533173502894, 0.7280353633858656, 0.18047323943661964,
    50.95509925858114, -22.921330661298356, -0.0803697117342696, 0.18047323943661964,
    13.138702722855484, 51.75424083137803, -0.26943833902218395, 0.18047323943661964,
    9.075485219774581, -8.756118529448528, -0.5201962372561307, 0.18047323943661964,
    -0.31822506101815407, 39.169639063040954, -0.3252345278643617, 0.18047323943661964,
    5.575403398276055, -18.17136223966143, 0.4448305854623426, 0.18047323943661964,
    12.25464899246115, 67.7739233663777, 0.21321139864293676, 0.18047323943661964,
    28.21344916146206, 71.87393555943544, 1.0181507890657517, 0.18047323943661964,
    40.416662387472655, 21.499469885740567, 0.26594158192807943, 0.18047323943661964,
    9.972122169502448, 45.49473494069733, 0.5918816871386023, 0.18047323943661964,
    -16.62552793324057, 44.94121880461895, 0.9795756326644238, 0.18047323943661964,
    -25.519683169297736, 58.567937665262335, 1.0759628764335214, 0.18047323943661964,
    -13.62330744584494, 69.5997593266268, 0.912375962791121, 0.18047323943661964,
    15.769736647025876, -5.328827231321128, 0.7545332791303323, 0.18047323943661964,
    -3.208142548644366, 25.70127893620917, 0.11077991360287004, 0.18047323943661964,
    -23.22978191700725, 45.24397531363554, 0.4184175766437122, 0.18047323943661964,
    36.99934006903747, -27.230897664651657, 0.6757874494100387, 0.18047323943661964,
    55.6246343729928, -22.16071799377457, 0.8252254184706478, 0.18047323943661964,
    3.7295798812996637, 14.7051927287179, 1.0488363358771193, 0.18047323943661964,
    -3.852904050804888, -4.387199822431606, 0.9091184835583765, 0.18047323943661964,
};
static const int32_t model_golden_scores[32] = {
    1294968930, -1399506821, -587620338, -894495236, -728540132, 628395818, -437710746,
    -807591030, 562505190, -440716883, -273006379, 421413198, 437283455, -517686207, 305913559,
    950478034, 861838842, 358962340, -294678558, -788251251, -879190014, -160638192, 388696312,
    390692351, 383082021, 2759674, 449938966, 533122840, -535555232, -896798020, 127850967,
    236766752,
};

#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 2
#error "exact results need double precision as IEEE 754 has it: compile with -msse2 -mfpmath=sse"
#endif

/* Where floating point may be rearranged, numbers go through memory. */
#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || __FINITE_MATH_ONLY__ + 0 \
    || (defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD != 0)
#define MODEL_REAL volatile double
#else
#define MODEL_REAL double
#define MODEL_STRICT
#endif

MODEL_INLINE int model_is_nan(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (bits & ~((uint64_t)1 << 63)) > ((uint64_t)0x7ff << 52);
}

MODEL_INLINE double model_nan(void) {
    const uint64_t bits = (uint64_t)0x7ff8 << 48;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* Input i, of a column's value, in whole steps. */
MODEL_INLINE int16_t model_step(double x, int i) {
    MODEL_REAL t = x - model_center[i];
    t = model_factor[i] > 0.0 ? t * model_factor[i] : 0.0;
    t = t > model_low[i] ? t : model_low[i];
    t = t < model_high[i] ? t : model_high[i];
    t = t + 32768.5;
    return (int16_t)((int32_t)t - 32768);
}

/* All inputs in whole steps; 0 if a column is NaN. */
MODEL_INLINE int model_steps(const double *x, int16_t *steps) {
    int i = 0, missing = 0;
#if defined(__AVX__) && defined(MODEL_STRICT) && MODEL_N_INPUTS >= 4
    for (;;) {
#if MODEL_N_INPUTS == MODEL_N_FEATURES
        const __m256d v = _mm256_loadu_pd(x + i);
#else
        const __m256d v = _mm256_setr_pd(x[model_column[i]], x[model_column[i + 1]],
            x[model_column[i + 2]], x[model_column[i + 3]]);
#endif
        /* Of a NaN and a number these instructions return the second, here the number. */
        __m256d t = _mm256_sub_pd(v, _mm256_loadu_pd(model_center + i));
        t = _mm256_max_pd(
            _mm256_mul_pd(t, _mm256_loadu_pd(model_factor + i)), _mm256_loadu_pd(model_low + i));
        t = _mm256_min_pd(t, _mm256_loadu_pd(model_high + i));
        t = _mm256_add_pd(t, _mm256_set1_pd(32768.5));
        const __m128i whole = _mm_sub_epi32(_mm256_cvttpd_epi32(t), _mm_set1_epi32(32768));
        _mm_storel_epi64((__m128i *)(void *)(steps + i), _mm_packs_epi32(whole, whole));
        missing |= _mm256_movemask_pd(_mm256_cmp_pd(v, v, _CMP_UNORD_Q));
        if (i == MODEL_N_INPUTS - 4) break;
        /* The last four overlap those before. */
        i = i + 8 <= MODEL_N_INPUTS ? i + 4 : MODEL_N_INPUTS - 4;
    }
#else
    for (; i < MODEL_N_INPUTS; i++) {
        const double v = x[MODEL_COLUMN(i)];
        const int nan = model_is_nan(v);
        steps[i] = model_step(nan ? 0.0 : v, i);
        missing |= nan;
    }
#endif
    return !missing;
}

/* Rounds down; right shifts of negative numbers are not defined by the language. */
MODEL_INLINE int32_t model_down(int32_t a) {
    return a < 0 ? ~(~a >> MODEL_LAST_SHIFT) : a >> MODEL_LAST_SHIFT;
}

MODEL_API int model_scores(const double *x, int32_t *scores) {
    int16_t first[MODEL_WIDEST], second[MODEL_WIDEST], steps[MODEL_WIDEST];
    int i, k;
    (void)first;
    (void)second;
    for (i = MODEL_N_INPUTS; i < MODEL_WIDEST; i++) steps[i] = 0;
    if (!model_steps(x, steps)) return 0;
    model_layer(model_weight0, model_bias0, steps, second, 128, 2, 14);
    model_maxmin(second, first, 64);
    model_layer(model_weight1, model_bias1, first, second, 128, 64, 15);
    model_maxmin(second, first, 64);
    for (k = 0; k < MODEL_N_OUTPUTS; k++) {
        const int16_t *w = model_last_weight + k * MODEL_LAST_WIDTH;
        scores[k] = model_down(model_last_bias[k] + model_dot(w, MODEL_LAST, MODEL_LAST_WIDTH));
        for (i = 0; i < MODEL_N_INPUTS; i++)
            scores[k] += model_direction[k * MODEL_N_INPUTS + i] * steps[i];
    }
    return 1;
}

/* Scores of ROWS rows, output by output; found[r] is 0 where row r holds NaN. */
static inline void model_scores_of_rows(const double *x, int32_t *scores, int *found) {
    enum { rows = MODEL_ROWS, lanes = MODEL_LANES };
    int16_t first[MODEL_WIDEST_OF_ROWS * rows], second[MODEL_WIDEST_OF_ROWS * rows];
    int32_t steps[MODEL_N_INPUTS][rows];
    const int16_t *const last = MODEL_ROWS_LAST;
    int i, k, p, r;
    (void)second;
    for (r = 0; r < rows; r++) {
        int16_t row[MODEL_N_INPUTS];
        found[r] = model_steps(x, row);
        for (i = 0; i < MODEL_N_INPUTS; i++) {
            steps[i][r] = row[i];
            first[i / 2 * 2 * rows + 2 * r + i % 2] = row[i];
        }
        if (i % 2) first[(i - 1) * rows + 2 * r + 1] = 0;
        x += MODEL_N_FEATURES;
    }
    model_layer_of_rows(model_rows_weight0, model_rows_bias0, first, second, 64, 2, 14);
    model_layer_of_rows(model_rows_weight1, model_rows_bias1, second, first, 64, 64, 15);
    for (k = 0; k < MODEL_N_OUTPUTS; k++) {
        const int16_t *w = model_rows_last_weight + k * 2 * MODEL_ROWS_LAST_PAIRS;
        model_vector a = model_same(model_last_bias[k]), b = a;
        for (p = 0; p < MODEL_ROWS_LAST_PAIRS; p++) {
            const model_pair v = model_spread(w + 2 * p);
            a = model_accumulate(a, last + 2 * rows * p, v);
            b = model_accumulate(b, last + 2 * rows * p + 2 * lanes, v);
        }
        model_unload(scores, a);
        model_unload(scores + lanes, b);
        for (r = 0; r < rows; r++) scores[r] = model_down(scores[r]);
        for (i = 0; i < MODEL_N_INPUTS; i++) {
            const int32_t direction = model_direction[k * MODEL_N_INPUTS + i];
            if (direction)
                for (r = 0; r < rows; r++) scores[r] += direction * steps[i][r];
        }
        scores += rows;
    }
}

MODEL_INLINE double model_output(int32_t score) {
    /* Product and sum are rounded one by one. */
#if defined(__GNUC__) && defined(__SSE2__)
    double product = (double)score * MODEL_UNIT;
    MODEL_KEEP(product);
#else
    volatile double product = (double)score * MODEL_UNIT;
#endif
    return MODEL_OFFSET + product;
}

MODEL_INLINE void model_outputs_of_rows(const int32_t *scores, double *outputs) {
    enum { rows = MODEL_ROWS, n_outputs = MODEL_N_OUTPUTS };
    int i;
#if defined(__GNUC__)
    for (i = 0; i < rows * n_outputs; i++)
        outputs[i] = scores[i % n_outputs * rows + i / n_outputs] * MODEL_UNIT;
    __asm__ __volatile__("" : : "r"(outputs) : "memory");
    for (i = 0; i < rows * n_outputs; i++) outputs[i] = MODEL_OFFSET + outputs[i];
#else
    for (i = 0; i < rows * n_outputs; i++)
        outputs[i] = model_output(scores[i % n_outputs * rows + i / n_outputs]);
#endif
}

MODEL_API void model_predict_batch(const double *x, size_t n_rows, double *outputs) {
    enum { rows = MODEL_ROWS, n_outputs = MODEL_N_OUTPUTS };
    size_t row = 0;
    int k, r;
    for (; row + rows <= n_rows; row += rows) {
        int32_t scores[MODEL_N_OUTPUTS * rows];
        int found[rows];
        model_scores_of_rows(x, scores, found);
        model_outputs_of_rows(scores, outputs);
        for (r = 0; r < rows; r++)
            for (k = 0; !found[r] && k < n_outputs; k++) outputs[r * n_outputs + k] = model_nan();
        x += rows * MODEL_N_FEATURES;
        outputs += rows * n_outputs;
    }
    for (; row < n_rows; row++) {
        int32_t scores[MODEL_N_OUTPUTS];
        const int found = model_scores(x, scores);
        for (k = 0; k < MODEL_N_OUTPUTS; k++)
            *outputs++ = found ? model_output(scores[k]) : model_nan();
        x += MODEL_N_FEATURES;
    }
}

#if MODEL_N_OUTPUTS == 1
MODEL_API double model_predict_one(const double *x) {
    int32_t score = 0;
    return model_scores(x, &score) ? model_output(score) : model_nan();
}

MODEL_API int model_decide_one(const double *x) {
    int32_t score = 0;
    return model_scores(x, &score) ? score > MODEL_THRESHOLD : -1;
}
#else
MODEL_API void model_predict_one(const double *x, double *outputs) {
    model_predict_batch(x, 1, outputs);
}

MODEL_API int model_decide_one(const double *x) {
    int32_t scores[MODEL_N_OUTPUTS] = {0};
    int best = 0, k;
    if (!model_scores(x, scores)) return -1;
    for (k = 1; k < MODEL_N_OUTPUTS; k++)
        if (scores[k] > scores[best]) best = k;
    return best;
}
#endif

MODEL_API int model_self_test(void) {
    enum { n_outputs = MODEL_N_OUTPUTS, n_rows = MODEL_N_GOLDEN };
    int32_t scores[n_outputs];
    double outputs[n_rows * n_outputs];
    int failed = 0, row, k;
    model_predict_batch(model_golden_rows, n_rows, outputs);
    for (row = 0; row < n_rows; row++) {
        int same = model_scores(model_golden_rows + row * MODEL_N_FEATURES, scores);
        for (k = 0; same && k < n_outputs; k++) {
            const int32_t score = model_golden_scores[row * n_outputs + k];
            const double output = model_output(score);
            same = scores[k] == score && !memcmp(&outputs[row * n_outputs + k], &output, 8);
        }
        failed += !same;
    }
    return failed;
}

#elif !defined(MODEL_IS_6a78cae6aab28719)
#error "two different models are called model: export one of them with another name"
#endif
