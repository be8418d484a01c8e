"""Times pymannkendall and ruptures on the series of a file, one a line, comma-separated.

Prints the seconds a series of each, imports and reading not counted: of every hundred series the
best of three turns. It is this thread's processor time, so that a busy machine flatters nobody.
"""

import math
import sys
import time

try:
    import numpy
    import pymannkendall
    import ruptures
except ImportError as error:
    print(
        f"python has no {error.name}: python3 -m venv V && V/bin/pip install pymannkendall "
        "ruptures, then TRELLIS_BENCH_PYTHON=V/bin/python"
    )
    sys.exit(1)


def trend(values, _):
    # Mann and Kendall's test, with the slope of Theil and Sen in the same answer.
    return pymannkendall.original_test(values)


def change_points(jump):
    # A penalty of 2 log n asks for values with a deviation of 1.
    def work(_, scaled):
        search = ruptures.Pelt(model="l2", min_size=3, jump=jump).fit(scaled)
        return search.predict(pen=2 * math.log(len(scaled)))

    return work


def seconds(work, series):
    total = 0
    for first in range(0, len(series), 100):
        turns = []
        for _ in range(3):
            start = time.thread_time()
            for values, scaled in series[first : first + 100]:
                work(values, scaled)
            turns.append(time.thread_time() - start)
        total += min(turns)
    return total / len(series)


def standardised(values):
    return (values - values.mean()) / (values.std(ddof=1) or 1)


with open(sys.argv[1], encoding="utf-8") as lines:
    rows = [numpy.array([float(number) for number in line.split(",")]) for line in lines]
series = [(values, standardised(values)) for values in rows]
# The package looks at every fifth week unless it is asked for more; the engine looks at each.
for name, work in [
    ("trend", trend),
    ("every-week", change_points(jump=1)),
    ("every-fifth-week", change_points(jump=5)),
]:
    seconds(work, series[:100])
    print(name, seconds(work, series))
