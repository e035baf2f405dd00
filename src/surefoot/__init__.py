"""Surefoot: a calm daily movement coach for people whose feet tingle, burn or go numb."""

__version__ = "0.1.0"
