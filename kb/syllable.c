#include "kb/syllable.h"

#include <stddef.h>
#include <string.h>

/* How syllables begin, longest first where one begins as another. */
static const char *const onsets[] = { "ngh", "ch", "gh", "gi", "kh", "ng", "nh",
	"ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n",
	"p", "r", "s", "t", "v", "x", "" };

/* How they go on, marks left out and y after a consonant as i. */
static const char *const rimes[] = { "a", "ac", "ach", "ai", "am", "an", "ang",
	"anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ech", "em", "en",
	"eng", "enh", "eo", "ep", "et", "eu", "i", "ia", "ich", "iec", "iem",
	"ien", "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu",
	"o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao",
	"oap", "oat", "oay", "oc", "oe", "oem", "oen", "oeo", "oet", "oi", "om",
	"on", "ong", "ooc", "oong", "op", "ot", "u", "ua", "uan", "uang", "uat",
	"uay", "uc", "ue", "uech", "uenh", "ui", "um", "un", "ung", "uo", "uoc",
	"uoi", "uom", "uon", "uong", "uop", "uot", "uou", "up", "ut", "uu",
	"uy", "uya", "uych", "uyen", "uyet", "uynh", "uyt", "uyu", "y", "yem",
	"yen", "yeng", "yet", "yeu" };

static bool is_rime(const char *text)
{
	for (size_t i = 0; i < sizeof(rimes) / sizeof(*rimes); i++)
		if (strcmp(rimes[i], text) == 0)
			return true;
	return false;
}

bool kb_is_syllable(const char *word)
{
	for (size_t i = 0; i < sizeof(onsets) / sizeof(*onsets); i++) {
		size_t len = strlen(onsets[i]);

		if (strncmp(word, onsets[i], len) == 0 && is_rime(word + len))
			return true;
	}
	return strcmp(word, "gi") == 0;
}
