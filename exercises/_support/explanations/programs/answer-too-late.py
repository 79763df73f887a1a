raise TimeoutError("timed out")
