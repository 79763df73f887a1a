from datetime import date

date(2026, 2, 30)
