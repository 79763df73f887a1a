print(current_user)
