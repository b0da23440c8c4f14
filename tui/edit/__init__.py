"""The edit screen: a bullet with its verdicts while one types, and the source that each fact rests on."""
