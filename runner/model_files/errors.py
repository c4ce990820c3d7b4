"""Why a file is not the model that it should be."""

from runner.outcomes import FileFault


class ModelFileError(Exception):
    """The file is no model that can be loaded; says why, and what it is about."""

    def __init__(self, fault: FileFault, detail: str = "") -> None:
        self.fault = fault
        self.detail = detail
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
