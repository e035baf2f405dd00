"""The page of trust: outside the app, over plain http, with the certificate and nothing of anybody's."""
