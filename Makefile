# Troly: build, test, check, run. GNU make.
#
#	make              what is missing is installed, then everything is built
#	make run          the same, then the terminal screens open (ARGS="...")
#	make test         every test; ONLY=pattern runs those whose path has it
#	make check        format, layers, languages, generated docs, headers
#	make tck TCK=DIR  the cases of a checkout of the DMN kit (dmn-tck/tck)
#	make install      to $(DESTDIR)$(PREFIX)
#
#	CC=clang          another compiler, in its own folder under build/
#	SAN=address,undefined   sanitizers, likewise
#	DEV=1             every warning is an error
#	B=DIR             another build folder
#
# Files are found by their folder: nobody edits this file to add one.

ifeq ($(origin CC),default)
CC := gcc
endif

empty :=
space := $(empty) $(empty)
comma := ,
VARIANT := $(subst $(space),-,$(strip $(filter-out gcc cc,$(notdir \
	$(firstword $(CC)))) $(if $(SAN),san-$(subst $(comma),-,$(SAN)))))
B := build$(if $(VARIANT),/$(VARIANT))
PREFIX := /usr/local

LAYERS := base kb store host engine tui
DIR_base := base
DIR_kb := kb
DIR_store := engine/store
DIR_host := engine/host
DIR_engine := engine
DIR_tui := tui

# What each layer stands on, and the foreign libraries of its own.
BELOW_base :=
BELOW_kb := base
BELOW_store := base
BELOW_host := base
BELOW_engine := kb store base
BELOW_tui := base
PKGS_base := jansson libutf8proc
PKGS_kb := libgit2 yaml-0.1 libcmark sqlite3
PKGS_store := sqlite3
PKGS_host := lua5.4 libseccomp expat
PKGS_engine := libuv
PKGS_tui := ncursesw

PROGRAMS := troly trolyd troly-host
LAYER_troly := tui
LAYER_trolyd := engine
LAYER_troly-host := host

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wold-style-definition -Wvla -Wwrite-strings \
	-Wpointer-arith -Wunused -Wundef -Wimplicit-fallthrough \
	-Wformat=2 -Wno-format-nonliteral -fno-common
OPT := -O2 -g
SANFLAGS := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all \
	-fno-omit-frame-pointer)

# pkg-config may not be there before `deps` has run: it is asked when the
# first file is compiled, and once only.
ALL_PKGS := $(sort $(foreach l,$(LAYERS),$(PKGS_$(l))) cmocka)
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(patsubst -I%,-isystem %,$$(shell \
	pkg-config --cflags $(ALL_PKGS))))$(PKG_CFLAGS)
pkg_libs = $(if $(PKG_LIBS_$(1)),,$(eval PKG_LIBS_$(1) := $$(shell \
	pkg-config --libs $(sort $(foreach l,$(1) $(BELOW_$(1)),$(PKGS_$(l)))))))\
	$(PKG_LIBS_$(1)) -lm

ALL_CFLAGS = -std=c17 -D_GNU_SOURCE -I. -include base/banned.h -pthread \
	$(OPT) $(WARN) $(if $(DEV),-Werror) $(SANFLAGS) $(PKG_CFLAGS) $(CFLAGS)
ALL_LDFLAGS = -pthread $(SANFLAGS) $(LDFLAGS)

srcs = $(sort $(filter-out %/main.c,$(wildcard $(DIR_$(1))/*.c)))
objs = $(patsubst %.c,$(B)/obj/%.o,$(1))
libs = $(foreach l,$(1) $(BELOW_$(1)),$(B)/lib/$(l).a)

TEST_SRCS := $(sort $(foreach l,$(LAYERS),$(wildcard tests/unit/$(l)/*_test.c)))
TEST_BINS := $(patsubst tests/unit/%.c,$(B)/tests/%,$(TEST_SRCS))
TEST_SCRIPTS := $(sort $(wildcard tests/wire/*.sh tests/tui/*.sh \
	tests/crash/*.sh tests/plugin/*.sh))
BENCHES := $(patsubst tests/bench/%.c,%,$(wildcard tests/bench/*.c))
only = $(if $(ONLY),$(foreach t,$(1),$(if $(findstring $(ONLY),$(t)),$(t))),$(1))
RUN_BINS := $(call only,$(TEST_BINS))
RUN_SCRIPTS := $(call only,$(TEST_SCRIPTS))
# Tests of the lowest layers start no program of ours.
ALONE := $(B)/tests/base/% $(B)/tests/kb/% $(B)/tests/store/%
CRASH_BINS := $(patsubst %.c,$(B)/crash/%,$(notdir $(wildcard tests/crash/*.c)))
RUN_NEEDS := $(if $(filter-out $(ALONE),$(RUN_BINS) $(RUN_SCRIPTS)),programs) \
	$(if $(filter tests/crash/%,$(RUN_SCRIPTS)),$(CRASH_BINS))

# As many jobs as processors, unless the caller said how many.
JOBS = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(shell nproc))
SUBMAKE = +@$(MAKE) --no-print-directory $(JOBS)

.PHONY: all run tck test check deps install clean docs programs tests libs format \
	crash \
	peer-mcp \
	$(addprefix bench-,$(BENCHES)) FORCE
.DELETE_ON_ERROR:
.SECONDARY:

all: deps
	$(SUBMAKE) programs

run: deps
	$(SUBMAKE) -s programs
	@exec $(B)/bin/troly $(ARGS)

test: deps
	$(SUBMAKE) -s $(RUN_NEEDS) $(RUN_BINS)
	@tools/run-tests $(B) $(RUN_BINS) $(RUN_SCRIPTS)

check: deps
	@CC="$(CC)" tools/check

deps:
	@tools/install-deps

docs: deps
	@tools/gen-docs docs
	@tools/gen-sdk plugins/sdk

format: deps
	@tools/c-files | xargs clang-format -i

clean:
	rm -rf build

SHARE := $(DESTDIR)$(PREFIX)/share
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/troly \
		$(SHARE)/troly
	install $(B)/bin/troly $(B)/bin/trolyd $(DESTDIR)$(PREFIX)/bin
	install $(B)/bin/troly-host $(DESTDIR)$(PREFIX)/libexec/troly
	cp -R plugins $(SHARE)/troly
	for page in $(wildcard docs/*.[178] docs/vi/*.[178]); do \
		dir=$${page%/*}; install -D -m 644 "$$page" \
		"$(SHARE)/man$${dir#docs}/man$${page##*.}/$${page##*/}"; done
	install -D -m 644 docs/completions/troly.bash \
		$(SHARE)/bash-completion/completions/troly
	install -D -m 644 docs/completions/_troly \
		$(SHARE)/zsh/site-functions/_troly
	install -D -m 644 docs/completions/troly.fish \
		$(SHARE)/fish/vendor_completions.d/troly.fish

programs: $(addprefix $(B)/bin/,$(PROGRAMS))
libs: $(foreach l,$(LAYERS),$(B)/lib/$(l).a)
tests: $(TEST_BINS)

define layer
$(B)/lib/$(1).a: $(call objs,$(call srcs,$(1)))
	@mkdir -p $$(@D)
	@rm -f $$@
	$$(QUIET_AR)ar rcs $$@ $$^

$(B)/tests/$(1)/%: $(B)/obj/tests/unit/$(1)/%.o $(call libs,$(1))
	@mkdir -p $$(@D)
	$$(QUIET_LD)$$(CC) $$(ALL_LDFLAGS) -o $$@ $$^ $$(call pkg_libs,$(1)) \
		-lcmocka
endef
$(foreach l,$(LAYERS),$(eval $(call layer,$(l))))

define program
$(B)/bin/$(1): $(B)/obj/$(DIR_$(LAYER_$(1)))/main.o $(call libs,$(LAYER_$(1)))
	@mkdir -p $$(@D)
	$$(QUIET_LD)$$(CC) $$(ALL_LDFLAGS) -o $$@ $$^ \
		$$(call pkg_libs,$(LAYER_$(1)))
endef
$(foreach p,$(PROGRAMS),$(eval $(call program,$(p))))

# A bench stands on every layer of the engine.
$(B)/bench/%: $(B)/obj/tests/bench/%.o $(B)/lib/host.a $(call libs,engine)
	@mkdir -p $(@D)
	$(QUIET_LD)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(call pkg_libs,host) \
		$(call pkg_libs,engine)

# What kills the engine only talks to it.
$(B)/crash/%: $(B)/obj/tests/crash/%.o $(B)/lib/base.a
	@mkdir -p $(@D)
	$(QUIET_LD)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(call pkg_libs,base)

# make crash N=2000: kill -9 at random moments while clients write.
crash: deps
	$(SUBMAKE) -s programs $(CRASH_BINS)
	@TROLY_BIN=$(abspath $(B))/bin $(B)/crash/kill $(or $(N),2000)

$(addprefix bench-,$(BENCHES)): bench-%: deps
	$(SUBMAKE) -s programs $(B)/bench/$*
	@$(B)/bench/$* $(ARGS)

# Programs of others that use ours; they are fetched, so the gate has none.
peer-mcp: all
	@tests/peers/mcp.sh $(B)

# The DMN Technology Compatibility Kit, from a checkout of it.
$(B)/tck/tck: $(B)/obj/tests/tck/tck.o $(call libs,host)
	@mkdir -p $(@D)
	$(QUIET_LD)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(call pkg_libs,host)

tck: deps
	$(SUBMAKE) -s $(B)/tck/tck
	@$(B)/tck/tck "$(TCK)" $(ARGS)

$(B)/obj/%.o: %.c $(B)/flags
	@mkdir -p $(@D)
	$(QUIET_CC)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# Objects are made again when the compiler or its flags change.
$(B)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(ALL_CFLAGS)' | cmp -s - $@ || \
		echo '$(CC) $(ALL_CFLAGS)' >$@

ifndef V
QUIET_CC = @echo '  CC  ' $@;
QUIET_AR = @echo '  AR  ' $@;
QUIET_LD = @echo '  LD  ' $@;
endif

-include $(shell [ ! -d $(B)/obj ] || find $(B)/obj -name '*.d')
