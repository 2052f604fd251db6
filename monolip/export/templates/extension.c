/* A Python module round a model's header: one row through the buffer protocol, or many. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "model.h"

enum { N_FEATURES = MODEL_N_FEATURES, N_OUTPUTS = MODEL_N_OUTPUTS };

static PyObject *refused(const char *found) {
    return PyErr_Format(
        PyExc_ValueError, "a row must hold %d numbers; got %s", (int)N_FEATURES, found);
}

/* Where one row lies: in the object itself, or copied to `copy`. NULL with an error set. */
static const double *row_of(PyObject *object, Py_buffer *view, double *copy) {
    Py_ssize_t n, i;
    PyObject *sequence;
    if (PyObject_CheckBuffer(object)) {
        if (PyObject_GetBuffer(object, view, PyBUF_FORMAT | PyBUF_C_CONTIGUOUS) == 0) {
            const char *kind = view->format ? view->format : "B";
            if (view->len == (Py_ssize_t)(N_FEATURES * view->itemsize)) {
                if (strcmp(kind, "d") == 0) return (const double *)view->buf;
                if (strcmp(kind, "f") == 0) {
                    for (i = 0; i < N_FEATURES; i++) copy[i] = (double)((const float *)view->buf)[i];
                    return copy;
                }
            }
            PyBuffer_Release(view);
        } else {
            PyErr_Clear();
        }
        view->obj = NULL;
    }
    sequence = PySequence_Fast(object, "a row must be a sequence of numbers");
    if (sequence == NULL) return NULL;
    n = PySequence_Fast_GET_SIZE(sequence);
    if (n != N_FEATURES) {
        char found[64];
        (void)PyOS_snprintf(found, sizeof found, "%ld", (long)n);
        Py_DECREF(sequence);
        (void)refused(found);
        return NULL;
    }
    for (i = 0; i < n; i++) {
        copy[i] = PyFloat_AsDouble(PySequence_Fast_GET_ITEM(sequence, i));
        if (copy[i] == -1.0 && PyErr_Occurred()) {
            Py_DECREF(sequence);
            return NULL;
        }
    }
    Py_DECREF(sequence);
    return copy;
}

static PyObject *nan_found(void) {
    PyErr_SetString(
        PyExc_ValueError, "X must not hold NaN; found NaN: impute missing values first");
    return NULL;
}

static PyObject *predict_one(PyObject *self, PyObject *object) {
    Py_buffer view = {0};
    double copy[N_FEATURES];
    int32_t scores[N_OUTPUTS];
    int found;
    const double *row = row_of(object, &view, copy);
    (void)self;
    if (row == NULL) return NULL;
    found = model_scores(row, scores);
    if (view.obj != NULL) PyBuffer_Release(&view);
    if (!found) return nan_found();
#if MODEL_N_OUTPUTS == 1
    return PyFloat_FromDouble(model_output(scores[0]));
#else
    {
        PyObject *outputs = PyTuple_New(N_OUTPUTS);
        int k;
        if (outputs == NULL) return NULL;
        for (k = 0; k < N_OUTPUTS; k++) {
            PyObject *output = PyFloat_FromDouble(model_output(scores[k]));
            if (output == NULL) {
                Py_DECREF(outputs);
                return NULL;
            }
            PyTuple_SET_ITEM(outputs, k, output);
        }
        return outputs;
    }
#endif
}

static PyObject *decide_one(PyObject *self, PyObject *object) {
    Py_buffer view = {0};
    double copy[N_FEATURES];
    int decision;
    const double *row = row_of(object, &view, copy);
    (void)self;
    if (row == NULL) return NULL;
    decision = model_decide_one(row);
    if (view.obj != NULL) PyBuffer_Release(&view);
    return decision < 0 ? nan_found() : PyLong_FromLong(decision);
}

/* (rows, outputs, scores): contiguous float64, float64 and int32; how many rows hold NaN. */
static PyObject *fill(PyObject *self, PyObject *arguments) {
    Py_buffer rows, outputs, scores;
    Py_ssize_t n, i, missing = 0;
    (void)self;
    if (!PyArg_ParseTuple(arguments, "y*w*w*", &rows, &outputs, &scores)) return NULL;
    n = rows.len / (Py_ssize_t)(sizeof(double) * N_FEATURES);
    Py_BEGIN_ALLOW_THREADS
    if (outputs.len > 0) {
        model_predict_batch((const double *)rows.buf, (size_t)n, (double *)outputs.buf);
        for (i = 0; i < n; i++) missing += model_is_nan(((double *)outputs.buf)[i * N_OUTPUTS]);
    }
    if (scores.len > 0)
        for (i = 0; i < n; i++)
            missing += !model_scores(
                (const double *)rows.buf + i * N_FEATURES, (int32_t *)scores.buf + i * N_OUTPUTS);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&rows);
    PyBuffer_Release(&outputs);
    PyBuffer_Release(&scores);
    return PyLong_FromSsize_t(missing);
}

static PyObject *self_test(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    return PyLong_FromLong(model_self_test());
}

static PyMethodDef methods[] = {
    {"predict_one", predict_one, METH_O, "Output of one row: a float, or a tuple of them."},
    {"decide_one", decide_one, METH_O, "Position of the class of one row."},
    {"fill", fill, METH_VARARGS, "Fill outputs and scores of many rows."},
    {"self_test", self_test, METH_NOARGS, "How many golden vectors fail."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef_Slot slots[] = {{0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "model", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_model(void) { return PyModuleDef_Init(&definition); }
