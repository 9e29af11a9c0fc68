-- EXPECT OK|ERROR: every word of the API, called oddly
local names = { "date", "days_between", "add_days", "add_months", "add_working_days", "working_days_between",
  "is_working_day", "known", "law_date", "text", "integer", "list", "record", "choice", "form", "task", "decide", "wait", "finish",
  "unit", "param", "derive", "decision", "procedure", "calendar", "test" }
local odd = { {}, "", "x", 0, -1, 1 << 62, 0.5, true, print, ("x"):rep(1000) }
for _, n in ipairs(names) do
  for _, v in ipairs(odd) do
    coroutine.resume(coroutine.create(function() _ENV[n](v, v, v) end))
  end
end
return "end"
