"""What depends on the language of a text: locales, words, sentences, and the tables of numbers, dates and units."""
