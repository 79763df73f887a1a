def read_timetable(filename):
    timetable = {}
    with open(filename) as f:
        for line in f:
            parts = line.strip().split(";")
            timetable[parts[0]] = parts[1]
    return timetable


timetable = read_timetable("line9.txt")
for stop, time in timetable.items():
    print(time, stop)
