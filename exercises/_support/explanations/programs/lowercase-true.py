is_admin = false
