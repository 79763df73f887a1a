# FILL IN: what the learner starts from
ORDER = ""
