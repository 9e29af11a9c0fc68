-- EXPECT ERROR: words of plugins have nothing to define here
facts { x = text { "X" } }
