<h1>Hello</h1>
