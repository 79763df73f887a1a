print("Hello {name}".format(nam="Ada"))
