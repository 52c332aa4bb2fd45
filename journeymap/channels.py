"""The channels every project has, with who runs them."""

BUILT_IN: dict[str, str | None] = {
    "website": "owned", "mobile_app": "owned", "web_app": "owned", "email": "owned", "sms": "owned", "push": "owned",
    "in_app": "owned", "phone": "owned", "chat": "owned", "chatbot": "owned", "video_call": "owned",
    "social": "earned", "search": "earned", "paid_ad": "paid", "review_site": "earned", "marketplace": "partner",
    "word_of_mouth": "earned", "event": "owned", "store": "owned", "face_to_face": "owned", "sales_call": "owned",
    "self_service_machine": "owned", "letter": "owned", "package": "owned", "invoice_payment": "owned",
    "docs_help": "owned", "community": "earned", "partner": "partner", "voice_assistant": "partner",
    "tv_radio": "paid", "print": "paid", "other": None, "none": None,
}  # fmt: skip


def canonical(channel: str) -> str:
    """Return the id of a channel as it is compared: in lower case, `-` as `_`."""
    return channel.strip().lower().replace("-", "_").replace(" ", "_")
