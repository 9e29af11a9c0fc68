-- EXPECT TIME: a limit that is raised would be caught here
while true do pcall(function() while true do end end) end
