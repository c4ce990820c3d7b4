"""Every template, in the order in which their ideas are told."""

from challenges.templates import batches, convolution, parameters, series, tensors, text, training

TEMPLATES = (
    *tensors.TEMPLATES,
    *training.TEMPLATES,
    *batches.TEMPLATES,
    *parameters.TEMPLATES,
    *convolution.TEMPLATES,
    *text.TEMPLATES,
    *series.TEMPLATES,
)
