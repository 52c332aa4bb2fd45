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


# Words people have for built-in channels, as they are compared.
_MEANT = {
    "web": "website", "online": "website", "site": "website", "web_site": "website", "webpage": "website",
    "web_page": "website", "homepage": "website", "app": "mobile_app", "mobile": "mobile_app", "ios": "mobile_app",
    "android": "mobile_app", "e_mail": "email", "newsletter": "email", "text": "sms", "text_message": "sms",
    "sms_text": "sms", "phone_call": "phone", "telephone": "phone", "call": "phone", "hotline": "phone",
    "call_center": "phone", "call_centre": "phone", "live_chat": "chat", "whatsapp": "chat", "messenger": "chat",
    "facebook": "social", "instagram": "social", "linkedin": "social", "tiktok": "social", "twitter": "social",
    "youtube": "social", "social_media": "social", "google": "search", "seo": "search", "ads": "paid_ad",
    "ad": "paid_ad", "advertising": "paid_ad", "shop": "store", "in_store": "store", "branch": "store",
    "retail": "store", "in_person": "face_to_face", "meeting": "face_to_face", "parcel": "package",
    "delivery": "package", "invoice": "invoice_payment", "payment": "invoice_payment", "billing": "invoice_payment",
    "help_center": "docs_help", "help": "docs_help", "faq": "docs_help", "docs": "docs_help",
    "friends": "word_of_mouth",
    "referral": "word_of_mouth", "forum": "community", "kiosk": "self_service_machine", "tv": "tv_radio",
    "radio": "tv_radio", "amazon": "marketplace", "video": "video_call", "zoom": "video_call",
    "reviews": "review_site", "n/a": "none",
}  # fmt: skip


def meant(channel: str) -> str | None:
    """Return the built-in channel that is meant by a word for it."""
    return _MEANT.get(canonical(channel))


def canonical(channel: str) -> str:
    """Return the id of a channel as it is compared: in lower case, `-` as `_`."""
    return channel.strip().lower().replace("-", "_").replace(" ", "_")
