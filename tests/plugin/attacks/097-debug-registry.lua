-- EXPECT ERROR: everything there is
return debug.getregistry()
