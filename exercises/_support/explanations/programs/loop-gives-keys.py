plants = {
    "rose": {"height": 40},
    "ivy": {"height": 210},
}
for plant in plants:
    print(plant["height"])
