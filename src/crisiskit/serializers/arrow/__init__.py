"""Arrow and Parquet, for engines that read columns; needs the extra ``parquet``."""

from crisiskit.serializers.arrow.formats import Arrow, Parquet

__all__ = ["Arrow", "Parquet"]
