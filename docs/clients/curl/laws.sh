#!/bin/sh
# List the laws on file, page by page, and save them as a table; asked again, fetch the table only if it has changed.
#
# sh laws.sh http://127.0.0.1:8000/api/v1/ laws.csv
set -eu
base=$1
file=$2
tag=${file%.*}.etag
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

# Each page as CSV would need no reader of JSON, but a page is JSON: of its records we ask for the id alone, and the
# header `Link` leads to the following page, as `next` does in the body.
address="${base}statutes/?fields=id"
while [ -n "$address" ]; do
    curl --fail --silent --show-error --dump-header "$headers" "$address" | grep -o '"id":"[^"]*"' | cut -d '"' -f 4
    address=$(sed -n 's/^[Ll]ink:.*<\([^>]*\)>; rel="next".*/\1/p' "$headers")
done

# curl keeps the ETag in a file, tells the server of it, and leaves the table alone where the answer is 304.
status=$(curl --fail --silent --show-error --write-out '%{http_code}' --output "$file.new" \
    --etag-compare "$tag" --etag-save "$tag" "${base}statutes/?format=csv")
if [ "$status" = 304 ]; then
    rm -f "$file.new"
    echo "$file not changed" >&2
else
    mv "$file.new" "$file"
    echo "$file saved" >&2
fi
