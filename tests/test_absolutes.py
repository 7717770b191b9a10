"""What is said of none, of all or of the first, held against a single case."""

from __future__ import annotations

from editlint.english.kinds_of_things import kinds


def test_a_taxi_is_a_car_and_a_sofa_is_furniture() -> None:
    assert "car" in kinds("taxi")
    assert "furniture" in kinds("sofa")


def test_a_car_need_not_be_a_taxi() -> None:
    assert "taxi" not in kinds("car")


def test_a_noun_in_no_list_is_only_itself() -> None:
    assert kinds("turbine") == {"turbine"}


def test_two_names_of_one_thing_stand_for_each_other() -> None:
    assert "strike" in kinds("stoppage")
    assert "stoppage" in kinds("strike")
