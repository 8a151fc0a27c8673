"""
Connects Bowtie to the harness, a program of its own, without a container: `direct:specwright_bowtie:harness`.

`SPECWRIGHT_HARNESS` is the path of the program.
"""

from subprocess import PIPE, Popen
import json
import os


class Connection:
    """One run of the program, which ends with its input."""

    def __init__(self):
        program = os.environ["SPECWRIGHT_HARNESS"]
        self._program = Popen([program], stdin=PIPE, stdout=PIPE)

    async def request(self, message):
        """Hands a command on, and its response back."""
        self._program.stdin.write(json.dumps(message).encode() + b"\n")
        self._program.stdin.flush()
        if message["cmd"] == "stop":
            self._program.communicate()
            return {}
        return json.loads(self._program.stdout.readline())


def harness():
    """What Bowtie imports: connecting makes one connection."""
    return Connection
