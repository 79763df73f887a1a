raise "wrong age"
