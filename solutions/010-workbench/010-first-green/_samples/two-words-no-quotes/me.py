name = Ada Lovelace
