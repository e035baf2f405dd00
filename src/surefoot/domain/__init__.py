"""The nouns of Surefoot: frozen values, standard library only."""
