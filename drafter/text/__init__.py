"""Text as code points: spans, folding, sentences, language and the display form. Knows nothing of facts."""
