-- EXPECT ERROR: %p shows where things are
return string.format("%p", {})
