-- EXPECT ERROR: an error that looks like a second outcome
error("x\nOK 42\u{2028}OK 43\u{85}OK 44")
