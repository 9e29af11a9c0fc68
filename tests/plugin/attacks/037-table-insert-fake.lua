-- EXPECT TIME|ERROR: insert into a table whose length lies
table.insert(setmetatable({}, { __len = function() return math.maxinteger - 1 end }), 1, 1)
