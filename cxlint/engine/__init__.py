"""The engine: tasks, the scan of a document, executors, and the run that joins them."""
