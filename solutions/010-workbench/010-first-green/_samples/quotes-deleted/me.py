name = Ada
