#include "kb/token.h"

#include <stdint.h>
#include <string.h>

enum {
	LATIN_FROM = 0xC0,
	LATIN_TO = 0x17F,
	VIET_FROM = 0x1EA0,
	VIET_TO = 0x1EF9
};

/* The bare letter of U+00C0 ... U+017F; a space where there is none. */
static const char LATIN[] = "aaaaaa ceeeeiiii"
			    "dnooooo ouuuuy  "
			    "aaaaaa ceeeeiiii"
			    "dnooooo ouuuuy y"
			    "aaaaaaccccccccdd"
			    "ddeeeeeeeeeegggg"
			    "gggghhhhiiiiiiii"
			    "ii  jjkk lllllll"
			    "lllnnnnnn   oooo"
			    "oo  rrrrrrssssss"
			    "ssttttttuuuuuuuu"
			    "uuuuwwyyyzzzzzzs";

/* The bare letter of U+1EA0 ... U+1EF9, the Vietnamese block. */
static const char VIET[] = "aaaaaaaaaaaaaaaaaaaaaaaa"
			   "eeeeeeeeeeeeeeee"
			   "iiii"
			   "oooooooooooooooooooooooo"
			   "uuuuuuuuuuuuuu"
			   "yyyyyyyy";

static bool is_combining(uint32_t ch)
{
	return (ch >= 0x300 && ch <= 0x36F) || (ch >= 0x200B && ch <= 0x200D) ||
	       ch == 0xAD || ch == 0xFEFF;
}

/* The letter without its mark; 0 when it has none to lose. */
static char bare_letter(uint32_t ch)
{
	if (ch >= VIET_FROM && ch <= VIET_TO)
		return VIET[ch - VIET_FROM];
	if (ch >= LATIN_FROM && ch <= LATIN_TO && LATIN[ch - LATIN_FROM] != ' ')
		return LATIN[ch - LATIN_FROM];
	if (ch == 0x1A0 || ch == 0x1A1)
		return 'o';
	if (ch == 0x1AF || ch == 0x1B0)
		return 'u';
	return 0;
}

static uint32_t lower(uint32_t ch)
{
	if (ch >= 'A' && ch <= 'Z')
		return ch + 0x20;
	if (ch >= 0xC0 && ch <= 0xDE && ch != 0xD7)
		return ch + 0x20;
	if (ch == 0x1AF)
		return 0x1B0;
	if ((ch >= 0x100 && ch <= 0x137) || ch == 0x1A0 ||
		(ch >= 0x14A && ch <= 0x177) ||
		(ch >= VIET_FROM && ch <= VIET_TO))
		return ch | 1;
	return ch;
}

/* Letters outside Latin count as letters; signs and spaces do not. */
static bool is_letter(uint32_t ch)
{
	if (ch < 0x80)
		return (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') ||
		       (ch >= 'A' && ch <= 'Z');
	return ch >= 0xC0 && ch != 0xD7 && ch != 0xF7 && ch != 0xFFFD &&
	       (ch < 0x2000 || ch > 0x2BFF) && (ch < 0x3000 || ch > 0x303F) &&
	       (ch < 0xFE00 || ch > 0xFF0F) && ch < 0x1F000;
}

/* Decode one character: its bytes, or 1 with U+FFFD when they are bad. */
static size_t decode(uint32_t *out, const char *text, const char *end)
{
	const unsigned char *u = (const unsigned char *)text;
	size_t len = u[0] < 0x80 ? 1 : u[0] < 0xE0 ? 2 : u[0] < 0xF0 ? 3 : 4;
	uint32_t ch = len == 1 ? u[0] : u[0] & (0x7FU >> len);

	*out = 0xFFFD;
	if ((u[0] >= 0x80 && u[0] < 0xC2) || u[0] > 0xF4 ||
		len > (size_t)(end - text))
		return 1;
	for (size_t i = 1; i < len; i++) {
		if ((u[i] & 0xC0) != 0x80)
			return 1;
		ch = ch << 6 | (u[i] & 0x3F);
	}
	*out = ch;
	return len;
}

static void add_byte(char *out, size_t *len, char byte)
{
	if (*len < KB_TOKEN_MAX - 1)
		out[(*len)++] = byte;
}

/* Only whole characters are added, so that a cut token is still UTF-8. */
static void add_char(char *out, size_t *len, uint32_t ch)
{
	size_t need = ch < 0x80 ? 1 : ch < 0x800 ? 2 : ch < 0x10000 ? 3 : 4;
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	if (*len + need > KB_TOKEN_MAX - 1)
		return;
	out[*len] = (char)(lead[need] | ch >> 6 * (need - 1));
	for (size_t i = 1; i < need; i++)
		out[*len + i] =
			(char)(0x80 | (ch >> 6 * (need - 1 - i) & 0x3F));
	*len += need;
}

static void add_letter(struct kb_tokens *tokens, uint32_t ch)
{
	char bare;

	if (is_combining(ch))
		return;
	ch = lower(ch);
	bare = bare_letter(ch);
	add_char(tokens->marked, &tokens->marked_len, ch);
	if (bare)
		add_byte(tokens->folded, &tokens->folded_len, bare);
	else
		add_char(tokens->folded, &tokens->folded_len, ch);
}

/* "quy" and "qui", "ly" and "li" are one: a final y after these is an i. */
static size_t settle_y(char *folded, size_t len)
{
	if (len < 2 || folded[len - 1] != 'y')
		return len;
	if ((len == 2 && strchr("hklmstv", folded[0])) ||
		(len == 3 && folded[0] == 'q' && folded[1] == 'u'))
		folded[len - 1] = 'i';
	return len;
}

static enum kb_gap gap_of(uint32_t ch)
{
	if (ch == '\n')
		return KB_GAP_LINE;
	if (ch == ' ' || ch == '/' || ch == '-' || ch == '\t' || ch == 0xA0 ||
		ch == '\r' || ch == '_')
		return KB_GAP_NONE;
	return KB_GAP_BREAK;
}

void kb_tokens_init(struct kb_tokens *tokens, const char *text, size_t len)
{
	tokens->at = text;
	tokens->end = text + len;
	tokens->gap = KB_GAP_NONE;
	tokens->from = text;
	tokens->folded_len = tokens->marked_len = 0;
}

static void skip_gap(struct kb_tokens *tokens)
{
	tokens->gap = KB_GAP_NONE;
	while (tokens->at < tokens->end) {
		uint32_t ch;
		size_t len = decode(&ch, tokens->at, tokens->end);
		enum kb_gap gap = gap_of(ch);

		if (is_letter(ch) && !is_combining(ch))
			break;
		if (gap > tokens->gap && !is_combining(ch))
			tokens->gap = gap;
		tokens->at += len;
	}
}

bool kb_tokens_next(struct kb_tokens *tokens)
{
	tokens->folded_len = tokens->marked_len = 0;
	skip_gap(tokens);
	tokens->from = tokens->at;
	while (tokens->at < tokens->end) {
		uint32_t ch;
		size_t len = decode(&ch, tokens->at, tokens->end);

		if (!is_letter(ch) && !is_combining(ch))
			break;
		add_letter(tokens, ch);
		tokens->at += len;
	}
	tokens->folded_len = settle_y(tokens->folded, tokens->folded_len);
	tokens->folded[tokens->folded_len] = '\0';
	tokens->marked[tokens->marked_len] = '\0';
	return tokens->folded_len > 0;
}

void kb_token_fold(char out[KB_TOKEN_MAX], const char *marked)
{
	struct kb_tokens tokens;

	kb_tokens_init(&tokens, marked, strlen(marked));
	out[0] = '\0';
	if (kb_tokens_next(&tokens))
		memcpy(out, tokens.folded, tokens.folded_len + 1);
}
