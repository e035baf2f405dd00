"""A start that cannot go on, said so that the person knows what to do."""

import errno
from pathlib import Path


class CannotStart(Exception):
    """Surefoot cannot start. The message names the cause and the way out, in whole sentences."""


def other_machines(host: str) -> CannotStart:
    """Return the refusal to be reached from other machines: that needs sign-in, which this version lacks."""
    return CannotStart(
        f"Surefoot does not open itself to other machines, and {host} would.\n"
        "There is no sign-in yet, so anyone near could read the diary.\n"
        "Leave --host away, or use --host 127.0.0.1. For your own phone, at home: surefoot serve --phone"
    )


def port_taken(host: str, port: int, *, option: str = "--port") -> CannotStart:
    """Return the refusal for a port that another program holds; the option is the one that chooses it."""
    free_guess = port + 1 if port < 65535 else port - 1
    return CannotStart(
        f"Another program already uses port {port} on {host}.\n"
        f"Close that program, or choose another port: surefoot serve {option} {free_guess}"
    )


def bad_port(port: int) -> CannotStart:
    """Return the refusal for a number that is no port."""
    return CannotStart(f"{port} is not a port Surefoot can use. Choose a number from 1024 to 65535.")


def same_ports(port: int) -> CannotStart:
    """Return the refusal for two doors at one port."""
    return CannotStart(f"Port {port} was chosen twice. Give --port, --phone-port and --trust-port a number each.")


def already_running(address: str) -> CannotStart:
    """Return the refusal to open a phone's door beside a Surefoot that runs already."""
    return CannotStart(
        f"Surefoot is already running: {address}\n"
        "If it was started with --phone, all you need is there, under Settings, Use it on your phone.\n"
        "If not, close it first: press Ctrl and C in its terminal. Then start again with --phone."
    )


def no_home_network() -> CannotStart:
    """Return the refusal for a computer without an address on a home network."""
    return CannotStart(
        "This computer has no address on a home network, so a phone could not find it.\n"
        "Connect it to the Wi-Fi that your phone uses. Then start again.\n"
        "Do you know its address? Name it: surefoot serve --phone --phone-address 192.168.1.20"
    )


def not_a_home_address(address: str) -> CannotStart:
    """Return the refusal for an address that others than the people at home could reach, or that is none."""
    return CannotStart(
        f"{address} is not an address of a home network.\n"
        "Such addresses begin with 192.168, with 10, or with 172.16 to 172.31. Surefoot opens itself to no other."
    )


def not_our_address(address: str) -> CannotStart:
    """Return the refusal for an address that this computer does not have."""
    return CannotStart(
        f"This computer does not have the address {address}.\n"
        "Leave --phone-address away, and Surefoot looks for the right one."
    )


def not_a_public_url(url: str) -> CannotStart:
    """Return the refusal for the address of a proxy that Surefoot cannot stand behind."""
    return CannotStart(
        f"{url} is not an address a phone could use here.\n"
        "Write https, a name, and nothing after it, such as --phone-url https://laptop.example.ts.net"
    )


def folder_refuses(folder: Path, cause: OSError) -> CannotStart:
    """Return the refusal for a data folder that cannot be made or written."""
    if cause.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(folder)
    if cause.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        why = "It may be read-only, or belong to someone else."
    else:
        why = f"The system says: {cause.strerror}."
    return CannotStart(
        f"Surefoot cannot write to its data folder: {folder}\n{why}\n"
        "Make the folder writable, or choose another one with SUREFOOT_DATA=/path/to/folder."
    )


def disk_full(folder: Path) -> CannotStart:
    """Return the refusal for a full disk."""
    return CannotStart(
        f"The disk is full, so Surefoot could not save anything in {folder}\n"
        "Free some space and start again. Nothing already saved is lost."
    )


def newer_database(path: Path) -> CannotStart:
    """Return the refusal for a diary that a newer Surefoot has written."""
    return CannotStart(
        f"A newer Surefoot has used this diary: {path}\n"
        "This older one could harm it, so it was left as it is. Update Surefoot, then start again."
    )


def damaged_database(path: Path, cause: Exception) -> CannotStart:
    """Return the refusal for a diary file that cannot be read as one."""
    return CannotStart(
        f"The diary file is damaged: {path}\nThe database says: {cause}.\n"
        "Nothing was changed. Put a backup in its place, or move it away to start afresh."
    )


def unopened_database(path: Path, cause: Exception) -> CannotStart:
    """Return the refusal for a diary file that is whole, as far as is known, and still could not be opened or written."""
    return CannotStart(
        f"The diary file cannot be opened: {path}\nThe database says: {cause}.\n"
        "Close other programs that use it, and check that it can be written and the disk has room. Then start again."
    )
