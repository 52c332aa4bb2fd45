"""Rules on the file itself (JM0xx); reading finds them, so they have no check of their own."""

from journeymap.rule import Rule
from journeymap.rules.file import (
    ambiguous_scalar,
    bidirectional_control,
    comment_eats_text,
    control_character,
    duplicate_key,
    empty_file,
    invalid_yaml,
    limit_exceeded,
    line_separator_character,
    merge_key,
    several_documents,
    tab_indentation,
    unreadable_file,
)

RULES: tuple[Rule, ...] = (
    unreadable_file.RULE,
    control_character.RULE,
    line_separator_character.RULE,
    bidirectional_control.RULE,
    invalid_yaml.RULE,
    tab_indentation.RULE,
    duplicate_key.RULE,
    several_documents.RULE,
    empty_file.RULE,
    ambiguous_scalar.RULE,
    merge_key.RULE,
    limit_exceeded.RULE,
    comment_eats_text.RULE,
)
