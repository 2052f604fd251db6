"""Finding, checking and downloading the files of the data sets."""

from __future__ import annotations

import contextlib
import hashlib
import os
import urllib.parse
import urllib.request
import uuid
from http.client import HTTPException
from pathlib import Path

from monolip.datasets._sources import Source, shipped_folder

FOLDER_VARIABLE = "MONOLIP_DATA"
CACHE_VARIABLE = "MONOLIP_CACHE"
ADDRESS_VARIABLE = "MONOLIP_DATA_URL"
SCHEMES = ("file", "http", "https")
TIMEOUT_SECONDS = 30.0


def read_file(
    source: Source,
    *,
    data_home: str | os.PathLike[str] | None = None,
    download_if_missing: bool = True,
) -> bytes:
    """Return the content of a data set's file, checked against its sha256.

    Looks in ``data_home``, the folder named by ``MONOLIP_DATA``, the files shipped with the
    project and the cache folder, in this order, and then downloads into the cache folder from
    the base address in ``MONOLIP_DATA_URL``.

    Parameters
    ----------
    source : Source
        Row of the table of sources.
    data_home : str or path, default=None
        Folder to look in first.
    download_if_missing : bool, default=True
        Whether a file that no folder has may be downloaded.

    Returns
    -------
    content : bytes
        The whole file.

    Raises
    ------
    FileNotFoundError
        If no folder has the file and it cannot be downloaded.
    ValueError
        If the file found or downloaded is not the known one, or the base address has a scheme
        other than file, http and https.
    OSError
        If the download fails or the cache folder cannot be written to.
    """
    folders = _folders(data_home)
    for _, folder in folders:
        path = folder / source.file
        if path.is_file():
            content = path.read_bytes()
            _check_content(
                source,
                content,
                where=f"'{path}'",
                remedy="put the right file there, or remove this one to look elsewhere",
            )
            return content
    address = os.environ.get(ADDRESS_VARIABLE, "")
    if not (download_if_missing and address):
        raise FileNotFoundError(_not_found(source, folders, download_if_missing))
    content = _download(source, address)
    _write_whole(cache_folder() / source.file, content)
    return content


def cache_folder() -> Path:
    """Return the folder for downloaded files.

    Returns
    -------
    folder : pathlib.Path
        ``MONOLIP_CACHE`` if set, or else ``monolip`` in the user's cache folder
        (``XDG_CACHE_HOME``, by default ``~/.cache``). It need not exist.
    """
    own = os.environ.get(CACHE_VARIABLE)
    if own:
        return Path(own).expanduser()
    shared = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(shared).expanduser() / "monolip"


def _folders(data_home: str | os.PathLike[str] | None) -> list[tuple[str, Path]]:
    """Return the folders to look in, each with what it is to the user."""
    folders = []
    if data_home is not None:
        folders.append(("data_home", Path(data_home).expanduser()))
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        folders.append((FOLDER_VARIABLE, Path(named).expanduser()))
    folders.append(("shipped with monolip", shipped_folder()))
    folders.append(("cache", cache_folder()))
    return folders


def _not_found(source: Source, folders: list[tuple[str, Path]], download_if_missing: bool) -> str:
    """Return the message for a file that no folder has."""
    looked = ", ".join(f"'{folder}' ({label})" for label, folder in folders)
    remedy = f"pass data_home, or set {FOLDER_VARIABLE}, to a folder that has it"
    if download_if_missing:
        remedy += f", or set {ADDRESS_VARIABLE} to a base address to download it from"
    else:
        remedy += ", or allow the download with download_if_missing=True"
    return (
        f"dataset {source.name!r} needs the file '{source.file}', found in none of: "
        f"{looked}; {remedy}"
    )


def _check_content(source: Source, content: bytes, *, where: str, remedy: str) -> None:
    """Raise ValueError unless the content is that of the table of sources."""
    found = hashlib.sha256(content).hexdigest()
    if found != source.sha256:
        raise ValueError(
            f"the file of dataset {source.name!r} must have sha256 {source.sha256} "
            f"({source.bytes} bytes), found {found} ({len(content)} bytes) in {where}; {remedy}"
        )


def _download(source: Source, address: str) -> bytes:
    """Return the checked content of a file under a base address."""
    scheme = urllib.parse.urlsplit(address).scheme
    if scheme not in SCHEMES:
        raise ValueError(
            f"{ADDRESS_VARIABLE} must start with one of file://, http:// and https://, found "
            f"{address!r}; set it to the address of a folder that has '{source.file}'"
        )
    url = f"{address.rstrip('/')}/{urllib.parse.quote(source.file)}"
    try:
        with urllib.request.urlopen(url, timeout=TIMEOUT_SECONDS) as response:
            # One byte more than expected shows that a file is too long without reading it all.
            content: bytes = response.read(source.bytes + 1)
    except (OSError, HTTPException) as error:
        raise OSError(
            f"dataset {source.name!r} must be downloadable from {url}, found: {error}; check "
            f"{ADDRESS_VARIABLE} and the connection, or set {FOLDER_VARIABLE} to a folder that "
            f"has '{source.file}'"
        ) from error
    _check_content(
        source,
        content,
        where=url,
        remedy=f"nothing was kept; set {ADDRESS_VARIABLE} to an address that has the right file",
    )
    return content


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file so that no other process ever sees a part of it."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        os.replace(part, path)
    except OSError as error:
        raise OSError(
            f"monolip must be able to write in its cache folder '{path.parent}', found: {error}; "
            f"set {CACHE_VARIABLE} to a folder that can be written to"
        ) from error
    finally:
        # Gone already if all went well; never there if the folder could not be made.
        with contextlib.suppress(OSError):
            part.unlink()
