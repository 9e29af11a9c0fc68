#include "kb/weights.h"

const struct kb_weights KB_WEIGHTS = {
	.k1 = 1.2F,
	.field = { 3.0F, 3.0F, 1.0F, 0.3F },
	.length = { 0.3F, 0.3F, 0.6F, 0.0F },
	.channel = { 1.0F, 1.0F, 0.5F },
};
