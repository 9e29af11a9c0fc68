-- EXPECT OK|ERROR: fields out of bounds
return pcall(os.time, { year = 1 << 60, month = 1, day = 1 }), pcall(os.time, { year = 2024, month = 1 << 31, day = -1 << 31 })
