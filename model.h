/* Written by monolip. Self-contained C99 and C++: no allocation, no library calls. */
#ifndef MODEL_H
#define MODEL_H
#define MODEL_IS_9d940fdea25f2795

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
 * Model 'model', content hash 9d940fdea25f2795875724440c38cd70106a3ac35b339501ac1e06b6ca49af2a,
 * network f89291a14d2b679e425a3a8703bc47b241d9a84c6ee9297a1b6bdbfbdc77df7d, format version 1.
 * 16-bit activations and 15-bit weights: the
 * same results, bit for bit, with every compiler and processor. From the trained network
 * they differ by what rounding to so many bits costs.
 * Classes: '0', '1'.
 * Outputs: log-odds of 1. Decision: 1 where the output exceeds 0 ('1'), else 0 ('0').
 * 
 * A row is RAW values in this order, as they come: what 'included' names is done here.
 * Columns:
 *   x[0] 'mean radius': from -14.1484 to 49.2391, constant beyond
 *       output never rises, slope in [-0.714118309, -0.309306191]
 *   x[1] 'mean texture': from -14.3896 to 57.909, constant beyond
 *       output free, slope in [-0.189899843, 0.0384088999]
 *   x[2] 'mean concavity': from -0.426799 to 0.853591, constant beyond
 *       output never rises, slope in [-33.629814, -0.156838158]
 *   x[3] 'mean symmetry': ignored, any number will do
 * Slopes hold within the range; rounding adds at most 0.00278 to a difference of
 * two results. Directions hold exactly, for every step of every column.
 * All this is proven of these integers, whose activations end at limits: slopes may be
 * wider than those of the trained network, which lipschitz_constants_ and reports state.
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

#define MODEL_HASH "9d940fdea25f2795875724440c38cd70106a3ac35b339501ac1e06b6ca49af2a"
#define MODEL_N_FEATURES 4
#define MODEL_N_OUTPUTS 1
#define MODEL_THRESHOLD 0
#define MODEL_LIMIT 32767
#define MODEL_UNIT 2.424299046441002e-08
#define MODEL_OFFSET 0.0

#define MODEL_N_INPUTS 4
#define MODEL_COLUMN(i) (i)
static const double model_center[4] = {
    14.159171361502349, 19.23300469483567, 0.08865013075117371, 0.18047323943661964,
};
static const double model_factor[4] = {
    898.94701848326, 478.10055348410543, 42333.97809650383, 0.0,
};
static const double model_low[4] = {
    -25447.0, -16075.0, -21821.0, 0.0,
};
static const double model_high[4] = {
    31535.0, 18491.0, 32383.0, 0.0,
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
    -16384, -16384, 16384, 16384, -16384, -16384, 16384, 16384, 16384, 16384, -16384, -12091,
    16384, 16384, 12678, 16384, -16384, -16384, -16384, 8837, 16384, -3665, 16384, 16384,
    -16384, -16384, -16384, -16384, 16384, 16384, 16384, 5875, -16384, -16384, -16384, -16384,
    6779, 4833, 15636, 16384, -16384, -10042, -16384, -16384, -16384, -16384, 14847, 16384,
    16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, -14408, -16384, 3199, -4473,
    16384, 16384, -16384, -16384, 16384, 16384, 16384, 16248, -16384, -16384, 16384, -16384,
    16384, 16384, 16384, 16384, -16384, -16384, 5987, 10256, 16384, 16384, -16384, -16384,
    -16384, -14777, 15013, 16384, -7574, -16384, -16384, -7843, 16384, 16384, 1882, 14330,
    -7051, -13942, 16384, 16384, -16384, -16384, 16384, 16384, 16384, -16384, 6004, 16384,
    16384, 16384, -14467, -16384, 4412, 16384, 16384, 16384, 16384, 16384, 9235, 4023, 16384,
    16384, -16384, -16384, 3127, -11909, 16384, 16384, -16384, -16384, 16384, -8304, -16384,
    -16384, 16384, 16384, 16384, 16384, 16384, 15556, 16384, 16384, 16384, 16384, -16384,
    -16384, 16384, 16384, -16384, -16384, -16384, -16384, -16384, -16384, -16384, -16384, 16384,
    16384, -15826, -16384, -16384, -16384, -1196, 16384, -11618, -15512, 16384, -16384, 6470,
    7923, 16384, 16384, 16384, 1577, 16384, 16384, 16384, 16384, -16384, -16384, 16384, 16384,
    -16384, -3174, -16384, -16384, 16384, 16384, 16384, 16384, -16384, -16384, 16384, 16384,
    16384, 16384, -16384, -16384, 16384, 16384, 16384, 16384, 16384, 16384, -7313, -16384,
    -16384, -16384, 16384, 16384, -16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384,
    16384, 16384, 16384, 16384, 16384, 16384, -16384, -16384, 16384, 16384, -16384, 16384,
    16384, 16384, 16384, 16384, 9926, 16384, 16384, 15935, 16384, 14161, 9118, 5515, 16384,
    16384, 16384, 16384, 1044, -6033, 16384, 16384, -16384, -16384, -13676, -16384, 16384,
    16384, -16384, 2669, 16384, 3531, -16384, 11286, 16384, -2847, 16384, -6432, -5465, -15054,
    16384, 8051, -5940, 16203, 16384, 11290, 2765, 1546, 8493, 4854, 16384, -3325, -16384,
    10928, 16384, -186, -16384, -4238, 11206, 11615, -16384, -7253, -2469, 10697, 9449, -4843,
    16384, 12814, -16384, 15499, -9571, -10542, -7481, -7126, 16384, 7521, 16384, 14167, -12455,
    1282, 16384, -1164, -16384, 3881, -16384, -16152, -16384, -8204, 6066, -14993, -16384,
    12007, 16384, 6634, 2129, 8600, -16384, -212, 16384, 11003, 9078, 7451, 16384, 2512, -16384,
    2955, 16384, 14268, 16384, 2974, -16384, -11318, -16384, -12859, 16384, 12683, -16384,
    10923, -16384, -5631, 16384, -11034, 16384, 7912, -16384, -3083, 16384, 11923, -16384,
    -8933, -16384, -6862, 16384, -2168, 16384, -7962, 16384, -1779, -16384, 13779, 16384, -6047,
    16384, -12319, 16384, 8655, 16384, -4955, 16384, -10523, -16384, 10948, 501, -14802, -8866,
    5799, -16384, -7196, -16384, -3550, -16384, 1504, 16384, 5282, 16384, 2920, 16384, -2819,
    16384, -3748, 16384, 6556, -16384, -15036, 13318, -13909, -16384, -13488, -16384, 12627,
    -16384, -3020, -16384, 2481, 16384, -15725, -16384, -7371, -16384, -1325, 3135, 11043,
    -9512, 1605, 16384, 11894, 16384, -14976, 16384, 15485, 16384, -812, 16384, 12609, -16384,
    -11941, -16384, -3293, -16384, 9179, 9954, 2155, -16384, 8183, 16384, -9760, 16384, -11630,
    -16384, 12685, 16384, 54, 16384, -10537, -16384, 11382, 16384, -9313, 16384, -13094, -16384,
    -13646, -16384, 9125, -8452, 1612, 16384, -4825, -16384, -8974, -14546, 9690, 16384, 15075,
    -16384, -16255, 16384, -3799, 16384, -3076, 16384, 5939, -3469, -3383, 16384, -71, 16384,
    2550, 16384, 3833, 16384, 8629, 16384, 15270, -16384, 10401, 16384, 6507, 16384, -358,
    16384, -12752, 16384, -10861, 7795, -13087, -2852, 384, 16384, 6155, -13120, 7309, 16384,
    -15802,
};
static const int32_t model_bias0[128] = {
    21112840, -3124206, 32616256, 27556748, 29060363, -66842941, 33984766, -44328889, -90414010,
    -41970385, 45062004, -14105056, -6631899, -77839778, 77151876, 43483645, 12960646, 18512593,
    54922096, -37349549, 56182982, -55045702, -26756819, -32685769, -14291988, -13468260,
    -33841659, 55705584, 29997916, 30375412, -33087020, 16542556, 34172180, -60195090,
    -44014110, 43008465, 11277491, -32727066, -45488553, 51788955, 45889777, -19748629,
    -12810150, -22458539, -63384597, 42733791, 26654714, 23697427, -4361192, 17657089, -5043193,
    95552830, 44691006, 23075607, 45187896, -53702151, -1211490, 32835549, -6738425, 1452477,
    -44583436, 18797406, 59570828, 52779559, -4132649, 103443119, 32445282, 38448227, -23476765,
    37012173, -11821049, 49686327, 20910140, 22550130, -47350506, 69425687, -25425648, 33486066,
    -34171325, -65027850, -15159020, -42923897, -19625962, 5681501, -25144980, 95786401,
    65101161, 2339029, 97030597, -31832959, 77480896, -13678923, -32937031, -49807680, 19207932,
    29372334, -10083775, -3357889, -2817453, -4043309, -33572296, 78595434, 44375082, -42737115,
    -19000916, 107109404, 21525804, 47975274, 2110191, -65596807, -10174724, -38492905, 1651901,
    -19885642, -59997696, -15823542, 1019698, -7883841, -52123290, 65332602, 9853854, -17363442,
    50011884, -37018676, 11173778, -92560683, 1717106, -29754755,
};
static const int16_t model_weight1[16384] = {
    1725, 614, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 1, -2025, 0, 1, -1, 0, 0, 0,
    0, 0, 0, 1, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -2674, -1734, 0, 0, 0, 1, 0, 0, 554, 920, 0, 0, 0, 0, 0, 0, 0, 0,
    -1, 19, 0, 0, -1, 0, 0, 0, -916, -971, 2068, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1529, -24, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1433, -1009, 699, 0, -1058, 0, 0, 0, 1, 0, 0, 2, 4, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -2425, 4, 0, 0, 0, 1, 0, 0, 595, 252, 0, 0, 0, 0, 1, 0, 0, 0, 0, 791, 0, 0, 0, 2235, -1,
    0, -569, -607, 250, -1377, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -8, -551, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -1074, 134, 0, -1597, -1357, 0, 0, 1, 1, 0, 0, 3, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 0, 0, -15,
    1, -2, 0, 16, 1605, 0, 0, 0, 0, 0, 0, 0, 0, 298, 2084, 0, 0, 969, 1810, 0, 0, -209, -865,
    -673, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, -1597, -1714, 3376, 3307, 0, 0, 0, 0, 0, 0, 0, 0, 1908, 0, 0, 0, 0,
    0, -2938, -2957, 1499, 1515, -2370, -3494, 0, 0, 6591, 6372, 0, 0, 4, 10, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 613, 7,
    2087, 2277, -1435, -913, 0, 0, 1445, 1064, 0, 0, 1501, 1329, 0, 0, -1074, 0, 1290, 1906,
    2471, 2442, 2859, 2818, 0, 0, -2441, -2254, -2088, -2457, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2749, -664,
    -11442, 0, 11082, 0, 10337, 0, 21770, 0, -19241, 0, -20655, 0, 20384, 0, 21374, 0, 2316, 0,
    -3223, 0, 1818, -4, -23354, 0, -7185, 0, 24292, 0, -5262, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2155, 1, -5323, 0,
    4539, 1, 21512, 0, 779, 36, -18033, 0, -4758, 0, 6295, 0, 11248, 0, -1963, 1090, -6681, 0,
    -2036, 0, -16118, 1, 438, -175, 3190, -987, -22294, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2281, 0, 0, 0, 1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1, 0, 0, -3, 5, 0, -623, -2712, 7, 0, -1, 0, -4, 0, 0, 18, -749, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -3474, 0, -869, 0, 697, 0, 0, 4400, 1137, 0, 0, 0, 0, 0, 0, 0, 0, 3329, 12, 0, -23,
    1242, -1, 0, 0, -4690, -1093, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2129, 1895, -454, -2468, 0, 3602, 0,
    6160, 0, 2590, 0, -2857, 0, -2359, 0, 3286, 1, 2901, 1192, 1123, -1670, -4212, 722, 544, 0,
    -1980, -521, -1259, 0, 1570, -1, -5207, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1969, -2414, -2847, -4730, 1607, 5261,
    0, 2490, 57, 2299, 0, -3391, -1536, -5449, 0, 6712, 0, 6273, -345, -788, -3056, -2606,
    -1239, -1272, 0, -4518, 1658, -432, 1513, 3913, 0, -2521, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4, 0, 0, 0, -454, 0, 0, 0, 0, 0, 0, 2, 10, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1, 0, 0, 24, 1343, 0, 0, 0, 0, 0, 0, 0, 0, 9, 2355, 0, 0, 3, 410, 0, 0, -49, -1306,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 1024, 37, 0, 0, 0, 0, 1, 0, 1637, 5, 0, 135,
    1540, 15, -2391, -146, 1013, -65, 0, 0, 23, -1256, 933, -579, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1222, -38,
    -1, 0, 0, -1527, 0, 0, -368, -267, 0, 0, 1321, 2, 824, 24, 1, 0, 0, 0, -1615, -27, -855, 0,
    -13, -1, 0, 1, -1041, -77, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -2, 0, 0, 0, 0, 0, 360, -877, -1, 0, -686, -438, -1438, 1210, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1422, -98, 0,
    0, -10, 0, 0, 0, 1926, 306, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 20, -2292, -1, 0, 0, -1, 0, -1995, 19, -2588, 0, -98, 5,
    -1608, 0, 1794, 2128, 645, -1, -20, -2270, -719, -904, -2057, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1761, 1482, 0,
    0, -1465, 103, 0, 0, 2335, 2015, 0, 0, 0, -2398, 0, -3149, 0, 0, 0, 0, -5, 2535, 0, 136, 0,
    29, 0, 0, -37, 4201, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2513, 0, 0, 0, 0, 0, -1, -21,
    -1581, -113, -23, 0, -1842, 0, 3003, 830, -1303, -9, 0, -383, -46, -2200, -1032, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1364, 1574, 0, 1, -524, 1486, 0, 0, 1554, 567, 0, 0, 0, -1581, 0, -1826, 0, 0, 0, 0, 0,
    3171, 0, 1453, 0, 5, 0, 0, 0, 2185, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1284, -10, 16, 0, 832, 0, -239, 801, -267, 0, 0, -3747, 72, 154, 735, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    737, -1368, 0, 0, 0, 0, 0, 0, 437, -1632, 0, 1, 0, 1458, 0, 3, 0, 0, 0, 0, 0, -2, 0, -1, 0,
    -1, 0, 0, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4, 0, -1, 0, -1, 0, 551, 0, 0, 0, 6, 0, 595, 0, 1151,
    -5, 0, 0, 901, 0, -1121, 2057, 1879, 0, -2, -4682, -1333, -718, -451, 0, -1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2784,
    1031, 0, 0, 0, -1747, 0, 3, 1696, 1061, 0, 13, 0, 2364, 0, 489, 0, 8, 0, 3, 0, -212, 0, -46,
    0, 0, 0, 6, 0, -512, 0, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0,
    -11, 1, 0, 0, 0, 329, 817, 0, 0, -271, -4397, -1497, -548, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -339, 138, -1, 0,
    0, -830, 0, 0, -485, -179, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2, 0, -2, 0, 0, 0, 0, -1, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1060, 2973, 0, 0, 0, 0, 0, 1808, -1426, 1481, -3, 0, -2365,
    992, 1778, -2028, 455, 2154, 0, 0, -207, -522, -1689, -863, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1565, 103, 0, 0,
    75, -920, 0, 0, 1763, 685, -1, 0, -1829, 547, -51, 2397, -1, 0, 0, 1, 1364, -2625, 59,
    -6414, 201, -4, 0, 0, 2026, -1081, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2602, -6, -2609, 5, 3141, 58,
    -144, 0, 0, -1386, -96, 1579, 384, 0, 0, -2169, -1318, -299, -2482, 0, 0, 1753, 192, 0, 0,
    -1093, -593, 1915, -18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, -2209, 0, -2569, 0, 2282, 0, 0, 0, 0, 1, 209, 0,
    0, 0, 1, 798, -947, -2, -1763, -37, -26, -1, -4560, 0, -1, 0, 0, -23, -2350, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -42, 0, 5, 103, -1, 0, -14, 2142, 0, 0, 201, -953, -473, 1453, 0, 0, 15, 0, 1, 0, 0, 0, -51,
    2050, 0, 0, 508, -813, 32, 2271, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -809, 1142, 1, 0, 28, -2629, 0, 1, 0, 0, 0, 0, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, -1, 18, 0,
    0, 11, 24, 0, 0, -33, 10, 1059, 2506, 0, 0, -40, 0, 0, 0, 0, 0, 967, -137, 0, 0, -1351,
    -4196, -52, 77, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1168, 921,
    0, 0, -30, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -222, 0, 8, 38, 0, 0, -2, 6251, 0, 0,
    -610, -3448, 506, 1815, 0, 0, 0, 0, 0, 0, 0, 0, 1441, 2698, 0, 0, -624, -1367, 811, 3506, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 250, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 1714, 1058, 0, 0, 72, -2920,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, -4, 40, 1, 0, -8, 2571, 0, 0, -1337, -1665,
    1620, 1090, 0, 0, 0, 0, 0, 0, 0, 0, 487, 1754, 0, 0, -1430, -1574, 728, 1062, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    0, 1, -53, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1558, 1286, -1, 0, -41, -14, 0, 0, 0, 0,
    0, 0, -9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -93, 1131, 15, -2755, -2, 4203, 101, 54, 0, 0, 79, -2942,
    -355, 779, 0, 0, 0, -3935, 0, -2408, 0, 0, 326, 1655, 0, -1, 336, -430, 141, 1949, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1, 1, 86, -2558, 0, -912, 0, 3317, 0, 0, 0, 0, 0, 5407, 0, 0, 0, 0, 597, 1922, 1, -3837,
    -5, 623, 0, -5354, 0, 0, 0, 0, 0, -6537, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3737, -519, 1926, 117, -3229, -1,
    -6, 1505, -1, -1, 591, 120, -697, 1950, -1, 0, 2403, 13, 2713, 457, -1, 0, -1199, -174, 1,
    0, 209, -2020, -831, 374, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3746, 1120, 1503, 0, -2888, -3, 0, 0, 0, 0, -2021,
    0, 0, 0, 0, 0, 633, 370, 4851, 1, -464, -5, 3329, 0, 0, 1, 1, 1, 4492, 18, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    6, -1830, 33, 2354, 0, -15, 2177, 0, 0, -1791, 1, 1007, 1115, 0, 0, -3455, 0, -1488, 0, 0,
    0, 1135, 1433, -1, 0, -832, -1978, 1557, -23, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -811, 0, -29, 0, 1697, 0, 0,
    0, 1, 0, 0, 0, 0, 0, 0, 0, 11, 1247, -657, 0, -21, -2796, -755, 0, 0, 0, 0, 0, -1286, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 6, -1186, 0, -2658, 0, -81, 0, 0, 0, 0, -1, 1089, -1, 4108, 0, 0, 0, -1777, 15,
    -2795, 0, 0, 0, 0, 585, -1282, 1169, -1474, 0, 2746, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -9, 1024, 0, 0, -6,
    203, 0, 0, 0, 0, 0, -1177, -401, -1618, 0, 0, 0, 0, 0, 2489, 0, 0, 0, 0, 0, 0, 0, -1, 0,
    1545, 0, 2176, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 17, 0, 660, 0, 319, 0, -1991, 0, 121, -109, -297, -1881, -1375, 0,
    -1929, 0, 1495, 0, 820, -5, -910, 0, 3300, 0, 550, -1722, 920, -592, -1570, 0, -288, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -10, 0, 1815, 0, -352, 0, -614, 0, 2241, 0, 9, 2192, 1471, -1416, -1965, 0, 1803, 0,
    -1643, 29, -2358, 0, 332, 0, 1969, 0, 2488, 0, -1359, 0, -1322, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    52, -3, 0, 0, 0, 0, 0, 2, 424, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, -1606, -1989, -1244, -860,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 47, 0, 0, -7, 0, 0, 0, 0, 0, 13, -22, -1942, -775, 0, 0, 0, 0, 1221,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1833, 0, -3947, 0, -7322, -6012, 0, 0,
    -1441, -169, 882, 0, 4180, 2275, 0, 1, -2105, 0, -5425, -3936, 0, 0, -1225, 0, -1346, -736,
    -782, -984, 388, 0, 3875, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1035, 0, 0, 0, 10755, 4, 3200, 0, 0, 0, -749, -6,
    -1918, -1804, 0, 0, 0, 0, 4377, 3676, 0, 0, -2369, 0, 0, 0, 0, 0, 4049, 0, 2737, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -1, 0, 0, 0, -9, 0, 0, 0, -53, 0, 0, 37, 405, 0, 0, 0, 0, 0, -394, 0, 0, 0, 0, -808,
    -3379, -581, -5725, 0, 879, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1152,
    -1360, 0, 0, 0, 0, 261, 681, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1933, 0, -3227,
    0, -6991, 0, 0, 0, -6511, 0, 845, 0, 3920, 1, 0, 0, -3633, 0, -5434, 0, 0, 0, -2638, 0,
    -1000, -230, -848, -716, 160, 0, 5655, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2405, 0, 0, 0, 11669, 0, 3593, 0, 0, 0,
    -419, 0, -2536, -809, 0, 0, -1, 0, 4420, -4, 0, 0, -5356, 0, 0, 0, 0, 0, 3068, 0, 2993, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 4464, 0, 5569, 0, 415, 0, -3982, 0, 3586, 0, -3683, 0, -2446, 0, -9373, 0, 6788,
    0, 1528, 0, -8491, 0, 7720, -940, 1488, 0, 1939, 0, -2914, 0, -5170, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4707, 0,
    3845, 0, -1766, 0, -7274, 0, 4238, -1, 2657, -339, 22, 0, -4434, 0, 4334, -5, -348, 0,
    -8039, 0, 7491, 0, 8732, 0, 10144, 0, -4610, 0, -6604, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -982, 0, 0, 0,
    0, -29, -118, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -417, -1252, -1550, -1740, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 934, -79, -1298, -563, 0, 0, 0, 0, 1396, 1, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 2800, -2447, -2049, 5284, 0, -12214, 0, -9834, 0, -4599, 0, 6066,
    0, 4799, 0, -5011, 0, -5016, 1958, -3683, -1782, 3150, 640, -1758, 0, 4133, -2233, 1912, 0,
    -3807, -1, 13980, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -2406, 2101, -2689, 3983, 1834, -4773, 0, -5101, -121, -1118, 0,
    6083, -814, 7814, 0, -7873, 0, -9020, -364, 3053, -3979, 5363, -1134, 2787, 0, 6713, 1443,
    -48, 2364, -2836, 0, 4615, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1400, -470, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 0, -1277, -609, 1255, 7, -1022, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1868, 9, 0, 237, 0,
    -1119, 1, 0, 552, -4, 0, 1, 0, 0, 0, 0, 0, 0, 19, 523, 0, 556, 0, 1485, 0, 0, -619, -801,
    25, -582, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -1843, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 257,
    322, 0, -7, 1416, 0, 0, 0, 0, -1, 0, -1, -5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2110, 0, 0, 0, 0, 0, 0, 0, -563, -983,
    0, 0, 0, 0, 0, 0, 0, 0, -3, -1746, 0, 0, 0, -66, 1, 0, 510, 1042, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -155,
    -1, 0, 0, -1, 0, -1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -26, -6, 1, 0, 0, 0, -1,
    0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 532, 2, 0, 0, 0, -1533, 0, -1, -22, -3403, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1, 0, 0, 0, 1, 1, 0, 239, 781, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -58, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2, -8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0,
    0, -33, -853, 0, 0, 0, 0, 0, 0, 0, 0, -20, -45, 0, 0, 0, 0, 0, 0, 0, 1318, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 888, -2245, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -1, 5220, -21, -828, 1603,
    5613, -139, 0, 0, -854, 5, 0, -1, -7, -6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 3057, 0, 1463, -3, -1845, 0, -1,
    -2905, -1149, 0, 1, 0, 0, 0, -1, 0, 0, -4502, -2, -918, 0, -4638, 16, 0, 0, 3981, 386, 2311,
    -50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 1510, 0, -1962, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3423, 0,
    -1250, 0, 2395, 1, 0, 0, -4684, 0, 0, 0, -4, -8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -295, -3, -2020, 0, 1210, 0, 0,
    0, -925, -155, -1, 0, -1735, 0, 0, 0, 72, 0, -1417, -21, -2485, 0, -2965, -3, 0, 0, 1455,
    -154, 1854, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1469, 1, 2426, 0, -5866, 0, -6436, 0, -3808, 0, 4602, 0,
    3047, 0, -4086, 0, -3474, 0, -1664, 2203, 5360, 0, -726, 2873, 3299, 0, 1145, 0, -3096, 0,
    7437, -5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 2905, -1, 4243, 0, -5976, -3, -3660, 0, -1893, -1563, 5258, 0, 7832, 0,
    -11886, 0, -5081, 0, 1207, -3565, 2188, 0, 1077, -1701, 5415, 0, 75, 1243, -2817, 1396,
    3338, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5419, 0, 0, 0, 0, 0, 4174, 0, 2261, 0, 0, 0, 2925, 0,
    -3638, 0, 882, -1446, 1, 0, 368, 258, 1729, 404, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1334, -994, 0, 0, -1050,
    0, 1, 0, -2057, -1797, 0, -1, 1310, 0, 7270, 0, 0, 0, 0, 0, -5434, 0, -4158, 0, -492, 0, 0,
    0, -3980, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 9, 0, 164, 0, -123, 0, 17, 0, -18, 0, -99, 0, 0, 0,
    -6520, 0, -146, 0, 1276, 120, -1466, 0, 0, 148, 653, 330, 525, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -941, -506, 0,
    5, 0, 7, 0, -1, -883, -631, 0, -4, 0, -162, 0, -239, 0, 0, 0, -4, 0, 49, 0, 59, 0, 10366, 0,
    -6, 0, 95, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 987, 0, 0, 0, 0, 0, 0, 0, 1365, 0, 12, -7,
    828, 1, -2097, -1317, 573, 0, 0, 2422, 515, -166, 3129, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2371, 0, -1, 0,
    -924, 0, 0, 184, -907, 0, 0, -1, 16, 0, 0, 0, 0, 0, 0, 0, -1843, 0, 0, 0, -1, -1, 0, 0,
    -2644, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, -2, -850,
    1, -345, -1518, 0, 0, 371, -10, 2357, 609, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2149, -208, 0, 0, 0, 0, 0, 0,
    -1465, 453, 0, 0, 0, 0, 0, -8, 0, 0, 0, 0, -6, 1, 0, 2, 0, 1, 0, -1, -1, 3, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    10185, 0, 13604, 0, 13702, 0, -3029, 400, 9388, 0, -14186, 0, -6848, 0, -5487, 1165, -11359,
    70, -7096, 2167, 1830, -2650, -188, -759, 13232, 7, -40, 382, 376, 996, 14740, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    576, -1720, 15135, 0, 5054, 0, -18958, 0, 947, -1810, -14206, 0, -8306, 3356, -4290, 48,
    -14028, 0, -13893, 0, 994, -1384, 1371, -71, 7027, -10, -11067, 0, 3991, -2184, 14204, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 22542, 0, 19150, 0, 15702, 0, -3358, 0, 23356, 0, -18542, 0, -9154, 0, -5194, 0,
    -14292, 57, -4226, 0, 2423, 0, -2582, 537, 19487, 0, 2410, 159, 729, -313, 18006, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -1625, 295, 17607, 0, 8167, 0, -13805, 0, -1120, -101, -18530, 0, -3632, 0, -4876, 0,
    -18718, 0, -18863, 0, 1223, 0, 6875, 0, 9519, 0, -21680, 0, 2034, 0, 18541, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    4, -2, 0, -3198, 1, 4562, -324, 0, 6, 0, -15, 5288, -284, 3258, -628, 41, 0, 2705, -562,
    -3124, 236, 834, -1471, 2, 6, 32, 3299, 2010, 1320, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1335, -1140, 0, 17,
    -2055, 3252, 0, 0, -1351, -1010, 0, -12, 2335, -1298, 3780, -343, 0, -11, 0, -4, -4566, 145,
    -4103, 2, -5095, 0, 0, -6, -3938, 355, -1, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3, 4093, 0, 0,
    0, 0, 0, 2520, 0, 2217, 0, 0, -1, 2002, 0, -2142, -733, 2017, 0, 0, -1, -648, 542, -225, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -525, -23, 0, 0, 737, -2835, 0, 0, -181, 595, 0, 0, 0, 851, 0, 3151, 0, 1, 0, 0,
    3, -5564, 0, -7161, 0, -1, 0, 0, 2, -2377, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4673, 1, -2185, -50,
    2063, 0, 0, -2864, 0, 1, -1229, 297, 246, -1678, 0, 0, -2126, -1, -2656, 0, 0, 1, 1104,
    -713, 0, 0, 616, 1313, 936, -1012, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, -4490, -3, -1480, 0, 3238, 0, 0, 0, 0, 0,
    2546, 0, 3435, 0, 0, 0, -620, -933, -4500, -1, 1864, 3776, -4534, 0, 0, 0, 0, 0, -3650, -1,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -1, 267, -1, 2781, 2713, -4332, -1523, 4495, -43, -1108, 0, 3392, 2315, -429,
    -1008, -9, 0, 5508, 2239, -2197, 2214, -3442, 0, 1160, -2246, 109, 0, -5125, 724, -4, -1850,
    -93, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 190, 965, -1798, 36, -11511, -2754, 3569, 0, -1958, 0, 24, -3168, 4025, 0,
    5968, 0, 8602, -2185, -1150, 2068, -1915, 34, 21, 2287, -1379, 1, -2266, 0, -35, 3460,
    -1451, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 32498, 813, 6896, -16, -7491, 0, 8470, -2191, -3454, 0, 29372, 260,
    -527, -343, -1710, 0, 27259, -11, -2675, -1304, -4655, 0, 31605, -185, 69, 0, -27640, 173,
    2335, -779, -629, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32573, -821, -4368, 0, -12482, 133, 5600, 0, -30808, 0, 32741,
    0, 11522, 0, 20985, 0, 24164, -980, -400, -2, -7612, 511, 11221, 0, -5062, 0, -30499, 0,
    -32730, -19, -2218, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 1355, 0, -744, -1, -1148, -1595, 0, 0, 2776,
    3255, -1032, -2130, 0, 0, 3030, 0, 842, 0, -1, 0, -1569, -3391, 0, 0, 618, 2395, -2727,
    -1508, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 266, 0, 13, 0, -888, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1725, -520,
    152, 0, 41, 28, 354, 6, 0, 0, 0, 0, 1515, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 648, -3529, -39, 3325, 0, -2315,
    -3, 11, 0, 0, -163, 1076, 434, -314, 0, 0, -280, 2832, -1462, 3161, 0, 0, -226, -1623, 0, 0,
    -16, -607, -203, -2123, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -652, 3314, 0, 2098, 0, -3012, -1, 0, 0, 0, 0, -3853,
    0, -2380, 0, 0, -1136, 184, -3, 5290, -22, -917, 0, 5116, 0, 0, 0, 0, -5, 5592, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -286, 197, 678, 0, -1, 1, 20, -25, 0, 0, 2239, -30, -1035, -251, 0, 0, 2852, 0, 1092, 0,
    0, 0, -1738, -87, 0, 0, 217, -84, -1656, -338, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 770, -98, 0, 0, -1712, 0, 0,
    0, 0, 0, 0, 0, 0, 0, -1, 0, -2033, -451, 0, -9, 22, -26, 0, -7, 0, 0, 0, 0, 0, -2, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, -1, 384, -43, -838, 0, 218, -2363, -2758, 0, 1, 1790, 342, -1534, -1516, 0, 0, 240,
    -90, 0, -393, 0, 0, -1634, -387, 0, 0, 930, 1517, -2185, -563, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -375, 82,
    0, 0, 255, 0, -1, 0, 1, 0, 16, 0, 0, 0, 0, -824, -1460, 0, -101, 1424, 3077, 1, -22, 0, 0,
    0, -1, 0, -123, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 258, 3944, -6, -189, 0, 0, 4, -98, 0, 0, -189, 588, 875,
    -265, 0, 0, -7, -840, -1, -1698, 0, 0, 222, -13, 0, 0, -1095, 770, -57, -762, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -104, -3939, 0, 0, 0, 1420, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 518, -1468, 0, -1, -43, 30, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, -153, 0, 0, 0, -8, 0, 0, 70, 0, 0, 91, 0, 0, 0, 0, 0, 0, 2,
    0, 0, 0, 0, 0, 1411, -2203, 222, -1050, 0, 1746, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -6, 135, 0, 0, 0, 0, 0, 0,
    0, 0, 6, -207, 819, 694, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -705, -5374, 0, -7001, -39, -142, 0, 26215, 0, -19604, 1059, 5388, 54, 1917, 0, 20836, 0,
    -7318, 0, -1552, 0, 23081, 0, -6056, 379, -249, 980, -1445, 86, 4676, 0, 12999, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    155, 7892, 0, -26616, 16, 5236, 0, 11887, 0, -25650, -1772, -4240, 1734, -350, 0, 25811, 0,
    -25862, -128, 996, 0, 21548, 0, -15843, 0, -21555, 0, -19210, 0, 5901, 0, 6136, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -327, -2471, -1197, 0, -278, 0, 579, 0, -193, 0, 100, 2680, 1643, 1147, 622, 0, -2363, 0,
    -1853, 0, 284, 0, -843, 0, -1727, -1326, -2157, -631, 2385, 0, 398, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 139, 557,
    -483, 0, 879, 0, 1019, 0, -635, 0, -46, -3068, -1309, -219, 556, 0, -766, 0, 1268, -4, 822,
    0, -879, 0, -506, 0, -892, 0, 2362, 0, 1838, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 6041, 0, 0, 0, 134,
    4, 0, 0, -2323, 0, 0, 0, 0, -7, 4026, 0, 0, 0, 0, -111, 1449, -12, 1496, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, -14, 0, 0, 0, 0, -367, -150, 808, 2100, 0, 0, 0, 0, -17, -3808, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -948, -5132, 0, -3619, -35, -1, 0, 0, 0, 0, 522, 4630,
    690, 1633, 0, 0, 0, -2801, 0, -767, 0, 0, 0, -2007, -896, -81, -811, -379, 2114, 1677, 0,
    1779, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 502, 5191, -1, 0, 0, 0, 0, 2411, 0, 0, -996, -4284, 37, 45, 0, 0, 0, -1, 1,
    1240, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3645, 0, 3164, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -5165, 0, -3745, 0, -1433, 7, 0, 0,
    0, 0, 4805, 0, 2235, 0, 0, 0, -1542, 0, -1443, 2, 0, 0, -2410, 0, -662, 1197, -372, 0, 1089,
    0, 1987, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 7022, 0, 0, 0, 1394, 0, 1580, 0, 0, 0, -3132, -105, -460, 1077, 0, 0,
    0, 0, 2184, -6, 0, 0, 0, 0, 0, 0, 0, 0, 4436, 0, 3059, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -512, 0, -61, 0, -41,
    2488, 0, 0, 0, 0, 913, 0, 46, -1667, 1, 0, -38, 0, -10, 2548, 0, 0, -1638, 0, -294, 477,
    -286, 269, 1373, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 121, 0, -2, 0, 84, 0, 5, 0, 0, 0, -1629, -350, 1543,
    1912, 1, 0, 0, 0, 0, -2475, 0, 0, 0, 0, -1, 0, 0, 0, 185, 0, 313, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, -2536, 0,
    -1084, 1, -67, 0, 1, 0, -748, -1066, 2712, 0, 241, 0, 6, 0, -2908, 0, -204, 0, 2, 0, -4931,
    357, -619, 278, -1256, -2537, 6428, 0, 616, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -28, 1778, 0, -6, 0, 383, 0, 1185, 0,
    -4, 1100, -3058, -75, 162, 0, 1, 0, -1, 0, 90, 0, 1, 0, -498, 0, -5, 0, -33, 0, 1606, 0,
    2426,
};
static const int32_t model_bias1[128] = {
    94076834, 21219537, -100074927, -91233433, -47978844, -10802256, -67243281, -56154432,
    -56931267, -43399289, -18714740, -101294735, -5213029, 44414607, 52495228, -50871831,
    30850177, 48734722, 74512582, -71764950, -55284745, -31477161, -35897672, 45146301,
    -79825675, -14589015, -75855522, 14311916, 35540666, -124556954, -21581556, 89211177,
    -22857568, -96899769, 55472461, -57737375, 103151554, 73739199, -56295671, 83819510,
    -5513071, 31291512, -33494455, 109679729, 137533743, 7546721, -116651541, -16342284,
    73076218, 29094432, -70012278, 22280140, 4926074, -56216754, 100355379, 70562658, 7784799,
    -101451487, 4402493, -29209021, -57394076, -17235893, 34384375, -16561467, -18152288,
    -18620269, 85183944, 21651731, 125477850, 73849877, 77872945, 44461601, 34713702, 113042856,
    -1296688, 27124449, 59348149, -98598941, 936690, -13609139, 77858901, 97164357, -27411212,
    -60160265, 12311238, -4506751, 36684681, 50878843, -76312553, 381842, -70586330, -97367676,
    18521038, 1947761, 73151231, 25946891, 59941418, 83775383, -11332648, 22915147, -76292657,
    50848734, 112615565, 21362118, 82271869, 88095960, 68665084, -35324245, -49611909, 39296901,
    -20673509, -109656658, -93577406, 33930686, 61666189, 20091242, -24528960, 23050040,
    55717450, 20285598, 20769533, -38217789, 98554203, -56513791, 16030621, 18862214, -72839053,
    -66492655,
};
static const int16_t model_last_weight[128] = {
    0, 0, 0, 228, 0, -1290, -1, 17, 5, 0, 0, 0, -394, 0, 473, -698, 0, -384, 0, 32, 0, 449, 0,
    0, 719, 117, 0, 0, 0, 441, 0, -368, -1190, 0, 0, 0, 0, -415, 0, 0, -35, 0, 0, -1011, 0, 64,
    3171, 0, 0, 434, 0, 0, 1767, 0, 0, -159, 369, 0, -302, 0, 453, 28, 0, 0, 0, 0, 120, 258,
    1946, -422, -13, 898, 474, 0, 0, 0, -954, 0, 0, -1, -1190, -406, 0, 0, -60, 834, 0, 0, 33,
    0, 0, 0, -2340, 0, 0, -818, -408, 0, 0, 0, 903, -671, 0, -1, -227, 0, 0, 0, 0, 96, 0, 0, 0,
    0, 0, -3004, 0, 0, 0, -1478, 0, 0, -198, 1, 0, 0, 0, 0,
};
static const int32_t model_last_bias[1] = {
    20864841,
};
static const int32_t model_direction[4] = {
    -16384, 0, -16384, 0,
};
#define MODEL_WIDEST 128
#define MODEL_LAST first
#define MODEL_LAST_WIDTH 128
#define MODEL_LAST_SHIFT 1
static const int16_t model_rows_weight0[512] = {
    -16384, -16384, 16384, 16384, -16384, -16384, 16384, -8304, -16384, 2669, 16384, 3531,
    -16384, -7196, -16384, -3550, -16384, -16384, 16384, 16384, -16384, -16384, 16384, 16384,
    -16384, 11286, 16384, -2847, -16384, 1504, 16384, 5282, 16384, 16384, -16384, -12091, 16384,
    16384, 16384, 15556, 16384, -6432, -5465, -15054, 16384, 2920, 16384, -2819, 16384, 16384,
    12678, 16384, 16384, 16384, 16384, 16384, 16384, 8051, -5940, 16203, 16384, -3748, 16384,
    6556, -16384, -16384, -16384, 8837, -16384, -16384, 16384, 16384, 16384, 11290, 2765, 1546,
    -16384, -15036, 13318, -13909, 16384, -3665, 16384, 16384, -16384, -16384, -16384, -16384,
    8493, 4854, 16384, -3325, -16384, -13488, -16384, 12627, -16384, -16384, -16384, -16384,
    -16384, -16384, -16384, -16384, -16384, 10928, 16384, -186, -16384, -3020, -16384, 2481,
    16384, 16384, 16384, 5875, 16384, 16384, -15826, -16384, -16384, -4238, 11206, 11615, 16384,
    -15725, -16384, -7371, -16384, -16384, -16384, -16384, -16384, -16384, -1196, 16384, -16384,
    -7253, -2469, 10697, -16384, -1325, 3135, 11043, 6779, 4833, 15636, 16384, -11618, -15512,
    16384, -16384, 9449, -4843, 16384, 12814, -9512, 1605, 16384, 11894, -16384, -10042, -16384,
    -16384, 6470, 7923, 16384, 16384, -16384, 15499, -9571, -10542, 16384, -14976, 16384, 15485,
    -16384, -16384, 14847, 16384, 16384, 1577, 16384, 16384, -7481, -7126, 16384, 7521, 16384,
    -812, 16384, 12609, 16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, 16384,
    14167, -12455, 1282, -16384, -11941, -16384, -3293, 16384, 16384, -16384, -16384, 16384,
    16384, -16384, -3174, 16384, -1164, -16384, 3881, -16384, 9179, 9954, 2155, -14408, -16384,
    3199, -4473, -16384, -16384, 16384, 16384, -16384, -16152, -16384, -8204, -16384, 8183,
    16384, -9760, 16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, 6066, -14993,
    -16384, 12007, 16384, -11630, -16384, 12685, 16384, 16384, 16384, 16248, 16384, 16384,
    16384, 16384, 16384, 6634, 2129, 8600, 16384, 54, 16384, -10537, -16384, -16384, 16384,
    -16384, -16384, -16384, 16384, 16384, -16384, -212, 16384, 11003, -16384, 11382, 16384,
    -9313, 16384, 16384, 16384, 16384, 16384, 16384, 16384, 16384, 9078, 7451, 16384, 2512,
    16384, -13094, -16384, -13646, -16384, -16384, 5987, 10256, -7313, -16384, -16384, -16384,
    -16384, 2955, 16384, 14268, -16384, 9125, -8452, 1612, 16384, 16384, -16384, -16384, 16384,
    16384, -16384, 16384, 16384, 2974, -16384, -11318, 16384, -4825, -16384, -8974, -16384,
    -14777, 15013, 16384, -16384, -16384, 16384, 16384, -16384, -12859, 16384, 12683, -14546,
    9690, 16384, 15075, -7574, -16384, -16384, -7843, -16384, -16384, 16384, 16384, -16384,
    10923, -16384, -5631, -16384, -16255, 16384, -3799, 16384, 16384, 1882, 14330, 16384, 16384,
    16384, 16384, 16384, -11034, 16384, 7912, 16384, -3076, 16384, 5939, -7051, -13942, 16384,
    16384, -16384, -16384, 16384, 16384, -16384, -3083, 16384, 11923, -3469, -3383, 16384, -71,
    -16384, -16384, 16384, 16384, -16384, 16384, 16384, 16384, -16384, -8933, -16384, -6862,
    16384, 2550, 16384, 3833, 16384, -16384, 6004, 16384, 16384, 16384, 9926, 16384, 16384,
    -2168, 16384, -7962, 16384, 8629, 16384, 15270, 16384, 16384, -14467, -16384, 16384, 15935,
    16384, 14161, 16384, -1779, -16384, 13779, -16384, 10401, 16384, 6507, 4412, 16384, 16384,
    16384, 9118, 5515, 16384, 16384, 16384, -6047, 16384, -12319, 16384, -358, 16384, -12752,
    16384, 16384, 9235, 4023, 16384, 16384, 1044, -6033, 16384, 8655, 16384, -4955, 16384,
    -10861, 7795, -13087, 16384, 16384, -16384, -16384, 16384, 16384, -16384, -16384, 16384,
    -10523, -16384, 10948, -2852, 384, 16384, 6155, 3127, -11909, 16384, 16384, -13676, -16384,
    16384, 16384, 501, -14802, -8866, 5799, -13120, 7309, 16384, -15802,
};
static const int32_t model_rows_bias0[128] = {
    21112840, -3124206, -4132649, 103443119, 32616256, 27556748, 32445282, 38448227, 29060363,
    -66842941, -23476765, 37012173, 33984766, -44328889, -11821049, 49686327, -90414010,
    -41970385, 20910140, 22550130, 45062004, -14105056, -47350506, 69425687, -6631899,
    -77839778, -25425648, 33486066, 77151876, 43483645, -34171325, -65027850, 12960646,
    18512593, -15159020, -42923897, 54922096, -37349549, -19625962, 5681501, 56182982,
    -55045702, -25144980, 95786401, -26756819, -32685769, 65101161, 2339029, -14291988,
    -13468260, 97030597, -31832959, -33841659, 55705584, 77480896, -13678923, 29997916,
    30375412, -32937031, -49807680, -33087020, 16542556, 19207932, 29372334, 34172180,
    -60195090, -10083775, -3357889, -44014110, 43008465, -2817453, -4043309, 11277491,
    -32727066, -33572296, 78595434, -45488553, 51788955, 44375082, -42737115, 45889777,
    -19748629, -19000916, 107109404, -12810150, -22458539, 21525804, 47975274, -63384597,
    42733791, 2110191, -65596807, 26654714, 23697427, -10174724, -38492905, -4361192, 17657089,
    1651901, -19885642, -5043193, 95552830, -59997696, -15823542, 44691006, 23075607, 1019698,
    -7883841, 45187896, -53702151, -52123290, 65332602, -1211490, 32835549, 9853854, -17363442,
    -6738425, 1452477, 50011884, -37018676, -44583436, 18797406, 11173778, -92560683, 59570828,
    52779559, 1717106, -29754755,
};
static const int16_t model_rows_weight1[16384] = {
    1725, 614, 0, 0, -2674, -1734, 0, 0, 1529, -24, 0, 0, -2425, 4, 0, 0, -8, -551, 0, 0, 3, 2,
    0, 0, -1597, -1714, 3376, 3307, 613, 7, 2087, 2277, 2749, -664, -11442, 0, -2155, 1, -5323,
    0, 0, 2281, 0, 0, 0, -3474, 0, -869, 2129, 1895, -454, -2468, -1969, -2414, -2847, -4730, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2800, -2447, -2049, 5284, -2406, 2101, -2689, 3983,
    1400, -470, 0, 0, -1868, 9, 0, 237, -1843, 1, 0, 0, 2110, 0, 0, 0, -155, -1, 0, 0, 532, 2,
    0, 0, 0, -58, 0, 0, 0, 3, 0, 0, 888, -2245, 0, 0, -1, 3057, 0, 1463, 1510, 0, -1962, 0,
    -295, -3, -2020, 0, -1469, 1, 2426, 0, 2905, -1, 4243, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, -15, 1, -2, 0, 0, 0, 0, 0, -1435, -913, 0, 0,
    11082, 0, 10337, 0, 4539, 1, 21512, 0, 0, 1, 0, 0, 0, 697, 0, 0, 0, 3602, 0, 6160, 1607,
    5261, 0, 2490, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -12214, 0, -9834, 1834, -4773,
    0, -5101, 0, -1, 0, 0, 0, -1119, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, -1, 0, 0, -1533, 0,
    -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3, -1845, 0, -1, 1, 0, 0, 0, 1210, 0, 0, 0, -5866,
    0, -6436, 0, -5976, -3, -3660, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 554, 920, 0, 0, 0, 0, 0,
    0, 595, 252, 0, 0, 0, 0, 0, 0, 16, 1605, 0, 0, 0, 0, 0, 0, 1445, 1064, 0, 0, 21770, 0,
    -19241, 0, 779, 36, -18033, 0, 0, 0, 0, 0, 4400, 1137, 0, 0, 0, 2590, 0, -2857, 57, 2299, 0,
    -3391, 0, 0, 0, 0, 24, 1343, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4599, 0, 6066, -121, -1118, 0,
    6083, 0, 0, 0, 0, 552, -4, 0, 1, 0, 0, 1, 0, -563, -983, 0, 0, 0, 0, 1, 0, -22, -3403, 0, 0,
    0, 0, 0, 0, -33, -853, 0, 0, 0, -1, 0, 0, -2905, -1149, 0, 1, 0, 0, 0, 0, -925, -155, -1, 0,
    -3808, 0, 4602, 0, -1893, -1563, 5258, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1908, 0, 0, 0, 1501, 1329, 0, 0, -20655, 0, 20384, 0,
    -4758, 0, 6295, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -2359, 0, 3286, -1536, -5449, 0, 6712, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4799, 0, -5011, -814, 7814, 0, -7873, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -1, 0, 0, 0, 0, -1735, 0, 0, 0, 3047, 0, -4086, 0, 7832, 0, -11886, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 16, 1, 0, 0, -1, 19, 0, 0, 0, -1433, 0, 0, 0, 791, 0, 0, 0, -1074, 0, 0, 298,
    2084, 0, 0, -2938, -2957, -1074, 0, 1290, 1906, 21374, 0, 2316, 0, 11248, 0, -1963, 1090, 0,
    0, -3, 5, 0, 0, 3329, 12, 1, 2901, 1192, 1123, 0, 6273, -345, -788, 0, 0, 0, -4, 0, 0, 9,
    2355, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -5016, 1958, -3683, 0, -9020, -364, 3053, 1, 0, 0, -1277, 0, 0,
    19, 523, 0, 0, 0, 257, 0, 0, -3, -1746, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, -20, -45,
    0, -1, 5220, -21, 0, 0, -4502, -2, 0, 0, 3423, 0, 72, 0, -1417, -21, -3474, 0, -1664, 2203,
    -5081, 0, 1207, -3565, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2025, 0, 1, -1, 0, 0, -1, 0, -1009, 699, 0,
    -1058, 0, 0, 0, 2235, 134, 0, -1597, -1357, 0, 0, 969, 1810, 1499, 1515, -2370, -3494, 2471,
    2442, 2859, 2818, -3223, 0, 1818, -4, -6681, 0, -2036, 0, 0, -623, -2712, 7, 0, -23, 1242,
    -1, -1670, -4212, 722, 544, -3056, -2606, -1239, -1272, 0, 0, 0, -454, 0, 0, 3, 410, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -1782, 3150, 640, -1758, -3979, 5363, -1134, 2787, -609, 1255, 7, -1022, 0, 556,
    0, 1485, 322, 0, -7, 1416, 0, 0, 0, -66, 0, 0, -26, -6, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    -828, 1603, 5613, -139, -918, 0, -4638, 16, -1250, 0, 2395, 1, -2485, 0, -2965, -3, 5360, 0,
    -726, 2873, 2188, 0, 1077, -1701, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -916, -971, 0, 0, 0,
    1, -1, 0, -569, -607, 0, 0, 1, 1, 0, 0, -209, -865, 0, 0, 6591, 6372, 0, 0, -2441, -2254,
    -23354, 0, -7185, 0, -16118, 1, 438, -175, 0, -1, 0, -4, 0, 0, -4690, -1093, 0, -1980, -521,
    -1259, 0, -4518, 1658, -432, 0, 0, 0, 0, 0, 0, -49, -1306, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4133,
    -2233, 1912, 0, 6713, 1443, -48, 0, 0, 0, 0, 0, 0, -619, -801, 0, 0, 0, 0, 1, 0, 510, 1042,
    1, 0, 0, 0, 1, 0, 239, 781, 0, 0, 0, 0, 0, 0, 0, 1318, 0, 0, -854, 5, 0, 0, 3981, 386, 0, 0,
    -4684, 0, 0, 0, 1455, -154, 3299, 0, 1145, 0, 5415, 0, 75, 1243, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    -2, 2068, 0, 0, 0, 0, 0, 2, 4, 250, -1377, 0, 0, 0, 0, 3, 6, -673, 0, 0, 0, 0, 0, 4, 10,
    -2088, -2457, 0, 0, 24292, 0, -5262, 4, 3190, -987, -22294, 0, 0, 0, 18, -749, 0, 17, 0, 0,
    0, 1570, -1, -5207, 1513, 3913, 0, -2521, 0, 0, 2, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -3807, -1, 13980, 2364, -2836, 0, 4615, 0, 0, 2, 2, 25, -582, 0, 0, -1, 0, -1, -5, 0, 0, 0,
    0, -1, 0, 0, 15, 0, 0, 0, 0, 0, 0, -2, -8, 0, 0, 0, 0, 0, -1, -7, -6, 2311, -50, 0, 0, 0, 0,
    -4, -8, 1854, 0, 0, 0, -3096, 0, 7437, -5, -2817, 1396, 3338, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1, 0, 0, 0, -1222, -38, -1, 0, 0, 0, 0, 0, 1422, -98, 0, 0, 0, 0, -1, 0, 1761, 1482, 0, 0,
    0, 0, 0, 0, 1364, 1574, 0, 1, 0, 0, 0, 0, 737, -1368, 0, 0, 0, -4, 0, -1, 2784, 1031, 0, 0,
    0, 0, 0, 0, -339, 138, -1, 0, 0, 0, 0, 0, 1565, 103, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1334, -994, 0, 0, 0, 32, 0, 9, -941, -506, 0, 5, 0, 0, 0, -1, 0, -2371, 0, -1, 0, 0, 0, 0,
    -2149, -208, 0, 0, 10185, 0, 13604, 0, 576, -1720, 15135, 0, 22542, 0, 19150, 0, -1625, 295,
    17607, 0, 0, 4, -2, 0, -1335, -1140, 0, 17, 0, 0, 0, 0, -525, -23, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 1024, 37, 0, -1527, 0, 0, 0, 0, 0, 0, -10, 0, 0, 0, 0, 0, 20, -2292, -1465, 103, 0, 0,
    0, 0, 0, -2513, -524, 1486, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 551, 0, -1747, 0, 3, 0,
    0, 0, 0, 0, -830, 0, 0, 0, 0, -1060, 2973, 75, -920, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5419, 0,
    -1050, 0, 1, 0, 0, 164, 0, -123, 0, 7, 0, -1, 0, 0, 0, 987, 0, -924, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 13702, 0, -3029, 400, 5054, 0, -18958, 0, 15702, 0, -3358, 0, 8167, 0, -13805, 0,
    -3198, 1, 4562, -324, -2055, 3252, 0, 0, 0, 0, -3, 4093, 737, -2835, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, -368, -267, 0, 0, 0, 0, 0, 0, 1926, 306, 0, 0, -1, 0, 0, -1, 2335, 2015, 0, 0,
    0, 0, 0, 0, 1554, 567, 0, 0, 0, 0, 0, 0, 437, -1632, 0, 1, 0, 0, 0, 6, 1696, 1061, 0, 13, 0,
    0, 0, 0, -485, -179, 0, 0, 0, 0, 0, 0, 1763, 685, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -2057, -1797, 0, -1, 0, 17, 0, -18, -883, -631, 0, -4, 0, 0, 0, 0, 184, -907, 0, 0, 0, 0, 0,
    0, -1465, 453, 0, 0, 9388, 0, -14186, 0, 947, -1810, -14206, 0, 23356, 0, -18542, 0, -1120,
    -101, -18530, 0, 0, 6, 0, -15, -1351, -1010, 0, -12, 0, 0, 0, 0, -181, 595, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1, 0, 1637, 5, 1321, 2, 824, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1995, 19, -2588, 0,
    -2398, 0, -3149, 0, -1, -21, -1581, 0, -1581, 0, -1826, 0, 0, 0, 1284, 0, 1458, 0, 3, 0,
    595, 0, 1151, 0, 2364, 0, 489, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1808, -1426, 1481, -1829, 547,
    -51, 2397, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4174, 0, 2261, 0, 1310, 0, 7270, 0, 0, -99, 0, 0, 0, -162, 0,
    -239, 0, 0, 0, 1365, -1, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, -8, -6848, 0, -5487, 1165, -8306,
    3356, -4290, 48, -9154, 0, -5194, 0, -3632, 0, -4876, 0, 5288, -284, 3258, -628, 2335,
    -1298, 3780, -343, 0, 2520, 0, 2217, 0, 851, 0, 3151, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 135, 1540, 15, 1,
    0, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0, 0, -98, 5, -1608, 0, 0, 0, 0, -113, -23, 0, -1842, 0, 0,
    0, 0, -10, 16, 0, 832, 0, 0, 0, 0, -5, 0, 0, 901, 0, 8, 0, 3, 0, -11, 1, 0, 0, 0, 0, 0, -3,
    0, -2365, 992, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2925, 0, 0, 0, 0, 0, 0, -6520, 0,
    -146, 0, 0, 0, -4, 0, 12, -7, 828, 0, 0, 0, 0, 1, 0, 0, -2, 0, 0, 0, 0, -11359, 70, -7096,
    2167, -14028, 0, -13893, 0, -14292, 57, -4226, 0, -18718, 0, -18863, 0, 41, 0, 2705, -562,
    0, -11, 0, -4, 0, 0, -1, 2002, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2391, -146, 1013, -65,
    -1615, -27, -855, 0, 0, 0, 360, -877, 0, 0, 0, 0, 0, 1794, 2128, 645, -5, 2535, 0, 136, 0,
    3003, 830, -1303, 0, 3171, 0, 1453, 0, -239, 801, -267, 0, -2, 0, -1, 0, -1121, 2057, 1879,
    0, -212, 0, -46, 0, 0, 329, 817, 0, 0, -2, 0, 1778, -2028, 455, 2154, 1364, -2625, 59,
    -6414, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, -3638, 0, 882, -1446, -5434, 0, -4158, 0, 0, 1276, 120, -1466, 0,
    49, 0, 59, 1, -2097, -1317, 573, 0, -1843, 0, 0, -850, 1, -345, -1518, -6, 1, 0, 2, 1830,
    -2650, -188, -759, 994, -1384, 1371, -71, 2423, 0, -2582, 537, 1223, 0, 6875, 0, -3124, 236,
    834, -1471, -4566, 145, -4103, 2, 0, -2142, -733, 2017, 3, -5564, 0, -7161, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 23, -1256, -13, -1, 0, 1, -1, 0, -686, -438, 0, 0, 0, 0, -1, -20, -2270, -719, 0,
    29, 0, 0, -9, 0, -383, -46, 0, 5, 0, 0, 0, 0, -3747, 72, 0, -1, 0, 0, 0, -2, -4682, -1333,
    0, 0, 0, 6, 0, 0, -271, -4397, -2, 0, 0, 0, 0, 0, -207, -522, 201, -4, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 0, 368, 258, -492, 0, 0, 0, 0, 0, 148, 653, 0, 10366, 0, -6, 0, 0, 2422, 515, 0, -1,
    -1, 0, 0, 0, 371, -10, 0, 1, 0, -1, 13232, 7, -40, 382, 7027, -10, -11067, 0, 19487, 0,
    2410, 159, 9519, 0, -21680, 0, 2, 6, 32, 3299, -5095, 0, 0, -6, 0, 0, -1, -648, 0, -1, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 933, -579, 0, 0, -1041, -77, 0, 0, -1438, 1210, 0, 0, 0, 0, 0, 0, -904,
    -2057, 0, 0, -37, 4201, 0, 0, -2200, -1032, 0, 0, 0, 2185, 0, 0, 154, 735, 0, 0, 1, -1, 0,
    0, -718, -451, 0, -1, 0, -512, 0, -2, -1497, -548, 0, 0, 0, -1, 0, 0, -1689, -863, 1, 0,
    2026, -1081, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1729, 404, 0, 0, -3980, 1, 0, 0, 330, 525, 0, 6, 0,
    95, 0, 6, -166, 3129, 0, 0, 0, -2644, 0, 0, 2357, 609, 0, 0, -1, 3, 0, 0, 376, 996, 14740,
    0, 3991, -2184, 14204, 0, 729, -313, 18006, 0, 2034, 0, 18541, 0, 2010, 1320, 0, 14, -3938,
    355, -1, 14, 542, -225, 0, 0, 2, -2377, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2602, 1, 0,
    0, -2209, 0, 0, -42, 0, 0, 0, 23, 0, 0, 0, 1, 0, 0, 0, -1, 0, 0, 0, -222, 0, 0, 0, 250, 0,
    0, 0, 1, 0, 1, 0, 0, 1, 0, 0, -93, 1131, -1, 1, 86, -2558, 0, 0, -3737, -519, 0, 0, 3746,
    1120, 0, 0, 1, 6, 0, 0, -811, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4673, 1, 1, 0, -4490, -3, -1, 267,
    -1, 2781, 0, 190, 965, -1798, 0, 32498, 813, 6896, 0, 32573, -821, -4368, 0, 0, -1, 0, 0, 0,
    266, 0, 0, 0, 648, -3529, 0, 0, -652, 3314, 0, 0, -286, 197, 0, 0, 770, -98, 0, 1, -1, 384,
    0, 0, 0, -375, 0, 0, 258, 3944, 0, 0, -104, -3939, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -6, -2609, 5, 3141, 0,
    -2569, 0, 2282, 5, 103, -1, 0, 0, 0, 0, 0, -1, 18, 0, 0, 0, 0, 0, 0, 8, 38, 0, 0, 0, 0, 0,
    0, -4, 40, 1, 0, -53, 0, 0, 0, 15, -2755, -2, 4203, 0, -912, 0, 3317, 1926, 117, -3229, -1,
    1503, 0, -2888, -3, -1830, 33, 2354, 0, -29, 0, 1697, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2185, -50, 2063,
    0, -1480, 0, 3238, 0, 2713, -4332, -1523, 4495, 36, -11511, -2754, 3569, -16, -7491, 0,
    8470, 0, -12482, 133, 5600, 1355, 0, -744, -1, 13, 0, -888, 0, -39, 3325, 0, -2315, 0, 2098,
    0, -3012, 678, 0, -1, 1, 0, 0, -1712, 0, -43, -838, 0, 218, 82, 0, 0, 255, -6, -189, 0, 0,
    0, 0, 0, 1420, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 58, -144, 0, 0, 0, 0, 0, 0, -14, 2142, 0, 0, 0, 0, 0, 0,
    11, 24, 0, 0, 0, 0, 0, 0, -2, 6251, 0, 0, 0, 0, -1, 0, -8, 2571, 0, 0, 0, 0, 0, 0, 101, 54,
    0, 0, 0, 0, 0, 0, -6, 1505, -1, -1, 0, 0, 0, 0, -15, 2177, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, -2864, 0, 1, 0, 0, 0, 0, -43, -1108, 0, 3392, 0, -1958, 0, 24, -2191, -3454, 0, 29372,
    0, -30808, 0, 32741, -1148, -1595, 0, 0, 0, 0, 0, 0, -3, 11, 0, 0, -1, 0, 0, 0, 20, -25, 0,
    0, 0, 0, 0, 0, -2363, -2758, 0, 1, 0, -1, 0, 1, 4, -98, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1386, -96, 1579, 384, 1, 209, 0, 0, 201, -953, -473, 1453, 0, 0, 0, 0, -33, 10, 1059, 2506,
    0, 0, 0, 0, -610, -3448, 506, 1815, 0, 0, 0, 0, -1337, -1665, 1620, 1090, 0, 0, 0, 0, 79,
    -2942, -355, 779, 0, 5407, 0, 0, 591, 120, -697, 1950, -2021, 0, 0, 0, -1791, 1, 1007, 1115,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1229, 297, 246, -1678, 2546, 0, 3435, 0, 2315, -429, -1008,
    -9, -3168, 4025, 0, 5968, 260, -527, -343, -1710, 0, 11522, 0, 20985, 2776, 3255, -1032,
    -2130, 0, 0, 0, 0, -163, 1076, 434, -314, 0, -3853, 0, -2380, 2239, -30, -1035, -251, 0, 0,
    0, 0, 1790, 342, -1534, -1516, 0, 16, 0, 0, -189, 588, 875, -265, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -2169, -1318, 0, 1, 798, -947, 0, 0, 15, 0, 0, 0, -809, 1142, 0, 0, -40, 0, 0, 0,
    1168, 921, 0, 0, 0, 0, 0, 0, 1714, 1058, 0, 0, 0, 0, 0, 0, 1558, 1286, 0, 0, 0, -3935, 0, 0,
    597, 1922, -1, 0, 2403, 13, 0, 0, 633, 370, 0, 0, -3455, 0, 0, 0, 11, 1247, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, -2126, -1, 0, 0, -620, -933, 0, 5508, 2239, -2197, 0, 8602, -2185, -1150, 0, 27259,
    -11, -2675, 0, 24164, -980, -400, 0, 0, 3030, 0, 0, 0, -1725, -520, 0, 0, -280, 2832, 0, 0,
    -1136, 184, 0, 0, 2852, 0, -1, 0, -2033, -451, 0, 0, 240, -90, 0, 0, -824, -1460, 0, 0, -7,
    -840, 0, 0, 518, -1468, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -299, -2482, 0, 0, -2, -1763, -37, -26, 1, 0, 0,
    0, 1, 0, 28, -2629, 0, 0, 0, 0, 0, 0, -30, 0, 0, 0, 0, 0, 0, 0, 72, -2920, 0, 0, 0, 0, -1,
    0, -41, -14, 0, -2408, 0, 0, 1, -3837, -5, 623, 2713, 457, -1, 0, 4851, 1, -464, -5, -1488,
    0, 0, 0, -657, 0, -21, -2796, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2656, 0, 0, 1, -4500, -1, 1864, 3776, 2214,
    -3442, 0, 1160, 2068, -1915, 34, 21, -1304, -4655, 0, 31605, -2, -7612, 511, 11221, 842, 0,
    -1, 0, 152, 0, 41, 28, -1462, 3161, 0, 0, -3, 5290, -22, -917, 1092, 0, 0, 0, 0, -9, 22,
    -26, 0, -393, 0, 0, 0, -101, 1424, 3077, -1, -1698, 0, 0, 0, -1, -43, 30, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1753, 192, 0, 0, -1, -4560, 0, -1, -51, 2050, 0, 0, 0, 1, 0, 0, 967, -137, 0, 0, 0, 0, 0, 0,
    1441, 2698, 0, 0, 0, 0, 0, 0, 487, 1754, 0, 0, 0, 0, 0, 0, 326, 1655, 0, -1, 0, -5354, 0, 0,
    -1199, -174, 1, 0, 3329, 0, 0, 1, 1135, 1433, -1, 0, -755, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1104,
    -713, 0, 0, -4534, 0, 0, 0, -2246, 109, 0, -5125, 2287, -1379, 1, -2266, -185, 69, 0,
    -27640, 0, -5062, 0, -30499, -1569, -3391, 0, 0, 354, 6, 0, 0, -226, -1623, 0, 0, 0, 5116,
    0, 0, -1738, -87, 0, 0, 0, -7, 0, 0, -1634, -387, 0, 0, 1, -22, 0, 0, 222, -13, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, -1093, -593, 1915, -18, 0, 0, -23, -2350, 508, -813, 32, 2271, 0, 0,
    0, 14, -1351, -4196, -52, 77, 0, 0, -1, 0, -624, -1367, 811, 3506, 0, 0, 0, 0, -1430, -1574,
    728, 1062, 0, 0, -9, 0, 336, -430, 141, 1949, 0, 0, 0, -6537, 209, -2020, -831, 374, 1, 1,
    4492, 18, -832, -1978, 1557, -23, 0, 0, -1286, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 616, 1313, 936, -1012,
    0, 0, -3650, -1, 724, -4, -1850, -93, 0, -35, 3460, -1451, 173, 2335, -779, -629, 0, -32730,
    -19, -2218, 618, 2395, -2727, -1508, 0, 0, 1515, 2, -16, -607, -203, -2123, 0, 0, -5, 5592,
    217, -84, -1656, -338, 0, 0, 0, -2, 930, 1517, -2185, -563, 0, -1, 0, -123, -1095, 770, -57,
    -762, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, -1186, 0, -2658, -9, 1024, 0, 0, 17, 0, 660, 0,
    -10, 0, 1815, 0, 0, 0, 0, 0, 0, 47, 0, 0, -1833, 0, -3947, 0, 1035, 0, 0, 0, 0, -1, 0, 0, 0,
    2, 0, 0, -1933, 0, -3227, 0, 2405, 0, 0, 0, 0, 4464, 0, 5569, 0, -4707, 0, 3845, 0, 0, 0, 0,
    -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, -153, 0, 0, -6, 135, 0, 0, -705, -5374, 0, -7001, 155,
    7892, 0, -26616, -327, -2471, -1197, 0, 139, 557, -483, 0, 0, 0, 0, 0, 0, 0, 0, 0, -948,
    -5132, 0, -3619, 502, 5191, -1, 0, -5165, 0, -3745, 0, 7022, 0, 0, 0, -512, 0, -61, 0, 121,
    0, -2, 0, 3, -2536, 0, -1084, -28, 1778, 0, -6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -81, 0, 0, -6, 203, 0,
    0, 319, 0, -1991, 0, -352, 0, -614, 0, 52, -3, 0, 0, -7, 0, 0, 0, -7322, -6012, 0, 0, 10755,
    4, 3200, 0, 0, -9, 0, 0, 0, 0, 0, 0, -6991, 0, 0, 0, 11669, 0, 3593, 0, 0, 415, 0, -3982, 0,
    -1766, 0, -7274, -982, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -8, 0, 0, 0, 0, 0, 0, -39,
    -142, 0, 26215, 16, 5236, 0, 11887, -278, 0, 579, 0, 879, 0, 1019, 0, -1, 6041, 0, 0, 0,
    -14, 0, 0, -35, -1, 0, 0, 0, 0, 0, 2411, -1433, 7, 0, 0, 1394, 0, 1580, 0, -41, 2488, 0, 0,
    84, 0, 5, 0, 1, -67, 0, 1, 0, 383, 0, 1185, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 1089, 0, 0, 0,
    -1177, 121, -109, -297, -1881, 2241, 0, 9, 2192, 0, 0, 0, 2, 0, 0, 13, -22, -1441, -169,
    882, 0, 0, 0, -749, -6, 0, -53, 0, 0, 0, 0, 0, 0, -6511, 0, 845, 0, 0, 0, -419, 0, 0, 3586,
    0, -3683, 0, 4238, -1, 2657, 0, -29, -118, 0, 0, 0, 934, -79, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 70, 0, 0,
    91, 0, 0, 6, -207, 0, -19604, 1059, 5388, 0, -25650, -1772, -4240, -193, 0, 100, 2680, -635,
    0, -46, -3068, 0, 134, 4, 0, 0, 0, -367, -150, 0, 0, 522, 4630, 0, 0, -996, -4284, 0, 0,
    4805, 0, 0, 0, -3132, -105, 0, 0, 913, 0, 0, 0, -1629, -350, 0, -748, -1066, 2712, 0, -4,
    1100, -3058, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 4108, 0, 0, -401, -1618, 0, 0, -1375, 0, -1929, 0,
    1471, -1416, -1965, 0, 424, 0, 0, 0, -1942, -775, 0, 0, 4180, 2275, 0, 1, -1918, -1804, 0,
    0, 37, 405, 0, 0, -1152, -1360, 0, 0, 3920, 1, 0, 0, -2536, -809, 0, 0, 0, -2446, 0, -9373,
    -339, 22, 0, -4434, 0, 0, 0, 0, -1298, -563, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 819, 694,
    0, 0, 54, 1917, 0, 20836, 1734, -350, 0, 25811, 1643, 1147, 622, 0, -1309, -219, 556, 0, 0,
    -2323, 0, 0, 808, 2100, 0, 0, 690, 1633, 0, 0, 37, 45, 0, 0, 2235, 0, 0, 0, -460, 1077, 0,
    0, 46, -1667, 1, 0, 1543, 1912, 1, 0, 0, 241, 0, 6, -75, 162, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    -1777, 15, -2795, 0, 0, 0, 2489, 1495, 0, 820, -5, 1803, 0, -1643, 29, 0, 0, 0, -2, 0, 0,
    1221, 0, -2105, 0, -5425, -3936, 0, 0, 4377, 3676, 0, 0, 0, -394, 0, 0, 261, 681, -3633, 0,
    -5434, 0, -1, 0, 4420, -4, 0, 6788, 0, 1528, 0, 4334, -5, -348, 0, 0, 0, 0, 0, 0, 1396, 1,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, -7318, 0, -1552, 0, -25862, -128, 996, -2363,
    0, -1853, 0, -766, 0, 1268, -4, 0, 0, -7, 4026, 0, 0, -17, -3808, 0, -2801, 0, -767, 0, -1,
    1, 1240, -1542, 0, -1443, 2, 0, 0, 2184, -6, -38, 0, -10, 2548, 0, 0, 0, -2475, 0, -2908, 0,
    -204, 0, -1, 0, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -910, 0, 3300, 0, -2358, 0,
    332, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1225, 0, 0, 0, -2369, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, -2638, 0, 0, 0, -5356, 0, 0, -8491, 0, 7720, 0, -8039, 0, 7491, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23081, 0, -6056, 0, 21548, 0, -15843, 284, 0,
    -843, 0, 822, 0, -879, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2007, 0, 0, 0, 0, 0, 0, -2410,
    0, 0, 0, 0, 0, 0, 0, -1638, 0, 0, 0, 0, 0, 0, 2, 0, -4931, 0, 1, 0, -498, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    585, -1282, 1169, -1474, 0, 0, 0, -1, 550, -1722, 920, -592, 1969, 0, 2488, 0, -1606, -1989,
    -1244, -860, 0, 0, 0, 0, -1346, -736, -782, -984, 0, 0, 0, 0, -808, -3379, -581, -5725, 0,
    0, 0, 0, -1000, -230, -848, -716, 0, 0, 0, 0, -940, 1488, 0, 1939, 0, 8732, 0, 10144, -417,
    -1252, -1550, -1740, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1411, -2203, 222, -1050, 0, 0, 0, 0, 379,
    -249, 980, -1445, 0, -21555, 0, -19210, -1727, -1326, -2157, -631, -506, 0, -892, 0, -111,
    1449, -12, 1496, 0, 0, 0, 0, -896, -81, -811, -379, 0, 0, 0, 0, -662, 1197, -372, 0, 0, 0,
    0, 0, -294, 477, -286, 269, -1, 0, 0, 0, 357, -619, 278, -1256, 0, -5, 0, -33, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 2746, 0, 0, 0, 1545, 0, 2176, -1570, 0, -288, 0, -1359, 0, -1322, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 388, 0, 3875, 0, 4049, 0, 2737, 0, 0, 879, 0, 0, 0, 1, 0, 0, 160, 0, 5655, 0, 3068,
    0, 2993, 0, 0, -2914, 0, -5170, 0, -4610, 0, -6604, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 1746, 0, 0, 0, 0, 0, 0, 86, 4676, 0, 12999, 0, 5901, 0, 6136, 2385, 0, 398, 0, 2362,
    0, 1838, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2114, 1677, 0, 1779, 1, 3645, 0, 3164, 1089, 0, 1987, 0,
    4436, 0, 3059, 0, 1373, 0, 1, 0, 185, 0, 313, 0, -2537, 6428, 0, 616, 0, 1606, 0, 2426,
};
static const int32_t model_rows_bias1[128] = {
    94076834, 21219537, -18152288, -18620269, -100074927, -91233433, 85183944, 21651731,
    -47978844, -10802256, 125477850, 73849877, -67243281, -56154432, 77872945, 44461601,
    -56931267, -43399289, 34713702, 113042856, -18714740, -101294735, -1296688, 27124449,
    -5213029, 44414607, 59348149, -98598941, 52495228, -50871831, 936690, -13609139, 30850177,
    48734722, 77858901, 97164357, 74512582, -71764950, -27411212, -60160265, -55284745,
    -31477161, 12311238, -4506751, -35897672, 45146301, 36684681, 50878843, -79825675,
    -14589015, -76312553, 381842, -75855522, 14311916, -70586330, -97367676, 35540666,
    -124556954, 18521038, 1947761, -21581556, 89211177, 73151231, 25946891, -22857568,
    -96899769, 59941418, 83775383, 55472461, -57737375, -11332648, 22915147, 103151554,
    73739199, -76292657, 50848734, -56295671, 83819510, 112615565, 21362118, -5513071, 31291512,
    82271869, 88095960, -33494455, 109679729, 68665084, -35324245, 137533743, 7546721,
    -49611909, 39296901, -116651541, -16342284, -20673509, -109656658, 73076218, 29094432,
    -93577406, 33930686, -70012278, 22280140, 61666189, 20091242, 4926074, -56216754, -24528960,
    23050040, 100355379, 70562658, 55717450, 20285598, 7784799, -101451487, 20769533, -38217789,
    4402493, -29209021, 98554203, -56513791, -57394076, -17235893, 16030621, 18862214, 34384375,
    -16561467, -72839053, -66492655,
};
static const int16_t model_rows_last_weight[128] = {
    0, 0, 0, 228, 0, -1290, -1, 17, 5, 0, 0, 0, -394, 0, 473, -698, 0, -384, 0, 32, 0, 449, 0,
    0, 719, 117, 0, 0, 0, 441, 0, -368, -1190, 0, 0, 0, 0, -415, 0, 0, -35, 0, 0, -1011, 0, 64,
    3171, 0, 0, 434, 0, 0, 1767, 0, 0, -159, 369, 0, -302, 0, 453, 28, 0, 0, 0, 0, 120, 258,
    1946, -422, -13, 898, 474, 0, 0, 0, -954, 0, 0, -1, -1190, -406, 0, 0, -60, 834, 0, 0, 33,
    0, 0, 0, -2340, 0, 0, -818, -408, 0, 0, 0, 903, -671, 0, -1, -227, 0, 0, 0, 0, 96, 0, 0, 0,
    0, 0, -3004, 0, 0, 0, -1478, 0, 0, -198, 1, 0, 0, 0, 0,
};
#define MODEL_WIDEST_OF_ROWS 128
#define MODEL_ROWS_LAST_PAIRS 64
#define MODEL_ROWS_LAST first
#define MODEL_N_GOLDEN 32
static const double model_golden_rows[128] = {
    -14.148392351134703, -14.389629462048688, -0.4267987115536343, 0.18047323943661964,
    49.239103050031815, 57.908969123759384, 0.8535912361247403, 0.18047323943661964,
    21.41674587369514, 65.79684696331634, 0.7795782641755291, 0.18047323943661964,
    49.26230206342107, -25.449883141013828, 0.6250641973394389, 0.18047323943661964,
    49.77475852780422, 25.956293198388934, -0.1456293725080609, 0.18047323943661964,
    -24.312733197074195, -16.26963977321095, 0.5192483618486758, 0.18047323943661964,
    27.78491786218204, 9.985740095539999, 1.1046679074239951, 0.18047323943661964,
    34.010813712639234, 36.9888625766126, 0.5511956815797943, 0.18047323943661964,
    -14.837090704217543, 44.17828506963567, 0.25884504976491424, 0.18047323943661964,
    16.288349771775753, 61.18286425637103, 0.9914391988450575, 0.18047323943661964,
    23.893090892449067, 3.7296390842309144, 0.3824333973123954, 0.18047323943661964,
    7.927355201615537, 61.26247403035852, -0.27568628207077983, 0.18047323943661964,
    -19.370160344429827, 55.42925781521113, 0.7280331639511324, 0.18047323943661964,
    50.95550477822384, -22.921207605533766, -0.08037143329709528, 0.18047323943661964,
    13.138346914056282, 51.75303108708235, -0.26943994882100863, 0.18047323943661964,
    9.075047609340793, -8.75624829258048, -0.5201976988246204, 0.18047323943661964,
    -0.3188517878000585, 39.16865392710996, -0.32523610468042563, 0.18047323943661964,
    5.574895323385476, -18.171323960726433, 0.44482855343824496, 0.18047323943661964,
    12.254275385687766, 67.77242770483463, 0.2132095035357215, 0.18047323943661964,
    28.21339684094491, 71.87236672139852, 1.0181484181352967, 0.18047323943661964,
    40.416855744866744, 21.4988001247317, 0.2659396556505092, 0.18047323943661964,
    9.971702610371121, 45.49363691526313, 0.5918795681882931, 0.18047323943661964,
    -16.626482962415736, 44.94013065827004, 0.979573284536873, 0.18047323943661964,
    -25.52081725766331, 58.56660631097601, 1.0759604713286488, 0.18047323943661964,
    -13.62420203362285, 69.59823107779675, 0.9123736543872625, 0.18047323943661964,
    15.769433806810184, -5.329018164310336, 0.7545310640319054, 0.18047323943661964,
    -3.2088274559135623, 25.70053418184915, 0.11077807904590459, 0.18047323943661964,
    -23.230869904551167, 45.242881763727134, 0.41841556023311727, 0.18047323943661964,
    36.99946462810823, -27.230697692285737, 0.6757852808605769, 0.18047323943661964,
    55.62513390079647, -22.160608513327706, 0.8252231615840275, 0.18047323943661964,
    3.7290346458631056, 14.70464423109977, 1.0488339468075392, 0.18047323943661964,
    -3.853601938561777, -4.387407561466517, 0.9091161770801093, 0.18047323943661964,
};
static const int32_t model_golden_scores[32] = {
    1290815314, -1400172896, -587176198, -895796690, -730128161, 626792026, -438966561,
    -807871354, 564215438, -439919516, -273877233, 421712573, 438796499, -517971205, 306949253,
    947199128, 860507492, 357182380, -293694855, -787729054, -880884199, -160196464, 390424560,
    392526654, 384921527, 877586, 450534372, 534222356, -537311151, -897546689, 126876013,
    235123383,
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

#elif !defined(MODEL_IS_9d940fdea25f2795)
#error "two different models are called model: export one of them with another name"
#endif
