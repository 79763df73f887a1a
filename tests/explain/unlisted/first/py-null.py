user = null
