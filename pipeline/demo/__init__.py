"""A newsroom on loopback, to see the whole job done: outlets that publish in steps, a mail server and a Slack-shaped webhook."""
