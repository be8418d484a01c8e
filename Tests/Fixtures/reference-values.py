"""Writes reference-values.json: what other people's tools say about the statistics of Trellis.

    python3 -m venv venv && venv/bin/pip install numpy scipy statsmodels mpmath
    venv/bin/python Tests/Fixtures/reference-values.py

Needed only to make the file again; the tests read the file. The cases come from a pinned seed. Where
a group has a `disagreement`, each value was computed twice: by the tool that `source` names, and from
its definition with mpmath at 60 digits or with exact fractions; it is how far the two are apart at
most, relative to the value (absolutely for Wilson's bounds and tau). Written is then the second,
rounded once to a double, so that a tool's own last digits are not asked of Trellis; only the adjusted
p and the threshold are the tools' own, two tools' against each other. The script stops where the two
disagree by more than 1e-10.
"""

import json
import platform
from fractions import Fraction
from math import comb
from pathlib import Path

import mpmath
import numpy
import scipy
import statsmodels
from mpmath import mpf
from scipy import stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

mpmath.mp.dps = 60
random = numpy.random.default_rng(20261121)
groups = {}


def group(name, source, fields, cases, disagreement=None):
    entry = {"source": source, "fields": fields}
    if disagreement is not None:
        assert disagreement < 1e-10, (name, disagreement)
        entry["disagreement"] = float(f"{disagreement:.1e}")
    entry["cases"] = cases
    groups[name] = entry


def apart(tool, exact):
    """How far a tool's value is from the exact one, relative to that."""
    tool, exact = mpf(float(tool)), mpf(exact)
    return float(abs(tool - exact) / abs(exact)) if exact != 0 else float(abs(tool))


def fraction(value):
    return mpf(value.numerator) / mpf(value.denominator)


def digits(value, count=6):
    """A number with few digits, so that a case can be read and typed."""
    return float(f"{float(value):.{count}g}")


# The normal distribution.


def normal_tail(z):
    return mpmath.erfc(mpf(z) / mpmath.sqrt(2)) / 2


def normal_quantile(p):
    p = mpf(p)
    if p == mpf(1) / 2:
        return mpf(0)
    start = mpf(float(stats.norm.isf(float(p))))
    # Newton's steps on the logarithm of the smaller tail, which stays straight far out.
    sign, small = (1, p) if p < 0.5 else (-1, 1 - p)
    z = sign * start
    for _ in range(8):
        tail = normal_tail(z)
        z += (mpmath.log(tail) - mpmath.log(small)) * tail / mpmath.npdf(z)
    return sign * z


def normal():
    cases, worst = [], 0
    for z in [0, 1, -1, 1.959964, 37, -37] + [digits(z) for z in random.uniform(-9, 37, 54)]:
        exact = normal_tail(z)
        worst = max(worst, apart(stats.norm.sf(z), exact))
        cases.append([z, float(exact)])
    group("normalUpperTail", "scipy.stats.norm.sf", "z, expected", cases, worst)

    cases, worst = [], 0
    levels = [0.5, 0.05, 0.025, 0.95, 1 - 1e-12, 1e-300]
    levels += [digits(p) for p in random.uniform(0, 1, 27)]
    levels += [digits(10**e) for e in random.uniform(-250, -1, 27)]
    for p in levels:
        exact = normal_quantile(p)
        worst = max(worst, apart(stats.norm.isf(p), exact))
        cases.append([p, float(exact)])
    group("normalUpperQuantile", "scipy.stats.norm.isf", "p, expected", cases, worst)


# Student's t.


def student_tail(t, degrees):
    t, degrees = mpf(t), mpf(degrees)
    x = degrees / (degrees + t * t)
    tail = mpmath.betainc(degrees / 2, mpf(1) / 2, 0, x, regularized=True) / 2
    return tail if t >= 0 else 1 - tail


def student_quantile(p, degrees):
    p, degrees = mpf(p), mpf(degrees)
    start = float(stats.t.isf(float(p), float(degrees)))
    sign, small = (1, p) if p < 0.5 else (-1, 1 - p)
    t, half = mpf(sign * start), mpf(1) / 2
    norm = mpmath.gamma((degrees + 1) / 2) / mpmath.gamma(degrees / 2)
    norm /= mpmath.sqrt(degrees * mpmath.pi)
    for _ in range(6):
        density = norm * (1 + t * t / degrees) ** (-(degrees + 1) * half)
        t += (student_tail(t, degrees) - small) / density
    return sign * t


def student():
    cases, worst = [], 0
    given = [(0, 5), (1, 1), (-1, 1), (2.998, 7), (63.6567, 1), (1e6, 1), (1e12, 1), (40, 3)]
    for _ in range(72):
        degrees = random.choice([
            float(random.integers(1, 60)), digits(random.uniform(1, 60)),
            digits(10 ** random.uniform(0, 5)),
        ])
        # Far out on the scale on which the tail falls, to about 1e-12 and beyond.
        t = float(stats.t.isf(10 ** -random.uniform(0, 20), degrees))
        given.append((digits(t if numpy.isfinite(t) else -1.5), degrees))
    given += [(digits(-t), degrees) for t, degrees in given[10:20]]
    for t, degrees in given:
        exact = student_tail(t, degrees)
        worst = max(worst, apart(stats.t.sf(t, degrees), exact))
        cases.append([t, degrees, float(exact)])
    group("studentUpperTail", "scipy.stats.t.sf", "t, degrees, expected", cases, worst)

    cases, worst = [], 0
    given = [(0.01, 1), (0.01, 7), (0.005, 12), (0.05, 23.5), (1e-12, 1), (1e-12, 4), (0.99, 3)]
    for index in range(53):
        degrees = float(random.integers(1, 60)) if index % 2 else digits(10 ** random.uniform(0, 4))
        p = random.uniform(0, 1) if index % 3 == 0 else 10 ** random.uniform(-14, -1)
        given.append((digits(p), degrees))
    for p, degrees in given:
        exact = student_quantile(p, degrees)
        worst = max(worst, apart(stats.t.isf(p, degrees), exact))
        cases.append([p, degrees, float(exact)])
    group("studentUpperQuantile", "scipy.stats.t.isf", "p, degrees, expected", cases, worst)


# The binomial distribution, and Wilson's bounds.


def binomial_tail(k, n, p):
    """The sum of the exact terms, until they no longer change 60 digits."""
    if k <= 0:
        return mpf(1)
    p = mpf(p)
    upper = k > n * p
    j = k if upper else k - 1
    term = mpmath.binomial(n, j) * p**j * (1 - p) ** (n - j)
    total = mpf(0)
    while term > total * mpf(10) ** -50:
        total += term
        if upper:
            term *= mpf(n - j) / (j + 1) * p / (1 - p)
            j += 1
        else:
            term *= mpf(j) / (n - j + 1) * (1 - p) / p
            j -= 1
    return total if upper else 1 - total


def binomial():
    cases, worst = [], 0
    given = [(0, 10, 0.3), (10, 10, 0.3), (1, 1, 1e-9), (9, 20, 0.2), (5, 100_000, 1e-6)]
    given += [(50_000, 100_000, 0.5), (21_000, 100_000, 0.2), (99_990, 100_000, 0.9998)]
    given += [(200, 1_000_000, 1e-4), (500_500, 1_000_000, 0.5)]
    for size in [10, 60, 400, 3_000, 100_000]:
        for _ in range(16):
            n = int(random.integers(1, size + 1))
            p = digits(random.choice([random.uniform(0.001, 0.999), 10 ** random.uniform(-5, 0)]))
            away = random.uniform(-4, 9) * (n * p * (1 - p)) ** 0.5
            given.append((int(min(n, max(0, round(n * p + away)))), n, p))
    for k, n, p in given:
        exact = binomial_tail(k, n, p)
        worst = max(worst, apart(stats.binom.sf(k - 1, n, p), exact))
        cases.append([k, n, p, float(exact)])
    group("binomialUpperTail", "scipy.stats.binom.sf", "k, n, p, expected", cases, worst)


def wilson():
    cases, worst = [], 0
    given = [(0, 20, 0.95), (20, 20, 0.95), (2, 99, 0.95), (12, 60, 0.95), (1, 1_000_000, 0.99)]
    given += [(0.5, 1.5, 0.9), (1, 3, 0.5)]
    for _ in range(63):
        whole = int(10 ** random.uniform(0, 5))
        part = int(random.integers(0, whole + 1) * random.choice([1, 0.1, 0.02]))
        given.append((part, whole, digits(random.choice([0.9, 0.95, 0.99, 0.975, 0.8]))))
    for part, whole, confidence in given:
        z = normal_quantile(1 - mpf(confidence))
        share, whole_ = mpf(part) / mpf(whole), mpf(whole)
        middle = share + z**2 / (2 * whole_)
        reach = z * mpmath.sqrt(share * (1 - share) / whole_ + z**2 / (4 * whole_**2))
        bounds = [(middle + s * reach) / (1 + z**2 / whole_) for s in (-1, 1)]
        tool = proportion_confint(part, whole, alpha=2 * (1 - confidence), method="wilson")
        # The tool's own lower bound of a small part is a difference, so it is held to absolute.
        worst = max(worst, *(float(abs(mpf(float(t)) - b)) for t, b in zip(tool, bounds)))
        cases.append([part, whole, confidence] + [float(b) if abs(b) > 1e-50 else 0 for b in bounds])
    group(
        "wilson", "statsmodels proportion_confint(method='wilson', alpha=2 * (1 - confidence))",
        "part, whole, one-sided confidence, low, high", cases, worst)


# Fisher's exact test.


def fisher_exact(part, whole, other_part, other_whole):
    cases, total = part + other_part, whole + other_whole
    every = comb(total, cases)
    ways = [
        comb(whole, k) * comb(other_whole, cases - k)
        for k in range(part, min(whole, cases) + 1)
    ]
    return Fraction(sum(ways), every), Fraction(2 * sum(ways) - ways[0], 2 * every)


def fisher():
    cases, worst = [], 0
    given = [(3, 10, 0, 10), (0, 10, 3, 10), (0, 5, 0, 5), (5, 5, 5, 5), (1, 1, 0, 1), (0, 0, 2, 9)]
    given += [(30, 10_000, 10, 10_000), (900, 20_000, 1_700, 40_000)]
    for size in [12, 60, 400, 5_000]:
        for _ in range(15):
            whole, other_whole = (int(n) for n in random.integers(1, size + 1, 2))
            rate = random.choice([random.uniform(0, 1), 10 ** random.uniform(-3, 0)])
            ratio = random.choice([0.5, 1, 1, 1.5, 3])
            part = int(random.binomial(whole, min(1, rate * ratio)))
            given.append((part, whole, int(random.binomial(other_whole, rate)), other_whole))
    for part, whole, other_part, other_whole in given:
        tail, mid = fisher_exact(part, whole, other_part, other_whole)
        table = [[part, whole - part], [other_part, other_whole - other_part]]
        tool = stats.fisher_exact(table, alternative="greater").pvalue
        worst = max(worst, apart(tool, fraction(tail)))
        cases.append([part, whole, other_part, other_whole, float(tail), float(mid)])
    group(
        "fisher", "scipy.stats.fisher_exact(alternative='greater'); mid-p from exact fractions",
        "part, whole, other part, other whole, p, mid-p", cases, worst)


# Mantel and Haenszel.


def mantel_haenszel():
    cases, worst, apart_ratio = [], 0, 0
    for index in range(60):
        count = [1, 2, 3, 5, 8, 13, 26][index % 7]
        rates = random.uniform(0.02, 0.6, count)
        effect = random.choice([0.6, 1, 1, 1.5, 2.5])
        noise = random.choice([0, 0.5])
        strata = []
        for rate in rates:
            whole, other_whole = (int(n) for n in random.integers(2, [15, 80, 900][index % 3], 2))
            there = min(1, rate * effect * numpy.exp(random.normal(0, noise)))
            part, other_part = random.binomial(whole, there), random.binomial(other_whole, rate)
            strata.append([int(part), whole, int(other_part), other_whole])
        exact = [[Fraction(n) for n in row] for row in strata]
        above = sum(a * n0 / (n1 + n0) for a, n1, b, n0 in exact)
        below = sum(b * n1 / (n1 + n0) for a, n1, b, n0 in exact)
        excesses = [a - n1 * (a + b) / (n1 + n0) for a, n1, b, n0 in exact]
        variances = [
            n1 * n0 * (a + b) * (n1 + n0 - a - b) / ((n1 + n0) ** 2 * (n1 + n0 - 1))
            for a, n1, b, n0 in exact
        ]
        excess, variance = sum(excesses), sum(variances)
        if variance == 0 or below == 0:
            continue
        # Pearson's chi-square of the informative strata about the common effect.
        informative = [(e, v) for e, v in zip(excesses, variances) if v > 0]
        squares = sum((e - v * excess / variance) ** 2 / v for e, v in informative)
        dispersion = max(Fraction(1), squares / max(1, len(informative) - 1))
        z = fraction(excess) / mpmath.sqrt(fraction(variance * dispersion))
        degrees = len(informative) - 1
        p = student_tail(z, degrees) if degrees else normal_tail(z)
        tool = stats.t.sf(float(z), degrees) if degrees else stats.norm.sf(float(z))
        worst = max(worst, apart(tool, p))
        table = StratifiedTable([
            numpy.array([[a, n1 - a], [b, n0 - b]], dtype=float) for a, n1, b, n0 in strata
        ])
        statistic = table.test_null_odds(correction=False).statistic
        if excess != 0:
            worst = max(worst, apart(statistic, fraction(excess**2 / variance)))
        worst = max(worst, apart(table.riskratio_pooled, fraction(above / below)))
        cases.append({
            "strata": strata,
            "expected": [
                float(above / below), float(excess), float(variance), len(informative),
                float(dispersion), float(z), float(p),
            ],
        })
    group(
        "mantelHaenszel",
        "statsmodels StratifiedTable: riskratio_pooled and test_null_odds(correction=False), whose "
        "statistic is excess squared over variance; scipy.stats.t.sf and norm.sf for p; the "
        "dispersion, which no tool offers, from its formula in exact fractions",
        "strata: part, whole, other part, other whole; expected: risk ratio, excess, variance, "
        "informative strata, dispersion, z, p", cases, worst)


# Benjamini and Hochberg.


def benjamini_hochberg():
    cases, worst = [], 0
    for index in range(40):
        count = [1, 2, 5, 20, 60][index % 5]
        p = random.uniform(0, 1, count)
        real = random.uniform(0, 1, count) < random.choice([0, 0.2, 0.6])
        p = [digits(10 ** random.uniform(-9, -2) if r else v) for r, v in zip(real, p)]
        if index % 4 == 0 and count > 2:
            p[1] = p[0]
        q = [0.02, 0.05, 0.1][index % 3]
        rejected, adjusted, _, _ = multipletests(p, alpha=q, method="fdr_bh")
        other = stats.false_discovery_control(p, method="bh")
        worst = max(worst, *(apart(a, b) for a, b in zip(adjusted, other)))
        found = [v for v, r in zip(p, rejected) if r]
        cases.append({
            "p": p, "q": q, "threshold": max(found, default=0),
            "expected": [float(a) for a in other],
        })
    group(
        "benjaminiHochberg",
        "scipy.stats.false_discovery_control; the threshold is the largest p that statsmodels "
        "multipletests(method='fdr_bh') rejects",
        "p, q, threshold, expected: adjusted p", cases, worst)


# Samples.


def quantiles():
    cases = []
    for index in range(40):
        count = int(random.integers(1, 40))
        values = [
            random.normal(0, 100, count), random.lognormal(4, 2, count),
            random.integers(0, 6, count), random.normal(1e6, 1e-3, count),
        ][index % 4]
        values = [digits(v, 12) for v in values]
        q = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1, digits(random.uniform(0, 1))]
        cases.append({
            "values": values, "q": q, "median": float(numpy.median(values)),
            "expected": [float(v) for v in numpy.quantile(values, q)],
        })
    group(
        "quantile", "numpy.quantile, type 7 (its default); numpy.median",
        "values, q, median, expected: one for each q", cases)


def trend():
    cases, worst = [], 0
    for index in range(40):
        count = int(random.integers(4, 27))
        weeks = sorted(int(w) for w in random.choice(30, count, replace=False))
        noise = random.normal(0, [1, 5, 20][index % 3], count)
        values = [digits(100 + 1.5 * w + e) for w, e in zip(weeks, noise)]
        if index % 2:
            values = [float(round(v / 10)) for v in values]
        tau_b = stats.kendalltau(weeks, values).statistic
        ties = sum(comb(values.count(v), 2) for v in set(values))
        pairs = comb(count, 2)
        # SciPy offers tau-b, which leaves ties out of the denominator; tau-a does not.
        tau = 0.0 if ties == pairs else float(tau_b) * (1 - ties / pairs) ** 0.5
        balance = sum(
            int(numpy.sign(values[j] - values[i])) for i in range(count) for j in range(i + 1, count))
        worst = max(worst, abs(tau - balance / pairs))
        slope = float(stats.theilslopes(values, weeks).slope)
        cases.append({
            "weeks": weeks, "values": values, "expected": [balance / pairs, slope],
        })
    group(
        "trend",
        "scipy.stats.kendalltau (tau-b), times the root of the share of untied pairs, which makes "
        "it tau-a; scipy.stats.theilslopes",
        "weeks, values, expected: tau-a, slope (SciPy's own)", cases, worst)


for make in (
    normal, student, binomial, wilson, fisher, mantel_haenszel, benjamini_hochberg, quantiles, trend
):
    make()

made_with = {
    "python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__,
    "statsmodels": statsmodels.__version__, "mpmath": mpmath.__version__,
}
# One case a line, so that a change can be read.
text = '{"madeWith": ' + json.dumps(made_with)
for name, entry in groups.items():
    text += f',\n"{name}": ' + "{"
    text += ", ".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in entry.items() if k != "cases")
    text += ', "cases": [\n' + ",\n".join(json.dumps(c) for c in entry["cases"]) + "\n]}"
Path(__file__).with_suffix(".json").write_text(text + "\n}\n")
for name, entry in groups.items():
    print(f"{name}: {len(entry['cases'])} cases, disagreement {entry.get('disagreement', '-')}")
