print(*3)
