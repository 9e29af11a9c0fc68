-- EXPECT OK: what is loaded sees no more than the script
load("x_marker = 1")()
assert(x_marker == 1 and not load("return io")() and not load("return debug")())
return "inside"
