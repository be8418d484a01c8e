"""Writes follow-up-values.json: what the intervals of a follow-up are, worked out from their definitions.

    python3 -m venv venv && venv/bin/pip install numpy scipy
    venv/bin/python Tests/Fixtures/follow-up-values.py

Needed only to make the file again; the tests read the file. Nothing is taken over from the code that
is tested: likelihoods come from least squares, bounds of shares and counts from the roots of their
score equations, and quantiles of the mixture from a root of its distribution. The cases come from a
pinned seed; every week has the same records behind it.
"""

import json
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy import stats
from scipy.optimize import brentq

random = np.random.default_rng(20261121)


def drawn_in(logs, design):
    """Weeks further than 2.5 robust deviations from a first fit, drawn in to there."""
    rest = logs - design
    reach = 2.5 * 1.4826 * np.median(np.abs(rest))
    return design + np.clip(rest, -reach, reach) if reach > 0 else logs


def levels(before, after):
    """Change of the mean logarithm, its error, and degrees."""
    logs = np.log(np.concatenate([before, after]))
    k = len(before)
    rough = np.where(np.arange(len(logs)) < k, np.median(logs[:k]), np.median(logs[k:]))
    logs = drawn_in(logs, rough)
    start, end = logs[:k].mean(), logs[k:].mean()
    rest = logs - np.where(np.arange(len(logs)) < k, start, end)
    deviation = np.sqrt((rest**2).sum() / (len(logs) - 3))
    return end - start, deviation * np.sqrt(1 / k + 1 / len(after)), len(logs) - 2


def line(values, weeks):
    """Where a line fitted to the logarithms starts and ends, and the deviation about it."""
    logs = np.log(values)
    X = np.column_stack([np.ones(len(logs)), (weeks - weeks[0]) / (weeks[-1] - weeks[0])])
    rough = X @ np.linalg.lstsq(X, logs, rcond=None)[0]
    logs = drawn_in(logs, rough)
    (start, slope), *_ = np.linalg.lstsq(X, logs, rcond=None)
    deviation = np.sqrt(((logs - X @ [start, slope]) ** 2).sum() / (len(logs) - 3))
    along = X[:, 1]
    return start, slope, deviation, deviation / np.sqrt(((along - along.mean()) ** 2).sum())


def scores(values):
    """Logarithms, drawn in to two robust deviations about their median, less their mean."""
    logs = np.log(values)
    rest = logs - np.median(logs)
    reach = 2 * 1.4826 * np.median(np.abs(rest))
    rest = np.clip(rest, -reach, reach)
    return rest - rest.mean()


def ratio(y, x):
    """The likelihood ratio of a regression on x to none, with the variance profiled out."""
    X = np.column_stack([np.ones(len(y)), x])
    left = ((y - X @ np.linalg.lstsq(X, y, rcond=None)[0]) ** 2).sum()
    return (y @ y / left) ** ((len(y) - 2) / 2)


def by_itself(earlier, chosen, waiting, after, sign):
    past = np.concatenate([earlier, chosen, waiting])
    unchosen = np.concatenate([earlier, waiting])
    courses = [(10.0, *levels(unchosen, after))]
    y, n = scores(past), len(past)
    places = np.arange(n)
    starts = range(3, n - 2)
    for k in starts:
        weight = 0.7 / len(starts) * ratio(y, (places >= k).astype(float))
        courses.append((weight, *levels(past[k:], after)))
    start, slope, deviation, tilt = line(past, places.astype(float))
    change, error, _ = levels(past, after)
    # A drift the hoped way goes on; one the other way is given what it had reached.
    at = n + (len(after) - 1) / 2 if slope * sign > 0 else len(earlier) + (len(chosen) - 1) / 2
    along = at / (n - 1)
    flat = np.log(np.concatenate([past, after]))
    rough = np.where(np.arange(len(flat)) < n, np.median(flat[:n]), np.median(flat[n:]))
    level = drawn_in(flat, rough)[:n].mean()
    wide = np.sqrt(error**2 + (tilt * (along - 0.5)) ** 2)
    courses.append(
        (0.3 * ratio(y, places), change + level - (start + slope * along), wide, n - 2))
    total = sum(c[0] for c in courses)
    courses = [c for c in courses if c[0] >= 1e-4 * total]
    total = sum(c[0] for c in courses)

    def quantile(p):
        def excess(x):
            return sum(w * stats.t.cdf((x - c) / e, d) for w, c, e, d in courses) / total - p
        return brentq(excess, -20, 20, xtol=1e-13)

    return [quantile(0.05), quantile(0.5), quantile(0.95)]


def bounds(events, chances, z, is_share):
    """The rates at which what was seen lies z standard errors off: the score equation's roots."""
    rate = events / chances

    def off(r):
        variance = r * (1 - r) / chances if is_share else r / chances
        return (rate - r) ** 2 - z * z * variance

    top = 1.0 if is_share else rate + (z * z + 2 * z * np.sqrt(events + z * z)) / chances
    low = 0.0 if events == 0 else brentq(off, 1e-12, rate, xtol=1e-16)
    high = brentq(off, rate if events > 0 else 1e-12, top - (1e-12 if is_share else 0), xtol=1e-16)
    return low, high


def rates(before, after, wholes, is_share):
    """The change of the logarithm of a rate, and its lopsided 90 % interval."""
    parts = np.concatenate([before, after]).astype(float)
    k, n = len(before), len(parts)
    whole = np.array(wholes, float) if is_share else np.ones(n)
    fitted = np.where(
        np.arange(n) < k, parts[:k].sum() / whole[:k].sum(), parts[k:].sum() / whole[k:].sum())
    fitted = np.maximum(fitted, 0.5 / whole.sum())
    variance = whole * fitted * ((1 - fitted) if is_share else 1)
    excess = max(1, ((parts - whole * fitted) ** 2 / variance).sum() / (n - 3))
    t = stats.t.ppf(0.95, n - 2)
    z = t * np.sqrt(excess)
    logs, down, up = [], [], []
    for x, w in [(parts[:k], whole[:k]), (parts[k:], whole[k:])]:
        log = np.log(max(x.sum(), 0.5) / w.sum())
        low, high = bounds(x.sum(), w.sum(), z, is_share)
        logs.append(log)
        down.append(log - np.log(low) if low > 0 else 25.0)
        up.append(max(0, np.log(high) - log))
    change = logs[1] - logs[0]
    return [
        change - min(25.0, np.hypot(down[1], up[0])), change, change + np.hypot(up[1], down[0]),
    ]


def weekly(level, spread, count):
    return [round(float(v), 1) for v in level * np.exp(spread * random.normal(size=count))]


measured = []
for level, spread, effect, few in [(300, 0.1, 0.8, 8), (20, 0.4, 1.0, 8), (5, 0.3, 1.5, 4)]:
    before, after = weekly(level, spread, 10), weekly(level * effect, spread, few)
    if spread == 0.3:
        before[3] = 60.0
    change, error, degrees = levels(np.array(before), np.array(after))
    t = stats.t.ppf(0.95, degrees)
    measured.append({
        "before": before, "after": after,
        "expected": [change - t * error, change, change + t * error],
    })

counted = []
for rate, effect, whole, few in [(0.27, 0.12, 15, 2), (0.1, 0.7, 40, 8), (0.05, 0.0, 30, 6)]:
    before = [int(random.binomial(whole, rate)) for _ in range(8)]
    after = [int(random.binomial(whole, rate * effect)) for _ in range(few)]
    wholes = [whole] * (8 + few)
    counted.append({
        "before": before, "after": after, "wholes": wholes,
        "expected": rates(before, after, wholes, True),
    })
for mean, effect in [(8, 0.6), (2, 1.2)]:
    before = [int(v) for v in random.poisson(mean, 9)]
    after = [int(v) for v in random.poisson(mean * effect, 8)]
    counted.append({
        "before": before, "after": after, "wholes": [],
        "expected": rates(before, after, [], False),
    })

courses = []
for what, earlier, chosen, waiting, after, spread in [
    ("high by chance", [100] * 30, [118] * 8, [100] * 2, [98] * 8, 0.15),
    ("a step twelve weeks before", [100] * 18 + [180] * 12, [180] * 8, [180] * 2, [120] * 8, 0.15),
    ("falling all the time", [200 * 0.98**i for i in range(24)], [200 * 0.98**i for i in range(24, 32)],
     [200 * 0.98**i for i in range(32, 34)], [200 * 0.98**i for i in range(34, 42)], 0.05),
    ("rising all the time", [100 * 1.02**i for i in range(24)], [100 * 1.02**i for i in range(24, 32)],
     [], [150] * 6, 0.05),
]:
    draws = [
        [round(float(v * np.exp(spread * random.normal())), 1) for v in part]
        for part in (earlier, chosen, waiting, after)
    ]
    courses.append({
        "what": what, "earlier": draws[0], "chosen": draws[1], "waiting": draws[2],
        "after": draws[3],
        "expected": by_itself(*[np.array(d) for d in draws], sign=-1),
    })

made_with = {
    "python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__,
}
# One case a line, so that a change can be read.
text = '{"madeWith": ' + json.dumps(made_with)
for name, cases in [("measured", measured), ("counted", counted), ("courses", courses)]:
    text += f',\n"{name}": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]"
Path(__file__).with_suffix(".json").write_text(text + "\n}\n")
