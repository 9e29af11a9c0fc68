-- EXPECT OK|ERROR: formats that once were overflows
return pcall(os.date, ("%Ex"):rep(1000), 0), pcall(os.date, "%", 0), pcall(os.date, "*t", 1 << 62)
