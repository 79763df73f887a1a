with open("reports/june.txt", "w") as file:
    file.write("sunny")
