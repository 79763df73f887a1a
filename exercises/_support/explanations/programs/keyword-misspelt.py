form datetime import date
