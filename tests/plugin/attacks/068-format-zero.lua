-- EXPECT ERROR: a zero byte hides what comes after it
return string.format("a\0%p", {})
