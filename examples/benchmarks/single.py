"""One network as the literature has it, for benchmarks that compare the same network both ways."""

ONE_NETWORK = {
    "hidden_layer_sizes": (32, 32, 32),
    "encoding": "standard",
    "monotone_form": "residual",
    "ensemble_size": 1,
    "learning_rate": 0.01,
}
