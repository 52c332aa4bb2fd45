"""A header cell in ten languages -> what runs along its row or column: stages, steps, lanes or other things."""

AXES: dict[str, dict[str, str]] = {
    "en": {
        "stage": "stage, stages, phase, phases, journey stage, journey phase, stage name, phase name, "
        "lifecycle stage, customer journey stage, milestone, milestones, stage of journey, chapter",
        "step": "step, steps, step name, journey step, sub step, substep, scene, moment, moments",
        "lane": "dimension, dimensions, aspect, aspects, lane, lanes, layer, layers, category, element, elements, "
        "field, attribute, lens, component, swimlane, swim lane, row, facet, perspective, topic, area, property, "
        "item",
        "detail": "detail, details, description, value, content, notes, information, answer",
        "number": "#, no, nr, number, id, order, seq, step number, stage number, index",
        "time": "time, when, day, date, timeline, time span, period, week, moment in time",
        "other": "priority, severity, metric, kpi, channel, persona, role, actor, feature, screen, page, route, "
        "endpoint, api, version, term, question, file, document, source, status, finding, insight, type, section, "
        "requirement, story, command, option, parameter, setting, module, service, table, test, check, task id, "
        "method, event, url",
    },
    "de": {
        "stage": "Phase, Phasen, Etappe, Etappen, Abschnitt, Stufe, Station, Journey-Phase",
        "step": "Schritt, Schritte, Teilschritt, Moment",
        "lane": "Dimension, Aspekt, Ebene, Kategorie, Element, Merkmal, Bereich, Thema, Perspektive",
        "detail": "Details, Beschreibung, Wert, Inhalt, Angabe, Ausprägung",
        "number": "Nummer, lfd. Nr.",
        "time": "Zeit, Zeitpunkt, Tag, Zeitraum",
        "other": "Priorität, Kennzahl, Kanal, Rolle, Funktion, Seite, Begriff, Quelle",
    },
    "fr": {
        "stage": "étape, étapes, phase, phases, étape du parcours, jalon",
        "step": "sous-étape, pas, scène, moment",
        "lane": "dimension, aspect, catégorie, élément, couche, niveau, critère, rubrique, champ, attribut",
        "detail": "détail, détails, description, valeur, contenu",
        "number": "numéro, n°",
        "time": "temps, quand, jour, période",
        "other": "priorité, indicateur, canal, rôle, fonctionnalité, écran, terme, source",
    },
    "es": {
        "stage": "etapa, etapas, fase, fases, estadio, etapa del viaje, etapa del recorrido",
        "step": "paso, pasos, escena, momento",
        "lane": "dimensión, aspecto, categoría, elemento, capa, criterio, campo, atributo",
        "detail": "detalle, detalles, descripción, valor, contenido",
        "number": "número, n.º",
        "time": "tiempo, cuándo, día, período",
        "other": "prioridad, indicador, canal, rol, funcionalidad, pantalla, término, fuente",
    },
    "pt": {
        "stage": "etapa, etapas, fase, fases, estágio, estágios, etapa da jornada",
        "step": "passo, passos, cena, momento",
        "lane": "dimensão, aspecto, categoria, elemento, camada, critério, campo, atributo",
        "detail": "detalhe, detalhes, descrição, valor, conteúdo",
        "number": "número, nº",
        "time": "tempo, quando, dia, período",
        "other": "prioridade, indicador, canal, papel, funcionalidade, tela, termo, fonte",
    },
    "ru": {
        "stage": "этап, этапы, стадия, стадии, фаза, фазы, этап пути, этап cjm",
        "step": "шаг, шаги, сцена, момент",
        "lane": "аспект, параметр, категория, слой, измерение, элемент, критерий, поле, характеристика",
        "detail": "детали, описание, значение, содержание",
        "number": "номер, №",
        "time": "время, когда, день, период",
        "other": "приоритет, показатель, канал, роль, функция, экран, термин, источник",
    },
    "ja": {
        "stage": "段階, ステージ, フェーズ, フェイズ, 工程, 局面, ジャーニー段階",
        "step": "ステップ, 手順, 場面, シーン",
        "lane": "項目, 観点, 要素, レーン, 分類, 軸, カテゴリ, カテゴリー, 側面",
        "detail": "内容, 詳細, 説明, 値",
        "number": "番号, 順番",
        "time": "時間, 時期, いつ, タイミング, 日",
        "other": "優先度, 優先順位, 指標, チャネル, 役割, 機能, 画面, 用語, 出典, 発見",
    },
    "ko": {
        "stage": "단계, 스테이지, 여정 단계, 페이즈, 국면, 여정",
        "step": "스텝, 순서, 장면",
        "lane": "항목, 구분, 요소, 차원, 분류, 측면, 카테고리",
        "detail": "내용, 상세, 설명, 값",
        "number": "번호, 순번",
        "time": "시간, 시점, 언제, 날짜",
        "other": "우선순위, 지표, 채널, 역할, 기능, 화면, 용어, 출처, 발견",
    },
    "zh-Hans": {
        "stage": "阶段, 旅程阶段, 用户旅程阶段, 环节, 时期, 流程阶段",
        "step": "步骤, 场景, 时刻",
        "lane": "维度, 项目, 要素, 层次, 方面, 类别, 分类, 层面, 泳道",
        "detail": "内容, 详情, 说明, 描述, 值",
        "number": "序号, 编号",
        "time": "时间, 时间点, 日期",
        "other": "优先级, 指标, 渠道, 角色, 功能, 页面, 术语, 来源, 发现, 代号",
    },
    "zh-Hant": {
        "stage": "階段, 旅程階段, 用戶旅程階段, 環節, 時期, 流程階段",
        "step": "步驟, 場景, 時刻",
        "lane": "維度, 項目, 要素, 層次, 方面, 類別, 分類, 層面, 泳道",
        "detail": "內容, 詳情, 說明, 描述, 值",
        "number": "序號, 編號",
        "time": "時間, 時間點, 日期",
        "other": "優先級, 優先順序, 指標, 渠道, 角色, 功能, 頁面, 術語, 來源, 發現, 代號",
    },
    "ar": {
        "stage": "المرحلة, المراحل",
        "step": "الخطوة",
        "lane": "البعد, الجانب",
    },
}
"""The words by language and kind, with commas between them."""
