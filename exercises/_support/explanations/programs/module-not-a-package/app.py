import sys

for name in [name for name in sys.modules if name.split('.')[0] == 'email']:
    del sys.modules[name]

import email.message
