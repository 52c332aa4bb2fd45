"""Header cells of lists of sticky notes, as whiteboards give them out -> what their columns hold.

`part` is what a note lies in (a frame, a section), `form` what kind of thing it is, `size` and `mark` (ids, times,
addresses) say nothing about a journey.
"""

NOTES: dict[str, dict[str, str]] = {
    "en": {
        "text": "text, content, note, notes, note text, sticky, stickies, sticky note, sticky notes, sticky text, "
        "sticky note text, plain text, text area 1, text area, body, message, idea, ideas, card, card text, caption, "
        "data content, characters, note content",
        "color": "color, colour, background, background color, background colour, fill, fill color, fill colour, "
        "sticky color, sticky colour, note color, note colour, card color, style fill color, style background color",
        "tag": "tag, tags, label, labels, category, categories, lane, lanes, kind, tag names, topic, theme, swimlane",
        "x": "x, pos x, position x, x position, x pos, x coordinate, coordinate x, left, x coord, absolute x, "
        "center x, geometry x, bounds x, column x, x axis",
        "y": "y, pos y, position y, y position, y pos, y coordinate, coordinate y, top, y coord, absolute y, "
        "center y, geometry y, bounds y, row y, y axis",
        "position": "position, positions, coordinates, location, xy, x y, coords",
        "part": "frame, frame name, frame title, section, section name, group, group name, cluster, parent, "
        "parent name, parent title, container, contained by, board section, area, column, column name, parent id, "
        "parent frame, zone",
        "form": "type, item type, widget type, shape, shape type, object type, node type, element type, name, "
        "shape library, layer, note type, sticky type",
        "width": "width, w, geometry width, bounds width, size width",
        "height": "height, h, geometry height, bounds height, size height",
        "size": "rotation, scale, z, z index, font size, opacity, size, position relative to, position origin",
        "mark": "id, note id, item id, widget id, key, uuid, url, link, page id, created, created at, updated, "
        "updated at, modified, modified at, last modified, last modified at, created on, date, time, timestamp, "
        "board id, board, page, line source, line destination, source arrow, destination arrow, status, index, "
        "order, no, nr, file key, node id, created date, modified date",
        "author": "author, authors, created by, creator, user, user name, username, owner, modified by, added by, "
        "author name, last modified by, participant",
        "votes": "votes, vote, vote count, dots, likes, reactions, emoji, stamps, number of votes, voting, comments",
    },
    "de": {
        "text": "Text, Inhalt, Notiz, Notizen, Haftnotiz, Haftnotizen, Zettel, Karte",
        "color": "Farbe, Hintergrundfarbe, Füllfarbe, Farbton",
        "tag": "Schlagwort, Schlagwörter, Kategorie, Kategorien, Etikett, Stichwort, Thema",
        "x": "x-Position, Links",
        "y": "y-Position, Oben",
        "part": "Rahmen, Abschnitt, Gruppe, Bereich, Spalte",
        "form": "Typ, Art, Form",
        "author": "Autor, Autorin, erstellt von",
        "votes": "Stimmen",
    },
    "fr": {
        "text": "texte, contenu, note, pense-bête, post-it, étiquette de note",
        "color": "couleur, couleur de fond",
        "tag": "étiquette, étiquettes, catégorie, mot-clé, thème",
        "part": "cadre, section, groupe, zone, colonne",
        "form": "type, forme",
        "author": "auteur, autrice, créé par",
        "votes": "votes, voix",
    },
    "es": {
        "text": "texto, contenido, nota, notas, nota adhesiva",
        "color": "color, color de fondo",
        "tag": "etiqueta, etiquetas, categoría, tema",
        "part": "marco, sección, grupo, columna",
        "form": "tipo, forma",
        "author": "autor, autora, creado por",
        "votes": "votos",
    },
    "pt": {
        "text": "texto, conteúdo, nota, nota adesiva, post-it",
        "color": "cor, cor de fundo",
        "tag": "etiqueta, etiquetas, categoria, tema, marcador",
        "part": "quadro, seção, grupo, coluna",
        "form": "tipo, forma",
        "author": "autor, autora, criado por",
        "votes": "votos",
    },
    "ru": {
        "text": "текст, содержание, заметка, стикер, стикеры, карточка",
        "color": "цвет, цвет фона",
        "tag": "тег, теги, метка, метки, категория, тема",
        "part": "фрейм, раздел, группа, колонка",
        "form": "тип, форма",
        "author": "автор, создал",
        "votes": "голоса",
    },
    "ja": {
        "text": "テキスト, 内容, 付箋, 本文, メモ",
        "color": "色, 背景色, カラー",
        "tag": "タグ, ラベル, カテゴリ, カテゴリー, 分類",
        "part": "フレーム, セクション, グループ",
        "form": "種類, タイプ",
        "author": "作成者, 投稿者",
        "votes": "投票, 投票数",
    },
    "ko": {
        "text": "텍스트, 내용, 메모, 포스트잇, 스티커",
        "color": "색, 색상, 배경색",
        "tag": "태그, 라벨, 카테고리, 분류",
        "part": "프레임, 섹션, 그룹",
        "form": "유형, 종류",
        "author": "작성자",
        "votes": "투표, 투표수",
    },
    "zh-Hans": {
        "text": "文本, 内容, 便签, 便利贴, 文字, 正文",
        "color": "颜色, 背景色",
        "tag": "标签, 类别, 分类",
        "part": "画框, 分区, 分组, 区域",
        "form": "类型",
        "author": "作者, 创建者",
        "votes": "票数, 投票",
    },
    "zh-Hant": {
        "text": "文字, 內容, 便條, 便利貼, 正文",
        "color": "顏色, 背景色",
        "tag": "標籤, 類別, 分類",
        "part": "畫框, 分區, 分組, 區域",
        "form": "類型",
        "author": "作者, 建立者",
        "votes": "票數, 投票",
    },
}
"""The words by language and meaning, with commas between them."""
