-- Đăng ký xuất bản: 07 ngày làm việc, 31/12, lưu chiểu và mỗi nhánh.
local function xac_nhan(ten, ton_chi, can, dat, ket_qua)
	test(ten) { decision = "dk.xac-nhan", on = "2025-11-03", given = { dk_dung_ton_chi = ton_chi, dk_can_giai_trinh = can, dk_giai_trinh_dat = dat }, expect = { ket_qua = ket_qua } }
end
xac_nhan("trái tôn chỉ thì từ chối", false, false, nil, "tu-choi")
xac_nhan("đúng tôn chỉ, không cần giải trình", true, false, nil, "xac-nhan")
xac_nhan("giải trình đạt", true, true, true, "xac-nhan")
xac_nhan("giải trình không đạt", true, true, false, "tu-choi")
local function gia_tri(ten, ngay, ket_qua)
	test(ten) { decision = "dk.gia-tri", on = "2025-11-03", given = { dk_ngay_xac_nhan = "2025-11-12", dk_ngay_quyet_dinh = ngay }, expect = { ket_qua = ket_qua } }
end
gia_tri("ra quyết định ngày 31/12 còn giá trị", "2025-12-31", "con")
gia_tri("ra quyết định ngày 01/01 năm sau hết giá trị", "2026-01-01", "het")
local function luu_chieu(ten, ban, phat_hanh, so, ket_qua)
	test(ten) { decision = "dk.luu-chieu", on = "2025-12-01", given = { dk_so_ban = ban, dk_ngay_luu_chieu = "2025-12-01", dk_ngay_phat_hanh = phat_hanh }, expect = { so_ban = so, ket_qua = ket_qua } }
end
luu_chieu("299 bản, phát hành sau 10 ngày", 299, "2025-12-11", 2, "kip")
luu_chieu("299 bản, phát hành sau 9 ngày", 299, "2025-12-10", 2, "muon")
luu_chieu("300 bản, phát hành sau 10 ngày", 300, "2025-12-11", 5, "kip")
luu_chieu("300 bản, phát hành sau 9 ngày", 300, "2025-12-10", 5, "muon")

local lap = { set = { dk_nxb = "NXB A", dk_so_ten = 12, dk_tom_tat = true, dk_ngay_nhan = "2025-11-03" }, done = "lap" }
local function den_luu_chieu(phat_hanh)
	return { lap,
		{ expect = { skipped = { "hoan-thien" }, due = { ["xem-xet"] = "2025-11-12" } } },
		{ set = { dk_dung_ton_chi = true, dk_can_giai_trinh = false }, done = "xem-xet" },
		{ expect = { skipped = { "giai-trinh", "tra-loi" }, due = { ["xac-nhan"] = "2025-11-12" } } },
		{ set = { dk_so = "123/XNĐKXB; ISBN 978-604-0", dk_ngay_xac_nhan = "2025-11-12" }, done = "xac-nhan" },
		{ expect = { due = { ["quyet-dinh"] = "2025-12-31" } } },
		{ set = { dk_ngay_quyet_dinh = "2025-11-20" }, done = "quyet-dinh" },
		{ set = { dk_so_ban = 1000, dk_ngay_luu_chieu = "2025-12-01", dk_ngay_phat_hanh = phat_hanh }, done = "luu-chieu" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "dkxb: đến phát hành" { procedure = "dkxb", on = "2025-11-03", walk = them(den_luu_chieu("2025-12-15"), { expect = { skipped = { "lui-phat-hanh", "dang-ky-lai" } } }, { done = "phat-hanh" }), expect = { outcome = "xong" } }
test "dkxb: lưu chiểu muộn thì lùi phát hành" { procedure = "dkxb", on = "2025-11-03", walk = them(den_luu_chieu("2025-12-05"), { expect = { open = { "lui-phat-hanh" }, facts = { dk_phat_hanh_som_nhat = "2025-12-11" } } }, { done = "lui-phat-hanh" }, { done = "phat-hanh" }), expect = { outcome = "xong" } }
test "dkxb: thiếu tóm tắt, giải trình không đạt" { procedure = "dkxb", on = "2025-11-03", walk = {
	{ set = { dk_nxb = "NXB A", dk_so_ten = 1, dk_tom_tat = false, dk_ngay_nhan = "2025-11-03" }, done = "lap" },
	{ expect = { open = { "hoan-thien" } } }, { done = "hoan-thien" },
	{ set = { dk_dung_ton_chi = true, dk_can_giai_trinh = true }, done = "xem-xet" },
	{ set = { dk_ngay_giai_trinh = "2025-11-10", dk_giai_trinh_dat = false }, done = "giai-trinh" },
	{ expect = { open = { "tra-loi" }, due = { ["tra-loi"] = "2025-11-12" } } },
	{ set = { dk_ly_do = "Nội dung chưa rõ nguồn" }, done = "tra-loi" } }, expect = { outcome = "tu-choi" } }
test "dkxb: trái tôn chỉ" { procedure = "dkxb", on = "2025-11-03", walk = { lap, { set = { dk_dung_ton_chi = false, dk_can_giai_trinh = false }, done = "xem-xet" }, { set = { dk_ly_do = "Trái tôn chỉ" }, done = "tra-loi" } }, expect = { outcome = "tu-choi", skipped = { "giai-trinh" } } }
test "dkxb: hết năm mới ra quyết định thì đăng ký lại" { procedure = "dkxb", on = "2025-11-03", walk = { lap, { set = { dk_dung_ton_chi = true, dk_can_giai_trinh = false }, done = "xem-xet" }, { set = { dk_so = "1", dk_ngay_xac_nhan = "2025-11-12" }, done = "xac-nhan" }, { set = { dk_ngay_quyet_dinh = "2026-01-05" }, done = "quyet-dinh" } }, expect = { outcome = "dang-ky-lai" } }
