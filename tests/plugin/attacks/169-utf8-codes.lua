-- EXPECT ERROR|OK: a walk over bad bytes
for _ in utf8.codes("a\x80\xf4\x90\x80\x80") do end
