import werkzoig
