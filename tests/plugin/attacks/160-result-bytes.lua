-- EXPECT ERROR: a text that is no UTF-8
return "\xff\xfe"
