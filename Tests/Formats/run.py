"""Holds what the program writes for other programs against validators that know nothing of it.

    python3 Tests/Formats/run.py [PROGRAM]

Needs jsonschema, pydantic-sarif and PyYAML. Prints what is wrong and ends with 1, or ends with 0.
"""

import pathlib
import sys

import cms
import reports
import schemas

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/debug/leitbild")
    mistakes = []
    for part in (schemas, cms, reports):
        found = part.mistakes(program, ROOT)
        print(f"{part.__doc__.splitlines()[0]} {'wrong' if found else 'right'}")
        mistakes += found
    for mistake in mistakes:
        print("  " + mistake)
    return 1 if mistakes else 0


sys.exit(main())
