"""The published schemas are those of the code."""

from trainer.adapters.knowledge import knowledge_root, schemas


def test_published_schemas_are_up_to_date():
    folder = knowledge_root() / "schema"
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")} == schemas(), (
        "write them anew: python -m trainer check --schema knowledge_base/schema"
    )
