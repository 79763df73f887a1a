# The eight steps of a login, mixed:
# A  The application logic compares the typed password with the stored one.
# B  The server sends the reply, and the visitor is logged in.
# C  The browser sends a request with the typed name and password.
# D  The application logic asks the database for the member with this name.
# E  The visitor types a name and a password and clicks "Log in".
# F  The application logic makes a session for this visitor.
# G  The server writes one line into its log: a request has arrived.
# H  The server receives the request and hands it to the application logic.

# A session is the back end's memory of a visitor who is logged in.
# A log is a file in which a server writes down what happened.

# Write their letters in order between the quotes. For example: ORDER = "ABC"
#
order = "ECHGDAFB"
