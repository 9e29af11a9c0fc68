-- Manual pages in roff, in English and Vietnamese.

local man = {}

local function roff(text)
  return (text:gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("\n%.", "\n\\&.")
    :gsub("^([.'])", "\\&%1"))
end

local function page()
  local lines = {}
  local self = {}
  function self.raw(text) lines[#lines + 1] = text end
  function self.text(text) self.raw(roff(text)) end
  function self.item(head, text)
    self.raw(".TP\n" .. head)
    self.text(text)
  end
  function self.done() return table.concat(lines, "\n") .. "\n" end
  return self
end

-- \fBflag\fR \fIARG\fR
local function option_head(option)
  local head = "\\fB" .. roff(option.flag) .. "\\fR"
  if option.letter ~= "" then head = "\\fB" .. roff(option.letter) .. "\\fR, " .. head end
  if option.arg ~= "" then head = head .. " \\fI" .. roff(option.arg) .. "\\fR" end
  return head
end

local function command_head(command)
  local head = "\\fBtroly " .. roff(command.name)
  if command.sub ~= "" then head = head .. " " .. roff(command.sub) end
  head = head .. "\\fR"
  if command.args ~= "" then head = head .. " \\fI" .. roff(command.args) .. "\\fR" end
  return head
end

local words = {
  en = {
    name = "NAME", synopsis = "SYNOPSIS", description = "DESCRIPTION",
    commands = "COMMANDS", options = "OPTIONS", facts = "FACTS",
    exits = "EXIT STATUS", environment = "ENVIRONMENT", files = "FILES",
    also = "SEE ALSO", keys = "KEYS",
    what = "what a department knows and how it works, in the terminal",
    about = {
      "Without a command, troly opens the terminal screens; they need a terminal. With a command it prints one result and ends.",
      "The result goes to standard output; a problem is one sentence on standard error. When standard output is not a terminal there are no colours, and no escape byte is ever written.",
      "Without --host, troly starts an engine of its own over the data folder, or joins the one that is already there.",
    },
    option_place = "Options of every command may stand before or after it, those of one command after its name. A \"--\" ends them.",
    fact = {
      { "fact=value", "a value as a person writes it: 1.234,5; 25 tỷ; 04/07/2024; có; a key of a choice" },
      { "fact=@FILE", "the text of a file" },
      { "fact=[...] fact={...}", "a list or a record, as JSON" },
      { "fact=", "not known: takes the answer back" },
    },
    exit = {
      { "0", "done. ask: answered, in part, or a question back; decide: decided, or facts are missing" },
      { "1", "nothing found, or a check or a gate failed. ask: not known or out of scope; decide: no row applies; check: an error; test: a failed test; doctor: something is wrong" },
      { "2", "usage or input is wrong" },
      { "3", "the engine is not reachable, or its data cannot be read or written" },
      { "4", "refused, or somebody else changed it first" },
      { "130", "interrupted" },
    },
    env = {
      { "TROLY_DATA", "the data folder, when --data is not given" },
      { "TROLY_USER", "who acts, on a data folder of one's own" },
      { "TROLY_LOG", "what the engine tells on standard error: error, warn, info, debug" },
      { "NO_COLOR", "when not empty: no colours" },
      { "ACCESSIBLE", "when not empty: as --accessible" },
      { "XDG_DATA_HOME", "where the data folder troly is, by default ~/.local/share" },
      { "XDG_STATE_HOME", "where the screens remember, by default ~/.local/state" },
    },
    file = {
      { "DATA/kb.git", "the knowledge: a bare git repository" },
      { "DATA/trolyd.sock", "the engine of the data folder, for this user only" },
    },
    engine_what = "the engine of Troly",
    engine_about = {
      "trolyd keeps one data folder: the knowledge repository, the cases, the people. troly(1) starts one for itself and ends it; a unit that shares one runs trolyd with --socket, and its people use troly --host.",
      "One engine holds a data folder at a time. It ends cleanly on SIGTERM, and loses nothing that was acknowledged when it is killed.",
    },
    engine_exit = {
      { "0", "ended in order" },
      { "2", "usage is wrong" },
      { "3", "the data cannot be read or written, or the socket cannot be opened" },
      { "75", "another engine holds the data folder" },
    },
    engine_file = {
      { "DATA/kb.git", "the knowledge: a bare git repository, which git clone reads" },
      { "DATA/trolyd.sock", "the socket of this user's own clients" },
      { "DATA/trolyd.log", "what an engine on a terminal would have said" },
    },
    keys_what = "the keys of troly's terminal screens",
    keys_about = "Each command can also be found by name: press : and type. Press ? for the commands of the place you are in.",
    everywhere = "everywhere", none = "no key",
    place = { HOME = "home", UNIT = "unit", ENTRY = "entry", ASK = "ask", PROCEDURE = "procedure",
      CASE = "case", RECORD = "record", FACTS = "facts", WHY = "why", REVIEW = "review",
      PROPOSAL = "proposal", HISTORY = "history", COMMIT = "commit", BLAME = "blame",
      MANUAL = "manual", CASES = "cases", INBOX = "my work",
      GAPS = "questions that wait", REPORT = "overview", DOCUMENT = "document", LISTS = "lists" },
  },
  vi = {
    name = "TÊN", synopsis = "CÁCH GỌI", description = "MÔ TẢ",
    commands = "CÁC LỆNH", options = "TÙY CHỌN", facts = "DỮ KIỆN",
    exits = "MÃ KẾT THÚC", environment = "BIẾN MÔI TRƯỜNG", files = "TỆP",
    also = "XEM THÊM", keys = "PHÍM",
    what = "tri thức và cách làm việc của cơ quan, trên dòng lệnh",
    about = {
      "Khi không kèm lệnh, troly mở màn hình làm việc; màn hình này cần một thiết bị đầu cuối. Khi kèm lệnh, troly in một kết quả rồi kết thúc.",
      "Kết quả in ra đầu ra chuẩn; vướng mắc là một câu ở đầu ra lỗi. Khi đầu ra chuẩn không phải thiết bị đầu cuối thì không có màu và không có byte điều khiển nào.",
      "Khi không có --host, troly khởi động bộ máy riêng trên thư mục dữ liệu, hoặc dùng chung bộ máy đang chạy ở đó.",
    },
    option_place = "Tùy chọn chung có thể đứng trước hoặc sau lệnh; tùy chọn riêng của một lệnh đứng sau tên lệnh. Dấu \"--\" kết thúc các tùy chọn.",
    fact = {
      { "dữ_kiện=giá_trị", "giá trị viết như thường lệ: 1.234,5; 25 tỷ; 04/07/2024; có; khóa của một lựa chọn" },
      { "dữ_kiện=@TỆP", "nội dung của một tệp" },
      { "dữ_kiện=[...] dữ_kiện={...}", "danh sách hoặc bản ghi, viết dạng JSON" },
      { "dữ_kiện=", "chưa biết: bỏ câu trả lời" },
    },
    exit = {
      { "0", "đã xong. ask: đã trả lời, trả lời một phần, hoặc hỏi lại; decide: đã có kết quả, hoặc còn thiếu dữ kiện" },
      { "1", "không tìm thấy gì, hoặc kiểm tra không đạt. ask: chưa biết hoặc ngoài phạm vi; decide: không dòng nào áp dụng; check: có lỗi; test: có phép thử hỏng; doctor: có vướng mắc" },
      { "2", "sai cách dùng hoặc sai dữ liệu vào" },
      { "3", "không liên lạc được với bộ máy, hoặc không đọc, ghi được dữ liệu" },
      { "4", "bị từ chối, hoặc người khác đã sửa trước" },
      { "130", "bị người dùng ngắt" },
    },
    env = {
      { "TROLY_DATA", "thư mục dữ liệu, khi không có --data" },
      { "TROLY_USER", "người thực hiện, trên thư mục dữ liệu riêng" },
      { "TROLY_LOG", "bộ máy ghi gì ra đầu ra lỗi: error, warn, info, debug" },
      { "NO_COLOR", "nếu khác rỗng: không dùng màu" },
      { "ACCESSIBLE", "nếu khác rỗng: như --accessible" },
      { "XDG_DATA_HOME", "nơi chứa thư mục dữ liệu troly, mặc định là ~/.local/share" },
      { "XDG_STATE_HOME", "nơi màn hình ghi nhớ trạng thái, mặc định là ~/.local/state" },
    },
    file = {
      { "DATA/kb.git", "tri thức: một kho git trần" },
      { "DATA/trolyd.sock", "bộ máy của thư mục dữ liệu, chỉ người dùng này truy cập được" },
    },
    engine_what = "bộ máy của Troly",
    engine_about = {
      "trolyd giữ một thư mục dữ liệu: kho tri thức, hồ sơ, người dùng. troly(1) tự khởi động và kết thúc bộ máy riêng; đơn vị dùng chung một bộ máy thì chạy trolyd với --socket, còn mọi người dùng troly --host.",
      "Mỗi lúc chỉ một bộ máy giữ một thư mục dữ liệu. SIGTERM kết thúc bộ máy êm thấm; khi bị kết thúc đột ngột, những gì đã xác nhận không bị mất.",
    },
    engine_exit = {
      { "0", "kết thúc bình thường" },
      { "2", "sai cách dùng" },
      { "3", "không đọc, ghi được dữ liệu, hoặc không mở được socket" },
      { "75", "bộ máy khác đang giữ thư mục dữ liệu" },
    },
    engine_file = {
      { "DATA/kb.git", "tri thức: một kho git trần, git clone đọc được" },
      { "DATA/trolyd.sock", "socket cho các chương trình của chính người dùng này" },
      { "DATA/trolyd.log", "những gì bộ máy lẽ ra in lên thiết bị đầu cuối" },
    },
    keys_what = "các phím trên màn hình làm việc của troly",
    keys_about = "Mọi lệnh đều tìm được theo tên: nhấn : rồi gõ. Nhấn ? để xem các lệnh dùng được tại chỗ đang đứng.",
    everywhere = "mọi nơi", none = "không có phím",
    place = { HOME = "màn hình đầu", UNIT = "đơn vị", ENTRY = "mục tri thức", ASK = "hỏi đáp",
      PROCEDURE = "quy trình", CASE = "hồ sơ", RECORD = "nhật ký", FACTS = "dữ kiện", WHY = "vì sao",
      REVIEW = "duyệt", PROPOSAL = "đề xuất", HISTORY = "lịch sử", COMMIT = "thay đổi", BLAME = "từng dòng",
      MANUAL = "hướng dẫn", CASES = "các hồ sơ", INBOX = "việc của tôi",
      GAPS = "câu hỏi chờ trả lời", REPORT = "tổng quan", DOCUMENT = "văn bản", LISTS = "các danh sách" },
  },
}

local function list(p, title, rows)
  p.raw(".SH " .. title)
  for _, row in ipairs(rows) do
    p.item("\\fB" .. roff(row[1]) .. "\\fR", row[2])
  end
end

local function paragraphs(p, texts)
  for i, text in ipairs(texts) do
    if i > 1 then p.raw(".PP") end
    p.text(text)
  end
end

-- Sections stand in the order of man-pages(7).
function man.commands(lang, commands, globals)
  local w, p = words[lang], page()
  p.raw('.TH TROLY 1 "" "Troly" ""')
  p.raw(".SH " .. w.name)
  p.raw("troly \\- " .. roff(w.what))
  p.raw(".SH " .. w.synopsis)
  p.raw("\\fBtroly\\fR [\\fIOPTION\\fR...] [\\fICOMMAND\\fR [\\fIARGUMENT\\fR...]]")
  p.raw(".SH " .. w.description)
  paragraphs(p, w.about)
  p.raw(".SH " .. w.commands)
  for _, command in ipairs(commands) do
    p.item(command_head(command), command.help[lang])
    if #command.options > 0 then
      p.raw(".RS")
      for _, option in ipairs(command.options) do
        p.item(option_head(option), option.help[lang])
      end
      p.raw(".RE")
    end
  end
  p.raw(".SH " .. w.options)
  p.text(w.option_place)
  for _, option in ipairs(globals) do
    p.item(option_head(option), option.help[lang])
  end
  list(p, w.facts, w.fact)
  list(p, w.exits, w.exit)
  list(p, w.environment, w.env)
  list(p, w.files, w.file)
  p.raw(".SH " .. w.also)
  p.raw("\\fBtroly\\-keys\\fR(7), \\fBtrolyd\\fR(8), \\fBgit\\fR(1)")
  return p.done()
end

function man.engine(lang, options)
  local w, p = words[lang], page()
  p.raw('.TH TROLYD 8 "" "Troly" ""')
  p.raw(".SH " .. w.name)
  p.raw("trolyd \\- " .. roff(w.engine_what))
  p.raw(".SH " .. w.synopsis)
  p.raw("\\fBtrolyd\\fR [\\fIOPTION\\fR...]")
  p.raw(".SH " .. w.description)
  paragraphs(p, w.engine_about)
  p.raw(".SH " .. w.options)
  for _, option in ipairs(options) do
    p.item(option_head(option), option.help[lang])
  end
  list(p, w.exits, w.engine_exit)
  list(p, w.files, w.engine_file)
  p.raw(".SH " .. w.also)
  p.raw("\\fBtroly\\fR(1)")
  return p.done()
end

local function places(w, where)
  if where == "ON_ANY" then return w.everywhere end
  local names = {}
  for id in where:gmatch("ON_(%u+)") do
    names[#names + 1] = assert(w.place[id], "no words for ON_" .. id)
  end
  return table.concat(names, ", ")
end

function man.keys(lang, keys)
  local w, p = words[lang], page()
  p.raw('.TH TROLY-KEYS 7 "" "Troly" ""')
  p.raw(".SH " .. w.name)
  p.raw("troly\\-keys \\- " .. roff(w.keys_what))
  p.raw(".SH " .. w.description)
  p.text(w.keys_about)
  p.raw(".SH " .. w.keys)
  for _, row in ipairs(keys) do
    local head = row.keys ~= "" and roff(row.keys) or w.none
    p.item("\\fB" .. head .. "\\fR  " .. roff(row.name),
      row.help[lang] .. " (" .. places(w, row.where) .. ")")
  end
  p.raw(".SH " .. w.also)
  p.raw("\\fBtroly\\fR(1)")
  return p.done()
end

return man
