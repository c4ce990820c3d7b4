from challenges.bank_files import read_skills
from challenges.library import BANK
from challenges.skills import GROUPS

SIZES = {1: 7, 2: 19, 3: 7, 4: 9, 5: 10}


def test_the_syllabus_has_52_skills_in_order():
    skills = read_skills(BANK / "skills.toml")

    assert [skill.id for skill in skills] == [
        f"{group}.{number}" for group, size in SIZES.items() for number in range(1, size + 1)
    ]
    assert [skill.order for skill in skills] == sorted(skill.order for skill in skills)
    assert {skill.group for skill in skills} == set(GROUPS)


def test_each_skill_has_a_short_title_of_its_own_and_a_place_to_learn_it():
    skills = read_skills(BANK / "skills.toml")

    assert len({skill.title for skill in skills}) == 52
    assert max(len(skill.title) for skill in skills) <= 80
    assert all(skill.curriculum for skill in skills)
