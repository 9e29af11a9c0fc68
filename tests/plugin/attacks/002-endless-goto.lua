-- EXPECT TIME: the same by goto
::again:: goto again
