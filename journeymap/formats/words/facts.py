"""Labels of what is said of a whole map, in ten languages -> keys of the format; and titles that say what they head.

`summary` is said by `description`; `starts` and `ends` stand in `scope`. `appendix` titles head what is no stage,
`generic` ones any map.
"""

FACTS: dict[str, dict[str, str]] = {
    "en": {
        "persona": "persona, personas, user persona, target persona, primary persona, user type, user types, who, "
        "role, actor, actors, target user, target users, target audience, audience, customer profile, "
        "segment, user, customer, protagonist",
        "scenario": "scenario, context, situation, use case, user story, story, background, setting, scenario summary",
        "goal": "goal, goals, user goal, user goals, customer goal, objective, objectives, intent, overall goal, "
        "main goal",
        "business_goal": "business goal, business goals, business objective, business objectives, our goal",
        "starts": "trigger, triggers, entry point, entry points, start, starting point, starts, begins, entry, "
        "start point",
        "ends": "end, ends, end point, exit point, terminal state, terminal states, ending, end state, finish",
        "timeframe": "timeframe, time frame, duration, time span, timeline, total time, period, total duration, "
        "time period",
        "expectations": "expectation, expectations",
        "sources": "source, sources, data source, data sources, research sources, evidence, research basis, "
        "based on research, research, references, research method, research methods",
        "state": "state, map state, map type, journey state, type of map",
        "owner": "owner, author, authors, team lead, maintained by, maintainer, map owner, created by",
        "title": "title, journey, map, journey name, map name, name, journey title",
        "summary": "overview, summary, description, introduction, about, purpose, executive summary, abstract, "
        "about this map, scope, journey overview, journey summary",
        "appendix": "key insights, insights, insight, conclusion, conclusions, next steps, recommendations, "
        "key recommendations, priorities, key principle, principles, appendix, references, related documents, "
        "related, see also, changelog, change log, version history, revision history, legend, notes, note, "
        "success metrics, metrics, kpis, glossary, open questions, assumptions, methodology, method, implications, "
        "how to read, how to use, personas, persona, moments of truth, key moments, moments that matter, takeaways, "
        "key takeaways, findings, key findings, emotional curve, emotion curve, emotional journey, "
        "touchpoint summary, opportunities, pain points, key pain points, pain points summary, opportunity areas, "
        "risks, faq, links, resources, credits, license, contents, table of contents, design principles, "
        "improvements, quick wins, success criteria, dependencies, requirements, todo, technology, metrics summary, "
        "journey metrics, edge cases, error handling, validation, sources, expectations, scenario, ownership",
        "generic": "journey map, customer journey map, user journey map, customer journey, user journey, "
        "journey stages, stages, key stages, journey, step by step, phases, map, full journey, journey overview, "
        "detailed journey, stage by stage, experience map, service blueprint, blueprint, customer experience map, "
        "journey phases, steps, journey details, journey steps, stage details, cjm, user journeys, "
        "customer journeys, journey maps, table, matrix, journey matrix, map overview, journey table, "
        "overview table, current state, future state, as is, to be, user flow, main journey, core journey",
    },
    "de": {
        "persona": "Zielgruppe, Nutzer, Kunde, Rolle, Akteur, Person",
        "scenario": "Szenario, Kontext, Ausgangslage, Hintergrund, Anwendungsfall",
        "goal": "Ziel, Ziele, Kundenziel, Nutzerziel",
        "business_goal": "Geschäftsziel, Geschäftsziele, Unternehmensziel, unser Ziel",
        "starts": "Auslöser, Einstieg, Einstiegspunkt, Beginn, Startpunkt",
        "ends": "Ende, Endpunkt, Abschluss",
        "timeframe": "Zeitraum, Dauer, Gesamtdauer, Zeitrahmen",
        "expectations": "Erwartung, Erwartungen",
        "sources": "Quelle, Quellen, Datengrundlage, Datenbasis, Recherche",
        "state": "Zustand, Art der Karte",
        "owner": "Verantwortlich, Autor, Autorin, Verantwortliche",
        "title": "Titel",
        "summary": "Überblick, Übersicht, Zusammenfassung, Beschreibung, Einleitung, Zweck",
        "appendix": "Erkenntnisse, wichtigste Erkenntnisse, Fazit, nächste Schritte, Empfehlungen, Anhang, Legende, "
        "Kennzahlen, Glossar, offene Fragen, Annahmen, Methodik, Personas, Hinweise, Änderungshistorie, Chancen",
        "generic": "Kundenreise, Phasen, Reise, Ist-Zustand, Soll-Zustand, Journey-Map, Karte, Phasen der Reise",
    },
    "fr": {
        "persona": "persona, personas, profil, utilisateur, client, rôle, acteur, cible",
        "scenario": "scénario, contexte, situation, cas d'usage, récit",
        "goal": "but, objectif, objectifs",
        "business_goal": "objectif métier, objectifs métier, objectif business, notre objectif",
        "starts": "déclencheur, point d'entrée, départ, début, point de départ",
        "ends": "fin, point d'arrivée, arrivée, sortie",
        "timeframe": "durée, période, délai, durée totale, temps total",
        "expectations": "attente, attentes",
        "sources": "source, sources, recherche, sources de données",
        "state": "état, type de carte",
        "owner": "responsable, auteur, autrice, auteurs",
        "title": "titre",
        "summary": "aperçu, vue d'ensemble, résumé, description, introduction, présentation",
        "appendix": "enseignements, points clés, conclusion, prochaines étapes, recommandations, annexe, annexes, "
        "légende, indicateurs, glossaire, hypothèses, méthodologie, personas, notes, question, critère de réussite, "
        "principes, principes obligatoires, opportunités, critères de réussite",
        "generic": "parcours client, parcours utilisateur, parcours, carte d'expérience, étapes, phases, les étapes, "
        "étapes du parcours, carte du parcours client",
    },
    "es": {
        "persona": "persona, personas, perfil, usuario, cliente, rol, actor",
        "scenario": "escenario, contexto, situación, caso de uso, historia",
        "goal": "objetivo, objetivos, meta",
        "business_goal": "objetivo de negocio, objetivos de negocio, nuestro objetivo",
        "starts": "disparador, detonante, desencadenante, punto de entrada, inicio, punto de partida",
        "ends": "fin, final, punto final, salida",
        "timeframe": "duración, período, plazo, duración total, tiempo total",
        "expectations": "expectativa, expectativas",
        "sources": "fuente, fuentes, investigación",
        "state": "estado, tipo de mapa",
        "owner": "responsable, autor, autora",
        "title": "título",
        "summary": "resumen, descripción, introducción, visión general, panorama",
        "appendix": "hallazgos, conclusiones, conclusión, próximos pasos, recomendaciones, anexo, leyenda, métricas, "
        "glosario, supuestos, metodología, personas, notas, regla de validación, estados de fricción, oportunidades",
        "generic": "mapa de viaje, viaje del cliente, viaje del usuario, recorrido, recorrido del usuario, "
        "recorrido del cliente, etapas, fases, mapa, mapa de experiencia",
    },
    "pt": {
        "persona": "persona, personas, perfil, usuário, cliente, papel, ator",
        "scenario": "cenário, contexto, situação, caso de uso, história",
        "goal": "objetivo, objetivos, meta",
        "business_goal": "objetivo de negócio, objetivos de negócio, nosso objetivo",
        "starts": "gatilho, ponto de entrada, início, ponto de partida",
        "ends": "fim, final, ponto final, saída",
        "timeframe": "duração, período, prazo, duração total, tempo total",
        "expectations": "expectativa, expectativas",
        "sources": "fonte, fontes, pesquisa",
        "state": "estado, tipo de mapa",
        "owner": "responsável, autor, autora",
        "title": "título",
        "summary": "resumo, descrição, introdução, visão geral, panorama",
        "appendix": "insights, conclusões, conclusão, próximos passos, recomendações, anexo, legenda, métricas, "
        "glossário, premissas, metodologia, personas, notas, perguntas frequentes, perguntas frequentes do usuário, "
        "retorno ao sistema, oportunidades",
        "generic": "jornada, jornada do usuário, jornada do cliente, jornadas do usuário, jornadas, mapa da jornada, "
        "etapas, fases, mapa de jornada",
    },
    "ru": {
        "persona": "персона, персоны, пользователь, клиент, роль, сегмент, целевая аудитория",
        "scenario": "сценарий, контекст, ситуация, история",
        "goal": "цель, цели",
        "business_goal": "бизнес-цель, бизнес-цели, цель бизнеса",
        "starts": "триггер, точка входа, начало",
        "ends": "конец, завершение, точка выхода",
        "timeframe": "период, срок, длительность, продолжительность",
        "expectations": "ожидание, ожидания",
        "sources": "источник, источники, исследование, исследования",
        "state": "состояние карты, тип карты",
        "owner": "автор, ответственный, владелец",
        "title": "название",
        "summary": "обзор, описание, введение, резюме, общее описание",
        "appendix": "выводы, инсайты, ключевые инсайты, заключение, следующие шаги, рекомендации, приложение, "
        "легенда, метрики, глоссарий, гипотезы, допущения, методология, персоны, примечания, возможности",
        "generic": "карта пути клиента, карта пути пользователя, путь клиента, путь пользователя, карта пути, этапы, "
        "фазы, cjm, клиентский путь, пользовательский путь",
    },
    "ja": {
        "persona": "ペルソナ, 対象, 対象者, ユーザー, ユーザー像, 顧客, 役割, ターゲット, 主人公",
        "scenario": "シナリオ, 状況, 背景, 前提, コンテキスト, 場面設定",
        "goal": "ゴール, 目標, 目的, 進歩",
        "business_goal": "ビジネスゴール, 事業目標, ビジネス目標",
        "starts": "きっかけ, トリガー, 開始, 起点, 入口",
        "ends": "終了, 終点, 完了, 出口",
        "timeframe": "期間, 所要時間, 時間軸",
        "expectations": "期待",
        "sources": "出典, 情報源, 調査, 参考資料, 参考",
        "state": "状態, マップ種別",
        "owner": "担当, 作成者, 責任者",
        "title": "タイトル, 名称, サービス名",
        "summary": "概要, 説明, はじめに, 要約, サマリー",
        "appendix": "インサイト, 重要インサイト, まとめ, 結論, 次のステップ, 提言, 付録, 凡例, 指標, 用語集, 仮説, "
        "調査方法, ペルソナ, 備考, 設計含意, 画面作成時の参照ポイント, 改善機会, ステージ一覧, 勝ち筋, 参考資料, "
        "変更履歴",
        "generic": "ジャーニー, カスタマージャーニー, カスタマージャーニーマップ, ユーザージャーニー, "
        "ユーザージャーニーマップ, ステージ, ステージ詳細, フェーズ, 段階, 体験マップ, 顧客体験マップ, 全体像",
    },
    "ko": {
        "persona": "페르소나, 대상, 사용자, 사용자 유형, 고객, 역할, 타겟, 타깃",
        "scenario": "시나리오, 상황, 배경, 맥락",
        "goal": "목표, 목적",
        "business_goal": "비즈니스 목표, 사업 목표",
        "starts": "트리거, 진입점, 시작점, 시작, 계기",
        "ends": "종료, 종료점, 완료, 완료 지점",
        "timeframe": "기간, 소요 시간, 예상 소요 시간, 시간 범위",
        "expectations": "기대, 기대사항",
        "sources": "출처, 자료, 조사, 참고 자료",
        "state": "상태, 맵 유형",
        "owner": "담당, 작성자, 담당자",
        "title": "제목",
        "summary": "개요, 설명, 소개, 요약",
        "appendix": "인사이트, 핵심 인사이트, 결론, 다음 단계, 제언, 부록, 범례, 지표, 용어집, 가설, 방법론, "
        "페르소나, 비고, 핵심 순간, 기회 및 개선 포인트, 개선 포인트, 시사점, 변경 이력",
        "generic": "여정, 고객 여정, 고객 여정 지도, 고객여정지도, 사용자 여정, 사용자 여정 지도, 여정 지도, "
        "여정 맵, 단계별 흐름, 단계, 단계별 여정, 고객 여정 맵",
    },
    "zh-Hans": {
        "persona": "角色, 用户, 用户画像, 画像, 目标用户, 客户, 人物, 主角",
        "scenario": "场景, 情境, 背景, 情景, 使用场景",
        "goal": "目标, 用户目标, 目的",
        "business_goal": "业务目标, 商业目标",
        "starts": "触发, 起点, 入口, 开始, 触发点",
        "ends": "终点, 结束, 出口",
        "timeframe": "时间范围, 周期, 时长, 时间跨度",
        "expectations": "期望, 期待, 用户期望",
        "sources": "来源, 数据来源, 研究, 资料来源, 调研",
        "state": "地图类型",
        "owner": "负责人, 作者",
        "title": "标题, 名称",
        "summary": "概述, 简介, 说明, 总览, 摘要, 概览",
        "appendix": "洞察, 关键洞察, 总结, 结论, 下一步, 建议, 附录, 图例, 指标, 术语, 假设, 方法, 用户画像, 备注, "
        "设计约束, 总体流程, 情绪曲线, 用户情绪曲线, 版本记录, 相关文档, 机会点, 参考资料",
        "generic": "旅程, 用户旅程, 用户旅程地图, 客户旅程, 客户旅程地图, 旅程地图, 旅程阶段, 体验地图, "
        "用户体验地图, 阶段, 各阶段详细设计, 各阶段, 服务蓝图",
    },
    "zh-Hant": {
        "persona": "角色, 用戶, 使用者, 用戶畫像, 目標用戶, 客戶, 人物, 主角",
        "scenario": "場景, 情境, 背景, 情景, 使用情境",
        "goal": "目標, 用戶目標, 目的",
        "business_goal": "業務目標, 商業目標",
        "starts": "觸發, 起點, 入口, 開始, 觸發點",
        "ends": "終點, 結束, 出口",
        "timeframe": "時間範圍, 週期, 時長, 時間跨度",
        "expectations": "期望, 期待, 用戶期望",
        "sources": "來源, 資料來源, 研究, 調研",
        "state": "地圖類型",
        "owner": "負責人, 作者",
        "title": "標題, 名稱",
        "summary": "概述, 簡介, 說明, 總覽, 摘要, 概覽",
        "appendix": "洞察, 關鍵洞察, 總結, 結論, 下一步, 建議, 附錄, 圖例, 指標, 術語, 假設, 方法, 用戶畫像, 備註, "
        "情緒曲線, 情緒曲線摘要, 版本紀錄, 版本記錄, 相關文件, 相關圖表, 機會點, 參考資料",
        "generic": "旅程, 用戶旅程, 用戶旅程地圖, 客戶旅程, 顧客旅程, 顧客旅程地圖, 旅程地圖, 旅程階段, 體驗地圖, "
        "用戶體驗地圖, 階段, 完整旅程矩陣, 服務藍圖",
    },
}
"""The labels by language and key, with commas between them."""
