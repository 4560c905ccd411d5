"""Tone: style rules in the grammar writers know, compiled, scoped, and run over blocks of text."""
