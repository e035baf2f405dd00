"""Pairing: one code, one phone, ten minutes, five tries; what is kept tells nobody the code or the token."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import override_settings

from surefoot.records import pairing
from surefoot.records.models import PairedDevice, PairingCode
from surefoot.records.pairing import (
    MOST_WRONG_TRIES,
    Paired,
    Refused,
    closed_until,
    device_with,
    devices,
    fresh_code,
    live_code,
    note_seen,
    pair,
    unpair,
    unpair_all,
)

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


def guess_wrongly(times: int, code: str, now: datetime = NOW) -> list[Refused | Paired]:
    return [pair(wrong(code), name="iPhone", now=now) for _ in range(times)]


def test_right_code_pairs_a_phone() -> None:
    made = fresh_code(now=NOW)
    answer = pair(made.code, name="iPhone", now=NOW)
    assert isinstance(answer, Paired)
    assert device_with(answer.token) == answer.device
    assert [(each.name, each.paired_at, each.last_seen) for each in devices()] == [("iPhone", NOW, NOW)]


@pytest.mark.parametrize("typed", ["{0}{1}", " {0} {1} ", "{0}-{1}"])
def test_code_may_be_typed_with_spaces(typed: str) -> None:
    code = fresh_code(now=NOW).code
    assert isinstance(pair(typed.format(code[:3], code[3:]), name="iPhone", now=NOW), Paired)


def test_code_has_six_digits_and_another_each_time() -> None:
    codes = {fresh_code(now=NOW).code for _ in range(20)}
    assert {len(code) for code in codes} == {6}
    assert len(codes) > 15


def test_code_is_shown_again_while_it_is_good() -> None:
    made = fresh_code(now=NOW)
    assert live_code(now=NOW + MINUTE) == made


def test_code_pairs_one_phone_only() -> None:
    code = fresh_code(now=NOW).code
    pair(code, name="iPhone", now=NOW)
    assert pair(code, name="iPad", now=NOW) == Refused(why="no-code")
    assert live_code(now=NOW) is None


@pytest.mark.parametrize(
    ("after", "good"), [(10 * MINUTE - SECOND, True), (10 * MINUTE, False), (10 * MINUTE + SECOND, False)]
)
def test_code_lasts_ten_minutes(after: timedelta, good: bool) -> None:
    code = fresh_code(now=NOW).code
    assert (live_code(now=NOW + after) is not None) is good
    assert isinstance(pair(code, name="iPhone", now=NOW + after), Paired) is good


def test_code_is_not_good_before_it_was_made() -> None:
    code = fresh_code(now=NOW).code
    assert pair(code, name="iPhone", now=NOW - SECOND) == Refused(why="no-code")


@pytest.mark.parametrize(("wrong_tries", "good"), [(4, True), (5, False), (6, False)])
def test_code_allows_five_wrong_tries(wrong_tries: int, good: bool) -> None:
    code = fresh_code(now=NOW).code
    guess_wrongly(wrong_tries, code)
    assert isinstance(pair(code, name="iPhone", now=NOW), Paired) is good


def test_wrong_try_says_how_many_are_left() -> None:
    code = fresh_code(now=NOW).code
    assert guess_wrongly(6, code) == [
        Refused(why="wrong", tries_left=4),
        Refused(why="wrong", tries_left=3),
        Refused(why="wrong", tries_left=2),
        Refused(why="wrong", tries_left=1),
        Refused(why="no-code"),
        Refused(why="no-code"),
    ]


@pytest.mark.parametrize(
    "typed", ["", "12345", "1234567", "12345a", "\uff11\uff12\uff13\uff14\uff15\uff16", "0x1234", "1" * 5000]
)
def test_what_is_no_code_is_named_and_not_counted(typed: str) -> None:
    fresh_code(now=NOW)
    assert pair(typed, name="iPhone", now=NOW) == Refused(why="unreadable")
    assert PairingCode.objects.get().wrong_tries == 0


def test_new_code_ends_the_one_before() -> None:
    first, second = fresh_code(now=NOW).code, fresh_code(now=NOW + SECOND).code
    if first != second:
        assert pair(first, name="iPhone", now=NOW + SECOND) == Refused(why="wrong", tries_left=4)
    assert isinstance(pair(second, name="iPhone", now=NOW + SECOND), Paired)


def test_no_code_pairs_nobody() -> None:
    assert pair("123456", name="iPhone", now=NOW) == Refused(why="no-code")


@pytest.mark.parametrize(("wrong_in_all", "open_"), [(19, True), (20, False)])
def test_twenty_wrong_tries_in_an_hour_close_pairing_over_all_codes(wrong_in_all: int, open_: bool) -> None:
    while wrong_in_all:
        tries = min(MOST_WRONG_TRIES, wrong_in_all)
        guess_wrongly(tries, fresh_code(now=NOW).code)
        wrong_in_all -= tries
    code = fresh_code(now=NOW + MINUTE).code
    assert closed_until(now=NOW + MINUTE) == (None if open_ else NOW + HOUR)
    assert (live_code(now=NOW + MINUTE) is None) is not open_
    assert isinstance(pair(code, name="iPhone", now=NOW + MINUTE), Paired) is open_


@pytest.mark.parametrize(("after", "open_"), [(HOUR - SECOND, False), (HOUR, True)])
def test_pairing_opens_again_after_an_hour(after: timedelta, open_: bool) -> None:
    for _ in range(4):
        guess_wrongly(MOST_WRONG_TRIES, fresh_code(now=NOW).code)
    code = fresh_code(now=NOW + after).code
    assert isinstance(pair(code, name="iPhone", now=NOW + after), Paired) is open_


def test_neither_code_nor_token_is_kept_in_clear() -> None:
    code = fresh_code(now=NOW).code
    answer = pair(code, name="iPhone", now=NOW)
    assert isinstance(answer, Paired)
    kept = str([*PairingCode.objects.values_list(), *PairedDevice.objects.values_list()])
    assert (code in kept.replace(PairingCode.objects.get().seed, ""), answer.token in kept) == (False, False)


def test_code_cannot_be_worked_out_without_the_secret_of_the_folder() -> None:
    made = fresh_code(now=NOW)
    with override_settings(SECRET_KEY="of another folder"):  # noqa: S106 - a stand-in
        other = live_code(now=NOW)
    assert other is not None
    assert other.until == made.until
    assert other.code != made.code


@pytest.mark.parametrize("token", ["", "x", "0" * 64])
def test_unknown_token_is_nobodys(token: str) -> None:
    pair(fresh_code(now=NOW).code, name="iPhone", now=NOW)
    assert device_with(token) is None


def test_hash_of_a_token_is_no_token() -> None:
    pair(fresh_code(now=NOW).code, name="iPhone", now=NOW)
    assert device_with(PairedDevice.objects.get().token_hash) is None


def test_removed_phone_is_unknown_at_once_and_the_others_stay() -> None:
    first = pair(fresh_code(now=NOW).code, name="iPhone", now=NOW)
    second = pair(fresh_code(now=NOW).code, name="iPad", now=NOW)
    assert isinstance(first, Paired)
    assert isinstance(second, Paired)
    assert (unpair(first.device.pk), unpair(first.device.pk)) == (True, False)
    assert (device_with(first.token), device_with(second.token)) == (None, second.device)


def test_unpairing_all_leaves_no_phone_and_no_code() -> None:
    pair(fresh_code(now=NOW).code, name="iPhone", now=NOW)
    fresh_code(now=NOW)
    unpair_all()
    assert (PairedDevice.objects.count(), PairingCode.objects.count()) == (0, 0)


@pytest.mark.parametrize(("after", "noted"), [(HOUR - SECOND, False), (HOUR, True), (-HOUR, True)])
def test_phone_is_noted_as_seen_once_an_hour(after: timedelta, noted: bool) -> None:
    pair(fresh_code(now=NOW).code, name="iPhone", now=NOW)
    assert note_seen(devices()[0], now=NOW + after) is noted
    assert devices()[0].last_seen == (NOW + after if noted else NOW)


def test_codes_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(pairing, "constant_time_compare", lambda *both: compared.append(both) or False)
    made = fresh_code(now=NOW)
    pair("123456", name="iPhone", now=NOW)
    assert compared == [("123456", made.code)]


def test_old_codes_are_not_kept() -> None:
    fresh_code(now=NOW)
    fresh_code(now=NOW + HOUR)
    assert [each.made_at for each in PairingCode.objects.all()] == [NOW + HOUR]
