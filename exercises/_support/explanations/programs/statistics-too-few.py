from statistics import mean

temperatures = []
print("Average:", mean(temperatures))
