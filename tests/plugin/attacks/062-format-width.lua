-- EXPECT ERROR|OK: widths that were once an overflow
return string.format("%099.99f|%1000d", 1e308, 1)
