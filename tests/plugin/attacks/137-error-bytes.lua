-- EXPECT ERROR: an error that is no UTF-8
error("\xff\xfe\xc0\x80\xed\xa0\x80")
