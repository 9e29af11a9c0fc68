-- Bậc phí: đúng mốc thì thuộc bậc trên.
for _, bac in ipairs { { 19999999999, 50000000 }, { 20000000000, 250000000 }, { 49999999999, 250000000 }, { 50000000000, 400000000 }, { 100000000000, 700000000 }, { 499999999999, 700000000 }, { 500000000000, 1000000000 }, { 999999999999, 1000000000 }, { 50000000000000, 300000000000 } } do
	test("doanh thu " .. bac[1] .. " đồng") { decision = "vt.phi-quyen-hoat-dong", on = "2026-08-01", given = { phi_doanh_thu = bac[1] }, expect = { phi = bac[2] } }
end
test "phí theo bậc từ đúng ngày 01/7/2026" { decision = "vt.phi-quyen-hoat-dong", on = "2026-07-01", given = { phi_doanh_thu = 0 }, expect = { phi = 50000000 } }
for _, bac in ipairs { { 20000000000, 250000000 }, { 50000000000, 400000000 }, { 100000000000, 700000000 }, { 500000000000, 1000000000 }, { 50000000000000, 300000000000 } } do
	test("ngày đầu, doanh thu " .. bac[1] .. " đồng") { decision = "vt.phi-quyen-hoat-dong", on = "2026-07-01", given = { phi_doanh_thu = bac[1] }, expect = { phi = bac[2] } }
end
