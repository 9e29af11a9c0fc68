-- EXPECT ERROR: modules
return require("os")
