
/*
 * A vector holds LANES 32-bit accumulators; a pair, two 16-bit numbers for each of them. The sum of
 * a pair's products is exact, in any order. For one row the lanes are units of a layer; for many
 * rows they are rows.
 */
#if defined(__AVX512BW__)
#define NAME_UPPER_LANES 16
typedef __m512i NAME_vector;
typedef __m512i NAME_pair;
NAME_UPPER_INLINE NAME_vector NAME_load(const int32_t *a) { return _mm512_loadu_si512(a); }
NAME_UPPER_INLINE NAME_vector NAME_same(int32_t a) { return _mm512_set1_epi32(a); }
NAME_UPPER_INLINE NAME_pair NAME_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm512_set1_epi32(both);
}
NAME_UPPER_INLINE NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    return _mm512_add_epi32(a, _mm512_madd_epi16(_mm512_loadu_si512(w), x));
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, const int16_t *x, NAME_pair w) {
#if defined(__AVX512VNNI__)
    return _mm512_dpwssd_epi32(a, _mm512_loadu_si512(x), w);
#else
    return NAME_multiply(a, x, w);
#endif
}
NAME_UPPER_INLINE void NAME_unload(int32_t *out, NAME_vector a) { _mm512_storeu_si512(out, a); }
NAME_UPPER_INLINE void NAME_store(int16_t *out, NAME_vector a, int shift) {
    const __m512i limit = _mm512_set1_epi32(NAME_UPPER_LIMIT);
    const __m512i least = _mm512_set1_epi32(-NAME_UPPER_LIMIT);
    const __m512i v = _mm512_srai_epi32(a, (unsigned)shift);
    const __m512i kept = _mm512_max_epi32(_mm512_min_epi32(v, limit), least);
    _mm256_storeu_si256((__m256i *)(void *)out, _mm512_cvtepi32_epi16(kept));
}
NAME_UPPER_INLINE NAME_pair NAME_join(NAME_vector even, NAME_vector odd, int shift) {
    const __m512i both = _mm512_packs_epi32(
        _mm512_srai_epi32(even, (unsigned)shift), _mm512_srai_epi32(odd, (unsigned)shift));
    const __m512i pairs = _mm512_unpacklo_epi16(both, _mm512_bsrli_epi128(both, 8));
    const __m512i limit = _mm512_set1_epi16(NAME_UPPER_LIMIT);
    const __m512i least = _mm512_set1_epi16(-NAME_UPPER_LIMIT);
    return _mm512_max_epi16(_mm512_min_epi16(pairs, limit), least);
}
NAME_UPPER_INLINE void NAME_sort(int16_t *larger, int16_t *smaller, NAME_pair a, NAME_pair b) {
    _mm512_storeu_si512(larger, _mm512_max_epi16(a, b));
    _mm512_storeu_si512(smaller, _mm512_min_epi16(a, b));
}
#elif defined(__AVX2__)
#define NAME_UPPER_LANES 8
typedef __m256i NAME_vector;
typedef __m256i NAME_pair;
NAME_UPPER_INLINE __m256i NAME_get(const void *a) { return _mm256_loadu_si256((const __m256i *)a); }
NAME_UPPER_INLINE void NAME_put(void *out, __m256i a) { _mm256_storeu_si256((__m256i *)out, a); }
NAME_UPPER_INLINE NAME_vector NAME_load(const int32_t *a) { return NAME_get(a); }
NAME_UPPER_INLINE NAME_vector NAME_same(int32_t a) { return _mm256_set1_epi32(a); }
NAME_UPPER_INLINE NAME_pair NAME_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm256_set1_epi32(both);
}
NAME_UPPER_INLINE NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    return _mm256_add_epi32(a, _mm256_madd_epi16(NAME_get(w), x));
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, const int16_t *x, NAME_pair w) {
#if defined(__AVXVNNI__)
    return _mm256_dpwssd_avx_epi32(a, NAME_get(x), w);
#else
    return NAME_multiply(a, x, w);
#endif
}
NAME_UPPER_INLINE void NAME_unload(int32_t *out, NAME_vector a) { NAME_put(out, a); }
NAME_UPPER_INLINE void NAME_store(int16_t *out, NAME_vector a, int shift) {
    const __m256i v = _mm256_srai_epi32(a, shift);
    const __m128i low = _mm256_castsi256_si128(v), high = _mm256_extracti128_si256(v, 1);
    const __m128i limit = _mm_set1_epi16(NAME_UPPER_LIMIT);
    const __m128i least = _mm_set1_epi16(-NAME_UPPER_LIMIT);
    const __m128i kept = _mm_packs_epi32(low, high);
    _mm_storeu_si128((__m128i *)(void *)out, _mm_max_epi16(_mm_min_epi16(kept, limit), least));
}
NAME_UPPER_INLINE NAME_pair NAME_join(NAME_vector even, NAME_vector odd, int shift) {
    const __m256i both =
        _mm256_packs_epi32(_mm256_srai_epi32(even, shift), _mm256_srai_epi32(odd, shift));
    const __m256i pairs = _mm256_unpacklo_epi16(both, _mm256_bsrli_epi128(both, 8));
    const __m256i limit = _mm256_set1_epi16(NAME_UPPER_LIMIT);
    const __m256i least = _mm256_set1_epi16(-NAME_UPPER_LIMIT);
    return _mm256_max_epi16(_mm256_min_epi16(pairs, limit), least);
}
NAME_UPPER_INLINE void NAME_sort(int16_t *larger, int16_t *smaller, NAME_pair a, NAME_pair b) {
    NAME_put(larger, _mm256_max_epi16(a, b));
    NAME_put(smaller, _mm256_min_epi16(a, b));
}
#elif defined(__SSE2__)
#define NAME_UPPER_LANES 4
typedef __m128i NAME_vector;
typedef __m128i NAME_pair;
NAME_UPPER_INLINE __m128i NAME_get(const void *a) { return _mm_loadu_si128((const __m128i *)a); }
NAME_UPPER_INLINE void NAME_put(void *out, __m128i a) { _mm_storeu_si128((__m128i *)out, a); }
NAME_UPPER_INLINE NAME_vector NAME_load(const int32_t *a) { return NAME_get(a); }
NAME_UPPER_INLINE NAME_vector NAME_same(int32_t a) { return _mm_set1_epi32(a); }
NAME_UPPER_INLINE NAME_pair NAME_spread(const int16_t *x) {
    int32_t both;
    memcpy(&both, x, sizeof both);
    return _mm_set1_epi32(both);
}
NAME_UPPER_INLINE NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    return _mm_add_epi32(a, _mm_madd_epi16(NAME_get(w), x));
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, const int16_t *x, NAME_pair w) {
    return NAME_multiply(a, x, w);
}
NAME_UPPER_INLINE void NAME_unload(int32_t *out, NAME_vector a) { NAME_put(out, a); }
NAME_UPPER_INLINE __m128i NAME_narrow(NAME_vector a, NAME_vector b, int shift) {
    const __m128i limit = _mm_set1_epi16(NAME_UPPER_LIMIT);
    const __m128i least = _mm_set1_epi16(-NAME_UPPER_LIMIT);
    const __m128i kept = _mm_packs_epi32(_mm_srai_epi32(a, shift), _mm_srai_epi32(b, shift));
    return _mm_max_epi16(_mm_min_epi16(kept, limit), least);
}
NAME_UPPER_INLINE void NAME_store(int16_t *out, NAME_vector a, int shift) {
    _mm_storel_epi64((__m128i *)(void *)out, NAME_narrow(a, a, shift));
}
NAME_UPPER_INLINE NAME_pair NAME_join(NAME_vector even, NAME_vector odd, int shift) {
    const __m128i both = NAME_narrow(even, odd, shift);
    return _mm_unpacklo_epi16(both, _mm_srli_si128(both, 8));
}
NAME_UPPER_INLINE void NAME_sort(int16_t *larger, int16_t *smaller, NAME_pair a, NAME_pair b) {
    NAME_put(larger, _mm_max_epi16(a, b));
    NAME_put(smaller, _mm_min_epi16(a, b));
}
#elif defined(__ARM_NEON)
#define NAME_UPPER_LANES 8
typedef struct { int32x4_t low, high; } NAME_vector;
typedef int16x8x2_t NAME_pair;
NAME_UPPER_INLINE NAME_vector NAME_load(const int32_t *a) {
    NAME_vector v;
    v.low = vld1q_s32(a);
    v.high = vld1q_s32(a + 4);
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_same(int32_t a) {
    NAME_vector v;
    v.low = v.high = vdupq_n_s32(a);
    return v;
}
NAME_UPPER_INLINE NAME_pair NAME_spread(const int16_t *x) {
    NAME_pair v;
    v.val[0] = vdupq_n_s16(x[0]);
    v.val[1] = vdupq_n_s16(x[1]);
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    const int16x8x2_t v = vld2q_s16(w);
    int k;
    for (k = 0; k < 2; k++) {
        a.low = vmlal_s16(a.low, vget_low_s16(v.val[k]), vget_low_s16(x.val[k]));
        a.high = vmlal_s16(a.high, vget_high_s16(v.val[k]), vget_high_s16(x.val[k]));
    }
    return a;
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, const int16_t *x, NAME_pair w) {
    return NAME_multiply(a, x, w);
}
NAME_UPPER_INLINE void NAME_unload(int32_t *out, NAME_vector a) {
    vst1q_s32(out, a.low);
    vst1q_s32(out + 4, a.high);
}
NAME_UPPER_INLINE int16x8_t NAME_narrow(NAME_vector a, int shift) {
    /* A shift to the left by a negative number rounds down. */
    const int32x4_t by = vdupq_n_s32(-shift);
    const int16x4_t low = vqmovn_s32(vshlq_s32(a.low, by));
    const int16x8_t kept = vcombine_s16(low, vqmovn_s32(vshlq_s32(a.high, by)));
    const int16x8_t limit = vdupq_n_s16(NAME_UPPER_LIMIT), least = vdupq_n_s16(-NAME_UPPER_LIMIT);
    return vmaxq_s16(vminq_s16(kept, limit), least);
}
NAME_UPPER_INLINE void NAME_store(int16_t *out, NAME_vector a, int shift) {
    vst1q_s16(out, NAME_narrow(a, shift));
}
NAME_UPPER_INLINE NAME_pair NAME_join(NAME_vector even, NAME_vector odd, int shift) {
    NAME_pair v;
    v.val[0] = NAME_narrow(even, shift);
    v.val[1] = NAME_narrow(odd, shift);
    return v;
}
NAME_UPPER_INLINE void NAME_sort(int16_t *larger, int16_t *smaller, NAME_pair a, NAME_pair b) {
    NAME_pair top, bottom;
    int k;
    for (k = 0; k < 2; k++) {
        top.val[k] = vmaxq_s16(a.val[k], b.val[k]);
        bottom.val[k] = vminq_s16(a.val[k], b.val[k]);
    }
    vst2q_s16(larger, top);
    vst2q_s16(smaller, bottom);
}
#else
#define NAME_UPPER_LANES 8
typedef struct { int32_t a[8]; } NAME_vector;
typedef struct { int16_t x[16]; } NAME_pair;
NAME_UPPER_INLINE NAME_vector NAME_load(const int32_t *a) {
    NAME_vector v;
    memcpy(v.a, a, sizeof v.a);
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_same(int32_t a) {
    NAME_vector v;
    int i;
    for (i = 0; i < 8; i++) v.a[i] = a;
    return v;
}
NAME_UPPER_INLINE NAME_pair NAME_spread(const int16_t *x) {
    NAME_pair v;
    int i;
    for (i = 0; i < 16; i++) v.x[i] = x[i % 2];
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_multiply(NAME_vector a, const int16_t *w, NAME_pair x) {
    int i;
    for (i = 0; i < 8; i++)
        a.a[i] += (int32_t)w[2 * i] * x.x[2 * i] + (int32_t)w[2 * i + 1] * x.x[2 * i + 1];
    return a;
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, const int16_t *x, NAME_pair w) {
    return NAME_multiply(a, x, w);
}
NAME_UPPER_INLINE void NAME_unload(int32_t *out, NAME_vector a) { memcpy(out, a.a, sizeof a.a); }
NAME_UPPER_INLINE int16_t NAME_kept(int32_t a, int shift) {
    /* Rounds down; right shifts of negative numbers are not defined by the language. */
    const int32_t v = a < 0 ? ~(~a >> shift) : a >> shift;
    const int32_t kept = v > NAME_UPPER_LIMIT ? NAME_UPPER_LIMIT : v;
    return (int16_t)(kept < -NAME_UPPER_LIMIT ? -NAME_UPPER_LIMIT : kept);
}
NAME_UPPER_INLINE void NAME_store(int16_t *out, NAME_vector a, int shift) {
    int i;
    for (i = 0; i < 8; i++) out[i] = NAME_kept(a.a[i], shift);
}
NAME_UPPER_INLINE NAME_pair NAME_join(NAME_vector even, NAME_vector odd, int shift) {
    NAME_pair v;
    int i;
    for (i = 0; i < 8; i++) {
        v.x[2 * i] = NAME_kept(even.a[i], shift);
        v.x[2 * i + 1] = NAME_kept(odd.a[i], shift);
    }
    return v;
}
NAME_UPPER_INLINE void NAME_sort(int16_t *larger, int16_t *smaller, NAME_pair a, NAME_pair b) {
    int i;
    for (i = 0; i < 16; i++) {
        larger[i] = a.x[i] > b.x[i] ? a.x[i] : b.x[i];
        smaller[i] = a.x[i] > b.x[i] ? b.x[i] : a.x[i];
    }
}
#endif

/* Rows that are evaluated together. */
#define NAME_UPPER_ROWS (2 * NAME_UPPER_LANES)

/* Eight numbers of 16 bits, for one row. */
#if defined(__SSE2__)
NAME_UPPER_INLINE void NAME_maxmin(const int16_t *in, int16_t *out, int half) {
    int i;
    for (i = 0; i < half; i += 8) {
        const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)(in + i));
        const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(in + half + i));
        _mm_storeu_si128((__m128i *)(void *)(out + i), _mm_max_epi16(a, b));
        _mm_storeu_si128((__m128i *)(void *)(out + half + i), _mm_min_epi16(a, b));
    }
}
NAME_UPPER_INLINE int32_t NAME_dot(const int16_t *w, const int16_t *x, int n) {
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
NAME_UPPER_INLINE void NAME_maxmin(const int16_t *in, int16_t *out, int half) {
    int i;
    for (i = 0; i < half; i++) {
        const int16_t a = in[i], b = in[half + i];
        out[i] = a > b ? a : b;
        out[half + i] = a > b ? b : a;
    }
}
NAME_UPPER_INLINE int32_t NAME_dot(const int16_t *w, const int16_t *x, int n) {
    int32_t s = 0;
    int i;
    for (i = 0; i < n; i++) s += (int32_t)w[i] * x[i];
    return s;
}
#endif

/* A hidden layer for one row, in blocks of accumulators that stay in registers. */
NAME_UPPER_INLINE void NAME_layer(
    const int16_t *weight, const int32_t *bias, const int16_t *in, int16_t *out,
    int n_outputs, int n_pairs, int shift) {
    const int lanes = NAME_UPPER_LANES;
    int start = 0, p;
    for (; start + 4 * lanes <= n_outputs; start += 4 * lanes) {
        const int16_t *w = weight + 2 * start;
        NAME_vector a = NAME_load(bias + start), b = NAME_load(bias + start + lanes);
        NAME_vector c = NAME_load(bias + start + 2 * lanes), d = NAME_load(bias + start + 3 * lanes);
        for (p = 0; p < n_pairs; p++, w += 2 * n_outputs) {
            const NAME_pair x = NAME_spread(in + 2 * p);
            a = NAME_multiply(a, w, x);
            b = NAME_multiply(b, w + 2 * lanes, x);
            c = NAME_multiply(c, w + 4 * lanes, x);
            d = NAME_multiply(d, w + 6 * lanes, x);
        }
        NAME_store(out + start, a, shift);
        NAME_store(out + start + lanes, b, shift);
        NAME_store(out + start + 2 * lanes, c, shift);
        NAME_store(out + start + 3 * lanes, d, shift);
    }
    for (; start + 2 * lanes <= n_outputs; start += 2 * lanes) {
        const int16_t *w = weight + 2 * start;
        NAME_vector a = NAME_load(bias + start), b = NAME_load(bias + start + lanes);
        for (p = 0; p < n_pairs; p++, w += 2 * n_outputs) {
            const NAME_pair x = NAME_spread(in + 2 * p);
            a = NAME_multiply(a, w, x);
            b = NAME_multiply(b, w + 2 * lanes, x);
        }
        NAME_store(out + start, a, shift);
        NAME_store(out + start + lanes, b, shift);
    }
    for (; start < n_outputs; start += lanes) {
        const int16_t *w = weight + 2 * start;
        NAME_vector a = NAME_load(bias + start);
        for (p = 0; p < n_pairs; p++, w += 2 * n_outputs)
            a = NAME_multiply(a, w, NAME_spread(in + 2 * p));
        NAME_store(out + start, a, shift);
    }
}

/* Some compilers move accumulators to memory and back unless something looks at them. */
#if defined(__GNUC__) && defined(__SSE2__)
#define NAME_UPPER_KEEP(a) __asm__("" : "+x"(a))
#else
#define NAME_UPPER_KEEP(a) (void)(a)
#endif
#define NAME_UPPER_ACCUMULATE(a, x, w) do { a = NAME_accumulate(a, x, w); NAME_UPPER_KEEP(a); } while (0)

/* A hidden layer with its MaxMin for ROWS rows: two units of each half at a time. */
NAME_UPPER_INLINE void NAME_layer_of_rows(
    const int16_t *weight, const int32_t *bias, const int16_t *in, int16_t *out,
    int half, int n_pairs, int shift) {
    enum { lanes = NAME_UPPER_LANES, rows = NAME_UPPER_ROWS };
    int i, p;
    for (i = 0; i < half; i += 2, bias += 4) {
        const int16_t *x = in;
        NAME_vector a0 = NAME_same(bias[0]), a1 = NAME_same(bias[1]);
        NAME_vector a2 = NAME_same(bias[2]), a3 = NAME_same(bias[3]);
        NAME_vector b0 = a0, b1 = a1, b2 = a2, b3 = a3;
        for (p = 0; p < n_pairs; p++, x += 2 * rows, weight += 8) {
            const NAME_pair w0 = NAME_spread(weight), w1 = NAME_spread(weight + 2);
            const NAME_pair w2 = NAME_spread(weight + 4), w3 = NAME_spread(weight + 6);
            NAME_UPPER_ACCUMULATE(a0, x, w0);
            NAME_UPPER_ACCUMULATE(b0, x + 2 * lanes, w0);
            NAME_UPPER_ACCUMULATE(a1, x, w1);
            NAME_UPPER_ACCUMULATE(b1, x + 2 * lanes, w1);
            NAME_UPPER_ACCUMULATE(a2, x, w2);
            NAME_UPPER_ACCUMULATE(b2, x + 2 * lanes, w2);
            NAME_UPPER_ACCUMULATE(a3, x, w3);
            NAME_UPPER_ACCUMULATE(b3, x + 2 * lanes, w3);
        }
        NAME_sort(out + i * rows, out + (half + i) * rows,
            NAME_join(a0, a1, shift), NAME_join(a2, a3, shift));
        NAME_sort(out + i * rows + 2 * lanes, out + (half + i) * rows + 2 * lanes,
            NAME_join(b0, b1, shift), NAME_join(b2, b3, shift));
    }
}
