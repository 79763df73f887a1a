from random import randit
