"""Fetching: one page, over http or https, from a public address that was checked before it was dialled.

No cookies, no credentials, no proxy of the environment. Nothing here looks into what was fetched.
"""
