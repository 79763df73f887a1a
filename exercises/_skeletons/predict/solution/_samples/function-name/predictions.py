Q1 = "news"
R1 = "404"
