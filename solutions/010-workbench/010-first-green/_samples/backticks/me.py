name = `Noor`
