age := 3
