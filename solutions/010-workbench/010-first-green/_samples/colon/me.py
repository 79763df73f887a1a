name: "Noor"
