import logging

logging.basicConfig(level="information")
