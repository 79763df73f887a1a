import csv
import sys

csv.DictWriter(sys.stdout, ["name"]).writerow({"name": "tea", "stock": 3})
