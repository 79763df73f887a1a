print("Ada", "sep"=", ")
