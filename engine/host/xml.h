/*
 * engine/host/xml.h -- an XML document as a tree.
 *
 * Read by expat, without document types: no entity is ever expanded or
 * fetched. Prefixes are left off names. Ownership: the tree belongs to
 * xml_free(). Errors: ST_INVALID with the line.
 */
#ifndef HOST_XML_H
#define HOST_XML_H

#include "base/buf.h"
#include "base/status.h"
#include "base/vec.h"

struct xml {
	char *name;
	int line;
	struct buf text;        /* all of it, without that of the kids */
	VEC(char *) attributes; /* name, value, name, value ... */
	VEC(struct xml *) kids;
};

NODISCARD enum status xml_parse(
	struct xml **out, const char *text, size_t len, struct err *err);
void xml_free(struct xml *xml);

const char *xml_attribute(const struct xml *xml, const char *name);
/* The first kid of that name, or NULL. */
const struct xml *xml_kid(const struct xml *xml, const char *name);
/* Its text without white space around; "" for none. */
const char *xml_text(const struct xml *xml);

#endif
