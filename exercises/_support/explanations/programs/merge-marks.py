name = "Ada"
<<<<<<< HEAD
name = "Noor"
=======
