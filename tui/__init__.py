"""The desk in a terminal. Calls only drafter.desk; no outside text reaches a widget but through `shown`."""
