import asyncio


async def inner():
    return 1


async def outer():
    task = inner()
    try:
        asyncio.run(task)
    finally:
        task.close()


asyncio.run(outer())
