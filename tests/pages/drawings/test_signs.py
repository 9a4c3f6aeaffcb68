"""Each sign refers to a symbol that the page holds."""

from __future__ import annotations

import lxml.html
import pytest

from generator.model import Polarity
from generator.pages.drawings import signs


@pytest.mark.parametrize("polarity", Polarity)
@pytest.mark.parametrize("outline", [False, True], ids=["full", "outline"])
def test_a_sign_has_its_symbol(polarity, outline):
    """Full or in outline, by shape and colour."""
    sign = lxml.html.fragment_fromstring(str(signs.sign(polarity, outline)))
    symbols = lxml.html.fragment_fromstring(str(signs.sprite())).xpath(".//symbol/@id")
    assert sign.xpath("./use/@href")[0].removeprefix("#") in symbols
    assert signs.css(polarity) in sign.get("class").split()
