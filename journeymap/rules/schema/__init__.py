"""Rules on the schema (JM1xx); reading finds them, so they have no check of their own."""

from journeymap.rule import Rule
from journeymap.rules.schema import (
    bad_date,
    bad_duration,
    bad_id,
    date_in_the_future,
    empty_value,
    missing_key,
    out_of_range,
    unknown_key,
    unsafe_link,
    unsupported_version,
    value_not_allowed,
    wrong_type,
)

RULES: tuple[Rule, ...] = (
    unknown_key.RULE,
    missing_key.RULE,
    wrong_type.RULE,
    value_not_allowed.RULE,
    unsupported_version.RULE,
    out_of_range.RULE,
    bad_id.RULE,
    bad_date.RULE,
    bad_duration.RULE,
    empty_value.RULE,
    date_in_the_future.RULE,
    unsafe_link.RULE,
)
