"""CourtListener's REST interface and its webhooks: the dockets of the cases, kept in step within a budget of requests."""
