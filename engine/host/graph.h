/*
 * engine/host/graph.h -- a procedure as a drawing.
 */
#ifndef HOST_GRAPH_H
#define HOST_GRAPH_H

#include "engine/host/procedure.h"

/* {"dot": Graphviz text, "lines": [plain lines]}. New reference. */
json_t *graph_json(const struct procedure *procedure);

#endif
