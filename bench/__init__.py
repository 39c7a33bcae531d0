"""Quality and speed of the whole way, measured."""
