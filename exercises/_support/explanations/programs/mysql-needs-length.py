from sqlalchemy import Column, Integer, MetaData, String, Table
from sqlalchemy.dialects import mysql
from sqlalchemy.schema import CreateTable

user = Table("user", MetaData(), Column("id", Integer, primary_key=True), Column("name", String))
CreateTable(user).compile(dialect=mysql.dialect())
