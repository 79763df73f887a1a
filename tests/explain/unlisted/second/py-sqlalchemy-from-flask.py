from flask import Flask, SQLAlchemy
