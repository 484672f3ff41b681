"""The ``translate`` tag for words that never change: looked up once per language, not once per row."""

from __future__ import annotations

from django.template import Library, Node
from django.template.base import Parser, Token
from django.template.context import Context
from django.templatetags.i18n import TranslateNode, do_translate
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = Library()


class KataNode(Node):
    """A translated literal, remembered per language."""

    def __init__(self, asli: TranslateNode) -> None:
        """Keep Django's own node, which does the first look-up."""
        self.asli = asli
        self.kata: dict[str | None, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Return the word in the language of the request."""
        bahasa = get_language()
        ada = self.kata.get(bahasa)
        if ada is None:
            ada = self.kata[bahasa] = SafeString(self.asli.render(context))
        return ada


@register.tag
def translate(parser: Parser, token: Token) -> Node:
    """``{% translate "kata" %}``: Django's tag, which keeps variables, filters, context and ``as``."""
    asli: TranslateNode = do_translate(parser, token)
    ekspresi = asli.filter_expression
    tetap = getattr(ekspresi.var, "literal", None) is not None and not ekspresi.filters
    if not tetap or asli.asvar or asli.message_context or asli.noop:
        return asli
    return KataNode(asli)
