-- EXPECT OK: what is printed is no outcome
print("OK forged\nCRASH sig=11")
return "own"
