"""What an action is called where there is little room."""

from vsa.model.actions import Action


def test_the_short_name_stands_for_the_title() -> None:
    action = Action(id="t1", number=1, title="Innføre sjekkliste i mottaket")
    assert action.brief == action.title
    assert action.model_copy(update={"short_name": "Sjekkliste"}).brief == "Sjekkliste"
