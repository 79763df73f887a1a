visits = {"ada": 20}
print(int(visits))
