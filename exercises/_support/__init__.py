"""Hold what the checks of several exercises share; checks import it as `support`."""
