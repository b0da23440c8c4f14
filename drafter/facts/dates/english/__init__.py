"""English dates and durations: the words, one file for each way of naming a day."""
