"""Writes the vectors that are shipped with the program, one for every wording of a topic: `python docs/vectors.py`."""

import numpy as np

from trainer.adapters.embedder import MiniLm
from trainer.adapters.knowledge import Library, knowledge_root
from trainer.adapters.shipped_vectors import FILE, write


def main() -> None:
    """Embed every wording, and write the file anew."""
    topics = Library(knowledge_root()).topics()
    texts = list(dict.fromkeys(line for topic in topics.topics for line in (topic.title, *topic.asked)))
    embed = MiniLm()
    write(FILE, embed.name, texts, np.asarray(embed(texts), np.float32))


if __name__ == "__main__":
    main()
