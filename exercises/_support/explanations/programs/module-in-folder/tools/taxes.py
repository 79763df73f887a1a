def with_tax(net):
    return net * 1.2
