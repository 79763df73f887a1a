from uuid import UUID

ticket = UUID("ticket-17")
print(ticket)
