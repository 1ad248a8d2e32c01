"""What people look at: the timeline, search, the contract's records."""
