-- Diễn tập phục hồi: sao lưu, thời gian mục tiêu, 24/72 giờ, mỗi nhánh.
local function sao_luu(ten, ke_hoach, tu_dong, tach, ket_qua)
	test(ten) { decision = "dt.sao-luu", on = "2026-09-01", given = { dt_ke_hoach = ke_hoach, dt_tu_dong = tu_dong, dt_tach_biet = tach }, expect = { ket_qua = ket_qua } }
end
sao_luu("đủ ba yêu cầu", true, true, true, "dat")
sao_luu("thiếu kế hoạch ứng phó", false, true, true, "thieu-ke-hoach")
sao_luu("sao lưu bằng tay", true, false, true, "thieu-sao-luu")
sao_luu("sao lưu không tách biệt", true, true, false, "thieu-sao-luu")
local function ket_qua(ten, duoc, gio, mat, b24, b72, mong)
	test(ten) { decision = "dt.ket-qua", on = "2026-09-01", given = { dt_khoi_phuc_duoc = duoc, dt_rto = 4, dt_rpo = 1, dt_gio_khoi_phuc = gio, dt_gio_mat = mat, dt_gio_bao_24 = b24, dt_gio_bao_72 = b72 }, expect = { ket_qua = mong } }
end
ket_qua("không khôi phục được", false, nil, nil, nil, nil, "khong-khoi-phuc")
ket_qua("đúng các mốc là đạt", true, 4, 1, 24, 72, "dat")
ket_qua("khôi phục quá mục tiêu", true, 4.5, 1, 24, 72, "co-ton-tai")
ket_qua("mất dữ liệu quá mức", true, 4, 1.5, 24, 72, "co-ton-tai")
ket_qua("thông báo sau 25 giờ", true, 4, 1, 25, 72, "co-ton-tai")
ket_qua("báo cáo sau 73 giờ", true, 4, 1, 24, 73, "co-ton-tai")

local ke_hoach = { set = { dt_ten = "DT-01", dt_he_thong = "Cổng", dt_cap = 3, dt_kich_ban = "Mã độc", dt_ngay = "2026-09-15", dt_rto = 4, dt_rpo = 1 }, done = "ke-hoach" }
local function den_dien_tap(duoc)
	return { ke_hoach, { expect = { due = { ["kiem-sao-luu"] = "2026-09-15" } } }, { set = { dt_ke_hoach = true, dt_tu_dong = true, dt_tach_biet = true }, done = "kiem-sao-luu" },
		{ expect = { due = { ["dien-tap"] = "2026-09-15" } } }, { set = { dt_khoi_phuc_duoc = duoc }, done = "dien-tap" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local do_dat = { set = { dt_gio_khoi_phuc = 3, dt_gio_mat = 1, dt_gio_bao_24 = 2, dt_gio_bao_72 = 48 }, done = "do" }
test "diễn tập: chưa sẵn sàng" { procedure = "dien-tap-phuc-hoi", on = "2026-09-01", walk = { ke_hoach, { set = { dt_ke_hoach = true, dt_tu_dong = true, dt_tach_biet = false }, done = "kiem-sao-luu" } }, expect = { outcome = "chua-san-sang" } }
test "diễn tập: đạt" { procedure = "dien-tap-phuc-hoi", on = "2026-09-01", walk = them(den_dien_tap(true), { expect = { due = { ["do"] = "2026-09-15" } } }, do_dat, { expect = { skipped = { "rut-kinh-nghiem", "khac-phuc" } } }, { set = { dt_ngay_sau = "2027-03-15" }, done = "bao-cao" }), expect = { outcome = "dat" } }
local function co_ton_tai(da_sua)
	return them(den_dien_tap(true), { set = { dt_gio_khoi_phuc = 6, dt_gio_mat = 1, dt_gio_bao_24 = 2, dt_gio_bao_72 = 48 }, done = "do" },
		{ set = { dt_ton_tai = "Khôi phục chậm", dt_han_sua = "2026-10-15" }, done = "rut-kinh-nghiem" }, { expect = { due = { ["khac-phuc"] = "2026-10-15" } } },
		{ set = { dt_da_sua = da_sua }, done = "khac-phuc" }, { set = { dt_ngay_sau = "2027-03-15" }, done = "bao-cao" })
end
test "diễn tập: có tồn tại, đã khắc phục" { procedure = "dien-tap-phuc-hoi", on = "2026-09-01", walk = co_ton_tai(true), expect = { outcome = "dat" } }
test "diễn tập: có tồn tại, chưa khắc phục" { procedure = "dien-tap-phuc-hoi", on = "2026-09-01", walk = co_ton_tai(false), expect = { outcome = "con-ton-tai" } }
test "diễn tập: không khôi phục được" { procedure = "dien-tap-phuc-hoi", on = "2026-09-01", walk = them(den_dien_tap(false), { expect = { skipped = { "do" }, facts = { ["dt.ket-qua.ket_qua"] = "khong-khoi-phuc" } } }, { set = { dt_ton_tai = "Bản sao hỏng", dt_han_sua = "2026-10-15" }, done = "rut-kinh-nghiem" }, { set = { dt_da_sua = false }, done = "khac-phuc" }, { set = { dt_ngay_sau = "2026-11-16" }, done = "bao-cao" }), expect = { outcome = "con-ton-tai" } }
