"""Pictures for the learner, as PNG. Drawn in another process: no telegram, no shared state."""
