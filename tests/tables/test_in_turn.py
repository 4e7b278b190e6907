"""Large files are written one after another, small ones whenever they are asked for."""

from threading import Thread
from time import sleep

from apps.tables import Cell, Column, Table, written
from apps.tables.in_turn import LARGE


def table(cells):
    return Table("Cells", (Column("a", "A"),), ((Cell("x"),),) * cells)


class Writer:
    """Notes how many write at the same time."""

    def __init__(self):
        self.now = self.most = 0

    def __call__(self, table):
        self.now += 1
        self.most = max(self.most, self.now)
        sleep(0.05)
        self.now -= 1
        return f"{len(table.rows)} rows".encode()


def most_at_once(made):
    writer, answers = Writer(), []
    threads = [Thread(target=lambda: answers.append(written(writer, made))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [f"{len(made.rows)} rows".encode()] * 4
    return writer.most


def test_large_files_wait_for_each_other():
    assert most_at_once(table(LARGE + 1)) == 1


def test_small_files_wait_for_nobody():
    assert most_at_once(table(LARGE)) > 1
