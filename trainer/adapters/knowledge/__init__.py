"""The knowledge base on disk: scenarios, rubrics, topics, CVs and postings, with the line of whatever is wrong."""

from trainer.adapters.knowledge.checking import check
from trainer.adapters.knowledge.library import Library
from trainer.adapters.knowledge.roots import knowledge_root, prompts_root
from trainer.adapters.knowledge.schemas import schemas

__all__ = ["Library", "check", "knowledge_root", "prompts_root", "schemas"]
