def switch_on(rooms, wanted):
    room = rooms.get(wanted)
    room["light"] = True


switch_on({"kitchen": {"light": False}}, "hall")
