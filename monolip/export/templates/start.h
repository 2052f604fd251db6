/* Written by monolip. Self-contained C99 and C++: no allocation, no library calls. */
#ifndef NAME_UPPER_H
#define NAME_UPPER_H
#define NAME_UPPER_IS_@HASH@

#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) || defined(__AVX2__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

@PROTOTYPES@
#if defined(__GNUC__)
#define NAME_UPPER_INLINE static inline __attribute__((always_inline))
#else
#define NAME_UPPER_INLINE static inline
#endif
