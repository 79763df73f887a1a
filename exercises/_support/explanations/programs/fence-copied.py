```python
print("Hello")
```
