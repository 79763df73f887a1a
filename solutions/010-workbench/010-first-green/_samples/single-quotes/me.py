name = 'Zoë van Dijk'
