"""A word or face for a feeling, in ten languages -> the score it stands for, -2 to 2.

The scores are the project's own reading: a word of everyday strength counts 1 or -1, the strongest count 2 or -2.
Only whole words are known, so that "not happy" is never read as happy; a project adds its own in `jmap.yaml`.
"""

from collections.abc import Iterable, Mapping

from journeymap.wording import folded

_BY_LANGUAGE: dict[str, dict[float, str]] = {
    "en": {
        2: "delighted, thrilled, overjoyed, excited, enthusiastic",
        1: "happy, glad, satisfied, content, relieved, confident, hopeful, curious, interested, calm, proud",
        0: "indifferent, okay, ok, surprised",
        -1: "confused, lost, unsure, worried, anxious, stressed, impatient, bored, disappointed, annoyed, frustrated, "
        "sad",
        -2: "angry, furious, desperate, disgusted",
    },
    "de": {
        2: "begeistert, überglücklich",
        1: "glücklich, froh, erfreut, zufrieden, erleichtert, zuversichtlich, hoffnungsvoll, neugierig, positiv",
        0: "neutral, gleichgültig, überrascht",
        -1: "verwirrt, unsicher, besorgt, ängstlich, gestresst, ungeduldig, gelangweilt, enttäuscht, genervt, "
        "frustriert, traurig, negativ",
        -2: "wütend, verzweifelt",
    },
    "fr": {
        2: "ravi, ravie, enchanté, enchantée, enthousiaste",
        1: "heureux, heureuse, content, contente, satisfait, satisfaite, soulagé, soulagée, confiant, confiante, "
        "serein, sereine, curieux, curieuse, positif",
        0: "neutre, indifférent, indifférente, surpris, surprise",
        -1: "confus, confuse, perdu, perdue, inquiet, inquiète, anxieux, anxieuse, stressé, stressée, déçu, déçue, "
        "agacé, agacée, frustré, frustrée, triste, négatif",
        -2: "en colère, furieux, furieuse, désespéré, désespérée",
    },
    "es": {
        2: "encantado, encantada, entusiasmado, entusiasmada",
        1: "feliz, contento, contenta, satisfecho, satisfecha, aliviado, aliviada, confiado, confiada, tranquilo, "
        "tranquila, ilusionado, ilusionada, curioso, curiosa, positivo",
        0: "neutral, indiferente, sorprendido, sorprendida",
        -1: "confundido, confundida, inseguro, insegura, preocupado, preocupada, ansioso, ansiosa, estresado, "
        "estresada, aburrido, aburrida, decepcionado, decepcionada, molesto, molesta, frustrado, frustrada, "
        "triste, negativo",
        -2: "enojado, enojada, enfadado, enfadada, furioso, furiosa, desesperado, desesperada",
    },
    "pt": {
        2: "encantado, encantada, empolgado, empolgada, entusiasmado, entusiasmada",
        1: "feliz, contente, satisfeito, satisfeita, aliviado, aliviada, confiante, tranquilo, tranquila, esperançoso, "
        "esperançosa, curioso, curiosa, positivo",
        0: "neutro, neutra, indiferente, surpreso, surpresa",
        -1: "confuso, confusa, inseguro, insegura, preocupado, preocupada, ansioso, ansiosa, estressado, estressada, "
        "entediado, entediada, decepcionado, decepcionada, irritado, irritada, frustrado, frustrada, triste, negativo",
        -2: "furioso, furiosa, desesperado, desesperada",
    },
    "ru": {
        2: "восторг, в восторге",
        1: "радость, рад, рада, доволен, довольна, счастлив, счастлива, облегчение, надежда, уверенность, спокойствие, "
        "интерес, позитивно",
        0: "нейтрально, безразличие, удивление",
        -1: "растерянность, сомнение, тревога, беспокойство, стресс, скука, разочарование, недовольство, раздражение, "
        "грусть, негативно",
        -2: "злость, гнев, ярость, отчаяние",
    },
    "ja": {
        2: "感動, ワクワク, わくわく, 大満足",
        1: "嬉しい, うれしい, 楽しい, 満足, 安心, 期待, 興味",
        0: "普通, 無関心",
        -1: "困惑, 迷い, 不安, 心配, 面倒, 退屈, 失望, がっかり, 不満, イライラ, 悲しい",
        -2: "怒り, 激怒, 絶望",
    },
    "ko": {
        2: "감동, 설렘, 매우 만족",
        1: "기쁨, 행복, 만족, 안심, 기대, 관심, 호기심",
        0: "보통, 무관심",
        -1: "혼란, 걱정, 불안, 답답함, 지루함, 실망, 불만, 짜증, 슬픔",
        -2: "분노, 화남, 절망",
    },
    "zh-Hans": {
        2: "兴奋, 惊喜, 激动",
        1: "高兴, 开心, 满意, 放心, 期待, 好奇, 自信",
        0: "平静, 中立, 一般",
        -1: "困惑, 犹豫, 担心, 焦虑, 无聊, 失望, 不满, 烦躁, 沮丧, 难过",
        -2: "生气, 愤怒, 崩溃, 绝望",
    },
    "zh-Hant": {
        2: "興奮, 驚喜, 激動",
        1: "高興, 開心, 滿意, 放心, 期待, 好奇, 自信",
        0: "平靜, 中立, 一般",
        -1: "困惑, 猶豫, 擔心, 焦慮, 無聊, 失望, 不滿, 煩躁, 沮喪, 難過",
        -2: "生氣, 憤怒, 崩潰, 絕望",
    },
}  # fmt: skip

_FACES: dict[float, str] = {
    2: "😀😃😄😁😍🤩🥳🎉",
    1: "🙂😊😌👍",
    0: "😐😶",
    -1: "🙁😕😟🤔😒😬😰😓😢👎",
    -2: "😠😡🤬😤😭😱",
}

EMOTION_WORDS: dict[str, float] = {
    **{
        folded(word): score
        for table in _BY_LANGUAGE.values()
        for score, row in table.items()
        for word in row.split(",")
    },
    **{face: score for score, faces in _FACES.items() for face in faces},
}
"""Every built-in word, folded (no case, no punctuation), and every face, with its score."""


def score_of(words: Iterable[str], own: Mapping[str, float]) -> float | None:
    """Return the mean score, -2..2, of those `words` that are known; `None` if none is.

    `own` are the words of the project and their scores; they come before the built-in ones. A face beside a word
    that is not known speaks for it.
    """
    table = EMOTION_WORDS | {folded(word) or word.strip(): max(-2.0, min(2.0, score)) for word, score in own.items()}
    scores = [score for word in words if (score := _score(word, table)) is not None]
    return sum(scores) / len(scores) if scores else None


def _score(word: str, table: Mapping[str, float]) -> float | None:
    faces = [character for character in word if not character.isalnum()]
    return next((table[known] for known in (folded(word), *faces) if known in table), None)
