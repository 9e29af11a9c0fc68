-- EXPECT OK: a result that writes on the terminal
return "\27[31mred\27]52;c;x\7\nOK forged\r\u{202e}"
