#include "tui/cli_page.h"
#include "tui/cli_show.h"
#include "tui/cli_word.h"

void cli_show_doctor(struct page *page, const json_t *result)
{
	size_t i;
	json_t *check;

	json_array_foreach(json_list(result, "checks"), i, check)
	{
		bool ok = json_bool(check, "ok", false);

		page_printf(page, ok ? ROLE_GOOD : ROLE_BAD, "%s ",
			ok ? cli_say(page, "pass") : cli_say(page, "FAIL"));
		page_printf(page, ROLE_STRONG, "%s: ",
			cli_word(page->lang, "doctor",
				json_text(check, "name", "")));
		page_put(page, ROLE_TEXT, json_text(check, "text", ""));
		page_end(page, 0, 4);
	}
}

int cli_verdict_doctor(const json_t *result)
{
	size_t i;
	json_t *check;

	json_array_foreach(json_list(result, "checks"), i,
		check) if (!json_bool(check, "ok", false)) return 1;
	return 0;
}

void cli_show_backup(struct page *page, const json_t *result)
{
	page_printf(page, ROLE_GOOD,
		cli_say(page, "Knowledge and cases are saved in %s (%lld "
			      "bytes)."),
		json_text(result, "file", ""),
		(long long)json_int(result, "bytes", 0));
	page_end(page, 0, 0);
}

void cli_show_restore(struct page *page, const json_t *result)
{
	page_printf(page, ROLE_GOOD,
		cli_say(page, "Knowledge and cases are taken back from %s."),
		json_text(result, "file", ""));
	page_end(page, 0, 0);
}
