#!/bin/sh
# Opens the agenda of the next retro as a GitHub issue, once: imports what trellis.yml lists, writes
# the document for the day of the review, and opens an issue unless one for that day is there.
#
#   sh open-agenda.sh -w WORKSPACE [-t TEAM] [-d DAY]
#
#   -w  the folder with trellis.yml; the current one without it
#   -t  the team's short name; needed where trellis.yml lists several
#   -d  the day of the review, YYYY-MM-DD; two days from now without it
#
# It needs trellis and gh on the PATH. gh finds the repository in GH_REPO, or in the checkout it runs
# in, and its token in GH_TOKEN. The document is written as of the day of the review, so that the one
# that is made then has the same actions under the same ids: `trellis retro new` on the day, or
# `trellis retro update`, brings the numbers of a week that has ended in between.
set -eu

usage() {
    echo "usage: open-agenda.sh [-w WORKSPACE] [-t TEAM] [-d YYYY-MM-DD]" >&2
    exit 64
}

workspace=.
team=
day=
while getopts w:t:d: option; do
    case $option in
    w) workspace=$OPTARG ;;
    t) team=$OPTARG ;;
    d) day=$OPTARG ;;
    *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# -eq 0 ] || usage

if [ -z "$day" ]; then
    # GNU, then BSD and macOS.
    day=$(date -u -d '+2 days' +%Y-%m-%d 2>/dev/null || date -u -v+2d +%Y-%m-%d)
fi
case $day in
[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) ;;
*) usage ;;
esac

title="Retro agenda${team:+ of $team}, $day"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

# All of them, open or closed, by name: a search would miss one that was opened a minute ago. A list
# that cannot be had stops the script, so that it never opens a second one for want of an answer.
gh issue list --state all --limit 500 --json title --jq '.[].title' >"$folder/titles"
if grep -Fxq -- "$title" "$folder/titles"; then
    echo "there is an issue already: $title"
    exit 0
fi

trellis import -C "$workspace" >&2
trellis retro new -C "$workspace" ${team:+--team "$team"} --as-of "$day" --format md \
    --output - >"$folder/document.md"

# An issue is no document: its front matter and its pictures are of no use there, and `@role` would
# notify a stranger of that name.
awk '
    NR == 1 && $0 == "---" { matter = 1; next }
    matter { if ($0 == "---") matter = 0; next }
    /^!\[/ { next }
    { gsub(/@/, "@<!-- -->"); print }
' "$folder/document.md" >"$folder/body.md"

gh issue create --title "$title" --body-file "$folder/body.md"
