path = work\hello
