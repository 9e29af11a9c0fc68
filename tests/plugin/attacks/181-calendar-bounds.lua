-- EXPECT OK|ERROR: days out of bounds
return pcall(add_days, "9999-12-31", 39999), pcall(add_months, "0001-01-01", -39999), pcall(days_between, "x", {}), pcall(add_working_days, "2024-01-01", 39999)
