"""Rules on metrics: options, messages and edge cases beyond the examples."""

from pathlib import Path

import pytest

from tests.rules.said import said

HEAD = "jmap: 1\ntitle: Renting a bike\nstages:\n  - name: Ride\n"


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        ("JM701", HEAD, 'map "Renting a bike" measures nothing; add "metrics" where it matters most'),
        (
            "JM702",
            HEAD + "    touchpoints:\n      - name: Unlocks\n        moment_of_truth: true\n      - name: Rides\n"
            "        metrics: [rides]\nmetrics: [{name: Rides}]\n",
            'moment of truth "Unlocks" has no metric; add the one that shows it going wrong',
        ),
        (
            "JM703",
            "jmap: 1\nmetrics: [{name: Rides, unit: rides, source: Locks, target: 2}]\n",
            'metric "Rides" has no baseline or direction; add it so the number can be read',
        ),
        (
            "JM704",
            "jmap: 1\nmetrics: [{name: Rides, value: 2, as_of: 2026-01-02}]\n",
            'metric "Rides" was read on 2026-01-02; read it again',
        ),
        (
            "JM704",
            "jmap: 1\nmetrics: [{name: Rides, value: 0}]\n",
            'metric "Rides" was read on no stated day; read it again',
        ),
        (
            "JM705",
            "jmap: 1\nmetrics: [{name: Praise, kind: nps, value: 140}]\n",
            '"Praise" cannot be 140; nps lies in -100..100',
        ),
        (
            "JM705",
            "jmap: 1\nmetrics: [{name: Rides, kind: count, target: -0.5}]\n",
            '"Rides" cannot be -0.5; count lies in 0..∞',
        ),
        (
            "JM706",
            "jmap: 1\nmetrics: [{name: Ease, kind: ces}]\n",
            'metric "Ease" is a ces with no "method"; say how it is computed',
        ),
        (
            "JM707",
            "jmap: 1\nmetrics: [{name: Thefts, baseline: 4, target: 4.5, direction: down}]\n",
            'target 4.5 of "Thefts" is worse than baseline 4; correct one or "direction"',
        ),
        (
            "JM708",
            HEAD + "    metrics: [{name: Fares, kind: revenue}, {name: Rides booked, kind: conversion}]\n",
            'every metric on "Renting a bike" counts sales; add one the customer would recognise, such as ces',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


def test_the_keys_a_metric_must_have_can_be_set(tmp_path: Path) -> None:
    text = "jmap: 1\nmetrics: [{name: Rides}]\n"

    assert said("JM703", text, tmp_path, "require: [owner]") == [
        'metric "Rides" has no owner; add it so the number can be read'
    ]


def test_the_age_of_a_metric_can_be_set(tmp_path: Path) -> None:
    text = "jmap: 1\nmetrics: [{name: Rides, value: 2, as_of: 2025-11-22}]\n"

    assert said("JM704", text, tmp_path)
    assert said("JM704", text, tmp_path, "max-age: a year") == []


def test_one_metric_in_several_places_is_one_metric(tmp_path: Path) -> None:
    text = HEAD + "    metrics: [fares, fares]\nmetrics: [{name: Fares, kind: revenue}]\n"

    assert said("JM708", text, tmp_path) == []
    assert said("JM708", text, tmp_path, "min-metrics: 1")


def test_a_metric_that_nothing_defines_counts_as_none(tmp_path: Path) -> None:
    text = HEAD + "    metrics: [lost, gone]\n"

    assert said("JM701", text, tmp_path) == []
    assert said("JM708", text, tmp_path, "min-metrics: 1") == []
