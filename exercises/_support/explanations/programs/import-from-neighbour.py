from flask import Flask, safe_join
