names = ["Ada", "Noor" "Li" 3]
