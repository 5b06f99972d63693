"""CVs as people write them."""

from trainer.domain.resume import Resume

SAMPLE = {
    "$schema": "anything",
    "basics": {"name": "Ada Quill", "label": "Baker", "summary": "Bakes.", "location": {"city": "Lund", "postalCode": "22100"}},
    "work": [{"name": "Crumb", "position": "Head baker", "startDate": "2019-02-01", "highlights": ["Opened a second shop"], "new": 1}],
    "education": [
        {"institution": "Oven School", "area": "Bread", "studyType": "Diploma", "endDate": "2018", "score": 4.0, "courses": None}
    ],
    "skills": [{"name": "Rye", "level": "Master", "keywords": "sour"}],
    "unheard-of": {},
}


def test_a_cv_reads_as_plain_lines():
    assert Resume.model_validate(SAMPLE).lines() == [
        "Ada Quill, Baker",
        "Profile",
        "Bakes.",
        "Lund",
        "Work",
        "Head baker, Crumb, since 2019-02",
        "- Opened a second shop",
        "Education",
        "Diploma Bread, Oven School, until 2018",
        "- Score: 4.0",
        "Skills",
        "Rye (Master): sour",
    ]


def test_an_empty_cv_has_no_lines():
    assert Resume.model_validate({}).lines() == []
