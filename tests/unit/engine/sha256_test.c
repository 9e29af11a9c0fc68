/* The examples of FIPS 180-4, and lengths around a block's end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "engine/sha256.h"

static void hashes_as_the_standard_does(void **state)
{
	static const struct {
		const char *text, *hash;
	} rows[] = {
		{ "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b"
		      "7852b855" },
		{ "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410f"
			 "f61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ece"
			"dd419db06c1" },
	};
	char hash[SHA256_TEXT];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		sha256_text(hash, rows[i].text, strlen(rows[i].text));
		assert_string_equal(hash, rows[i].hash);
	}
}

static void hashes_a_million_bytes(void **state)
{
	char *bytes = malloc(1000000), hash[SHA256_TEXT];

	(void)state;
	memset(bytes, 'a', 1000000);
	sha256_text(hash, bytes, 1000000);
	assert_string_equal(hash, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a49"
				  "7200e046d39ccc7112cd0");
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_as_the_standard_does),
		cmocka_unit_test(hashes_a_million_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
