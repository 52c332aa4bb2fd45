"""Rules on emotion (JM4xx)."""

from journeymap.rule import Rule
from journeymap.rules.emotion import (
    emotion_against_metric,
    extreme_without_evidence,
    flat_curve,
    gap_in_curve,
    identical_curves,
    low_point_without_pain,
    map_without_emotion,
    map_without_inner_view,
    map_without_moment_of_truth,
    negative_ending,
    no_low_point,
    pain_on_high_point,
    score_out_of_scale,
    unscored_emotion,
    words_against_score,
)

RULES: tuple[Rule, ...] = (
    score_out_of_scale.RULE,
    map_without_emotion.RULE,
    gap_in_curve.RULE,
    unscored_emotion.RULE,
    no_low_point.RULE,
    flat_curve.RULE,
    extreme_without_evidence.RULE,
    low_point_without_pain.RULE,
    pain_on_high_point.RULE,
    negative_ending.RULE,
    map_without_moment_of_truth.RULE,
    identical_curves.RULE,
    emotion_against_metric.RULE,
    map_without_inner_view.RULE,
    words_against_score.RULE,
)
