#include "tui/cli_word.h"

#include <string.h>

#include "tui/words.h"

static const struct row {
	const char *family, *name, *mark;
	enum role role;
	struct words words;
} rows[] = {
	{ "step", "open", ">", ROLE_STRONG, WORDS("open", "đang làm") },
	{ "step", "waiting", "~", ROLE_WARN, WORDS("waiting", "đang chờ") },
	{ "step", "done", "x", ROLE_GOOD, WORDS("done", "đã xong") },
	{ "step", "skipped", "-", ROLE_DIM, WORDS("skipped", "bỏ qua") },
	{ "step", "blocked", ".", ROLE_DIM, WORDS("not yet", "chưa đến lượt") },
	{ "step", "undecided", "?", ROLE_WARN,
		WORDS("undecided", "chưa xác định") },
	{ "step", "cancelled", "!", ROLE_DIM, WORDS("cancelled", "đã hủy") },
	{ "case", "running", "", ROLE_STRONG, WORDS("running", "đang xử lý") },
	{ "case", "finished", "", ROLE_GOOD, WORDS("finished", "đã kết thúc") },
	{ "case", "cancelled", "", ROLE_DIM, WORDS("cancelled", "đã hủy") },
	{ "proposal", "open", "", ROLE_STRONG,
		WORDS("to review", "chờ duyệt") },
	{ "proposal", "approved", "", ROLE_GOOD,
		WORDS("approved", "đã duyệt") },
	{ "proposal", "rejected", "", ROLE_BAD,
		WORDS("rejected", "bị từ chối") },
	{ "proposal", "withdrawn", "", ROLE_DIM, WORDS("withdrawn", "đã rút") },
	{ "proposal", "conflict", "", ROLE_WARN,
		WORDS("conflict", "xung đột") },
	{ "verb", "comment", "", ROLE_TEXT, WORDS("remarks", "góp ý") },
	{ "verb", "approve", "", ROLE_GOOD, WORDS("approves", "duyệt") },
	{ "verb", "reject", "", ROLE_BAD, WORDS("rejects", "từ chối") },
	{ "verb", "withdraw", "", ROLE_DIM, WORDS("withdraws", "rút đề xuất") },
	{ "knowledge", "verified", "", ROLE_GOOD,
		WORDS("verified", "đã kiểm chứng") },
	{ "knowledge", "unverified", "", ROLE_WARN,
		WORDS("not verified", "chưa kiểm chứng") },
	{ "knowledge", "superseded", "", ROLE_WARN,
		WORDS("superseded", "đã bị thay thế") },
	{ "knowledge", "secondary", "", ROLE_WARN,
		WORDS("second-hand", "nguồn thứ cấp") },
	{ "knowledge", "verified/secondary", "", ROLE_WARN,
		WORDS("verified second-hand", "kiểm chứng qua nguồn thứ cấp") },
	{ "knowledge", "from-memory", "", ROLE_WARN,
		WORDS("from memory, not verified",
			"theo trí nhớ, chưa kiểm chứng") },
	{ "answer", "answered", "", ROLE_GOOD,
		WORDS("answered", "đã trả lời") },
	{ "answer", "partial", "", ROLE_WARN,
		WORDS("answered in part", "trả lời được một phần") },
	{ "answer", "clarify", "", ROLE_WARN,
		WORDS("Which of these is meant?",
			"Bạn muốn hỏi điều nào dưới đây?") },
	{ "answer", "not_known", "", ROLE_WARN,
		WORDS("The knowledge holds no answer to this",
			"Kho tri thức chưa có câu trả lời cho câu hỏi này") },
	{ "answer", "out_of_scope", "", ROLE_WARN,
		WORDS("This is outside what the units answer for",
			"Câu hỏi nằm ngoài phạm vi của các đơn vị") },
	{ "decided", "decided", "", ROLE_GOOD,
		WORDS("decided", "đã có kết quả") },
	{ "decided", "unknown", "", ROLE_WARN,
		WORDS("not known yet", "chưa đủ dữ kiện") },
	{ "decided", "none", "", ROLE_WARN,
		WORDS("no row applies", "không có dòng nào áp dụng") },
	{ "level", "error", "", ROLE_BAD, WORDS("error", "lỗi") },
	{ "level", "warning", "", ROLE_WARN, WORDS("warning", "cảnh báo") },
	{ "change", "added", "+", ROLE_ADDED, WORDS("added", "thêm") },
	{ "change", "removed", "-", ROLE_REMOVED, WORDS("removed", "bỏ") },
	{ "change", "modified", "~", ROLE_WARN, WORDS("changed", "sửa") },
	{ "doctor", "release", "", ROLE_TEXT, WORDS("release", "phiên bản") },
	{ "doctor", "folder", "", ROLE_TEXT,
		WORDS("data folder", "thư mục dữ liệu") },
	{ "doctor", "cases", "", ROLE_TEXT, WORDS("cases", "hồ sơ") },
	{ "doctor", "knowledge", "", ROLE_TEXT,
		WORDS("knowledge", "tri thức") },
	{ "doctor", "plugins", "", ROLE_TEXT,
		WORDS("plugins", "plugin của đơn vị") },
	{ "doctor", "index", "", ROLE_TEXT,
		WORDS("search index", "chỉ mục tìm kiếm") },
	{ "why", "answer", "", ROLE_TEXT, WORDS("answer", "câu trả lời") },
	{ "why", "derived", "", ROLE_TEXT, WORDS("derived", "suy ra") },
	{ "why", "decision", "", ROLE_TEXT, WORDS("decision", "quyết định") },
	{ "why", "row", "", ROLE_TEXT, WORDS("row", "dòng quy tắc") },
	{ "why", "parameter", "", ROLE_TEXT, WORDS("parameter", "tham số") },
	{ "why", "event", "", ROLE_TEXT, WORDS("event", "sự kiện") },
	{ "why", "unknown", "", ROLE_WARN, WORDS("not known", "chưa biết") },
};

static const struct row *find(const char *family, const char *name)
{
	for (size_t i = 0; name && i < sizeof(rows) / sizeof(*rows); i++)
		if (strcmp(rows[i].family, family) == 0 &&
			strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

const char *cli_word(enum lang lang, const char *family, const char *name)
{
	const struct row *row = find(family, name);

	return row ? row->words.in[lang] : name;
}

enum role cli_word_role(const char *family, const char *name)
{
	const struct row *row = find(family, name);

	return row ? row->role : ROLE_TEXT;
}

const char *cli_word_mark(const char *family, const char *name)
{
	const struct row *row = find(family, name);

	return row ? row->mark : "";
}

void cli_put_doubt(struct page *page, const char *status)
{
	if (!status || !*status || strcmp(status, "verified") == 0)
		return;
	page_printf(page, ROLE_WARN, " [%s]",
		cli_word(page->lang, "knowledge", status));
}
