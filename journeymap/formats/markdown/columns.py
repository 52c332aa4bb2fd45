"""The labels of our own pages <-> the keys of the format."""

from collections.abc import Mapping

MARK = "<!-- Written by jmap:"
"""What our own pages begin with; nobody sees it, and our importer knows them by it."""

HEAD: Mapping[str, str] = {
    "scenario": "Scenario", "goal": "Goal", "business_goal": "Business goal", "starts": "Starts", "ends": "Ends",
    "timeframe": "Timeframe", "state": "State", "status": "Status", "basis": "Basis",
    "owner": "Owner", "reviewed": "Reviewed", "review_every": "Review every", "emotion_scale": "Emotion scale",
    "tags": "Tags", "expectations": "Expectations",
}  # fmt: skip
"""What is said of the whole map, by key, in the order of a page."""

LANES: Mapping[str, str] = {
    "description": "Description", "duration": "Duration", "wait": "Wait", "channel": "Channel", "actors": "Who acts",
    "entry": "Begins when", "goals": "Goals", "actions": "Actions", "thoughts": "Thoughts", "questions": "Questions",
    "motivations": "Motivations", "doubts": "Doubts", "quotes": "Quotes", "expectation": "Expectation",
    "emotion": "Emotion", "pain_points": "Pain points", "barriers": "Barriers", "gains": "Gains",
    "alternatives": "Alternatives", "opportunities": "Opportunities", "moment_of_truth": "Moment of truth",
    "importance": "Importance", "optional": "Optional",
    "failure.mode": "Fails when", "failure.recovery": "Way back", "metrics": "Metrics", "frontstage": "Frontstage",
    "backstage": "Backstage", "support": "Support processes", "systems": "Systems",
    "physical_evidence": "Physical evidence", "content": "Content", "link": "Link", "exit": "Ends when",
    "owner": "Owner", "basis": "Basis", "tags": "Tags", "evidence": "Sources",
}  # fmt: skip
"""What is said of a stage or touchpoint, by key, in the order of a page; own lanes stand behind."""

PERSONA: Mapping[str, str] = {
    "role": "Role", "type": "Type", "bio": "Bio", "goals": "Goals", "needs": "Needs", "jobs": "Jobs",
    "motivations": "Motivations", "behaviors": "Behaviors", "pain_points": "Pain points", "fears": "Fears",
    "channels": "Channels", "tools": "Tools", "brands": "Brands", "accessibility": "Accessibility needs",
    "decision_criteria": "Decision criteria", "quotes": "Quotes",
}  # fmt: skip
"""What is said of a persona, by key, in the order of a page; demographics and own facts stand behind."""

LANE, WHOLE, NAME = "Lane", "Whole stage", "Touchpoints"
"""The first header of the table of a stage, the one above what is said of all of it, and the lane of touchpoints."""

JOURNEY, PERSONAS, SOURCES = "Journey", "Personas", "Sources"
STAGE = "Stage"
"""The first header of the one table of a short map."""
