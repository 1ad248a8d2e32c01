"""The rooms behind `pipeline.clean`: characters, lines, extraction, dates and names. Pure: bytes in, values out; no network, no clock."""
