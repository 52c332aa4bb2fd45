"""A label of a lane in a language of Latin letters -> the key of the format that it stands for.

Words are as people write them; a vocabulary compares them without case, accents, articles and words for people.
"""

LATIN: dict[str, dict[str, str]] = {
    "en": {
        "goals": "goal, goals, objective, objectives, intent, intention, wants, what wants, jtbd, job to be done, "
        "jobs to be done, user need, user needs, customer needs, goals and needs, needs and goals, desired outcome",
        "actions": "action, actions, activity, activities, task, tasks, behavior, behaviors, behaviour, behaviours, "
        "doing, does, do, what does, what do, what doing, what happens, what happening, happy path, interactions, "
        "steps taken, what we see, step by step",
        "thoughts": "thought, thoughts, thinking, thinks, think, what thinks, what think, what thinking, mindset, "
        "inner monologue, internal monologue, thoughts and questions, thinking and feeling, in head, thought bubble",
        "questions": "question, questions, asks, asking, key questions, questions and concerns",
        "quotes": "quote, quotes, verbatim, verbatims, says, say, saying, what says, voice of customer, in own words",
        "motivations": "motivation, motivations, motivator, motivators, driver, drivers, decision drivers",
        "doubts": "doubt, doubts, hesitation, hesitations, objection, objections, reservations",
        "gains": "gain, gains, benefit, benefits, reward, rewards, delight, delights, delighters, what works, "
        "what goes well, success moment, payoff",
        "alternatives": "alternative, alternatives, competitor, competitors, competition, competing options",
        "expectation": "expectation, expectations, expects, what expects, what expect",
        "emotion": "emotion, emotions, emotional state, emotional states, emotional curve, emotional journey, "
        "emotional response, emotion curve, emotion score, emotional score, feeling, feelings, feels, feel, "
        "what feels, what feel, how feel, how feels, how feeling, mood, sentiment, satisfaction, "
        "satisfaction level, mental state, state of mind, emotions and feelings",
        "pain_points": "pain point, pain points, what hurts, where it hurts, painpoint, painpoints, pain, pains, "
        "risk, risks, problem, problems, "
        "issue, issues, concern, concerns, friction, frictions, friction point, friction points, frustration, "
        "frustrations, what hurts, challenge, challenges, struggle, struggles, difficulty, difficulties, "
        "what goes wrong, churn risk, pains and frustrations",
        "opportunities": "opportunity, opportunities, opportunity area, opportunity areas, solution, solutions, "
        "improvement, improvements, improvement idea, improvement ideas, recommendation, recommendations, "
        "mitigation, mitigations, idea, ideas, how might we, hmw, suggestion, suggestions, quick win, quick wins, "
        "enhancements, design opportunities, opportunities for improvement",
        "metrics": "metric, metrics, kpi, kpis, success metric, success metrics, key metric, key metrics, "
        "measure of success, success measures, measurement",
        "frontstage": "frontstage, front stage, onstage, frontstage action, frontstage actions, front stage actions, "
        "onstage actions, visible contact employee actions, visible employee actions, employee action, "
        "employee actions, staff action, staff actions, staff does, agent action, agent actions, cs action, "
        "cs actions, team actions, frontline actions, provider actions",
        "backstage": "backstage, back stage, backstage action, backstage actions, back stage actions, "
        "invisible contact employee actions, invisible employee actions, behind scenes, internal action, "
        "internal actions, company actions, business actions, internal process, internal processes",
        "support": "support process, support processes, supporting process, supporting processes, support systems, "
        "support actions, supporting systems",
        "systems": "system, systems, system response, system responses, system action, system actions, system does, "
        "system behavior, system behaviour, app response, product response, platform response, technology, "
        "technologies, systems and tools, systems tools, tools and systems, tools, screen, screens, api, apis",
        "physical_evidence": "physical evidence, physical evidences, tangible evidence, props, artifacts, artefacts",
        "content": "key message, key messages, messaging, content needs, content offered, what we offer, offer content",
        "barriers": "barrier, barriers, obstacle, obstacles, barrier to entry, barriers to entry, blockers",
        "entry": "entry, entry point, entry points, entry criteria, entry condition, trigger, triggers, "
        "starting point, prerequisites, preconditions, precondition",
        "exit": "exit, exit criteria, exit condition, exit point, terminal state, terminal states, end state",
        "touchpoints": "touchpoint, touchpoints, touch point, touch points, contact point, contact points, "
        "point of contact, points of contact, main touchpoints, key touchpoint",
        "channel": "channel, channels",
        "owner": "owner, owners, owned by, primary owner, process owner, stage owner, responsible, responsible team, "
        "internal owner, internal ownership",
        "duration": "duration, time spent, time needed, how long, length of time",
        "description": "description, stage description, phase description",
        "moment_of_truth": "moment of truth, moments of truth, mot, critical moment, critical moments, aha moment, "
        "magic moment, make or break",
        "severity": "severity, pain severity, pain level",
        "impact": "impact",
        "effort": "effort",
        "persona": "persona, personas, role, segment, user persona",
    },
    "de": {
        "goals": "Ziel, Ziele, Kundenziel, Kundenziele, Nutzerziel, Nutzerziele, Bedürfnis, Bedürfnisse, Absicht, "
        "was will, was möchte, Kundenbedürfnisse",
        "actions": "Aktion, Aktionen, Handlung, Handlungen, Aktivität, Aktivitäten, Aufgabe, Aufgaben, Tätigkeiten, "
        "Verhalten, Kundenaktion, Kundenaktionen, Kundenhandlung, Kundenhandlungen, Nutzeraktion, Nutzeraktionen, "
        "Nutzerhandlung, Nutzerhandlungen, was tut, was macht, was passiert, was geschieht",
        "thoughts": "Gedanke, Gedanken, denkt, was denkt, Gedankenwelt",
        "questions": "Frage, Fragen, offene Fragen, was fragt",
        "quotes": "Zitat, Zitate, O-Ton, O-Töne, sagt, was sagt",
        "motivations": "Motivation, Motivationen, Beweggründe, Antrieb, Treiber",
        "doubts": "Zweifel, Bedenken, Vorbehalte, Einwände",
        "gains": "Nutzen, Gewinne, Vorteil, Vorteile, Mehrwert, Glücksmomente, was gut läuft",
        "alternatives": "Alternative, Alternativen, Wettbewerb, Wettbewerber, Mitbewerber",
        "expectation": "Erwartung, Erwartungen, erwartet, was erwartet",
        "emotion": "Emotion, Emotionen, Gefühl, Gefühle, Stimmung, Gefühlslage, Emotionskurve, Stimmungskurve, "
        "emotionaler Zustand, Zufriedenheit, fühlt, was fühlt, wie fühlt sich, Befinden, Gefühlskurve",
        "pain_points": "Schmerzpunkt, Schmerzpunkte, Problem, Probleme, Frustration, Frustrationen, Frust, Hürde, "
        "Hürden, Reibung, Reibungspunkt, Reibungspunkte, Schwierigkeit, Schwierigkeiten, Herausforderung, "
        "Herausforderungen, Risiko, Risiken, Ärgernis, Ärgernisse, Schwachstelle, Schwachstellen, Painpoints, "
        "was stört, was hakt",
        "opportunities": "Chance, Chancen, Verbesserung, Verbesserungen, Verbesserungspotenzial, "
        "Verbesserungspotenziale, Verbesserungsmöglichkeiten, Verbesserungsidee, Verbesserungsideen, Potenzial, "
        "Potenziale, Lösung, Lösungen, Lösungsansatz, Lösungsansätze, Idee, Ideen, Maßnahme, Maßnahmen, Empfehlung, "
        "Empfehlungen, Möglichkeiten, Optimierung, Optimierungen, Handlungsfelder",
        "metrics": "Kennzahl, Kennzahlen, Messgröße, Messgrößen, Metrik, Metriken, Erfolgskennzahlen",
        "frontstage": "Sichtbare Aktivitäten, sichtbare Handlungen, Mitarbeiteraktionen, Mitarbeiterhandlungen, "
        "sichtbare Mitarbeiteraktionen, Frontstage-Aktionen",
        "backstage": "Hinter den Kulissen, unsichtbare Aktivitäten, unsichtbare Handlungen, interne Prozesse, "
        "interne Aktivitäten, Backstage-Aktionen",
        "support": "Unterstützende Prozesse, Unterstützungsprozesse, Supportprozesse, Support-Prozesse",
        "systems": "System, Systeme, Systemreaktion, Systemantwort, Technik, Technologie, IT-Systeme",
        "physical_evidence": "Physische Belege, physische Evidenz, sichtbare Belege, physische Nachweise",
        "content": "Inhalt, Inhalte, Botschaft, Botschaften, Kernbotschaft",
        "barriers": "Barriere, Barrieren, Hindernis, Hindernisse",
        "entry": "Auslöser, Einstieg, Einstiegspunkt, Voraussetzung, Voraussetzungen",
        "exit": "Ausstieg, Abschlusskriterium, Abschlusskriterien, Endzustand",
        "touchpoints": "Kontaktpunkt, Kontaktpunkte, Berührungspunkt, Berührungspunkte",
        "channel": "Kanal, Kanäle",
        "owner": "Verantwortlich, Verantwortliche, Verantwortlicher, Zuständig, Zuständigkeit, Eigentümer",
        "duration": "Dauer, Zeitaufwand, Zeitbedarf",
        "description": "Beschreibung",
        "moment_of_truth": "Moment der Wahrheit, Momente der Wahrheit, Schlüsselmoment, Schlüsselmomente, Wow-Moment",
        "severity": "Schweregrad, Schwere",
        "impact": "Auswirkung, Wirkung",
        "effort": "Aufwand",
        "persona": "Rolle, Nutzergruppe, Zielgruppe",
    },
    "fr": {
        "goals": "but, buts, objectif, objectifs, besoin, besoins, intention, ce qu'il veut, ce que veut, "
        "attentes et besoins, ce qu'il cherche",
        "actions": "action, actions, activité, activités, tâche, tâches, comportement, comportements, ce qu'il fait, "
        "ce que fait, ce qui se passe, que fait",
        "thoughts": "pensée, pensées, réflexion, réflexions, ce qu'il pense, ce que pense, ce qu'il se dit, "
        "dans tête, pense",
        "questions": "question, questions, ce qu'il se demande, interrogations",
        "quotes": "citation, citations, verbatim, verbatims, ce qu'il dit, ce que dit, dit",
        "motivations": "motivation, motivations, moteurs, leviers",
        "doubts": "doute, doutes, hésitation, hésitations, réticences, objections",
        "gains": "gain, gains, bénéfice, bénéfices, satisfactions, points positifs, ce qui marche, moments forts",
        "alternatives": "alternative, alternatives, concurrence, concurrents",
        "expectation": "attente, attentes, ce qu'il attend",
        "emotion": "émotion, émotions, ressenti, ressentis, sentiment, sentiments, humeur, état d'esprit, "
        "état émotionnel, courbe émotionnelle, courbe d'émotion, courbe d'émotions, ce qu'il ressent, "
        "ce que ressent, ressent, satisfaction, niveau de satisfaction",
        "pain_points": "point de douleur, points de douleur, douleur, douleurs, irritant, irritants, "
        "point de friction, points de friction, friction, frictions, frustration, frustrations, problème, problèmes, "
        "difficulté, difficultés, ce qui coince, ce qui bloque, point de blocage, points de blocage, risque, "
        "risques, points faibles, points négatifs, inquiétudes, point noir, points noirs, défis",
        "opportunities": "opportunité, opportunités, piste, pistes, piste d'amélioration, pistes d'amélioration, "
        "amélioration, améliorations, axe d'amélioration, axes d'amélioration, solution, solutions, idée, idées, "
        "recommandation, recommandations, proposition, propositions",
        "metrics": "indicateur, indicateurs, métrique, métriques, mesure, mesures, indicateurs clés, "
        "indicateur de succès, indicateurs de succès",
        "frontstage": "avant-scène, scène, actions visibles, actions des employés, actions du personnel, en scène",
        "backstage": "coulisses, en coulisses, arrière-scène, actions invisibles, actions internes, processus internes",
        "support": "processus de support, processus support, processus de soutien, fonctions support",
        "systems": "système, systèmes, réponse du système, outils et systèmes, technologie, technologies, écran, "
        "écrans",
        "physical_evidence": "preuve physique, preuves physiques, preuve matérielle, preuves matérielles, "
        "éléments tangibles, évidence physique",
        "content": "contenu, contenus, message, messages, message clé, messages clés",
        "barriers": "barrière, barrières, frein, freins, obstacle, obstacles",
        "entry": "déclencheur, déclencheurs, point d'entrée, points d'entrée, élément déclencheur, prérequis",
        "exit": "sortie, critère de sortie, critères de sortie, point de sortie",
        "touchpoints": "point de contact, points de contact, point d'interaction, points d'interaction",
        "channel": "canal, canaux",
        "owner": "responsable, responsables, propriétaire, équipe responsable, porteur",
        "duration": "durée, temps passé",
        "description": "description, stage description, phase description",
        "moment_of_truth": "moment de vérité, moments de vérité, moment clé, moments clés, moment critique",
        "severity": "sévérité, gravité, criticité",
        "impact": "impact",
        "effort": "effort",
        "persona": "persona, rôle, profil, profil utilisateur",
    },
    "es": {
        "goals": "objetivo, objetivos, meta, metas, necesidad, necesidades, intención, qué quiere, lo que quiere, "
        "qué busca",
        "actions": "acción, acciones, actividad, actividades, tarea, tareas, comportamiento, comportamientos, "
        "qué hace, lo que hace, hace, qué sucede, qué pasa, qué ocurre, recorrido",
        "thoughts": "pensamiento, pensamientos, qué piensa, lo que piensa, piensa, qué está pensando, mentalidad",
        "questions": "pregunta, preguntas, qué se pregunta, dudas y preguntas",
        "quotes": "cita, citas, frase, frases, verbatim, qué dice, lo que dice, dice",
        "motivations": "motivación, motivaciones, motivador, motivadores",
        "doubts": "duda, dudas, objeción, objeciones, vacilaciones",
        "gains": "ganancia, ganancias, beneficio, beneficios, alegrías, puntos positivos, qué funciona",
        "alternatives": "alternativa, alternativas, competencia, competidores",
        "expectation": "expectativa, expectativas, qué espera, lo que espera",
        "emotion": "emoción, emociones, sentimiento, sentimientos, estado emocional, estado de ánimo, "
        "curva emocional, qué siente, lo que siente, siente, cómo se siente, satisfacción, nivel de satisfacción, "
        "ánimo, sensaciones",
        "pain_points": "punto de dolor, puntos de dolor, dolor, dolores, problema, problemas, frustración, "
        "frustraciones, fricción, fricciones, punto de fricción, puntos de fricción, dificultad, dificultades, "
        "desafío, desafíos, reto, retos, riesgo, riesgos, preocupación, preocupaciones, puntos débiles, qué falla",
        "opportunities": "oportunidad, oportunidades, oportunidad de mejora, oportunidades de mejora, mejora, "
        "mejoras, solución, soluciones, idea, ideas, recomendación, recomendaciones, propuesta, propuestas, "
        "áreas de mejora",
        "metrics": "métrica, métricas, indicador, indicadores, indicador de éxito, indicadores de éxito, medición",
        "frontstage": "frente a escena, acciones visibles, acciones del personal, acciones de los empleados, "
        "escena visible",
        "backstage": "detrás de escena, detrás de escenas, tras bambalinas, entre bastidores, acciones invisibles, "
        "acciones internas, procesos internos, trastienda",
        "support": "procesos de soporte, proceso de soporte, procesos de apoyo, proceso de apoyo",
        "systems": "sistema, sistemas, respuesta del sistema, tecnología, tecnologías, pantalla, pantallas",
        "physical_evidence": "evidencia física, evidencias físicas, evidencia tangible",
        "content": "contenido, contenidos, mensaje, mensajes, mensaje clave, mensajes clave",
        "barriers": "barrera, barreras, obstáculo, obstáculos, freno, frenos",
        "entry": "disparador, disparadores, desencadenante, detonante, punto de entrada, puntos de entrada, "
        "requisitos previos",
        "exit": "salida, criterio de salida, criterios de salida, punto de salida",
        "touchpoints": "punto de contacto, puntos de contacto, puntos de interacción",
        "channel": "canal, canales",
        "owner": "responsable, responsables, dueño, equipo responsable",
        "duration": "duración, tiempo invertido",
        "description": "descripción",
        "moment_of_truth": "momento de la verdad, momentos de la verdad, momento clave, momentos clave, "
        "momento crítico",
        "severity": "severidad, gravedad",
        "impact": "impacto",
        "effort": "esfuerzo",
        "persona": "persona, rol, perfil, perfil de usuario",
    },
    "pt": {
        "goals": "objetivo, objetivos, meta, metas, necessidade, necessidades, intenção, o que quer, o que deseja, "
        "o que busca",
        "actions": "ação, ações, atividade, atividades, tarefa, tarefas, comportamento, comportamentos, o que faz, "
        "faz, o que acontece, ações e comportamentos",
        "thoughts": "pensamento, pensamentos, o que pensa, pensa, o que está pensando",
        "questions": "pergunta, perguntas, dúvidas e perguntas, o que se pergunta, questionamentos",
        "quotes": "citação, citações, fala, falas, frase, frases, o que diz, diz",
        "motivations": "motivação, motivações, motivadores",
        "doubts": "dúvida, dúvidas, hesitação, hesitações, objeções, receios",
        "gains": "ganho, ganhos, benefício, benefícios, pontos positivos, o que funciona",
        "alternatives": "alternativa, alternativas, concorrência, concorrentes",
        "expectation": "expectativa, expectativas, o que espera",
        "emotion": "emoção, emoções, sentimento, sentimentos, estado emocional, curva emocional, humor, o que sente, "
        "sente, como se sente, satisfação, nível de satisfação, sensações",
        "pain_points": "dor, dores, ponto de dor, pontos de dor, problema, problemas, frustração, frustrações, "
        "fricção, fricções, ponto de fricção, pontos de fricção, atrito, atritos, ponto de atrito, pontos de atrito, "
        "dificuldade, dificuldades, desafio, desafios, risco, riscos, preocupações, pontos negativos",
        "opportunities": "oportunidade, oportunidades, oportunidade de melhoria, oportunidades de melhoria, "
        "melhoria, melhorias, solução, soluções, ideia, ideias, recomendação, recomendações, proposta, propostas, "
        "mitigação, pontos de melhoria",
        "metrics": "métrica, métricas, indicador, indicadores, indicador de sucesso, indicadores de sucesso",
        "frontstage": "palco, linha de frente, ações visíveis, ações dos funcionários, ações da equipe",
        "backstage": "bastidores, nos bastidores, retaguarda, ações invisíveis, ações internas, processos internos",
        "support": "processos de suporte, processo de suporte, processos de apoio, processo de apoio",
        "systems": "sistema, sistemas, resposta do sistema, tecnologia, tecnologias, tela, telas, "
        "o que o sistema garante",
        "physical_evidence": "evidência física, evidências físicas, evidências tangíveis",
        "content": "conteúdo, conteúdos, mensagem, mensagens, mensagem principal",
        "barriers": "barreira, barreiras, obstáculo, obstáculos",
        "entry": "gatilho, gatilhos, ponto de entrada, pontos de entrada, pré-requisitos",
        "exit": "saída, critério de saída, critérios de saída, ponto de saída",
        "touchpoints": "ponto de contato, pontos de contato, ponto de contacto, pontos de contacto, "
        "pontos de interação",
        "channel": "canal, canais",
        "owner": "responsável, responsáveis, dono, equipe responsável",
        "duration": "duração, tempo gasto",
        "description": "descrição",
        "moment_of_truth": "momento da verdade, momentos da verdade, momento-chave, momentos-chave, momento crítico",
        "severity": "severidade, gravidade",
        "impact": "impacto",
        "effort": "esforço",
        "persona": "persona, papel, perfil, perfil do usuário",
    },
}
"""The words by language and key, with commas between them; those of other scripts are in `other`."""
