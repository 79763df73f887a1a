"""The untrusted side: a program that loads a submission and answers for it.

It is started with ``python -I`` and uses the standard library only: in a class
it is the one part of the checker that is mounted beside a learner's code.
Nothing that it says is believed; see ``docs/architecture.md``.
"""
