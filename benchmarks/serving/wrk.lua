-- Says what wrk has measured as one line of JSON: times in microseconds.
function done(summary, latency)
  local wrong = summary.errors
  io.write(string.format(
    '{"requests":%d,"duration":%d,"bytes":%d,"median":%.0f,"ninety_ninth":%.0f,'
      .. '"refused":%d,"unanswered":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    wrong.status, wrong.connect + wrong.read + wrong.write + wrong.timeout
  ))
end
