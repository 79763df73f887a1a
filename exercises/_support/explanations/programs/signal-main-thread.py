import signal
import threading

errors = []


def start():
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    except ValueError as error:
        errors.append(error)


thread = threading.Thread(target=start)
thread.start()
thread.join()
raise errors[0]
