"""What is being done about it: measures with their issuers and their life."""

from crisiskit.extractors.policies.extractor import Policies

__all__ = ["Policies"]
