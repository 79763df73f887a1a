def test_home(client):
    """GET / says hello."""
    assert "Hello, World!" in client.get("/").text


def test_name(client):
    """GET /hello/<name> greets."""
    assert client.get("/hello/noor").text == "Hello, noor!"


def test_add(client):
    """POST /users answers 201."""
    assert client.post("/users", json={"username": "ada"}).status_code == 201


def test_list(client):
    """GET /users lists what was added."""
    client.post("/users", json={"username": "ada"})

    assert client.get("/users").json == ["ada"]


def test_empty(client):
    """GET /users is empty at first."""
    assert client.get("/users").json == []


def test_twice(client):
    """A name is taken once."""
    client.post("/users", json={"username": "ada"})

    assert client.post("/users", json={"username": "ada"}).status_code == 409


def test_one(client):
    """GET /users/1 gives one."""
    client.post("/users", json={"username": "ada"})

    assert client.get("/users/1").json == {"username": "ada"}


def test_unknown(client):
    """GET /users/99 answers 404."""
    assert client.get("/users/99").status_code == 404
