"""A fault, and how faults are told."""

import sys
from collections import defaultdict
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong on one page of one site, and which check says so."""

    check: str
    site: str
    page: str
    message: str


def tell(faults):
    """Prints every fault once, with the pages that share it."""
    pages = defaultdict(list)
    for fault in faults:
        pages[fault.check, fault.site, fault.message].append(fault.page)
    for (check, site, message), where in sorted(pages.items()):
        where = sorted(set(where))
        print(f"\n{site}: {check}: {message}")
        for page in where[:3]:
            print(f"    /{page}")
        if len(where) > 3:
            print(f"    and {len(where) - 3} more")
    sys.stdout.flush()
