tags = {"a", "b"}
tags.pop(0)
