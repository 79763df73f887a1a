from flask import flask
