-- EXPECT TIME|ERROR: printing what computes its text
print(setmetatable({}, { __tostring = function() while true do end end }))
