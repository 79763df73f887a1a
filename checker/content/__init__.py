"""Read the author's files: manifests, texts, the order of the course."""
