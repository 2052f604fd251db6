/* A Python module round a model's header: one row through the buffer protocol, or many. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "model.h"

enum { N_FEATURES = MODEL_N_FEATURES, N_OUTPUTS = MODEL_N_OUTPUTS };

static const double *refused(Py_ssize_t found) {
    PyErr_Format(PyExc_ValueError, "a row must hold %d numbers; got %zd", (int)N_FEATURES, found);
    return NULL;
}

/* Numbers of a list or tuple. */
static const double *row_of_items(PyObject *object, double *copy) {
    /* A tuple of its own: converting an item may run code that changes the list. */
    PyObject *items = PySequence_Tuple(object);
    const double *row = copy;
    Py_ssize_t i;
    if (items == NULL) return NULL;
    if (PyTuple_GET_SIZE(items) != N_FEATURES) row = refused(PyTuple_GET_SIZE(items));
    for (i = 0; row != NULL && i < N_FEATURES; i++) {
        copy[i] = PyFloat_AsDouble(PyTuple_GET_ITEM(items, i));
        if (copy[i] == -1.0 && PyErr_Occurred()) row = NULL;
    }
    Py_DECREF(items);
    return row;
}

/* Whatever else numpy takes for numbers. */
static const double *row_of_array(PyObject *object, double *copy) {
    const double *row = NULL;
    Py_buffer view = {0};
    PyObject *array = NULL, *numpy = PyImport_ImportModule("numpy");
    if (numpy != NULL) array = PyObject_CallMethod(numpy, "ascontiguousarray", "Os", object, "d");
    if (array != NULL && PyObject_GetBuffer(array, &view, PyBUF_C_CONTIGUOUS) == 0) {
        row = copy;
        if (view.len == (Py_ssize_t)(N_FEATURES * sizeof(double))) memcpy(copy, view.buf, (size_t)view.len);
        else row = refused(view.len / (Py_ssize_t)sizeof(double));
        PyBuffer_Release(&view);
    }
    Py_XDECREF(array);
    Py_XDECREF(numpy);
    return row;
}

/* Where one row lies: in the object itself, or copied to `copy`. NULL with an error set. */
static const double *row_of(PyObject *object, Py_buffer *view, double *copy) {
    int i;
    if (PyList_Check(object) || PyTuple_Check(object)) return row_of_items(object, copy);
    if (!PyObject_CheckBuffer(object)) return row_of_array(object, copy);
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
    }
    PyErr_Clear();
    view->obj = NULL;
    return row_of_array(object, copy);
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
