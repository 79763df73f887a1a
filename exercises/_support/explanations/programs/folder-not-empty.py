from pathlib import Path

drafts = Path("drafts")
drafts.mkdir()
(drafts / "letter.txt").write_text("Dear Noor")
drafts.rmdir()
