"""The check screen: claim by claim, signed with one key."""
