"""Names that stages of journeys have everywhere, in ten languages: by them a table or a heading is known as a stage."""

STAGE_NAMES: dict[str, dict[str, str]] = {
    "en": {
        "stage": "awareness, aware, become aware, discover, discovery, consideration, consider, research, interest, "
        "evaluation, evaluate, compare, comparison, decision, decide, intent, purchase, buy, buying, acquisition, "
        "conversion, checkout, sign up, signup, registration, onboarding, onboard, activation, activate, first use, "
        "adoption, adopt, use, usage, engagement, service, delivery, support, retention, loyalty, renewal, renew, "
        "expansion, advocacy, advocate, recommend, referral, exit, offboarding, churn, post purchase, pre purchase, "
        "trigger, search, arrival, booking, preparation, before, during, after, pre service, post service, "
        "first day, first week, first month, first year, follow up, resolution",
    },
    "de": {
        "stage": "Bewusstsein, Aufmerksamkeit, Entdeckung, Entdecken, Information, Informieren, Abwägung, "
        "Überlegung, Recherche, Interesse, Vergleich, Entscheidung, Kauf, Bestellung, Anmeldung, Registrierung, "
        "Einführung, Nutzung, Lieferung, Service, Bindung, Kundenbindung, Loyalität, Empfehlung, Kündigung, "
        "vor dem Kauf, nach dem Kauf, vorher, während, danach",
    },
    "fr": {
        "stage": "prise de conscience, notoriété, découverte, découvrir, recherche, intérêt, considération, "
        "évaluation, comparaison, décision, décider, achat, acheter, commande, commander, inscription, utilisation, "
        "utiliser, livraison, récupérer, service, fidélisation, fidélité, recommandation, avant, pendant, après",
    },
    "es": {
        "stage": "conciencia, conocimiento, descubrimiento, descubrir, búsqueda, investigación, interés, "
        "consideración, evaluación, comparación, decisión, compra, comprar, registro, uso, entrega, servicio, "
        "retención, fidelización, lealtad, recomendación, antes, durante, después, posventa, postventa",
    },
    "pt": {
        "stage": "conscientização, conhecimento, descoberta, descobrir, busca, pesquisa, interesse, consideração, "
        "avaliação, comparação, decisão, compra, comprar, cadastro, uso, utilização, entrega, serviço, retenção, "
        "fidelização, lealdade, recomendação, antes, durante, depois, pós-venda, pós-compra",
    },
    "ru": {
        "stage": "осведомленность, осознание, знакомство, поиск, исследование, интерес, рассмотрение, оценка, "
        "сравнение, выбор, решение, принятие решения, покупка, заказ, регистрация, использование, доставка, "
        "обслуживание, удержание, лояльность, рекомендация, рекомендации, до, во время, после",
    },
    "ja": {
        "stage": "認知, 興味, 認知興味, 関心, 発見, 探索, 検索, 情報収集, 比較, 検討, 比較検討, 意思決定, 決定, "
        "購入, 予約, 登録, 申込, 申し込み, 導入, 利用, 使用, 継続, 定着, 共有, 推奨, ロイヤルティ, 利用前, 利用中, "
        "利用後, 購入前, 購入後, 解約",
    },
    "ko": {
        "stage": "인지, 인식, 발견, 관심, 탐색, 검색, 고려, 비교, 검토, 평가, 결정, 구매, 예약, 가입, 등록, 온보딩, "
        "사용, 이용, 배송, 유지, 재방문, 충성, 추천, 공유, 사전, 진행, 사후, 이탈",
    },
    "zh-Hans": {
        "stage": "认知, 意识, 了解, 发现, 搜索, 兴趣, 考虑, 评估, 比较, 决策, 决定, 购买, 下单, 注册, 登录, 激活, "
        "首次使用, 使用, 配送, 服务, 留存, 忠诚, 复购, 推荐, 分享, 使用前, 使用中, 使用后, 流失, 准备",
    },
    "zh-Hant": {
        "stage": "認知, 意識, 了解, 發現, 搜尋, 興趣, 考慮, 考量, 評估, 比較, 決策, 決定, 購買, 下單, 註冊, 登入, "
        "啟用, 首次使用, 使用, 配送, 服務, 留存, 忠誠, 回購, 推薦, 分享, 倡導, 使用前, 使用中, 使用後, 流失, 準備",
    },
}
"""The names by language, with commas between them."""
