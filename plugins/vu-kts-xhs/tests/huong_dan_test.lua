-- Hướng dẫn kinh tế số: hình thức, nội dung, hạn và mỗi nhánh.
test "có quy phạm thì phải là thông tư" { decision = "hd.hinh-thuc", on = "2025-08-01", given = { hd_quy_pham = true }, expect = { hinh_thuc = "thong-tu" } }
test "không có quy phạm thì là hướng dẫn" { decision = "hd.hinh-thuc", on = "2025-08-01", given = { hd_quy_pham = false }, expect = { hinh_thuc = "huong-dan" } }
local dat = { hd_khai_niem = true, hd_muc_tieu = true, hd_tach_so = true, hd_do_luong = true }
local function thieu(ten)
	local ket = {}
	for k, v in pairs(dat) do ket[k] = v end
	if ten then ket[ten] = false end
	return ket
end
test "đủ bốn điểm thì đạt" { decision = "hd.noi-dung", on = "2025-08-01", given = dat, expect = { ket_qua = "dat" } }
for ten in pairs(dat) do
	test("thiếu " .. ten .. " thì sửa") { decision = "hd.noi-dung", on = "2025-08-01", given = thieu(ten), expect = { ket_qua = "sua" } }
end
local lap = { set = { hd_ten = "Hướng dẫn KTS", hd_chu_tri = "Vụ trưởng", hd_han_du_thao = "2024-08-30", hd_han_gop_y = "2024-09-27", hd_han_ban_hanh = "2024-10-31" }, done = "lap" }
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local function den_trinh(nhan, duyet)
	local buoc = { lap, { set = { hd_quy_pham = false }, done = "hinh-thuc" }, { expect = { due = { ["du-thao"] = "2024-08-30" } } }, { done = "du-thao" },
		{ expect = { due = { kiem = "2024-08-30" } } }, { set = thieu("hd_tach_so"), done = "kiem" }, { expect = { open = { "sua" }, due = { sua = "2024-08-30" } } }, { set = { hd_tach_so = true } }, { expect = { skipped = { "sua" }, due = { ["gop-y"] = "2024-09-27" } } },
		{ set = { hd_gui = 20, hd_nhan = nhan }, done = "gop-y" } }
	if nhan < 20 then
		them(buoc, { expect = { due = { ["don-doc"] = "2024-09-27" } } }, { done = "don-doc" })
	end
	if nhan > 0 then
		them(buoc, { expect = { due = { ["tiep-thu"] = "2024-10-31" } } }, { set = { hd_tiep_thu = true }, done = "tiep-thu" })
	end
	return them(buoc, { expect = { due = { trinh = "2024-10-31" } } }, { set = { hd_duyet = duyet }, done = "trinh" })
end
local function ban_hanh(ngay)
	return { set = { hd_so_van_ban = "1/HD", hd_ngay_ban_hanh = ngay }, done = "ban-hanh" }, { set = { hd_ngay_ra_soat = "2025-06-30" }, done = "ra-soat" }
end
test "hướng dẫn: phải là thông tư" { procedure = "huong-dan-kinh-te-so", on = "2024-07-15", walk = { lap, { set = { hd_quy_pham = true }, done = "hinh-thuc" } }, expect = { outcome = "thong-tu" } }
test "hướng dẫn: đủ góp ý, ban hành đúng hạn" { procedure = "huong-dan-kinh-te-so", on = "2024-07-15", walk = them(den_trinh(20, true), { expect = { skipped = { "don-doc", "tra-lai" }, due = { ["ban-hanh"] = "2024-10-31" } } }, ban_hanh("2024-10-31")), expect = { outcome = "xong" } }
test "hướng dẫn: thiếu góp ý, ban hành chậm" { procedure = "huong-dan-kinh-te-so", on = "2024-07-15", walk = them(den_trinh(12, true), ban_hanh("2024-11-01")), expect = { outcome = "cham" } }
test "hướng dẫn: không ai góp ý, trả lại" { procedure = "huong-dan-kinh-te-so", on = "2024-07-15", walk = den_trinh(0, false), expect = { outcome = "tra-lai", skipped = { "tiep-thu" } } }
