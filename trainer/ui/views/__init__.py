"""What the pages look like: pure functions from values to HTML, in which everything is escaped."""
