"""What several tests need: rules made on the spot, and the shared material where it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("EDITLINT_SHARED", Path(__file__).parent.parent.parent / "shared"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite what is shown in the README; read the diff"
    )


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests read and write a cache folder of their own."""
    os.environ["EDITLINT_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def shared() -> Path:
    """The folder with marked articles and published prose, which are not part of the project."""
    if not SHARED.is_dir():
        pytest.skip(f"the shared material is not at {SHARED}")
    return SHARED
