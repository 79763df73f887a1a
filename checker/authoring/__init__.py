"""Tools for authors: prove that the course is sound."""
