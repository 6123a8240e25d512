signal=$1 seconds=$2
shift 2
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(
  while read -r _; do :; done <&3
  kill -s "$signal" "$server"
  while kill -0 "$server" && [ "$seconds" -gt 0 ]; do sleep 1; seconds=$((seconds - 1)); done
  kill -s KILL "$server"
) 2>/dev/null &
watcher=$!
exec 3<&-
trap 'kill -s "$signal" "$server"' TERM INT HUP
while :; do
  wait "$server"
  status=$?
  kill -0 "$server" 2>/dev/null || break
done
kill -s KILL "$watcher" 2>/dev/null
exit "$status"
