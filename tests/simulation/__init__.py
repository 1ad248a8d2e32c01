"""Months of operation in seconds: the real rounds, judgement, store and deliveries in a made-up world, all of it from one seed."""
