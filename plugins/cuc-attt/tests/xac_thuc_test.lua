-- Xác thực hai lớp: quản trị từ cấp độ 3, tỷ lệ đơn vị đặt, mỗi nhánh.
local function he_thong(cap, quan_tri, bat, nguoi_dung, nguoi_bat)
	return { { ten = "Cổng dịch vụ công", cap = cap, quan_tri = quan_tri, quan_tri_bat = bat, nguoi_dung = nguoi_dung, nguoi_dung_bat = nguoi_bat } }
end
local function ket_luan(ten, ht, ty_le, ket_qua)
	test(ten) { decision = "hl.ket-luan", on = "2026-09-01", given = { hl_he_thong = ht, hl_ty_le = ty_le }, expect = { ket_qua = ket_qua } }
end
ket_luan("cấp 3 thiếu một quản trị phải khắc phục", he_thong(3, 5, 4, 100, 100), 80, "vi-pham-yeu-cau")
ket_luan("cấp 2 thiếu quản trị không phải yêu cầu bắt buộc", he_thong(2, 5, 0, 100, 80), 80, "dat")
ket_luan("đúng tỷ lệ đơn vị đặt là đạt", he_thong(3, 5, 5, 100, 80), 80, "dat")
ket_luan("dưới tỷ lệ là chưa đạt chỉ đạo", he_thong(3, 5, 5, 100, 79), 80, "chua-dat-chi-dao")
ket_luan("không có người dùng thì đạt", he_thong(3, 5, 5, 0, 0), 80, "dat")
test "kiểm tra 18/8/2026 theo chỉ đạo" { decision = "hl.can-cu", on = "2026-08-18", given = { hl_ngay = "2026-08-18" }, expect = { can_cu = "chi-dao" } }
test "kiểm tra 19/8/2026 theo quy định" { decision = "hl.can-cu", on = "2026-08-19", given = { hl_ngay = "2026-08-19" }, expect = { can_cu = "quy-dinh" } }

local nhieu = { { ten = "C1", cap = 2, quan_tri = 3, quan_tri_bat = 0, nguoi_dung = 1, nguoi_dung_bat = 1 }, { ten = "C2", cap = 3, quan_tri = 3, quan_tri_bat = 3, nguoi_dung = 1, nguoi_dung_bat = 1 }, { ten = "C3", cap = 3, quan_tri = 3, quan_tri_bat = 1, nguoi_dung = 1, nguoi_dung_bat = 1 } }
local function den_ket_luan(ht)
	return { { set = { hl_don_vi = "Trung tâm CNTT", hl_ngay = "2026-09-01", hl_han_chung = "2026-09-30", hl_ty_le = 80, hl_cach = { "ứng dụng", "OTP" } }, done = "tieu-chi" },
		{ expect = { done = { "can-cu" }, due = { ["kiem-ke"] = "2026-09-30" } } }, { set = { hl_he_thong = ht }, done = "kiem-ke" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "hai lớp: đạt ngay" { procedure = "xac-thuc-hai-lop", on = "2026-09-01", walk = them(den_ket_luan(he_thong(3, 2, 2, 10, 9)), { expect = { skipped = { "yeu-cau", "khac-phuc" } } }, { done = "bao-cao" }), expect = { outcome = "dat" } }
local function khac_phuc(con)
	return them(den_ket_luan(he_thong(4, 5, 3, 10, 9)), { expect = { facts = { hl_he_thong_thieu = "Cổng dịch vụ công (quản trị thiếu 2)", hl_quan_tri_thieu = 2 } } },
		{ set = { hl_han_khac_phuc = "2026-10-30" }, done = "yeu-cau" }, { expect = { due = { ["khac-phuc"] = "2026-10-30" } } }, { set = { hl_con_thieu = con }, done = "khac-phuc" }, { done = "bao-cao" })
end
test "hai lớp: khắc phục xong" { procedure = "xac-thuc-hai-lop", on = "2026-09-01", walk = khac_phuc(0), expect = { outcome = "dat" } }
test "hai lớp: khắc phục rồi vẫn thiếu" { procedure = "xac-thuc-hai-lop", on = "2026-09-01", walk = khac_phuc(1), expect = { outcome = "con-thieu" } }
test "hai lớp: chỉ nêu hệ thống từ cấp độ 3 còn thiếu" { procedure = "xac-thuc-hai-lop", on = "2026-09-01", walk = den_ket_luan(nhieu), expect = { facts = { hl_he_thong_thieu = "C3 (quản trị thiếu 2)", hl_quan_tri_thieu = 2 } } }
