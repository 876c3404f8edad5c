"""A new project, the doctor, the printer test and the schemas for editors."""
