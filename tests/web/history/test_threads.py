"""What was later said about an entry stays with it, and the newest word is the one advice uses."""

from datetime import UTC, date, datetime

from hypothesis import given

from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import Correction, Note, Retraction
from surefoot.web.history.threads import threads
from tests.strategies import diaries

DAY = date(2026, 5, 13)


def entry(number: int, body) -> Entry:
    return Entry(
        id=f"00000000-0000-7000-8000-{number:012d}", at=datetime(2026, 5, 13, 8, number, tzinfo=UTC), day=DAY, body=body
    )


FIRST = entry(1, Note(text="one"))


def test_correction_of_a_correction_keeps_all_three_words():
    second = entry(2, Correction(supersedes=FIRST.id, entry=Note(text="two")))
    third = entry(3, Correction(supersedes=second.id, entry=Note(text="three")))
    (thread,) = threads([FIRST, second, third])
    assert [word.text for word in thread.words] == ["one", "two", "three"]
    assert (thread.now, thread.taken_back) == (Note(text="three"), False)


def test_what_was_taken_back_stays_taken_back():
    gone = entry(2, Retraction(supersedes=FIRST.id))
    late = entry(3, Correction(supersedes=FIRST.id, entry=Note(text="three")))
    (thread,) = threads([FIRST, gone, late])
    assert (thread.now, thread.taken_back) == (Note(text="one"), True)


def test_correction_of_nothing_is_left_out():
    assert threads([entry(2, Retraction(supersedes=FIRST.id))]) == ()


@given(diary=diaries())
def test_threads_tell_what_advice_uses(diary):
    entries = sorted(diary, key=lambda one: one.key)
    shown = {thread.root.id: thread.now for thread in threads(entries) if not thread.taken_back}
    assert shown == {one.id: one.body for one in effective(entries)}
