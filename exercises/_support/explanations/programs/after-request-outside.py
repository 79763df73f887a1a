from flask import after_this_request


@after_this_request
def add(response):
    return response
