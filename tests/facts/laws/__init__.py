"""Laws that hold of all facts together, on the whole corpus and on drawn values."""
