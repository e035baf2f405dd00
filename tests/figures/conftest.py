"""What the tests of our figures share."""

import pytest

from surefoot.catalogue import load_programme
from surefoot.catalogue.folder import our_programme
from surefoot.figures.gallery import Form, Gallery
from surefoot.figures.showing import Showing


@pytest.fixture(scope="session")
def gallery():
    """Our programme's figures."""
    return Gallery(load_programme(), our_programme())


@pytest.fixture(scope="session")
def moving(gallery):
    """Return the drawing of a figure that moves, for the right side and in the usual look."""

    def draw(name):
        return gallery.drawing(name, Form.MOVING, Showing())

    return draw
