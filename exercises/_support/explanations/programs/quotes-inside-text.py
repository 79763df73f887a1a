line = "She said "good morning" to me"
print(line)
