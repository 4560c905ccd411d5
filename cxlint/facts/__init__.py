"""Facts: declarations, the compiled book, cues, binding and verdicts."""
