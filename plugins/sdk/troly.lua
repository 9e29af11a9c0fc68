---@meta troly
-- The words a unit's plugin is written in, for editors. Made by tools/gen-sdk
-- from the table that Troly itself registers them from; do not edit.

---A day as a text, "2024-07-04". Days compare as texts do.
---@alias date string
---What a rule rests on: "NĐ 163/2024/NĐ-CP Đ20 k4", or a list of these.
---@alias cite string|string[]
---A FEEL expression over facts, or a function of them.
---@alias condition string|fun(f: table<string, any>, p: table<string, any>): boolean

---@class troly.unit
---@field id? string as its folder is called
---@field api? integer API level that the plugin needs
---@field name? string in Vietnamese
---@field name_en? string in English
---@field abbr? string short name
---@field site? string address on the web
---@field duty? string what it is for
---@field since? date the day it began
---@field now? table what it has become: from, text, competent, status
---@field former_name? string what it was called before
---@field unverified? any what of all this is doubtful
---@field curators? string[] login names of who looks after it
---@field glossary? table[] words: { "sim rác", also = { … }, means = "…" }
---@field [integer] any

---@class troly.param
---@field title? string shown to people
---@field unit? string of the value: "%", "ngày"
---@field type? string integer, number, money, date, text or boolean
---@field note? string what is doubtful
---@field cite? cite of all rows
---@field [integer] any

---@class troly.row
---@field from? date the first day it holds
---@field to? date the last day it holds; left out: until now
---@field value? any the value
---@field cite? cite the law that sets it
---@field checked? date when it was last compared with the law
---@field status? string verified, unverified or superseded
---@field note? string what is doubtful
---@field [integer] any

---@class troly.derive
---@field type? string of what it gives
---@field unit? string of what it gives
---@field cite? cite the law behind it
---@field feel? string a FEEL expression instead of a function
---@field note? string what is doubtful
---@field [integer] any

---@class troly.decision
---@field title? string shown to people
---@field hit? string UNIQUE ANY FIRST PRIORITY COLLECT RULE-ORDER OUTPUT-ORDER
---@field aggregate? string of COLLECT: SUM MIN MAX COUNT
---@field inputs? string[] facts, derived facts, decision.output
---@field outputs? string[] names of what it decides
---@field labels? table words for outputs
---@field names? table words for the outputs' names
---@field exception_to? string the general decision that it goes before
---@field allowed? table values of outputs, the most important first
---@field default? table outputs when no row matches
---@field gap? string why a case is left uncovered
---@field cite? cite of all rows
---@field note? string what is doubtful
---@field [integer] any

---@class troly.calendar
---@field title? string shown to people
---@field weekend? integer[] days of the week off, 1 is Monday
---@field workdays? table[] days that are worked instead
---@field cite? cite the law behind it
---@field note? string what is doubtful
---@field [integer] any

---@class troly.procedure
---@field title? string shown to people
---@field summary? string in one sentence
---@field valid? table { from = date, to = date }
---@field cite? cite the law behind it
---@field roles? table key to name
---@field note? string what is doubtful
---@field exceptions? string[] cases that it does not cover
---@field every? string begins anew in each period
---@field forms? table templates of its papers
---@field [integer] any

---@class troly.type
---@field unit? string shown after the value
---@field min? any the least value
---@field max? any the greatest value, or the most characters
---@field help? string a sentence under the question
---@field example? string shown in the empty field
---@field cite? cite the law that asks for it
---@field en? string the question in English
---@field optional? boolean it may be left out
---@field options? table[] of choice: { { "key", "label" }, … }
---@field of? table of list: the type of its values
---@field note? string what is doubtful
---@field count_by? string in a file of rows: how many have the same text in this column
---@field [integer] any

---@class troly.step
---@field role? string who does it: a key of roles
---@field guide? string Markdown for whoever does it
---@field cite? cite the law behind it
---@field mark? string V verified, and the like
---@field asks? string[] facts to ask for
---@field goal? string a decision: asks what it still needs
---@field decision? string of decide: which
---@field procedure? string of call: which
---@field template? string of document: a file of templates/
---@field outcome? string of finish: what it ends with
---@field when? condition false: skipped
---@field after? string[] steps that come before it, all of them
---@field after_any? string[] one of these comes before it
---@field after_count? integer so many of them
---@field on? table follows a verdict: { step = verdict }
---@field due? table { working_days = n, after = step | from = fact, calendar = "vn" }
---@field for_? table of wait: how long
---@field until_? string of wait: a fact that is a day
---@field event? string of wait: what is received
---@field or_after? table of wait: at the latest
---@field auto? boolean done when its questions are answered
---@field repeats? table { when = …, to = step, at_most = n, forgets = { … } }
---@field for_each? string a list: the step once for each of it
---@field closes? table of for_each: when no more are taken in
---@field key? string of for_each: the member that names one
---@field enough? integer of for_each: so many are enough
---@field while_open? string may be changed while this step is open
---@field cancels? string[] steps that it ends
---@field exclusive? string group of which one is taken
---@field four_eyes? string not by who did this step
---@field optional? boolean may be left out
---@field extends? table its deadline may be put off
---@field clock? table when its deadline stops running
---@field remind? integer days before its deadline
---@field on_overdue? table what happens when it is late
---@field note? string what is doubtful
---@field exceptions? string[] cases that it does not cover
---@field [integer] any

---@class troly.test
---@field decision? string which is tested
---@field procedure? string or which procedure
---@field on? date the law date
---@field given? table facts
---@field roles? table who holds which role
---@field walk? table[] steps: { set = …, done = step, at = date, expect = … }
---@field expect? table outputs, or status, open, done, outcome, due, error
---@field cite? cite the case it was taken from
---@field note? string what is doubtful
---@field [integer] any

---Who the unit is, and the words it uses. Once, in plugin.lua.
---
---Write: `unit { id = text, api = 1, name = text, … }`
---
---```lua
---unit { id = "cuc-x", api = 1, name = "Cục X" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.unit
function unit(spec) end

---What people are asked: each fact with its type, its label and its bounds.
---
---Write: `facts { name = type { "question", … }, … }`
---
---```lua
---facts { paid_on = date { "Ngày nộp tiền" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param facts table<string, troly.type>
function facts(facts) end

---A value that the law sets, with the days it holds. Read it as p["id"].
---
---Write: `param "id" { title = text, { from = date, value = …, cite = text, checked = date }, … }`
---
---```lua
---param "x.min" { title = "Tối thiểu", { from = "2024-01-01", value = 5, cite = "…", checked = "2024-01-02" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.param)
function param(id) end

---A fact that is computed from others. What it reads is recorded.
---
---Write: `derive "name" { "label", type = text, function(f, p) … end }`
---
---```lua
---derive "twice" (function(f) return f.x * 2 end)
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param name string
---@return fun(spec: troly.derive|fun(f: table<string, any>, p: table<string, any>): any)
function derive(name) end

---A decision table as in DMN: cells are FEEL unary tests.
---
---Write: `decision "id" { title = text, hit = text, inputs = { … }, outputs = { … }, { cells, cite = text }, … }`
---
---```lua
---decision "x" { title = "…", hit = "UNIQUE", inputs = { "a" }, outputs = { "b" }, { "true", '"yes"' } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.decision)
function decision(id) end

---A guided procedure: its steps in order, each made by form, decide, task, wait or finish.
---
---Write: `procedure "id" { title = text, steps … }`
---
---```lua
---procedure "x" { title = "…", task "a" { "Làm" }, finish "z" { "Xong" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.procedure)
function procedure(id) end

---Days off, and days that are worked instead.
---
---Write: `calendar "id" { title = text, weekend = { 6, 7 }, { "date", "name" }, …, workdays = { … } }`
---
---```lua
---calendar "vn" { { "2025-09-02", "Quốc khánh" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.calendar)
function calendar(id) end

---A case with its expected outcome, run by `troly test`.
---
---Write: `test "name" { decision = text | procedure = text, on = date, … }`
---
---```lua
---test "…" { decision = "x", on = "2024-01-01", given = { a = true }, expect = { b = "yes" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.test)
function test(id) end

---A text of at most `max` characters.
---
---Write: `text { "label", max = n, help = text }`
---
---```lua
---name = text { "Tên", max = 200 }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function text(spec) end

---A whole number.
---
---Write: `integer { "label", unit = text, min = n, max = n, help = text }`
---
---```lua
---count = integer { "Số lượng", min = 0 }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function integer(spec) end

---An exact decimal number.
---
---Write: `number { "label", unit = text, min = n, max = n, help = text }`
---
---```lua
---width = number { "Độ rộng", unit = "MHz" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function number(spec) end

---An amount in đồng, a whole number.
---
---Write: `money { "label", unit = text, min = n, max = n, help = text }`
---
---```lua
---price = money { "Giá", min = 0 }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function money(spec) end

---A day; given a text or year, month, day: that day as a text.
---
---Write: `date { "label", min = date, max = date } or ("2024-07-04")`
---
---```lua
---paid_on = date { "Ngày nộp" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type|date|integer
---@return troly.type|date
function date(spec, ...) end

---Yes or no.
---
---Write: `boolean { "label", help = text, cite = text }`
---
---```lua
---again = boolean { "Đấu lại?" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function boolean(spec) end

---One of the options.
---
---Write: `choice { "label", options = { { "key", "label" }, … } }`
---
---```lua
---band = choice { "Khối", options = { { "B1", "B1" } } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function choice(spec) end

---Values of one type.
---
---Write: `list { "label", of = type { … } }`
---
---```lua
---names = list { "Tên", of = text { "Tên" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function list(spec) end

---Values with names.
---
---Write: `record { name = type { … }, … }`
---
---```lua
---of = record { name = text { "Tên" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function record(spec) end

---A file, by its name.
---
---Write: `file { "label", help = text, cite = text }`
---
---```lua
---paper = file { "Bản quét" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param spec troly.type
---@return troly.type
function file(spec) end

---Questions that a person answers.
---
---Write: `form "id" { "title", asks = { … } | goal = text }`
---
---```lua
---form "a" { "Hồ sơ", asks = { "x" } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function form(id) end

---Work outside, closed by "done".
---
---Write: `task "id" { "title", asks = { … } }`
---
---```lua
---task "b" { "Công bố" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function task(id) end

---A decision, computed as soon as its facts are known.
---
---Write: `decide "id" { "title", decision = text }`
---
---```lua
---decide "c" { "Kết luận", decision = "x" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function decide(id) end

---Until a day, or until something is received.
---
---Write: `wait "id" { "title", for_ = { days = n } | until_ = text | event = text }`
---
---```lua
---wait "d" { "Chờ", for_ = { days = 30 } }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function wait(id) end

---Closed with a verdict, approved or refused; others follow it by `on`.
---
---Write: `approve "id" { "title", role = text, four_eyes = step }`
---
---```lua
---approve "e" { "Lãnh đạo duyệt", four_eyes = "b" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function approve(id) end

---A paper made from templates/<name>.md and the case.
---
---Write: `document "id" { "title", template = text }`
---
---```lua
---document "f" { "Tờ trình", template = "to-trinh" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function document(id) end

---The steps of another procedure, as a part of this one.
---
---Write: `call "id" { "title", procedure = text }`
---
---```lua
---call "g" { "Lấy ý kiến", procedure = "lay-y-kien" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function call(id) end

---The end of the case.
---
---Write: `finish "id" { "title", when = text, outcome = text }`
---
---```lua
---finish "z" { "Hoàn thành" }
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param id string
---@return fun(spec: troly.step): troly.step
function finish(id) end

---Days from a to b; negative when b is before a.
---
---Write: `days_between (a, b)`
---
---```lua
---days_between("2024-07-04", "2024-07-14") --> 10
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param a date
---@param b date
---@return integer
function days_between(a, b) end

---The day that is n days later.
---
---Write: `add_days (day, n)`
---
---```lua
---add_days("2024-07-04", 30)
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param day date
---@param n integer
---@return date
function add_days(day, n) end

---The same day n months later, or that month's last.
---
---Write: `add_months (day, n)`
---
---```lua
---add_months("2024-01-31", 1) --> "2024-02-29"
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param day date
---@param n integer
---@return date
function add_months(day, n) end

---The n-th working day after a day; the calendar is "vn" when not said.
---
---Write: `add_working_days (day, n, calendar)`
---
---```lua
---add_working_days("2024-07-05", 1, "vn")
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param day date
---@param n integer
---@param calendar? string
---@return date
function add_working_days(day, n, calendar) end

---Working days after a up to and with b.
---
---Write: `working_days_between (a, b, calendar)`
---
---```lua
---working_days_between("2024-07-01", "2024-07-08")
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param a date
---@param b date
---@param calendar? string
---@return integer
function working_days_between(a, b, calendar) end

---Whether the day is worked on.
---
---Write: `is_working_day (day, calendar)`
---
---```lua
---is_working_day("2024-07-06") --> false
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param day date
---@param calendar? string
---@return boolean
function is_working_day(day, calendar) end

---True when the fact is known; reads it without stopping.
---
---Write: `known (f, "name")`
---
---```lua
---if known(f, "paid_on") then … end
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@param f table
---@param name string
---@return boolean
function known(f, name) end

---The day whose law is applied, "2024-07-04".
---
---Write: `law_date ()`
---
---```lua
---if law_date() >= "2025-01-01" then … end
---```
---
---Since API level 1. Anything else stops the file with a sentence that names the line.
---@return date
function law_date() end
