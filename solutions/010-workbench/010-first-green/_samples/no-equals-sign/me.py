name "Noor"
