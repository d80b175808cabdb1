"""The house style that a machine can see."""

import ast
import re
import sys
import tomllib

from tests.consistency.sources import APPS, CODE, ROOT, parsed, python_files, short

LONGEST_FILE, LONGEST_SETTINGS = 300, 250
VAGUE = {"utils.py", "util.py", "helpers.py", "misc.py"}


def test_no_folder_or_module_at_the_top_shadows_the_standard_library() -> None:
    at_the_top = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}

    assert not at_the_top & set(sys.stdlib_module_names)


def test_every_file_is_shorter_than_three_hundred_lines() -> None:
    lengths = {short(path): len(path.read_text().splitlines()) for path in python_files()}

    assert {name: lines for name, lines in lengths.items() if lines >= LONGEST_FILE} == {}


def test_the_settings_of_all_installations_are_shorter_than_two_hundred_and_fifty_lines() -> None:
    assert len((ROOT / "portal/settings/base.py").read_text().splitlines()) < LONGEST_SETTINGS


def test_no_module_is_called_utils_helpers_or_misc() -> None:
    assert [short(path) for path in python_files() if path.name in VAGUE] == []


def test_every_module_and_every_public_function_and_class_of_the_apps_says_in_a_sentence_what_it_is_for() -> None:
    silent = []
    for path in python_files(*APPS):
        tree = parsed(path)
        if tree.body and not ast.get_docstring(tree):
            silent.append(short(path))
        public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
        silent += [f"{short(path)}: {node.name}" for node in public if not ast.get_docstring(node)]

    assert silent == []


def test_nothing_is_left_to_be_done_later_in_the_code() -> None:
    mark = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "X" * 3 + ":"]))

    assert [short(path) for path in python_files() if mark.search(path.read_text())] == []


def test_no_handler_swallows_every_exception() -> None:
    swallowed = []
    for path in python_files(*APPS):
        handlers = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ExceptHandler)]
        swallowed += [f"{short(path)}:{node.lineno}" for node in handlers if node.type is None]

    assert swallowed == []


def test_every_test_folder_is_a_package_so_that_it_does_not_shadow_an_app() -> None:
    folders = {path.parent for path in python_files("tests")}

    assert [short(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_test_function_is_named_as_a_sentence() -> None:
    fewest_words = 3
    names = []
    for path in python_files("tests"):
        names += [node.name for node in parsed(path).body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]

    assert [name for name in names if len(name.split("_")) <= fewest_words] == []


def test_every_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    declared = tomllib.loads(text)["project"]
    wanted = [*declared["dependencies"], *[name for extra in declared["optional-dependencies"].values() for name in extra]]
    lines = text.splitlines()

    without = [name for name in wanted if not any(f'"{name}"' in line and re.search(r'",\s*#\s*\w', line) for line in lines)]

    assert without == []


def test_the_layers_named_to_the_import_linter_are_the_folders_that_exist() -> None:
    known = set(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"])

    assert known == set(APPS)
    assert all((ROOT / folder).is_dir() for folder in CODE)
