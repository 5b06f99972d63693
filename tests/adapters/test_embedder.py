"""The shipped embedder, and what stands in its way."""

import numpy as np
import pytest

from trainer.adapters.embedder import MiniLm, load_embedder
from trainer.domain.errors import Invalid, Unavailable


@pytest.fixture(scope="module")
def minilm():
    return load_embedder()


def test_vectors_are_of_length_one_and_in_the_order_of_the_texts(minilm):
    texts = ["A much longer sentence about the pay and the holidays of this company.", "Pay", ""]
    vectors = minilm(texts)
    assert vectors.shape == (3, minilm.dimensions)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[1], minilm(["Pay"])[0], atol=1e-3)


def test_what_means_the_same_is_nearer_than_what_does_not(minilm):
    asked, same, other = minilm(["How much vacation do I get?", "Employees have 27 days off a year.", "The printer is out of toner."])
    assert asked @ same > asked @ other + 0.2


def test_no_texts_give_no_vectors(minilm):
    assert minilm([]).shape == (0, 384)


def test_another_file_than_the_pinned_one_is_refused(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"something else")
    with pytest.raises(Unavailable, match="sha256"):
        MiniLm(tmp_path / "model.onnx")(["text"])


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(Unavailable, match=r"gone\.onnx"):
        MiniLm(tmp_path / "gone.onnx")(["text"])


@pytest.mark.parametrize("name", ["", "bert", "openai:", "openai:unheard-of"])
def test_an_embedder_that_does_not_exist_is_refused(name):
    with pytest.raises(Invalid, match="TRAINER_EMBEDDINGS"):
        load_embedder(name)


def test_openai_needs_no_network_to_be_named():
    embed = load_embedder("openai:text-embedding-3-small")
    assert (embed.name, embed.dimensions) == ("openai:text-embedding-3-small", 1536)
