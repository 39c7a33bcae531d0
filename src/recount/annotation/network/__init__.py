"""From words to columns with numpy and onnxruntime alone: what the package itself needs of the language model."""
