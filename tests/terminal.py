"""The command on a terminal: its own, of 100 columns."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

COMMAND = "from handouts.cli import main; main()"


def on_a_terminal(*words, program=COMMAND):
    """Run the command with a terminal of 100 columns on its standard error; return its status and what stood there."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    run = [sys.executable, "-c", program, *words]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=there, env=os.environ | {"TERM": "xterm"}) as started:
        os.close(there)
        shown = b""
        while chunk := _read(here):
            shown += chunk
        said = started.stdout.read().decode()
    os.close(here)
    return started.returncode, said, shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when nobody holds the other end any more
        return b""
