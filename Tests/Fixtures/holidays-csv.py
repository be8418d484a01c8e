#!/usr/bin/env python3
"""Writes holidays.csv, the independent calendar that HolidayTests compares with.

Needs the Python package `holidays`, version 0.108:  python3 holidays-csv.py > holidays.csv
"""
import holidays

YEARS = range(2015, 2036)
COUNTRIES = """AT AU BE BR CA CH CZ DE DK EE ES FI FR HR HU IE IS IT LT LU LV MX NL NO NZ PL PT RO
    SE SI SK US ZA""".split()
PARTS = "CH-ZH GB-ENG GB-NIR GB-SCT GB-WLS".split() + [
    f"DE-{state}" for state in "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split()
]
# Of the United Kingdom as such the package knows only what its four parts share.
SAME = {"GB": "GB-ENG"}
# The general holidays of Canadian federal law are in this category of the package.
CATEGORY = {"CA": "government"}

print(f"# Public holidays by the Python package holidays {holidays.__version__}: MMDD of each year.")
print("region,year,days")
for region in sorted([*COUNTRIES, *PARTS, *SAME]):
    country, _, part = SAME.get(region, region).partition("-")
    calendar = holidays.country_holidays(
        country, subdiv=part or None, years=YEARS, categories=CATEGORY.get(region, "public"))
    for year in YEARS:
        days = " ".join(f"{day:%m%d}" for day in sorted(calendar) if day.year == year)
        print(f"{region},{year},{days}")
