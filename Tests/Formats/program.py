"""Runs the program, and reads YAML as an editor does that leaves dates alone."""

import subprocess

import yaml


def run(program, *arguments, folder=None):
    return subprocess.run(
        [program, *arguments], capture_output=True, text=True, check=False, cwd=folder
    )


def output(program, *arguments):
    return run(program, *arguments).stdout


class Loader(yaml.SafeLoader):
    """YAML 1.2 knows no dates: 2026-01-31 is a text, as in the editors that use a schema."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if "timestamp" not in tag]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front_matter(text):
    return yaml.load(text.split("---\n")[1], Loader)
