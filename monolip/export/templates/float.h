
/* LANES numbers side by side: units of a layer for one row, rows for many. */
#if defined(__AVX2__) && defined(__FMA__)
#define NAME_UPPER_LANES (32 / (int)sizeof(@REAL@))
typedef @V256@ NAME_vector;
NAME_UPPER_INLINE NAME_vector NAME_load(const @REAL@ *a) { return _mm256_loadu_@P@(a); }
NAME_UPPER_INLINE NAME_vector NAME_same(@REAL@ a) { return _mm256_set1_@P@(a); }
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, NAME_vector x, NAME_vector w) {
    return _mm256_fmadd_@P@(x, w, a);
}
NAME_UPPER_INLINE void NAME_store(@REAL@ *out, NAME_vector a) { _mm256_storeu_@P@(out, a); }
NAME_UPPER_INLINE NAME_vector NAME_larger(NAME_vector a, NAME_vector b) {
    return _mm256_max_@P@(a, b);
}
NAME_UPPER_INLINE NAME_vector NAME_smaller(NAME_vector a, NAME_vector b) {
    return _mm256_min_@P@(a, b);
}
#elif defined(__GNUC__)
#define NAME_UPPER_LANES (16 / (int)sizeof(@REAL@))
typedef @REAL@ NAME_vector __attribute__((vector_size(16)));
typedef @SIGNED@ NAME_mask __attribute__((vector_size(16)));
NAME_UPPER_INLINE NAME_vector NAME_load(const @REAL@ *a) {
    NAME_vector v;
    memcpy(&v, a, sizeof v);
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_same(@REAL@ a) {
    const NAME_vector zero = {0, 0};
    return zero + a;
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, NAME_vector x, NAME_vector w) {
    return a + x * w;
}
NAME_UPPER_INLINE void NAME_store(@REAL@ *out, NAME_vector a) { memcpy(out, &a, sizeof a); }
NAME_UPPER_INLINE NAME_vector NAME_choose(NAME_mask mask, NAME_vector a, NAME_vector b) {
    NAME_mask u, v;
    memcpy(&u, &a, sizeof u);
    memcpy(&v, &b, sizeof v);
    u = (u & mask) | (v & ~mask);
    memcpy(&a, &u, sizeof a);
    return a;
}
NAME_UPPER_INLINE NAME_vector NAME_larger(NAME_vector a, NAME_vector b) {
    return NAME_choose(a > b, a, b);
}
NAME_UPPER_INLINE NAME_vector NAME_smaller(NAME_vector a, NAME_vector b) {
    return NAME_choose(a > b, b, a);
}
#else
#define NAME_UPPER_LANES 8
typedef struct { @REAL@ a[8]; } NAME_vector;
NAME_UPPER_INLINE NAME_vector NAME_load(const @REAL@ *a) {
    NAME_vector v;
    memcpy(v.a, a, sizeof v.a);
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_same(@REAL@ a) {
    NAME_vector v;
    int i;
    for (i = 0; i < 8; i++) v.a[i] = a;
    return v;
}
NAME_UPPER_INLINE NAME_vector NAME_accumulate(NAME_vector a, NAME_vector x, NAME_vector w) {
    int i;
    for (i = 0; i < 8; i++) a.a[i] += x.a[i] * w.a[i];
    return a;
}
NAME_UPPER_INLINE void NAME_store(@REAL@ *out, NAME_vector a) { memcpy(out, a.a, sizeof a.a); }
NAME_UPPER_INLINE NAME_vector NAME_larger(NAME_vector a, NAME_vector b) {
    int i;
    for (i = 0; i < 8; i++) a.a[i] = a.a[i] > b.a[i] ? a.a[i] : b.a[i];
    return a;
}
NAME_UPPER_INLINE NAME_vector NAME_smaller(NAME_vector a, NAME_vector b) {
    int i;
    for (i = 0; i < 8; i++) a.a[i] = a.a[i] < b.a[i] ? a.a[i] : b.a[i];
    return a;
}
#endif

/* Rows that are evaluated together. */
#define NAME_UPPER_ROWS (2 * NAME_UPPER_LANES)

/* A hidden layer for one row, in blocks of accumulators that stay in registers. */
NAME_UPPER_INLINE void NAME_layer(
    const @REAL@ *weight, const @REAL@ *bias, const @REAL@ *in, @REAL@ *out,
    int n_outputs, int n_inputs) {
    enum { lanes = NAME_UPPER_LANES };
    int start = 0, p;
    for (; start + 4 * lanes <= n_outputs; start += 4 * lanes) {
        const @REAL@ *w = weight + start;
        NAME_vector a = NAME_load(bias + start), b = NAME_load(bias + start + lanes);
        NAME_vector c = NAME_load(bias + start + 2 * lanes), d = NAME_load(bias + start + 3 * lanes);
        for (p = 0; p < n_inputs; p++, w += n_outputs) {
            const NAME_vector x = NAME_same(in[p]);
            a = NAME_accumulate(a, NAME_load(w), x);
            b = NAME_accumulate(b, NAME_load(w + lanes), x);
            c = NAME_accumulate(c, NAME_load(w + 2 * lanes), x);
            d = NAME_accumulate(d, NAME_load(w + 3 * lanes), x);
        }
        NAME_store(out + start, a);
        NAME_store(out + start + lanes, b);
        NAME_store(out + start + 2 * lanes, c);
        NAME_store(out + start + 3 * lanes, d);
    }
    for (; start < n_outputs; start += lanes) {
        const @REAL@ *w = weight + start;
        NAME_vector a = NAME_load(bias + start);
        for (p = 0; p < n_inputs; p++, w += n_outputs)
            a = NAME_accumulate(a, NAME_load(w), NAME_same(in[p]));
        NAME_store(out + start, a);
    }
}

NAME_UPPER_INLINE void NAME_maxmin(const @REAL@ *in, @REAL@ *out, int half) {
    int i;
    for (i = 0; i < half; i += NAME_UPPER_LANES) {
        const NAME_vector a = NAME_load(in + i), b = NAME_load(in + half + i);
        NAME_store(out + i, NAME_larger(a, b));
        NAME_store(out + half + i, NAME_smaller(a, b));
    }
}

NAME_UPPER_INLINE @REAL@ NAME_dot(const @REAL@ *w, const @REAL@ *x, int n) {
    @REAL@ sums[8] = {0, 0, 0, 0, 0, 0, 0, 0};
    int i, k;
    for (i = 0; i < n; i += 8)
        for (k = 0; k < 8; k++) sums[k] += w[i + k] * x[i + k];
    return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

/* Some compilers move accumulators to memory and back unless something looks at them. */
#if defined(__GNUC__) && defined(__AVX2__) && defined(__FMA__)
#define NAME_UPPER_KEEP(a) __asm__("" : "+x"(a))
#else
#define NAME_UPPER_KEEP(a) (void)(a)
#endif
#define NAME_UPPER_ACCUMULATE(a, x, w) do { a = NAME_accumulate(a, x, w); NAME_UPPER_KEEP(a); } while (0)

/* A hidden layer with its MaxMin for ROWS rows: two units of each half at a time. */
NAME_UPPER_INLINE void NAME_layer_of_rows(
    const @REAL@ *weight, const @REAL@ *bias, const @REAL@ *in, @REAL@ *out,
    int half, int n_inputs) {
    enum { lanes = NAME_UPPER_LANES, rows = NAME_UPPER_ROWS };
    int i, p;
    for (i = 0; i < half; i += 2, bias += 4) {
        const @REAL@ *in_rows = in;
        @REAL@ *top = out + i * rows, *bottom = out + (half + i) * rows;
        NAME_vector a0 = NAME_same(bias[0]), a1 = NAME_same(bias[1]);
        NAME_vector a2 = NAME_same(bias[2]), a3 = NAME_same(bias[3]);
        NAME_vector b0 = a0, b1 = a1, b2 = a2, b3 = a3;
        for (p = 0; p < n_inputs; p++, in_rows += rows, weight += 4) {
            const NAME_vector x = NAME_load(in_rows), y = NAME_load(in_rows + lanes);
            const NAME_vector w0 = NAME_same(weight[0]), w1 = NAME_same(weight[1]);
            const NAME_vector w2 = NAME_same(weight[2]), w3 = NAME_same(weight[3]);
            NAME_UPPER_ACCUMULATE(a0, x, w0);
            NAME_UPPER_ACCUMULATE(b0, y, w0);
            NAME_UPPER_ACCUMULATE(a1, x, w1);
            NAME_UPPER_ACCUMULATE(b1, y, w1);
            NAME_UPPER_ACCUMULATE(a2, x, w2);
            NAME_UPPER_ACCUMULATE(b2, y, w2);
            NAME_UPPER_ACCUMULATE(a3, x, w3);
            NAME_UPPER_ACCUMULATE(b3, y, w3);
        }
        NAME_store(top, NAME_larger(a0, a2));
        NAME_store(top + lanes, NAME_larger(b0, b2));
        NAME_store(top + rows, NAME_larger(a1, a3));
        NAME_store(top + rows + lanes, NAME_larger(b1, b3));
        NAME_store(bottom, NAME_smaller(a0, a2));
        NAME_store(bottom + lanes, NAME_smaller(b0, b2));
        NAME_store(bottom + rows, NAME_smaller(a1, a3));
        NAME_store(bottom + rows + lanes, NAME_smaller(b1, b3));
    }
}

NAME_UPPER_INLINE int NAME_is_nan(@REAL@ x) {
    @WORD@ bits;
    memcpy(&bits, &x, sizeof bits);
    return (bits & ~((@WORD@)1 << (8 * sizeof bits - 1))) > (@WORD@)@INFINITY@;
}

NAME_UPPER_INLINE @REAL@ NAME_nan(void) {
    const @WORD@ bits = (@WORD@)@INFINITY@ | 1;
    @REAL@ x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* An input, of a column's value, kept within its range and scaled. */
NAME_UPPER_INLINE @REAL@ NAME_scaled(@REAL@ x, int i) {
    @REAL@ t = x > NAME_low[i] ? x : NAME_low[i];
    t = t < NAME_high[i] ? t : NAME_high[i];
    return (t - NAME_center[i]) * NAME_factor[i];
}

/* Outputs of one row: 1, or 0 and NaN if a value is NaN. */
static inline int NAME_outputs(const @REAL@ *x, @REAL@ *outputs) {
    @REAL@ scaled[NAME_UPPER_WIDEST], first[NAME_UPPER_WIDEST], second[NAME_UPPER_WIDEST];
    int i, k, found = 1;
    (void)first;
    (void)second;
    for (i = 0; i < NAME_UPPER_N_INPUTS; i++) {
        const @REAL@ v = x[NAME_UPPER_COLUMN(i)];
        const int nan = NAME_is_nan(v);
        scaled[i] = NAME_scaled(nan ? NAME_low[i] : v, i);
        found &= !nan;
    }
    for (; i < NAME_UPPER_WIDEST; i++) scaled[i] = 0;
@LAYERS@
    for (k = 0; k < NAME_UPPER_N_OUTPUTS; k++) {
        const @REAL@ *w = NAME_last_weight + k * NAME_UPPER_LAST_WIDTH;
        @REAL@ sum = NAME_last_bias[k] + NAME_dot(w, NAME_UPPER_LAST, NAME_UPPER_LAST_WIDTH);
        for (i = 0; i < NAME_UPPER_N_INPUTS; i++)
            sum += NAME_direction[k * NAME_UPPER_N_INPUTS + i] * scaled[i];
        outputs[k] = found ? NAME_UPPER_OFFSET + NAME_UPPER_SCALE * sum : NAME_nan();
    }
    return found;
}

NAME_UPPER_API void NAME_predict_batch(const @REAL@ *x, size_t n_rows, @REAL@ *outputs) {
    enum { rows = NAME_UPPER_ROWS, lanes = NAME_UPPER_LANES, n_outputs = NAME_UPPER_N_OUTPUTS };
    @REAL@ scaled[NAME_UPPER_N_INPUTS * rows];
    @REAL@ first[NAME_UPPER_WIDEST_OF_ROWS * rows], second[NAME_UPPER_WIDEST_OF_ROWS * rows];
    const @REAL@ *const last = NAME_UPPER_ROWS_LAST;
    size_t row = 0;
    (void)first;
    (void)second;
    for (; row + rows <= n_rows; row += rows) {
        int found[rows];
        int i, k, p, r;
        for (r = 0; r < rows; r++) {
            found[r] = 1;
            for (i = 0; i < NAME_UPPER_N_INPUTS; i++) {
                const @REAL@ v = x[NAME_UPPER_COLUMN(i)];
                const int nan = NAME_is_nan(v);
                scaled[i * rows + r] = NAME_scaled(nan ? NAME_low[i] : v, i);
                found[r] &= !nan;
            }
            x += NAME_UPPER_N_FEATURES;
        }
@LAYERS_OF_ROWS@
        for (k = 0; k < n_outputs; k++) {
            const @REAL@ *w = NAME_rows_last_weight + k * NAME_UPPER_ROWS_LAST_WIDTH;
            const @REAL@ *d = NAME_direction + k * NAME_UPPER_N_INPUTS;
            @REAL@ sums[rows];
            NAME_vector a = NAME_same(NAME_last_bias[k]), b = a;
            for (p = 0; p < NAME_UPPER_ROWS_LAST_WIDTH; p++) {
                const NAME_vector v = NAME_same(w[p]);
                a = NAME_accumulate(a, NAME_load(last + p * rows), v);
                b = NAME_accumulate(b, NAME_load(last + p * rows + lanes), v);
            }
            for (p = 0; p < NAME_UPPER_N_INPUTS; p++) {
                const NAME_vector v = NAME_same(d[p]);
                a = NAME_accumulate(a, NAME_load(scaled + p * rows), v);
                b = NAME_accumulate(b, NAME_load(scaled + p * rows + lanes), v);
            }
            NAME_store(sums, a);
            NAME_store(sums + lanes, b);
            for (r = 0; r < rows; r++)
                outputs[r * n_outputs + k] = NAME_UPPER_OFFSET + NAME_UPPER_SCALE * sums[r];
        }
        for (r = 0; r < rows; r++)
            for (k = 0; !found[r] && k < n_outputs; k++) outputs[r * n_outputs + k] = NAME_nan();
        outputs += rows * n_outputs;
    }
    for (; row < n_rows; row++, x += NAME_UPPER_N_FEATURES, outputs += n_outputs)
        (void)NAME_outputs(x, outputs);
}

#if NAME_UPPER_N_OUTPUTS == 1
NAME_UPPER_API @REAL@ NAME_predict_one(const @REAL@ *x) {
    @REAL@ output;
    (void)NAME_outputs(x, &output);
    return output;
}

NAME_UPPER_API int NAME_decide_one(const @REAL@ *x) {
    @REAL@ output;
    return NAME_outputs(x, &output) ? output > NAME_UPPER_THRESHOLD : -1;
}
#else
NAME_UPPER_API void NAME_predict_one(const @REAL@ *x, @REAL@ *outputs) {
    (void)NAME_outputs(x, outputs);
}

NAME_UPPER_API int NAME_decide_one(const @REAL@ *x) {
    @REAL@ outputs[NAME_UPPER_N_OUTPUTS] = {0};
    int best = 0, k;
    if (!NAME_outputs(x, outputs)) return -1;
    for (k = 1; k < NAME_UPPER_N_OUTPUTS; k++)
        if (outputs[k] > outputs[best]) best = k;
    return best;
}
#endif

/* How many golden rows come out with more than the slack, one by one or together. */
NAME_UPPER_API int NAME_self_test(void) {
    enum { n_outputs = NAME_UPPER_N_OUTPUTS, n_rows = NAME_UPPER_N_GOLDEN };
    @REAL@ batch[n_rows * n_outputs], one[n_outputs];
    int failed = 0, row, k;
    NAME_predict_batch(NAME_golden_rows, n_rows, batch);
    for (row = 0; row < n_rows; row++) {
        int same = NAME_outputs(NAME_golden_rows + row * NAME_UPPER_N_FEATURES, one);
        for (k = 0; same && k < n_outputs; k++) {
            const double golden = NAME_golden_outputs[row * n_outputs + k];
            const double a = (double)one[k] - golden, b = (double)batch[row * n_outputs + k] - golden;
            const double slack = NAME_slack[k];
            same = a <= slack && -a <= slack && b <= slack && -b <= slack;
        }
        failed += !same;
    }
    return failed;
}

#elif !defined(NAME_UPPER_IS_@HASH@)
#error "two different models are called NAME: export one of them with another name"
#endif
