-- EXPECT TIME|MEM|ERROR: a move of 2^40 positions
return table.move({}, 1, 1 << 40, 2)
