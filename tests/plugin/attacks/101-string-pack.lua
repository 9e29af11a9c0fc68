-- EXPECT ERROR: sizes that overflow
return string.pack("i16", 1)
