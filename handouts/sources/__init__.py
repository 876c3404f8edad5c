"""YAML with its lines, its faults in plain words, and the files of one edition brought together."""
