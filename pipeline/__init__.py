"""The flow: sources name leads, the wire brings documents, articles are cleaned, compared, read, weighed, kept and told."""
