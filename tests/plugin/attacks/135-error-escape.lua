-- EXPECT ERROR: an error that writes on the terminal
error("\27]0;title\7\27[2J\155\r\nOK forged")
