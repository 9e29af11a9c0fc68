/*
 * engine/host/lua_api_rows.h -- the rows of lua_api.def of the one kind whose
 * macro is defined; that macro is undefined afterwards. No include guard: it
 * is read once for each kind.
 */
#ifndef DEFINES
#define DEFINES(...)
#endif
#ifndef TYPE
#define TYPE(...)
#endif
#ifndef STEP
#define STEP(...)
#endif
#ifndef DATE
#define DATE(...)
#endif
#ifndef READING
#define READING(...)
#endif
#ifndef FIELD
#define FIELD(...)
#endif
#include "engine/host/lua_api.def"
#undef DEFINES
#undef TYPE
#undef STEP
#undef DATE
#undef READING
#undef FIELD
