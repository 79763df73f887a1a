print(Optional[int])
