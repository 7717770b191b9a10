"""The wheel has everything it needs, and other tools can run the product."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--outdir", str(out), str(ROOT)], check=True, capture_output=True
    )
    return next(out.glob("*.whl"))


def test_an_installed_wheel_lints_as_the_checkout_does(wheel: Path, tmp_path: Path) -> None:
    folder = tmp_path / "env"
    venv.create(folder, with_pip=True)
    bin = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([bin / "pip", "install", "--quiet", wheel], check=True)
    draft = tmp_path / "launch-story.md"
    shutil.copy(ROOT / "examples" / "launch-story.md", draft)
    env = {**os.environ, "EDITLINT_CACHE": str(tmp_path / "cache")}
    env.pop("PYTHONPATH", None)
    command = ["--format", "json", "--fail-on", "never", draft.name]
    installed = subprocess.run(
        [bin / "editlint", *command], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    checkout = subprocess.run(
        [sys.executable, "-m", "editlint", *command],
        cwd=tmp_path, env={**env, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert installed.stdout == checkout.stdout
    imported = subprocess.run(
        [bin / "python", "-X", "importtime", "-m", "editlint", *command],
        cwd=tmp_path,
        env={**env, "EDITLINT_CACHE": str(tmp_path / "nowhere")},
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert "yaml" not in imported, "the first run of an installed wheel must not parse the rules"
    assert '"rule"' in installed.stdout


def test_the_sdist_has_the_rules(wheel: Path) -> None:
    import tarfile

    with tarfile.open(next(wheel.parent.glob("*.tar.gz"))) as archive:
        names = archive.getnames()
    assert any(name.endswith("rules/redundancy/pleonasms.yml") for name in names)


def test_pre_commit_runs_the_hook(tmp_path: Path) -> None:
    """A real pre-commit run on a small repository, with this checkout as the hook's repository."""
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    hooks = tmp_path / "editlint"
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    for name in filter(None, tracked):
        (hooks / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, hooks / name)
    repo = tmp_path / "drafts"
    repo.mkdir()
    for folder in (hooks, repo):
        subprocess.run(["git", "init", "--quiet", folder], check=True)
    subprocess.run([*git, "add", "-A"], cwd=hooks, check=True)
    subprocess.run([*git, "commit", "--quiet", "-m", "hook"], cwd=hooks, check=True)
    revision = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=hooks, capture_output=True, text=True, check=True
    ).stdout.strip()
    (repo / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks.as_posix()}\n    rev: {revision}\n    hooks:\n      - id: editlint\n"
    )
    (repo / "draft.md").write_text("# A plan\n\nThe committee saw the the plan.\n")
    subprocess.run([*git, "add", "-A"], cwd=repo, check=True)
    env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        cwd=repo,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "draft.md:3:19: warning redundancy.doubled-words" in done.stdout


def test_no_check_needs_numpy_to_be_loaded() -> None:
    """The rules are compiled when the wheel is made, where numpy is not installed."""
    code = (
        "import sys; sys.modules['numpy'] = None\n"
        "from editlint.checks import CHECKS, check_class\n"
        "for name in CHECKS: check_class(name)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
