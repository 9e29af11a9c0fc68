#include <stdlib.h>
#include <string.h>

#include "engine/loop_int.h"
#include "engine/methods.h"

struct request {
	struct serve_call call; /* first: a progress notice finds us by it */
	uv_work_t work;
	struct client *client;
	struct session session; /* as it was when the request came */
	json_t *message;
	struct buf reply;
	enum methods_pace pace;
};

static void put_note(struct client *client, struct buf *line)
{
	struct loop *loop = client->loop;

	pthread_mutex_lock(&loop->lock);
	*VEC_ADD(&loop->outbox) =
		(struct loop_note){ .client = client, .line = *line };
	pthread_mutex_unlock(&loop->lock);
	uv_async_send(&loop->wake);
}

static void tell_progress(struct serve_call *call, json_int_t done,
	json_int_t total, const char *text)
{
	struct request *request = (struct request *)call;
	const json_t *id = json_object_get(request->message, "id");
	json_t *params = json_object();
	struct buf line = BUF_INIT;

	json_set(params, "of", json_copy((json_t *)id));
	json_set(params, "done", json_integer(done));
	json_set(params, "total", json_integer(total));
	json_set_text(params, "text", text);
	rpc_put_notice(&line, "progress", params);
	json_decref(params);
	put_note(request->client, &line);
}

void request_flush_notes(struct loop *loop)
{
	pthread_mutex_lock(&loop->lock);
	for (size_t i = 0; i < loop->outbox.len; i++)
		client_note(
			loop->outbox.at[i].client, &loop->outbox.at[i].line);
	loop->outbox.len = 0;
	pthread_mutex_unlock(&loop->lock);
}

static enum status serve(
	json_t **result, struct request *request, struct err *err)
{
	const struct loop_args *args = request->client->loop->args;
	const char *method = json_text(request->message, "method", "");

	if (!args->engine) {
		*err = args->refusal;
		return args->refused;
	}
	return methods_call(
		result, &request->call, &request->session, method, err);
}

/* On a worker thread. */
static void work(uv_work_t *work)
{
	struct request *request = work->data;
	const json_t *id = json_object_get(request->message, "id");
	json_t *result = NULL;
	struct err err = { 0 };
	enum status st = serve(&result, request, &err);

	if (st == ST_OK)
		rpc_put_result(&request->reply, id, result);
	else
		rpc_put_error(&request->reply, id, st, &err);
	json_decref(result);
}

static void work_done(uv_work_t *work, int rc);

static void start(struct loop *loop, struct request *request)
{
	loop->lanes[request->pace].at_work++;
	uv_queue_work(&loop->uv, &request->work, work, work_done);
}

/* A request of the lane is over: the next that waits begins. */
static void start_next(struct loop *loop, struct loop_lane *lane)
{
	struct request *next;

	lane->at_work--;
	if (lane->waiting.len == 0)
		return;
	next = lane->waiting.at[0];
	memmove(lane->waiting.at, lane->waiting.at + 1,
		--lane->waiting.len * sizeof(*lane->waiting.at));
	start(loop, next);
}

static void work_done(uv_work_t *work, int rc)
{
	struct request *request = work->data;
	struct client *client = request->client;

	(void)rc;
	/* What it said on the way comes first. */
	request_flush_notes(client->loop);
	start_next(client->loop, &client->loop->lanes[request->pace]);
	client->in_flight--;
	client_send(client, &request->reply);
	json_decref(request->message);
	free(request);
	client_go_on(client);
}

static void refuse(
	struct client *client, const json_t *id, const struct err *err)
{
	struct buf line = BUF_INIT;

	rpc_put_error(&line, id, ST_INVALID, err);
	client_send(client, &line);
}

/* What `hello` says counts from the next request on, and for itself. */
static enum status take_hello(
	struct client *client, const json_t *message, struct err *err)
{
	const json_t *params = json_member(message, "params");

	if (strcmp(json_text(message, "method", ""), "hello") != 0 || !params)
		return ST_OK;
	return session_hello(&client->session, params, err);
}

void request_begin(struct client *client, json_t *message)
{
	struct request *request;
	struct loop_lane *lane;
	const json_t *id = json_object_get(message, "id");
	json_t *params = json_member(message, "params");
	struct err err;

	/* A notice from a client: there is none that we know. */
	if (!id || take_hello(client, message, &err) != ST_OK) {
		if (id)
			refuse(client, id, &err);
		json_decref(message);
		return;
	}
	if (!params) {
		params = json_object();
		json_set(message, "params", params);
	}
	request = mem_zero(sizeof(*request));
	request->call = (struct serve_call){
		.engine = client->loop->args->engine,
		.params = params,
		.now = client->loop->args->clock(),
		.progress = tell_progress,
	};
	request->client = client;
	request->session = client->session;
	request->message = message;
	request->reply = BUF_INIT;
	request->work.data = request;
	client->in_flight++;
	request->pace = methods_pace(json_text(message, "method", ""));
	lane = &client->loop->lanes[request->pace];
	if (lane->at_work >= lane->most)
		*VEC_ADD(&lane->waiting) = request;
	else
		start(client->loop, request);
}
