"""Rules on wording, channels, blueprint and people (JM8xx)."""

from journeymap.rule import Rule
from journeymap.rules.wording import (
    handoff_without_owner,
    implementation_leak,
    inside_out_name,
    jargon,
    long_label,
    map_without_accessibility,
    only_owned_channels,
    personal_data,
    placeholder_text,
    provider_as_subject,
    single_channel,
    stage_without_backstage,
    stock_stage_names,
    touchpoint_without_channel,
    touchpoint_without_frontstage,
    unsupported_channel_switch,
    vague_text,
)

RULES: tuple[Rule, ...] = (
    inside_out_name.RULE,
    jargon.RULE,
    implementation_leak.RULE,
    provider_as_subject.RULE,
    placeholder_text.RULE,
    vague_text.RULE,
    long_label.RULE,
    stock_stage_names.RULE,
    single_channel.RULE,
    touchpoint_without_channel.RULE,
    unsupported_channel_switch.RULE,
    only_owned_channels.RULE,
    stage_without_backstage.RULE,
    handoff_without_owner.RULE,
    touchpoint_without_frontstage.RULE,
    personal_data.RULE,
    map_without_accessibility.RULE,
)
