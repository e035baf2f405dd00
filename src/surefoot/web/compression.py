"""Text travels small: pages, scripts, styles and drawings are compressed on their way to a phone."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXT = ("text/", "application/json", "application/javascript", "application/manifest+json", "image/svg+xml")


class TextMiddleware(GZipMiddleware):
    """Compresses what is text; pictures, letters and voices are small already. What a page must hide is padded by Django."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Return the answer, compressed where it is text and the browser takes that."""
        if not response.get("Content-Type", "").startswith(TEXT):
            return response
        return super().process_response(request, response)
