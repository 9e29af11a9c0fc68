// Xapian beside the index: articles ("A...") and questions ("Q...") come on
// stdin. Syllables without marks, OR, BM25 with its defaults, ten documents.
// Built and run by tests/bench/ask-xapian.

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

extern "C" {
#include "kb/token.h"
}

static double now_ms()
{
	using namespace std::chrono;
	return duration<double, std::milli>(
		steady_clock::now().time_since_epoch())
		.count();
}

static std::vector<std::string> syllables(const std::string &text)
{
	std::vector<std::string> out;
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, text.data() + 1, text.size() - 1);
	while (kb_tokens_next(&tokens))
		out.push_back(tokens.folded);
	return out;
}

int main()
{
	double start = now_ms();
	Xapian::WritableDatabase db("/tmp/troly-bench-ask.xapian",
		Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
	std::vector<std::string> questions;

	for (std::string line; std::getline(std::cin, line);) {
		if (line[0] == 'Q') {
			questions.push_back(line);
			continue;
		}
		Xapian::Document document;
		for (const auto &word : syllables(line))
			document.add_term(word);
		db.add_document(document);
	}
	db.commit();
	double build = now_ms() - start;

	std::vector<double> times;
	for (const auto &question : questions) {
		double from = now_ms();
		auto words = syllables(question);
		Xapian::Enquire enquire(db);

		enquire.set_query(Xapian::Query(
			Xapian::Query::OP_OR, words.begin(), words.end()));
		enquire.get_mset(0, 10);
		times.push_back(now_ms() - from);
	}
	std::sort(times.begin(), times.end());
	std::printf("%-14s %9.3f %9.3f %9.3f %9.2f\n", "Xapian",
		times[times.size() / 2], times[times.size() * 99 / 100],
		times.back(), build / 1e3);
}
