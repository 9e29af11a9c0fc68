-- Đo tốc độ: 300 mẫu, 40 Mb/s, ngưỡng 5G, xếp hạng và mỗi nhánh.
local ngay = "2025-10-01"
local function mau(ten, mang, cd, dd, ket_qua)
	test(ten) { decision = "td.du-mau", on = ngay, given = { td_mang = mang, td_xa = { { ten = "Xã A", co_dinh = cd, di_dong = dd } } }, expect = { ket_qua = ket_qua } }
end
mau("đúng 300 mẫu cả hai mạng là đủ", "ca-hai", 300, 300, "du")
mau("299 mẫu cố định là thiếu", "ca-hai", 299, 300, "thieu")
mau("299 mẫu di động là thiếu", "ca-hai", 300, 299, "thieu")
mau("đo cố định thì không tính di động", "co-dinh", 300, 0, "du")
mau("đo di động thì không tính cố định", "di-dong", 0, 300, "du")
mau("đo cố định, thiếu mẫu cố định", "co-dinh", 10, 500, "thieu")
local function muc_tieu(ten, cong_nghe, toc_do, ket_qua)
	test(ten) { decision = "td.muc-tieu", on = ngay, given = { td_cong_nghe = cong_nghe, td_nha_mang = { { ten = "A", mang = "di-dong", mau = 100, tai_xuong = toc_do, tai_len = 20 } } }, expect = { ket_qua = ket_qua } }
end
muc_tieu("4G đúng 40 Mb/s là đạt", "4g", 40, "dat")
muc_tieu("4G 39,9 Mb/s là chưa đạt", "4g", 39.9, "chua-dat")
muc_tieu("5G không có mốc quy hoạch trong nguồn", "5g", 200, "khong-co-moc")
muc_tieu("cố định không có mốc trong nguồn", "khong", 60, "khong-co-moc")
local function quy_chuan(ten, cong_nghe, do_qc, xuong, len, ty_le, ket_qua)
	test(ten) { decision = "td.quy-chuan", on = ngay, given = { td_cong_nghe = cong_nghe, td_theo_quy_chuan = do_qc, td_qc_xuong = xuong, td_qc_len = len, td_qc_ty_le = ty_le }, expect = { ket_qua = ket_qua } }
end
test "chưa có mẫu di động thì không so mục tiêu 4G" { decision = "td.muc-tieu", on = ngay, given = { td_cong_nghe = "4g", td_nha_mang = { { ten = "A", mang = "co-dinh", mau = 10, tai_xuong = 90, tai_len = 90 } } }, expect = { ket_qua = "thieu-so-lieu" } }
test "trung bình di động tính theo số mẫu, không lẫn cố định" { decision = "td.muc-tieu", on = ngay, given = { td_cong_nghe = "4g", td_nha_mang = { { ten = "A", mang = "co-dinh", mau = 1000, tai_xuong = 90, tai_len = 90 }, { ten = "B", mang = "di-dong", mau = 300, tai_xuong = 35, tai_len = 20 }, { ten = "C", mang = "di-dong", mau = 100, tai_xuong = 54, tai_len = 20 } } }, expect = { ket_qua = "chua-dat" } }
quy_chuan("4G chỉ tham khảo", "4g", nil, nil, nil, nil, "tham-khao")
quy_chuan("5G đo bằng i-Speed chỉ tham khảo", "5g", false, nil, nil, nil, "tham-khao")
quy_chuan("5G đúng ba ngưỡng là đạt", "5g", true, 100, 30, 95, "dat")
quy_chuan("5G tải xuống 99 là không đạt", "5g", true, 99, 30, 95, "khong-dat")
quy_chuan("5G tải lên 29 là không đạt", "5g", true, 100, 29, 95, "khong-dat")
quy_chuan("5G chỉ 94% mẫu là không đạt", "5g", true, 100, 30, 94, "khong-dat")

local ba_mang = { { ten = "A", mang = "co-dinh", mau = 50, tai_xuong = 80, tai_len = 70 }, { ten = "B", mang = "di-dong", mau = 60, tai_xuong = 40, tai_len = 20 }, { ten = "C", mang = "co-dinh", mau = 70, tai_xuong = 90, tai_len = 60 } }
local hai_mang = { { ten = "B", mang = "di-dong", mau = 300, tai_xuong = 40.47, tai_len = 25.73 }, { ten = "A", mang = "di-dong", mau = 100, tai_xuong = 57.6, tai_len = 47.4 } }
local function den_danh_gia(cong_nghe, xa)
	local buoc = {
		{ set = { td_ky = "Quý IV/2025", td_mang = "ca-hai", td_cong_nghe = cong_nghe, td_thoi_luong = 20, td_ngay_dau = "2025-10-06", td_ngay_cuoi = "2025-10-31" }, done = "ke-hoach" },
		{ expect = { due = { ["huy-dong"] = "2025-10-06" } } },
		{ set = { td_da_huong_dan = true }, done = "huy-dong" },
		{ expect = { waiting = { "do" } } },
		{ at = "2025-11-01", set = { td_xa = xa }, done = "so-mau" },
	}
	return buoc
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local du, thieu = { { ten = "Xã A", co_dinh = 300, di_dong = 310 } }, { { ten = "Xã A", co_dinh = 250, di_dong = 310 }, { ten = "Xã B", co_dinh = 400, di_dong = 299 } }
test "đo tốc độ: đủ mẫu, không có khu vực yếu" { procedure = "do-toc-do-internet", on = "2025-10-01", walk = them(den_danh_gia("4g", du),
	{ expect = { skipped = { "do-bo-sung" } } },
	{ set = { td_nha_mang = hai_mang }, done = "danh-gia" },
	{ expect = { facts = { td_xep_hang = "Di động: 1. A: 57.60/47.40 Mb/s (100 mẫu); 2. B: 40.47/25.73 Mb/s (300 mẫu)", ["td.muc-tieu.ket_qua"] = "dat", ["td.quy-chuan.ket_qua"] = "tham-khao" }, skipped = { "quy-chuan" } } },
	{ set = { td_nha_mang = ba_mang }, expect = { facts = { td_xep_hang = "Cố định: 1. C: 90.00/60.00 Mb/s (70 mẫu); 2. A: 80.00/70.00 Mb/s (50 mẫu). Di động: 1. B: 40.00/20.00 Mb/s (60 mẫu)" } } },
	{ set = { td_nguong_yeu = 20, td_khu_vuc = { { ten = "Xã A", tai_xuong = 20 } } }, done = "khu-vuc" },
	{ set = { td_ngay_cong_bo = "2025-11-20" }, done = "cong-bo" }), expect = { outcome = "hoan-thanh", skipped = { "yeu-cau", "khac-phuc", "chua-khac-phuc" } } }
local function co_khu_yeu(da_gui)
	return them(den_danh_gia("5g", thieu),
		{ expect = { open = { "do-bo-sung" }, facts = { td_xa_thieu = 2, td_ten_thieu = "Xã A (cố định thiếu 50); Xã B (di động thiếu 1)" } } },
		{ set = { td_xa = { { ten = "Xã A", co_dinh = 250, di_dong = 300 }, { ten = "Xã B", co_dinh = 300, di_dong = 299 } } }, expect = { facts = { td_ten_thieu = "Xã A (cố định thiếu 50); Xã B (di động thiếu 1)" } } },
		{ set = { td_con_thieu = 1 }, done = "do-bo-sung" },
		{ set = { td_nha_mang = hai_mang }, done = "danh-gia" },
		{ set = { td_theo_quy_chuan = true, td_qc_xuong = 120, td_qc_len = 35, td_qc_ty_le = 96 }, done = "quy-chuan" },
		{ expect = { facts = { ["td.quy-chuan.ket_qua"] = "dat" } } },
		{ set = { td_nha_mang = { { ten = "C", mang = "di-dong", mau = 1, tai_xuong = 9, tai_len = 1 }, { ten = "B", mang = "di-dong", mau = 1, tai_xuong = 50, tai_len = 1 }, { ten = "D", mang = "di-dong", mau = 1, tai_xuong = 50, tai_len = 1 }, { ten = "A", mang = "di-dong", mau = 1, tai_xuong = 60, tai_len = 1 } } }, expect = { facts = { td_xep_hang = "Di động: 1. A: 60.00/1.00 Mb/s (1 mẫu); 2. B: 50.00/1.00 Mb/s (1 mẫu); 3. D: 50.00/1.00 Mb/s (1 mẫu); 4. C: 9.00/1.00 Mb/s (1 mẫu)" } } },
		{ set = { td_nguong_yeu = 20, td_khu_vuc = { { ten = "Xã A", tai_xuong = 12 }, { ten = "Xã B", tai_xuong = 45 } } }, done = "khu-vuc" },
		{ set = { td_ngay_cong_bo = "2025-11-20" }, done = "cong-bo" },
		{ set = { td_han_ke_hoach = "2025-12-19" }, done = "yeu-cau" },
		{ expect = { due = { ["khac-phuc"] = "2025-12-19" } } },
		{ set = { td_da_ke_hoach = da_gui }, done = "khac-phuc" })
end
test "đo tốc độ: khu vực yếu, nhà mạng có kế hoạch" { procedure = "do-toc-do-internet", on = "2025-10-01", walk = co_khu_yeu(true), expect = { outcome = "hoan-thanh" } }
test "đo tốc độ: khu vực yếu, nhà mạng không gửi kế hoạch" { procedure = "do-toc-do-internet", on = "2025-10-01", walk = co_khu_yeu(false), expect = { outcome = "chua-khac-phuc" } }
