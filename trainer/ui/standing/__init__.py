"""The pages that belong to no session: each is a view and what its buttons and forms do."""
