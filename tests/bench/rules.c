/*
 * make bench-rules: one decision table of 100 rows and 6 inputs on 100,000
 * inputs, ours beside others, five rounds that take turns, medians printed.
 *
 * Rates are inputs a second of processor time, inputs being in the
 * contestant's own form already; over the socket, calls a second by the
 * clock, with the whole explanation in each reply. Everybody's answers are
 * summed up and must agree, else the run fails. The others are brought by
 * tests/bench/rules.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/rpc_client.h"
#include "engine/host/table.h"

enum {
	ROWS = 100,
	COLUMNS = 6,
	INPUTS = 100000,
	ROUNDS = 5,
	CELL = 48,
	LINES_MOST = 40,
};

static const char *const columns[COLUMNS] = { "age", "income", "days", "region",
	"cat", "prio" };
static const int spans[3] = { 100, 200000, 365 };
static const char *const regions[] = { "HN", "HCM", "DN", "HP", "CT", "NA",
	"QN", "TH" };
static const char *const cats[] = { "A", "B", "C", "D", "E" };

enum cell_kind {
	CELL_ANY,
	CELL_RANGE,
	CELL_SET,
	CELL_IS,
};

/* A range from a to b, a set of bits a, or the boolean a. */
struct cell {
	enum cell_kind kind;
	int a, b;
};

static struct cell cells[ROWS][COLUMNS];
static int inputs[INPUTS][COLUMNS];
static uint64_t dice = 20240501;

static int roll(int sides)
{
	dice = dice * 6364136223846793005u + 1442695040888963407u;
	return (int)((dice >> 33) % (uint64_t)sides);
}

static struct cell roll_range(int span)
{
	int width = span * (20 + roll(41)) / 100, low = roll(span - width - 1);

	return (struct cell){ CELL_RANGE, low, low + width };
}

static struct cell roll_set(int of, int most)
{
	struct cell cell = { CELL_SET, 0, 0 };

	for (int count = 1 + roll(most); count > 0; count--)
		cell.a |= 1 << roll(of);
	return cell;
}

/* A quarter of the cells say nothing, half of the last column's; the last
 * row says nothing at all. */
static struct cell roll_cell(int row, int column)
{
	if (row == ROWS - 1 || roll(100) < (column == 5 ? 50 : 25))
		return (struct cell){ CELL_ANY, 0, 0 };
	if (column < 3)
		return roll_range(spans[column]);
	return column == 3   ? roll_set(8, 4)
	       : column == 4 ? roll_set(5, 2)
			     : (struct cell){ CELL_IS, roll(2), 0 };
}

static void make_data(void)
{
	static const int sides[COLUMNS] = { 100, 200000, 365, 8, 5, 2 };

	for (int row = 0; row < ROWS; row++)
		for (int i = 0; i < COLUMNS; i++)
			cells[row][i] = roll_cell(row, i);
	for (int n = 0; n < INPUTS; n++)
		for (int i = 0; i < COLUMNS; i++)
			inputs[n][i] = roll(sides[i]);
}

static const char *word(int column, int i)
{
	return column == 3 ? regions[i] : cats[i];
}

/* "[3..20]", "\"HN\",\"DN\"", "true", "-" */
static void put_cell(char *out, int column, struct cell cell)
{
	int len = 0;

	if (cell.kind == CELL_ANY)
		snprintf(out, CELL, "-");
	if (cell.kind == CELL_RANGE)
		snprintf(out, CELL, "[%d..%d]", cell.a, cell.b);
	if (cell.kind == CELL_IS)
		snprintf(out, CELL, "%s", cell.a ? "true" : "false");
	for (int i = 0; cell.kind == CELL_SET && i < 8; i++)
		if (cell.a >> i & 1)
			len += snprintf(out + len, (size_t)(CELL - len),
				"%s\"%s\"", len ? "," : "", word(column, i));
}

/* ---- the answer to check against, and the fastest that C can be ---- */

static int ruled_out_by(int row, const int *input)
{
	for (int i = 0; i < COLUMNS; i++) {
		struct cell cell = cells[row][i];

		if ((cell.kind == CELL_RANGE &&
			    (input[i] < cell.a || input[i] > cell.b)) ||
			(cell.kind == CELL_SET && !(cell.a >> input[i] & 1)) ||
			(cell.kind == CELL_IS && input[i] != cell.a))
			return i + 1;
	}
	return 0;
}

struct sums {
	long first, collect, ruled_out;
};

static struct sums expected[INPUTS + 1]; /* after so many inputs */

static void scan_all(void)
{
	for (int n = 0; n < INPUTS; n++) {
		struct sums sums = expected[n];
		bool any = false;

		for (int row = 0; row < ROWS; row++) {
			int by = ruled_out_by(row, inputs[n]);

			sums.ruled_out += by;
			if (by)
				continue;
			sums.collect += row + 1;
			sums.first += any ? 0 : row + 1;
			any = true;
		}
		expected[n + 1] = sums;
	}
}

struct pair {
	uint64_t low, high;
};

static struct {
	int points[2 * ROWS + 1], count;
	struct pair rows[2 * ROWS + 1];
} bitmap[COLUMNS];

static int by_number(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static void note_points(int column)
{
	int *points = bitmap[column].points, all = 0, count = 0;

	points[all++] = 0;
	for (int row = 0; row < ROWS; row++)
		if (cells[row][column].kind == CELL_RANGE) {
			points[all++] = cells[row][column].a;
			points[all++] = cells[row][column].b + 1;
		}
	for (int i = 1; column >= 3 && i < 8; i++)
		points[all++] = i;
	qsort(points, (size_t)all, sizeof(*points), by_number);
	for (int i = 0; i < all; i++)
		if (count == 0 || points[i] != points[count - 1])
			points[count++] = points[i];
	bitmap[column].count = count;
}

static void make_bitmap(void)
{
	int input[COLUMNS] = { 0 };

	for (int i = 0; i < COLUMNS; i++) {
		note_points(i);
		for (int p = 0; p < bitmap[i].count; p++)
			for (int row = 0; row < ROWS; row++) {
				struct cell only[COLUMNS] = { 0 };

				only[i] = cells[row][i];
				input[i] = bitmap[i].points[p];
				struct cell kept[COLUMNS];

				memcpy(kept, cells[row], sizeof(kept));
				memcpy(cells[row], only, sizeof(only));
				if (!ruled_out_by(row, input))
					*(row < 64 ? &bitmap[i].rows[p].low
						   : &bitmap[i].rows[p].high) |=
						(uint64_t)1 << row % 64;
				memcpy(cells[row], kept, sizeof(kept));
			}
	}
}

static struct pair look_up(const int *input)
{
	struct pair rows = { ~(uint64_t)0, ~(uint64_t)0 };

	for (int i = 0; i < 3; i++) {
		const int *points = bitmap[i].points;
		int at = 0, len = bitmap[i].count;

		while (len > 1) {
			int half = len / 2;

			at = points[at + half] <= input[i] ? at + half : at;
			len -= half;
		}
		rows.low &= bitmap[i].rows[at].low;
		rows.high &= bitmap[i].rows[at].high;
	}
	for (int i = 3; i < COLUMNS; i++) {
		rows.low &= bitmap[i].rows[input[i]].low;
		rows.high &= bitmap[i].rows[input[i]].high;
	}
	return rows;
}

static long bitmap_first(int n)
{
	struct pair rows = look_up(inputs[n]);

	return rows.low    ? __builtin_ctzll(rows.low) + 1
	       : rows.high ? __builtin_ctzll(rows.high) + 65
			   : 0;
}

static long bitmap_collect(int n)
{
	struct pair rows = look_up(inputs[n]);
	long sum = 0;

	for (; rows.low; rows.low &= rows.low - 1)
		sum += __builtin_ctzll(rows.low) + 1;
	for (; rows.high; rows.high &= rows.high - 1)
		sum += __builtin_ctzll(rows.high) + 65;
	return sum;
}

/* ---- ours ---- */

static struct table *tables[2]; /* FIRST, COLLECT */
static struct value (*values)[COLUMNS];
static struct table_result result;
static long ruled_out;

static void make_table(struct table **out, enum table_hit hit)
{
	static char texts[ROWS][COLUMNS + 1][CELL];
	static const char *pointers[ROWS][COLUMNS + 1];
	struct table_input heads[COLUMNS] = { 0 };
	struct table_output output = { .name = "rule" };
	struct table_row rows[ROWS];
	struct err err;

	for (int row = 0; row < ROWS; row++) {
		for (int i = 0; i < COLUMNS; i++)
			put_cell(texts[row][i], i, cells[row][i]);
		snprintf(texts[row][COLUMNS], CELL, "%d", row + 1);
		for (int i = 0; i <= COLUMNS; i++)
			pointers[row][i] = texts[row][i];
		rows[row] = (struct table_row){ pointers[row],
			pointers[row] + COLUMNS, 0 };
	}
	for (int i = 0; i < COLUMNS; i++)
		heads[i] = (struct table_input){ .expression = columns[i],
			.domain = { .whole = true } };
	const struct table_def def = { .name = "bench",
		.hit = hit,
		.inputs = heads,
		.input_count = COLUMNS,
		.outputs = &output,
		.output_count = 1,
		.rows = rows,
		.row_count = ROWS };

	if (table_compile(out, &def, NULL, NULL, &err) == ST_OK)
		return;
	fprintf(stderr, "%s\n", err.text[LANG_EN]);
	exit(1);
}

static void make_values(void)
{
	values = mem_zero(INPUTS * sizeof(*values));
	for (int n = 0; n < INPUTS; n++)
		for (int i = 0; i < COLUMNS; i++) {
			int v = inputs[n][i];

			values[n][i] = i < 3    ? value_whole(v)
				       : i == 5 ? value_boolean(v)
						: value_text(word(i, v),
							  strlen(word(i, v)));
		}
}

static long decide(int n, int collect, bool trace)
{
	struct err err;
	long sum = 0;

	if (table_decide(&result, tables[collect], values[n], NULL, trace,
		    &err) != ST_OK) {
		fprintf(stderr, "%s\n", err.text[LANG_EN]);
		exit(1);
	}
	for (size_t i = 0; i < result.row_count; i++)
		sum += result.rows[i] + 1;
	for (int i = 0; trace && i < ROWS; i++)
		ruled_out += result.ruled_out[i];
	return sum;
}

static long troly_first(int n)
{
	return decide(n, 0, false);
}

static long troly_collect(int n)
{
	return decide(n, 1, false);
}

static long troly_first_trace(int n)
{
	return decide(n, 0, true);
}

static long troly_collect_trace(int n)
{
	return decide(n, 1, true);
}

/* ---- rounds ---- */

struct line {
	char name[64], what[32];
	double rates[ROUNDS];
	int count;
};

static struct line lines[LINES_MOST];
static int line_count;
static bool all_agree = true;

static struct line *find_line(const char *name, const char *what)
{
	for (int i = 0; i < line_count; i++)
		if (strcmp(lines[i].name, name) == 0 &&
			strcmp(lines[i].what, what) == 0)
			return &lines[i];
	struct line *line = &lines[line_count++];

	snprintf(line->name, sizeof(line->name), "%s", name);
	snprintf(line->what, sizeof(line->what), "%s", what);
	return line;
}

/* A contestant's figure; its sum must be that of the scan. */
static void take(
	const char *name, const char *what, double rate, int count, long sum)
{
	struct line *line = find_line(name, what);
	long right = strncmp(what, "first", 5) == 0 ? expected[count].first
						    : expected[count].collect;

	if (line->count < ROUNDS)
		line->rates[line->count++] = rate;
	if (sum == right)
		return;
	all_agree = false;
	fprintf(stderr, "%s, %s: the sum of the answers is %ld, not %ld\n",
		name, what, sum, right);
}

static double cpu_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void measure(
	const char *name, const char *what, int times, long (*answer)(int))
{
	double start = cpu_now();
	long sum = 0;

	for (int k = 0; k < times; k++) {
		sum = 0;
		for (int n = 0; n < INPUTS; n++)
			sum += answer(n);
	}
	take(name, what, INPUTS * (double)times / (cpu_now() - start), INPUTS,
		sum);
}

static void measure_ours(void)
{
	measure("C bitmap index", "first", 50, bitmap_first);
	measure("troly", "first", 20, troly_first);
	measure("C bitmap index", "collect", 50, bitmap_collect);
	measure("troly", "collect", 20, troly_collect);
	ruled_out = 0;
	measure("troly", "first, trace", 10, troly_first_trace);
	if (ruled_out != 10 * expected[INPUTS].ruled_out) {
		all_agree = false;
		fprintf(stderr, "the trace is not that of the scan\n");
	}
	measure("troly", "collect, trace", 10, troly_collect_trace);
}

/* Lines of the script: name, what, rate, inputs, sum, with tabs between. */
static void measure_others(const char *folder)
{
	char command[512], text[256], name[64], what[32];
	double rate;
	int count;
	long sum;

	snprintf(command, sizeof(command), "tests/bench/rules.sh '%s'", folder);
	FILE *pipe = popen(command, "r");

	while (pipe && fgets(text, sizeof(text), pipe))
		if (sscanf(text, "%63[^\t]\t%31[^\t]\t%lf\t%d\t%ld", name, what,
			    &rate, &count, &sum) == 5)
			take(name, what, rate, count, sum);
	if (!pipe || pclose(pipe) != 0)
		fprintf(stderr, "some of the others could not be measured\n");
}

/* ---- through the engine's socket, one call after another ---- */

static json_t *facts_of(int n)
{
	const int *v = inputs[n];

	return json_pack("{s:s, s:{s:i, s:i, s:i, s:s, s:s, s:b}}", "decision",
		"bench", "facts", "age", v[0], "income", v[1], "days", v[2],
		"region", regions[v[3]], "cat", cats[v[4]], "prio", v[5]);
}

static double wall_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void ask_engine(struct rpc_client *client, int count)
{
	double start = wall_now();
	long sum = 0;
	struct err err;

	for (int n = 0; n < count; n++) {
		json_t *params = facts_of(n), *reply = NULL;

		if (rpc_client_call(&reply, client, "decide", params, &err) !=
			ST_OK) {
			fprintf(stderr, "%s\n", err.text[LANG_EN]);
			exit(1);
		}
		sum += json_int(json_member(reply, "outputs"), "rule", 0);
		json_decref(params);
		json_decref(reply);
	}
	take("troly over its socket", "first", count / (wall_now() - start),
		count, sum);
}

static void measure_socket(void)
{
	struct rpc_where where = { .data = "build/bench/rules.data/engine",
		.lang = "en" };
	struct rpc_client *client = NULL;
	struct err err;

	if (rpc_client_open(&client, &where, &err) != ST_OK) {
		fprintf(stderr, "%s\n", err.text[LANG_EN]);
		exit(1);
	}
	ask_engine(client, 100);
	find_line("troly over its socket", "first")->count--;
	ask_engine(client, 5000);
	rpc_client_close(client);
}

/* A unit whose only decision is the table. */
static void write_plugin(void)
{
	static const char *const facts[] = { "integer { 'age' }",
		"integer { 'income' }", "integer { 'days' }",
		"text { 'region' }", "text { 'cat' }", "boolean { 'prio' }" };
	const char *folder = "build/bench/rules.data/plugins/bench";
	char path[256], cell[CELL];

	snprintf(path, sizeof(path), "mkdir -p %s/rules %s/../_shared", folder,
		folder);
	if (system(path) != 0)
		exit(1);
	snprintf(path, sizeof(path), "%s/plugin.lua", folder);
	FILE *file = fopen(path, "w");

	fprintf(file, "unit { id = 'bench', api = 1, name = 'Bench' }\n");
	fclose(file);
	snprintf(path, sizeof(path), "%s/rules/bench.lua", folder);
	file = fopen(path, "w");
	fprintf(file, "facts {\n");
	for (int i = 0; i < COLUMNS; i++)
		fprintf(file, "  %s = %s,\n", columns[i], facts[i]);
	fprintf(file, "}\ndecision 'bench' { hit = 'FIRST', inputs = {");
	for (int i = 0; i < COLUMNS; i++)
		fprintf(file, " '%s',", columns[i]);
	fprintf(file, " }, outputs = { 'rule' },\n");
	for (int row = 0; row < ROWS; row++) {
		fprintf(file, "  {");
		for (int i = 0; i < COLUMNS; i++) {
			put_cell(cell, i, cells[row][i]);
			fprintf(file, " '%s',", cell);
		}
		fprintf(file, " '%d' },\n", row + 1);
	}
	fprintf(file, "}\n");
	fclose(file);
}

/* The table and the inputs as others read them. */
static void write_data(const char *folder)
{
	char path[512], cell[CELL];

	snprintf(path, sizeof(path), "%s/table.tsv", folder);
	FILE *file = fopen(path, "w");

	for (int row = 0; file && row < ROWS; row++)
		for (int i = 0; i < COLUMNS; i++) {
			put_cell(cell, i, cells[row][i]);
			fprintf(file, "%s%c", cell, i == 5 ? '\n' : '\t');
		}
	if (file)
		fclose(file);
	snprintf(path, sizeof(path), "%s/inputs.csv", folder);
	file = fopen(path, "w");
	for (int n = 0; file && n < INPUTS; n++)
		fprintf(file, "%d,%d,%d,%s,%s,%d\n", inputs[n][0], inputs[n][1],
			inputs[n][2], regions[inputs[n][3]], cats[inputs[n][4]],
			inputs[n][5]);
	if (file)
		fclose(file);
}

static int by_rate(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static double median(struct line *line)
{
	qsort(line->rates, (size_t)line->count, sizeof(double), by_rate);
	return line->rates[line->count / 2];
}

static void print_lines(void)
{
	printf("%-28s %-16s %14s %14s %14s\n", "", "", "inputs/s", "least",
		"most");
	for (int i = 0; i < line_count; i++) {
		double middle = median(&lines[i]);

		printf("%-28s %-16s %14.0f %14.0f %14.0f\n", lines[i].name,
			lines[i].what, middle, lines[i].rates[0],
			lines[i].rates[lines[i].count - 1]);
	}
}

static void print_ratio(
	const char *what, const char *peer, const char *peers_what, double goal)
{
	struct line *ours = find_line("troly", what);
	struct line *theirs = find_line(peer, peers_what);

	if (!ours->count || !theirs->count)
		return;
	printf("troly (%s) / %s (%s): %.2f, goal %.1f\n", what, peer,
		peers_what, median(ours) / median(theirs), goal);
}

static void measure_compiling(void)
{
	struct table *table;
	double start = cpu_now();

	for (int i = 0; i < 100; i++) {
		make_table(&table, HIT_FIRST);
		table_free(table);
	}
	printf("compiling the table: %.2f ms\n", (cpu_now() - start) * 10);
}

int main(int argc, char **argv)
{
	const char *folder = "build/bench/rules.data";
	bool alone = argc > 1 && strcmp(argv[1], "alone") == 0;

	if (system("mkdir -p build/bench/rules.data") != 0)
		return 1;
	char *plugins = realpath(folder, NULL);
	char *data = path_join(plugins ? plugins : ".", "plugins");

	setenv("TROLY_PLUGINS", data, 1);
	setenv("TROLY_BIN", "build/bin", 0);
	make_data();
	scan_all();
	make_bitmap();
	make_table(&tables[0], HIT_FIRST);
	make_table(&tables[1], HIT_COLLECT);
	make_values();
	write_data(folder);
	write_plugin();
	for (int round = 0; round < ROUNDS; round++) {
		measure_ours();
		measure_socket();
		if (!alone)
			measure_others(folder);
	}
	print_lines();
	measure_compiling();
	print_ratio("first", "C bitmap index", "first", 0.1);
	print_ratio("collect", "C bitmap index", "collect", 0.1);
	print_ratio("first, trace", "zen-engine", "first, trace", 100);
	print_ratio("collect, trace", "zen-engine", "collect, trace", 100);
	printf("the answers %s\n", all_agree ? "agree" : "DO NOT AGREE");
	return !all_agree;
}
