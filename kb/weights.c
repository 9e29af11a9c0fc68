#include "kb/weights.h"

#define FINDING \
	.k1 = 1.2F, .field = { 3.0F, 3.0F, 1.0F, 0.3F }, \
	.length = { 0.3F, 0.3F, 0.6F, 0.0F }, \
	.worth = { .frame = 0.5F, .glossary = 0.35F, .doubt = 0.6F }, \
	.channel = { 1.0F, 1.0F, 0.5F }

const struct kb_weights KB_WEIGHTS = {
	FINDING,
	.measure = {
		[KB_FOUND] = 14.21F,
		[KB_FOUND_RAW] = 4.73F,
		[KB_HEAD_SYLLABLES] = 1.27F,
		[KB_HEAD_PAIRS] = -1.83F,
		[KB_HEAD_FILLED] = 3.11F,
		[KB_HEAD_RUN] = -1.24F,
		[KB_BODY_SYLLABLES] = -2.82F,
		[KB_BODY_PAIRS] = -1.73F,
		[KB_BODY_RUN] = -0.98F,
		[KB_ALL_SYLLABLES] = 2.57F,
		[KB_ALL_PAIRS] = 10.21F,
		[KB_LINE] = 4.10F,
		[KB_LINE_DENSE] = 3.68F,
		[KB_LAW_SYLLABLES] = -8.31F,
		[KB_LAW_FILLED] = 0.86F,
		[KB_BM_SYLLABLES] = -0.45F,
		[KB_BM_PAIRS] = -4.27F,
		[KB_NEAR] = 3.50F,
		[KB_LENGTH] = -7.66F,
		[KB_MARKED] = 4.86F,
		[KB_GROUP] = 1.01F,
		[KB_OPENING] = 3.69F,
		[KB_LAW_RUN] = 2.49F,
		[KB_ARTICLE] = 7.60F,
		[KB_INTENT] = 0.00F,
		[KB_HEAD_ALIKE] = 0.00F,
	},
};

const struct kb_weights KB_ENTRY_WEIGHTS = {
	FINDING,
	.measure = {
		[KB_FOUND] = 4.62F,
		[KB_FOUND_RAW] = 9.82F,
		[KB_HEAD_SYLLABLES] = 0.84F,
		[KB_HEAD_PAIRS] = 0.04F,
		[KB_HEAD_FILLED] = 0.68F,
		[KB_HEAD_RUN] = -3.69F,
		[KB_BODY_SYLLABLES] = -0.46F,
		[KB_BODY_PAIRS] = -0.28F,
		[KB_BODY_RUN] = -0.09F,
		[KB_ALL_SYLLABLES] = -1.37F,
		[KB_ALL_PAIRS] = 3.17F,
		[KB_LINE] = 1.49F,
		[KB_LINE_DENSE] = -2.12F,
		[KB_LAW_SYLLABLES] = 0.52F,
		[KB_LAW_FILLED] = 1.71F,
		[KB_BM_SYLLABLES] = 1.62F,
		[KB_BM_PAIRS] = 0.65F,
		[KB_NEAR] = 1.43F,
		[KB_LENGTH] = -25.17F,
		[KB_MARKED] = 6.70F,
		[KB_GROUP] = 3.30F,
		[KB_OPENING] = 1.32F,
		[KB_LAW_RUN] = -1.34F,
		[KB_ARTICLE] = 0.00F,
		[KB_INTENT] = 1.06F,
		[KB_HEAD_ALIKE] = 3.68F,
		[KB_SAYS] = 1.46F,
		[KB_HOLDS] = 0.24F,
		[KB_THEN] = 2.47F,
	},
};
