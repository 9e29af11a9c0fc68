#include "tui/cli_batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/lang.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/rpc_client.h"
#include "base/text.h"
#include "tui/cli_run.h"
#include "tui/csv.h"
#include "tui/group_count.h"

enum {
	PIECE = 2000,    /* rows asked at once */
	SAVE_EVERY = 10, /* pieces */
};

/* A fact that counts the rows of its group. */
struct group {
	const char *fact;
	size_t column; /* whose texts are counted */
	struct group_count count;
};

struct batch {
	struct cli_call *call;
	const char *input, *output;
	struct buf part, rejects, state; /* paths */
	struct rpc_client *client;
	FILE *in, *out, *bad;
	struct csv csv;
	json_t *columns; /* of the file */
	json_t *asked;   /* the same and the counted facts */
	json_t *plan;    /* the engine's reply without rows */
	json_t *params;
	VEC(struct group) groups;
	long long size; /* of the input */
	long long rows, rejected, resumed;
	struct timespec began;
};

/* The rows on their way to the engine. */
struct piece {
	json_t *rows;
	VEC(int) lines;
	VEC(char *) texts; /* each row as it goes to the output */
};

bool cli_batch_wanted(const struct cli_call *call)
{
	return json_text(call->local, "input", NULL) != NULL;
}

static enum lang lang_of(const struct batch *batch)
{
	return options_lang(&batch->call->options);
}

static enum status no_file(struct err *err, const char *path)
{
	return err_set(err, ST_INVALID, "The file %s cannot be opened: %s",
		path, strerror(errno));
}

/* ---- the plan ---- */

static enum status ask_plan(struct batch *batch, struct err *err)
{
	json_t *params = batch->call->params;

	json_object_del(params, "facts");
	if (*batch->call->options.law_date)
		json_set_text(params, "as_of", batch->call->options.law_date);
	json_set_text(params, "at", batch->call->options.at);
	enum status st = rpc_client_call(
		&batch->plan, batch->client, "decide.batch", params, err);

	if (st != ST_OK)
		return st;
	/* All pieces by the same knowledge and law. */
	batch->params = json_pack("{s:s, s:s, s:s}", "decision",
		json_text(params, "decision", ""), "at",
		json_text(batch->plan, "commit", ""), "as_of",
		json_text(batch->plan, "as_of", ""));
	return ST_OK;
}

static bool find_column(
	const struct batch *batch, size_t *out, const char *name)
{
	for (size_t i = 0; i < json_array_size(batch->columns); i++)
		if (strcmp(json_string_value(json_array_get(batch->columns, i)),
			    name) == 0) {
			*out = i;
			return true;
		}
	return false;
}

static enum status read_header(struct batch *batch, struct err *err)
{
	size_t found;

	batch->columns = json_array();
	if (!csv_next(&batch->csv))
		return err_set(err, ST_INVALID,
			"%s is empty; its first line names the facts",
			batch->input);
	for (size_t i = 0; i < csv_count(&batch->csv); i++) {
		const char *name = csv_cell(&batch->csv, i);

		if (!text_valid(name, strlen(name)))
			return err_set(err, ST_INVALID,
				"%s is not a text in UTF-8; save it as UTF-8",
				batch->input);
		if (find_column(batch, &found, name))
			return err_set(err, ST_INVALID,
				"The column \"%s\" stands twice in %s", name,
				batch->input);
		json_array_append_new(batch->columns, json_string(name));
	}
	return ST_OK;
}

/* The facts that count rows, when the file has what they count and does not
 * give them itself. */
static void plan_groups(struct batch *batch)
{
	const char *fact;
	json_t *by;
	size_t column, own;

	batch->asked = json_copy(batch->columns);
	json_object_foreach(json_object_get(batch->plan, "counts"), fact, by)
	{
		if (!json_is_string(by) || find_column(batch, &own, fact) ||
			!find_column(batch, &column, json_string_value(by)))
			continue;
		*VEC_ADD(&batch->groups) =
			(struct group){ fact, column, GROUP_COUNT_INIT };
		json_array_append_new(batch->asked, json_string(fact));
	}
}

/* ---- progress ---- */

static double seconds_since(const struct timespec *began)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - began->tv_sec) +
	       (double)(now.tv_nsec - began->tv_nsec) * 1e-9;
}

static void show_progress(const struct batch *batch, const char *what)
{
	enum {
		BAR = 30
	};
	double part = batch->size
			      ? (double)batch->csv.offset / (double)batch->size
			      : 1;
	double seconds = seconds_since(&batch->began);
	long long done = batch->rows - batch->resumed;
	char bar[BAR + 1];

	if (!isatty(STDERR_FILENO) || batch->call->options.accessible)
		return;
	for (int i = 0; i < BAR; i++)
		bar[i] = i < (int)(part * BAR) ? '#' : '.';
	bar[BAR] = '\0';
	fprintf(stderr,
		lang_text(lang_of(batch),
			"\r%s [%s] %3.0f %%, %lld rows, %.0f rows/s, "
			"%.0f s left"),
		what, bar, part * 100, batch->rows,
		seconds > 0 ? (double)done / seconds : 0,
		part > 0 ? seconds / part * (1 - part) : 0);
	fputs("\033[K", stderr);
	fflush(stderr);
}

static void end_progress(const struct batch *batch)
{
	if (isatty(STDERR_FILENO) && !batch->call->options.accessible)
		fputs("\r\033[K", stderr);
}

/* ---- counting, a pass of its own ---- */

static void count_groups(struct batch *batch)
{
	while (csv_next(&batch->csv)) {
		for (size_t i = 0; i < batch->groups.len; i++)
			group_count_add(&batch->groups.at[i].count,
				csv_cell(&batch->csv,
					batch->groups.at[i].column));
		if (++batch->rows % (PIECE * 20) == 0)
			show_progress(
				batch, lang_text(lang_of(batch), "Counting"));
	}
	batch->rows = 0;
	csv_release(&batch->csv);
	rewind(batch->in);
	csv_init(&batch->csv, batch->in);
	csv_next(&batch->csv);
}

/* ---- going on where a run was interrupted ---- */

/* What must be the same for a run to go on. */
static json_t *print_of(const struct batch *batch)
{
	struct stat is = { 0 };

	(void)!fstat(fileno(batch->in), &is);
	return json_pack("{s:I, s:I, s:O}", "size", (json_int_t)is.st_size,
		"changed", (json_int_t)is.st_mtime, "params", batch->params);
}

static bool goes_on(const json_t *state, const json_t *print)
{
	return json_equal(json_object_get(state, "print"), print);
}

/* Cut the file to what was sure to be in it. */
static FILE *open_at(const char *path, long long bytes)
{
	FILE *file = fopen(path, bytes ? "r+" : "w");

	if (file && bytes &&
		(ftruncate(fileno(file), bytes) != 0 ||
			fseeko(file, bytes, SEEK_SET) != 0)) {
		fclose(file);
		file = fopen(path, "w");
	}
	return file;
}

static bool has_bytes(const char *path, json_int_t bytes)
{
	struct stat is;

	return stat(path, &is) == 0 && is.st_size >= bytes;
}

static json_t *read_state(const struct batch *batch)
{
	json_t *state = json_load_file(batch->state.data, 0, NULL);
	json_t *print = print_of(batch);

	if (state && (!goes_on(state, print) ||
			     !has_bytes(batch->part.data,
				     json_int(state, "out", 0)) ||
			     !has_bytes(batch->rejects.data,
				     json_int(state, "bad", 0)))) {
		json_decref(state);
		state = NULL;
	}
	json_decref(print);
	return state;
}

static enum status resume(struct batch *batch, struct err *err)
{
	json_t *state = read_state(batch);
	json_int_t offset = json_int(state, "offset", 0);

	batch->out = open_at(batch->part.data, json_int(state, "out", 0));
	batch->bad = open_at(batch->rejects.data, json_int(state, "bad", 0));
	if (offset && fseeko(batch->in, offset, SEEK_SET) == 0) {
		batch->csv.offset = offset;
		batch->csv.lines = (int)json_int(state, "lines", 0);
		batch->rows = batch->resumed = json_int(state, "rows", 0);
		batch->rejected = json_int(state, "rejected", 0);
	}
	json_decref(state);
	if (!batch->out)
		return no_file(err, batch->part.data);
	return batch->bad ? ST_OK : no_file(err, batch->rejects.data);
}

static enum status save_state(struct batch *batch, struct err *err)
{
	if (fflush(batch->out) != 0 || fflush(batch->bad) != 0)
		return err_set(err, ST_IO, "%s cannot be written: %s",
			batch->part.data, strerror(errno));
	json_t *state = json_pack("{s:o, s:I, s:I, s:I, s:I, s:I, s:I}",
		"print", print_of(batch), "offset",
		(json_int_t)batch->csv.offset, "lines",
		(json_int_t)batch->csv.lines, "rows", (json_int_t)batch->rows,
		"rejected", (json_int_t)batch->rejected, "out",
		(json_int_t)ftello(batch->out), "bad",
		(json_int_t)ftello(batch->bad));
	struct buf text = BUF_INIT;

	json_put(&text, state);
	enum status st =
		path_write(batch->state.data, text.data, text.len, err);

	buf_release(&text);
	json_decref(state);
	return st;
}

/* ---- rows ---- */

static void put_line(FILE *file, struct buf *text)
{
	buf_putc(text, '\n');
	fwrite(text->data, 1, text->len, file);
	buf_release(text);
}

static void write_headers(struct batch *batch)
{
	static const char *const last[] = { "status", "row", "missing" };
	struct buf text = BUF_INIT, bad = BUF_INIT;
	const json_t *outputs = json_list(batch->plan, "outputs");

	for (size_t i = 0; i < json_array_size(batch->columns); i++)
		csv_put(&text,
			json_string_value(json_array_get(batch->columns, i)),
			i == 0);
	for (size_t i = 0; i < json_array_size(outputs); i++)
		csv_put(&text, json_string_value(json_array_get(outputs, i)),
			false);
	for (size_t i = 0; i < 3; i++)
		csv_put(&text, last[i], false);
	put_line(batch->out, &text);
	buf_puts(&bad, "line,reason");
	for (size_t i = 0; i < json_array_size(batch->columns); i++)
		csv_put(&bad,
			json_string_value(json_array_get(batch->columns, i)),
			false);
	put_line(batch->bad, &bad);
}

static void put_reject(
	struct batch *batch, int line, const char *reason, const char *row)
{
	struct buf text = BUF_INIT;

	buf_printf(&text, "%d", line);
	csv_put(&text, reason, false);
	buf_printf(&text, ",%s", row);
	put_line(batch->bad, &text);
	batch->rejected++;
}

static char *row_text(const struct csv *csv)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < csv_count(csv); i++)
		csv_put(&text, csv_cell(csv, i), i == 0);
	return buf_take(&text);
}

static json_t *row_cells(const struct batch *batch)
{
	json_t *row = json_array();
	char number[32];

	for (size_t i = 0; i < csv_count(&batch->csv); i++)
		json_array_append_new(
			row, json_string(csv_cell(&batch->csv, i)));
	for (size_t i = 0; i < batch->groups.len; i++) {
		const struct group *group = &batch->groups.at[i];

		snprintf(number, sizeof(number), "%llu",
			(unsigned long long)group_count_of(&group->count,
				csv_cell(&batch->csv, group->column)));
		json_array_append_new(row, json_string(number));
	}
	return row;
}

static bool is_utf8(const struct csv *csv)
{
	for (size_t i = 0; i < csv_count(csv); i++)
		if (!text_valid(csv_cell(csv, i), strlen(csv_cell(csv, i))))
			return false;
	return true;
}

/* Take the row read last, or refuse it here. */
static void take_row(struct batch *batch, struct piece *piece)
{
	size_t wanted = json_array_size(batch->columns);
	char *text = row_text(&batch->csv);
	const char *reason = NULL;
	char counted[160];

	batch->rows++;
	snprintf(counted, sizeof(counted),
		lang_text(lang_of(batch),
			"The row has %zu cells; the first line names %zu"),
		csv_count(&batch->csv), wanted);
	if (csv_count(&batch->csv) != wanted)
		reason = counted;
	else if (!is_utf8(&batch->csv))
		reason = lang_text(lang_of(batch), "The row is not UTF-8");
	if (reason) {
		put_reject(batch, batch->csv.line, reason, text);
		free(text);
		return;
	}
	json_array_append_new(piece->rows, row_cells(batch));
	*VEC_ADD(&piece->lines) = batch->csv.line;
	*VEC_ADD(&piece->texts) = text;
}

static void write_answers(
	struct batch *batch, const struct piece *piece, const json_t *reply)
{
	const char *words = lang_of(batch) == LANG_EN ? "en" : "text";
	size_t i, k;
	json_t *one, *cell;

	json_array_foreach(json_list(reply, "rows"), i, one)
	{
		json_int_t row = json_integer_value(json_array_get(one, 0));
		struct buf text = BUF_INIT;

		buf_puts(&text, piece->texts.at[row]);
		json_array_foreach(json_array_get(one, 1), k, cell)
			csv_put(&text, json_string_value(cell), false);
		put_line(batch->out, &text);
	}
	json_array_foreach(json_list(reply, "rejects"), i, one)
	{
		json_int_t row = json_int(one, "row", 0);

		put_reject(batch, piece->lines.at[row],
			json_text(one, words, ""), piece->texts.at[row]);
	}
}

static enum status send_piece(
	struct batch *batch, const struct piece *piece, struct err *err)
{
	json_t *params = json_copy(batch->params), *reply = NULL;

	json_object_set(params, "columns", batch->asked);
	json_object_set(params, "rows", piece->rows);
	enum status st = rpc_client_call(
		&reply, batch->client, "decide.batch", params, err);

	if (st == ST_OK)
		write_answers(batch, piece, reply);
	json_decref(reply);
	json_decref(params);
	return st;
}

static void release_piece(struct piece *piece)
{
	for (size_t i = 0; i < piece->texts.len; i++)
		free(piece->texts.at[i]);
	VEC_RELEASE(&piece->texts);
	VEC_RELEASE(&piece->lines);
	json_decref(piece->rows);
}

/* False at the end of the file. */
static bool fill_piece(struct batch *batch, struct piece *piece)
{
	bool more = true;

	while (piece->lines.len < PIECE && (more = csv_next(&batch->csv)))
		take_row(batch, piece);
	return more;
}

static enum status decide_all(struct batch *batch, struct err *err)
{
	enum status st = ST_OK;
	bool more = true;

	for (int i = 1; st == ST_OK && more; i++) {
		struct piece piece = { .rows = json_array() };

		more = fill_piece(batch, &piece);
		if (piece.lines.len)
			st = send_piece(batch, &piece, err);
		release_piece(&piece);
		if (st == ST_OK && i % SAVE_EVERY == 0)
			st = save_state(batch, err);
		show_progress(batch, lang_text(lang_of(batch), "Deciding"));
	}
	end_progress(batch);
	return st;
}

/* ---- the whole ---- */

static enum status open_input(struct batch *batch, struct err *err)
{
	struct stat is;

	batch->in = fopen(batch->input, "r");
	if (!batch->in || fstat(fileno(batch->in), &is) != 0)
		return no_file(err, batch->input);
	batch->size = is.st_size;
	csv_init(&batch->csv, batch->in);
	return ST_OK;
}

static enum status connect(struct batch *batch, struct err *err)
{
	char *data = path_data(batch->call->options.data);
	struct rpc_where where = cli_where(batch->call, data);
	enum status st = rpc_client_open(&batch->client, &where, err);

	free(data);
	return st;
}

static enum status finish(struct batch *batch, struct err *err)
{
	int failed = fclose(batch->out);

	failed |= fclose(batch->bad);
	batch->out = batch->bad = NULL;
	if (failed || rename(batch->part.data, batch->output) != 0)
		return err_set(err, ST_IO, "%s cannot be written: %s",
			batch->output, strerror(errno));
	unlink(batch->state.data);
	if (!batch->rejected)
		unlink(batch->rejects.data);
	return ST_OK;
}

static enum status run(struct batch *batch, struct err *err)
{
	enum status st = open_input(batch, err);

	if (st == ST_OK)
		st = connect(batch, err);
	if (st == ST_OK)
		st = ask_plan(batch, err);
	if (st == ST_OK)
		st = read_header(batch, err);
	if (st != ST_OK)
		return st;
	clock_gettime(CLOCK_MONOTONIC, &batch->began);
	plan_groups(batch);
	if (batch->groups.len)
		count_groups(batch);
	st = resume(batch, err);
	if (st == ST_OK && !batch->resumed)
		write_headers(batch);
	if (st == ST_OK)
		st = decide_all(batch, err);
	return st == ST_OK ? finish(batch, err) : st;
}

static void release(struct batch *batch)
{
	if (batch->in)
		fclose(batch->in);
	if (batch->out)
		fclose(batch->out);
	if (batch->bad)
		fclose(batch->bad);
	for (size_t i = 0; i < batch->groups.len; i++)
		group_count_release(&batch->groups.at[i].count);
	VEC_RELEASE(&batch->groups);
	rpc_client_close(batch->client);
	csv_release(&batch->csv);
	buf_release(&batch->part);
	buf_release(&batch->rejects);
	buf_release(&batch->state);
	json_decref(batch->columns);
	json_decref(batch->asked);
	json_decref(batch->plan);
	json_decref(batch->params);
}

static int report(const struct batch *batch)
{
	double seconds = seconds_since(&batch->began);

	printf(lang_text(lang_of(batch),
		       "%lld rows decided, %lld rejected, %.0f rows/s: %s\n"),
		batch->rows - batch->rejected, batch->rejected,
		(double)(batch->rows - batch->resumed) / seconds,
		batch->output);
	if (batch->rejected)
		printf(lang_text(lang_of(batch),
			       "What was rejected, and why: %s\n"),
			batch->rejects.data);
	return batch->rejected > 0;
}

int cli_batch(struct cli_call *call)
{
	struct batch batch = { .call = call,
		.input = json_text(call->local, "input", NULL),
		.output = json_text(call->local, "output", NULL) };
	struct err err;
	int code;

	if (!batch.output) {
		err_set(&err, ST_INVALID,
			"--input needs --output FILE as well");
		return cli_fail(call, ST_INVALID, &err);
	}
	buf_printf(&batch.part, "%s.part", batch.output);
	buf_printf(&batch.rejects, "%s.rejects.csv", batch.output);
	buf_printf(&batch.state, "%s.state", batch.output);
	enum status st = run(&batch, &err);

	code = st == ST_OK ? report(&batch) : cli_fail(call, st, &err);
	release(&batch);
	return code;
}
