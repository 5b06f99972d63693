"""The sign-in page: a whole document of its own, for nothing of the house is shown before it."""

from markupsafe import Markup

from trainer.ui.views.paper import fill


def sign_in_page(to: str, name: str, fault: str) -> Markup:
    """The form; after a try that failed with the name as it was typed and the line that says why.

    Args:
        to: where to go afterwards, a query within the house.
        name: what stands in the field already.
        fault: one line, or nothing.
    """
    return fill("sign_in", to=to, name=name, fault=fault)
