"""What gunicorn is told for watching: its lines in the form of the site's, and counts that its workers share."""

import os
import shutil
from pathlib import Path
from socket import gethostname

from gunicorn.glogging import Logger as GunicornLogger

from apps.watching.lines import FORMS

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def logger_as(form: str) -> type[GunicornLogger]:
    """gunicorn's own logger, with lines of this form.

    Not its logconfig_dict: with one, gunicorn also works out a line for each request, network address and all.
    """

    class Logger(GunicornLogger):
        def setup(self, cfg):
            super().setup(cfg)
            for handler in self.error_log.handlers:
                handler.setFormatter(FORMS[form]())

    return Logger


def share_counts(var: Path) -> None:
    """Give the workers a folder to count in, empty and of this server alone; those of servers that ended are removed."""
    folders, host = var / "metrics", gethostname()
    for folder in folders.glob(f"{host}-*"):
        if folder.name == f"{host}-{os.getpid()}" or not _runs(folder.name.rpartition("-")[2]):
            shutil.rmtree(folder, ignore_errors=True)
    mine = folders / f"{host}-{os.getpid()}"
    mine.mkdir(parents=True)
    os.environ[VARIABLE] = str(mine)


def forget(process: int) -> None:
    """A worker has ended: it answers nothing any more."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(process)


def _runs(process):
    return Path("/proc").is_dir() and Path("/proc", process).exists()
