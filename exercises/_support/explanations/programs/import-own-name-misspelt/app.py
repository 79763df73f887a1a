from geometry import circle_aera

print(circle_aera(2))
