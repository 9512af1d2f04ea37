"""``python -m crisiskit`` does what ``crisiskit`` does."""

import sys

from crisiskit.cli import main

if __name__ == "__main__":
    sys.exit(main())
