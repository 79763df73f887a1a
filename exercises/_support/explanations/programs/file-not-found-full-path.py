from pathlib import Path

(Path(__file__).parent / "texts" / "hello.txt").read_text(encoding="utf-8")
