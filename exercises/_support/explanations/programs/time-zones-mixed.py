from datetime import datetime, timezone

datetime.now() - datetime.now(timezone.utc)
