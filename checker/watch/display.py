"""Show the scene, and what lies over it: a text, the list, a question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.render.text import Line, Look
from checker.watch.screen import Screen
from checker.watch.views import (
    Choice,
    Page,
    Scene,
    draw,
    draw_choice,
    draw_page,
    furthest,
    page_height,
)

PageMaker = Callable[[Look], tuple[Line, ...]]


class Display:
    """What is on the screen; on a plain one, what is appended."""

    def __init__(self, look: Look, screen: Screen) -> None:
        self.look = look
        self.screen = screen
        self.scene: Scene
        self.page: Page | None = None
        self.page_maker: PageMaker = lambda look: ()
        self.choice: Choice | None = None
        self.asked = ""
        """the key whose question waits for an answer"""
        self._bookmarks: dict[str, int] = {}

    def scroll(self, by: int) -> None:
        """Move the main screen's text."""
        end = furthest(self.scene, self.look, self.rows())
        self.scene = replace(self.scene, offset=max(0, min(self.scene.offset + by, end)))
        self.paint()

    def open_page(
        self, kind: str, title: str, make: PageMaker, status: str = "", bookmark: str = ""
    ) -> None:
        """Open a text over the screen; with a bookmark where it was left."""
        lines = make(self.look)
        self.choice = None
        page = Page(kind, title, lines, bookmark=bookmark)
        page = page.moved(self._bookmarks.get(bookmark, 0), self.page_height())
        self.page = page if self.screen.is_live else None
        self.page_maker = make
        self.set_status(status)
        self.paint()
        self.append([(), ((title, ""),), (), *lines])
        if status:
            self.append([((status, ""),)])

    def page_height(self) -> int:
        """Count the rows that an open text has on this terminal."""
        return page_height(self.rows())

    def turn(self, by: int) -> None:
        """Move in the open text, and remember the place."""
        if self.page is None:
            return
        self.page = self.page.moved(by, self.page_height())
        if self.page.bookmark:
            self._bookmarks[self.page.bookmark] = self.page.offset
        self.paint()

    def rows(self) -> int:
        """Count the rows of a frame: the terminal's last one stays free."""
        return self.screen.size()[1] - 1

    def ask(self, key: str, question: str) -> None:
        """Ask something that the next key answers."""
        self.asked = key
        self.page = self.choice = None
        self.say(question, is_urgent=True)

    def say(self, sentence: str, *, is_urgent: bool = False) -> None:
        """Tell something in the status line."""
        self.set_status(sentence, is_urgent=is_urgent)
        self.paint()
        self.append([((sentence, ""),)])

    def set_status(self, sentence: str, *, is_urgent: bool = False) -> None:
        """Set the status line, for the next frame."""
        self.scene = replace(self.scene, status=sentence, is_urgent=is_urgent)

    def append(self, lines: list[Line]) -> None:
        """Write lines once, in the plain mode."""
        self.screen.append(lines)

    def paint(self, *, new_page: bool = False) -> None:
        """Draw the frame."""
        if not self.screen.is_live:
            return
        rows = self.rows()
        if self.page is not None:
            lines = draw_page(self.page, self.look, rows, self.scene.status)
        elif self.choice is not None:
            lines = draw_choice(self.choice, self.look, rows, self.scene.status)
        else:
            lines = draw(self.scene, self.look, rows)
        self.screen.show(lines, new_page=new_page)
