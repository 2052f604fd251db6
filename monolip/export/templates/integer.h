
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 2
#error "exact results need double precision as IEEE 754 has it: compile with -msse2 -mfpmath=sse"
#endif

/* Where floating point may be rearranged, numbers go through memory. */
#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || __FINITE_MATH_ONLY__ + 0 \
    || (defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD != 0)
#define NAME_UPPER_REAL volatile double
#else
#define NAME_UPPER_REAL double
#define NAME_UPPER_STRICT
#endif

NAME_UPPER_INLINE int NAME_is_nan(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (bits & ~((uint64_t)1 << 63)) > ((uint64_t)0x7ff << 52);
}

NAME_UPPER_INLINE double NAME_nan(void) {
    const uint64_t bits = (uint64_t)0x7ff8 << 48;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* Input i, of a column's value, in whole steps. */
NAME_UPPER_INLINE int16_t NAME_step(double x, int i) {
    NAME_UPPER_REAL t = x - NAME_center[i];
    t = NAME_factor[i] > 0.0 ? t * NAME_factor[i] : 0.0;
    t = t > NAME_low[i] ? t : NAME_low[i];
    t = t < NAME_high[i] ? t : NAME_high[i];
    t = t + 32768.5;
    return (int16_t)((int32_t)t - 32768);
}

/* All inputs in whole steps; 0 if a column is NaN. */
NAME_UPPER_INLINE int NAME_steps(const double *x, int16_t *steps) {
    int i = 0, missing = 0;
#if defined(__AVX__) && defined(NAME_UPPER_STRICT) && NAME_UPPER_N_INPUTS >= 4
    for (;;) {
#if NAME_UPPER_N_INPUTS == NAME_UPPER_N_FEATURES
        const __m256d v = _mm256_loadu_pd(x + i);
#else
        const __m256d v = _mm256_setr_pd(x[NAME_column[i]], x[NAME_column[i + 1]],
            x[NAME_column[i + 2]], x[NAME_column[i + 3]]);
#endif
        /* Of a NaN and a number these instructions return the second, here the number. */
        __m256d t = _mm256_sub_pd(v, _mm256_loadu_pd(NAME_center + i));
        t = _mm256_max_pd(
            _mm256_mul_pd(t, _mm256_loadu_pd(NAME_factor + i)), _mm256_loadu_pd(NAME_low + i));
        t = _mm256_min_pd(t, _mm256_loadu_pd(NAME_high + i));
        t = _mm256_add_pd(t, _mm256_set1_pd(32768.5));
        const __m128i whole = _mm_sub_epi32(_mm256_cvttpd_epi32(t), _mm_set1_epi32(32768));
        _mm_storel_epi64((__m128i *)(void *)(steps + i), _mm_packs_epi32(whole, whole));
        missing |= _mm256_movemask_pd(_mm256_cmp_pd(v, v, _CMP_UNORD_Q));
        if (i == NAME_UPPER_N_INPUTS - 4) break;
        /* The last four overlap those before. */
        i = i + 8 <= NAME_UPPER_N_INPUTS ? i + 4 : NAME_UPPER_N_INPUTS - 4;
    }
#else
    for (; i < NAME_UPPER_N_INPUTS; i++) {
        const double v = x[NAME_UPPER_COLUMN(i)];
        const int nan = NAME_is_nan(v);
        steps[i] = NAME_step(nan ? 0.0 : v, i);
        missing |= nan;
    }
#endif
    return !missing;
}

/* Rounds down; right shifts of negative numbers are not defined by the language. */
NAME_UPPER_INLINE int32_t NAME_down(int32_t a) {
    return a < 0 ? ~(~a >> NAME_UPPER_LAST_SHIFT) : a >> NAME_UPPER_LAST_SHIFT;
}

NAME_UPPER_API int NAME_scores(const double *x, int32_t *scores) {
    int16_t first[NAME_UPPER_WIDEST], second[NAME_UPPER_WIDEST], steps[NAME_UPPER_WIDEST];
    int i, k;
    (void)first;
    (void)second;
    for (i = NAME_UPPER_N_INPUTS; i < NAME_UPPER_WIDEST; i++) steps[i] = 0;
    if (!NAME_steps(x, steps)) return 0;
@LAYERS@
    for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++) {
        const int16_t *w = NAME_last_weight + k * NAME_UPPER_LAST_WIDTH;
        scores[k] = NAME_down(NAME_last_bias[k] + NAME_dot(w, NAME_UPPER_LAST, NAME_UPPER_LAST_WIDTH));
        for (i = 0; i < NAME_UPPER_N_INPUTS; i++)
            scores[k] += NAME_direction[k * NAME_UPPER_N_INPUTS + i] * steps[i];
    }
    return 1;
}

/* Scores of ROWS rows, output by output; found[r] is 0 where row r holds NaN. */
static inline void NAME_scores_of_rows(const double *x, int32_t *scores, int *found) {
    enum { rows = NAME_UPPER_ROWS, lanes = NAME_UPPER_LANES };
    int16_t first[NAME_UPPER_WIDEST_OF_ROWS * rows], second[NAME_UPPER_WIDEST_OF_ROWS * rows];
    int32_t steps[NAME_UPPER_N_INPUTS][rows];
    const int16_t *const last = NAME_UPPER_ROWS_LAST;
    int i, k, p, r;
    (void)second;
    for (r = 0; r < rows; r++) {
        int16_t row[NAME_UPPER_N_INPUTS];
        found[r] = NAME_steps(x, row);
        for (i = 0; i < NAME_UPPER_N_INPUTS; i++) {
            steps[i][r] = row[i];
            first[i / 2 * 2 * rows + 2 * r + i % 2] = row[i];
        }
        if (i % 2) first[(i - 1) * rows + 2 * r + 1] = 0;
        x += NAME_UPPER_N_FEATURES;
    }
@LAYERS_OF_ROWS@
    for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++) {
        const int16_t *w = NAME_rows_last_weight + k * 2 * NAME_UPPER_ROWS_LAST_PAIRS;
        NAME_vector a = NAME_same(NAME_last_bias[k]), b = a;
        for (p = 0; p < NAME_UPPER_ROWS_LAST_PAIRS; p++) {
            const NAME_pair v = NAME_spread(w + 2 * p);
            a = NAME_accumulate(a, last + 2 * rows * p, v);
            b = NAME_accumulate(b, last + 2 * rows * p + 2 * lanes, v);
        }
        NAME_unload(scores, a);
        NAME_unload(scores + lanes, b);
        for (r = 0; r < rows; r++) scores[r] = NAME_down(scores[r]);
        for (i = 0; i < NAME_UPPER_N_INPUTS; i++) {
            const int32_t direction = NAME_direction[k * NAME_UPPER_N_INPUTS + i];
            if (direction)
                for (r = 0; r < rows; r++) scores[r] += direction * steps[i][r];
        }
        scores += rows;
    }
}

NAME_UPPER_INLINE double NAME_output(int32_t score) {
    /* Product and sum are rounded one by one. */
#if defined(__GNUC__) && defined(__SSE2__)
    double product = (double)score * NAME_UPPER_UNIT;
    NAME_UPPER_KEEP(product);
#else
    volatile double product = (double)score * NAME_UPPER_UNIT;
#endif
    return NAME_UPPER_OFFSET + product;
}

NAME_UPPER_INLINE void NAME_outputs_of_rows(const int32_t *scores, double *outputs) {
    enum { rows = NAME_UPPER_ROWS, n_outputs = NAME_UPPER_N_OUTPUTS };
    int i;
#if defined(__GNUC__)
    for (i = 0; i < rows * n_outputs; i++)
        outputs[i] = scores[i % n_outputs * rows + i / n_outputs] * NAME_UPPER_UNIT;
    __asm__ __volatile__("" : : "r"(outputs) : "memory");
    for (i = 0; i < rows * n_outputs; i++) outputs[i] = NAME_UPPER_OFFSET + outputs[i];
#else
    for (i = 0; i < rows * n_outputs; i++)
        outputs[i] = NAME_output(scores[i % n_outputs * rows + i / n_outputs]);
#endif
}

NAME_UPPER_API void NAME_predict_batch(const double *x, size_t n_rows, double *outputs) {
    enum { rows = NAME_UPPER_ROWS, n_outputs = NAME_UPPER_N_OUTPUTS };
    size_t row = 0;
    int k, r;
    for (; row + rows <= n_rows; row += rows) {
        int32_t scores[NAME_UPPER_N_OUTPUTS * rows];
        int found[rows];
        NAME_scores_of_rows(x, scores, found);
        NAME_outputs_of_rows(scores, outputs);
        for (r = 0; r < rows; r++)
            for (k = 0; !found[r] && k < n_outputs; k++) outputs[r * n_outputs + k] = NAME_nan();
        x += rows * NAME_UPPER_N_FEATURES;
        outputs += rows * n_outputs;
    }
    for (; row < n_rows; row++) {
        int32_t scores[NAME_UPPER_N_OUTPUTS];
        const int found = NAME_scores(x, scores);
        for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++)
            *outputs++ = found ? NAME_output(scores[k]) : NAME_nan();
        x += NAME_UPPER_N_FEATURES;
    }
}

#if NAME_UPPER_N_OUTPUTS == 1
NAME_UPPER_API double NAME_predict_one(const double *x) {
    int32_t score = 0;
    return NAME_scores(x, &score) ? NAME_output(score) : NAME_nan();
}

NAME_UPPER_API int NAME_decide_one(const double *x) {
    int32_t score = 0;
    return NAME_scores(x, &score) ? score > NAME_UPPER_THRESHOLD : -1;
}
#else
NAME_UPPER_API void NAME_predict_one(const double *x, double *outputs) {
    NAME_predict_batch(x, 1, outputs);
}

NAME_UPPER_API int NAME_decide_one(const double *x) {
    int32_t scores[NAME_UPPER_N_OUTPUTS] = {0};
    int best = 0, k;
    if (!NAME_scores(x, scores)) return -1;
    for (k = 1; k < NAME_UPPER_N_OUTPUTS; k++)
        if (scores[k] > scores[best]) best = k;
    return best;
}
#endif

NAME_UPPER_API int NAME_self_test(void) {
    enum { n_outputs = NAME_UPPER_N_OUTPUTS, n_rows = NAME_UPPER_N_GOLDEN };
    int32_t scores[n_outputs];
    double outputs[n_rows * n_outputs];
    int failed = 0, row, k;
    NAME_predict_batch(NAME_golden_rows, n_rows, outputs);
    for (row = 0; row < n_rows; row++) {
        int same = NAME_scores(NAME_golden_rows + row * NAME_UPPER_N_FEATURES, scores);
        for (k = 0; same && k < n_outputs; k++) {
            const int32_t score = NAME_golden_scores[row * n_outputs + k];
            const double output = NAME_output(score);
            same = scores[k] == score && !memcmp(&outputs[row * n_outputs + k], &output, 8);
        }
        failed += !same;
    }
    return failed;
}

#elif !defined(NAME_UPPER_IS_@HASH@)
#error "two different models are called NAME: export one of them with another name"
#endif
