-- EXPECT ERROR: the same with flags
return string.format("%-20p", print)
