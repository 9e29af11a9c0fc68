-- Giấy phép, xác nhận bưu chính: nhánh, vốn, thẩm quyền, mọi thời hạn và mỗi nhánh.
local function nhanh(ten, thu_tien, loai, kg, ket_qua)
	test(ten) { decision = "gpbc.nhanh", on = "2025-11-03", given = { gpbc_thu_tien = thu_tien, gpbc_loai = loai, gpbc_khoi_luong = kg }, expect = { nhanh = ket_qua } }
end
nhanh("không thu tiền thì miễn", false, nil, nil, "mien")
nhanh("thư có địa chỉ đúng 2 kg: giấy phép", true, "thu-dia-chi", 2, "giay-phep")
nhanh("thư có địa chỉ 2,1 kg: thông báo", true, "thu-dia-chi", 2.1, "thong-bao")
for _, loai in ipairs { "thu-khong-dia-chi", "goi-kien", "dai-ly", "chi-nhanh" } do
	nhanh("có thu tiền, " .. loai .. ": thông báo", true, loai, nil, "thong-bao")
end
local function von(ten, pham_vi, so, ket_qua)
	test(ten) { decision = "gpbc.von", on = "2025-11-03", given = { gpbc_pham_vi = pham_vi, gpbc_von = so }, expect = { ket_qua = ket_qua } }
end
von("liên tỉnh đúng 2 tỷ là đủ", "lien-tinh", 2000000000, "du")
von("nội tỉnh dưới 2 tỷ là thiếu", "noi-tinh", 1999999999, "thieu")
von("quốc tế đúng 5 tỷ là đủ", "quoc-te", 5000000000, "du")
von("quốc tế dưới 5 tỷ là thiếu", "quoc-te", 4999999999, "thieu")
local function tham_quyen(ten, ngay, pham_vi, loai, co_quan)
	test(ten) { decision = "gpbc.tham-quyen", on = ngay, given = { gpbc_ngay_nhan = ngay, gpbc_pham_vi = pham_vi, gpbc_loai = loai }, expect = { co_quan = co_quan } }
end
tham_quyen("nộp 01/7/2025: phải đối chiếu phân cấp", "2025-07-01", "noi-tinh", "goi-kien", "doi-chieu")
tham_quyen("nội tỉnh 30/6/2025: Sở", "2025-06-30", "noi-tinh", "goi-kien", "so")
tham_quyen("liên tỉnh: Bộ", "2025-06-30", "lien-tinh", "thu-dia-chi", "bo")
tham_quyen("quốc tế: Bộ", "2025-06-30", "quoc-te", "goi-kien", "bo")
tham_quyen("chi nhánh liên tỉnh: Sở", "2025-06-30", "lien-tinh", "chi-nhanh", "so")
tham_quyen("đại lý nước ngoài ở nội tỉnh: Bộ", "2025-06-30", "noi-tinh", "dai-ly", "bo")
local function han(ten, on, nhan, ket_qua, tu)
	test(ten) { decision = "gpbc.thong-bao-han", on = on, given = { gpbc_ngay_dau = "2025-11-03", gpbc_ngay_nhan = nhan }, expect = { ket_qua = ket_qua, tu = tu } }
end
han("hoạt động từ 03/11/2025, thông báo 12/11/2025 là đúng hạn", "2025-11-12", "2025-11-12", "dung-han", 0)
han("thông báo 13/11/2025 là chậm, mức cũ chưa có trong nguồn", "2025-11-13", "2025-11-13", "cham", nil)
test "thông báo chậm từ 01/7/2026 phạt 3–5 triệu" { decision = "gpbc.thong-bao-han", on = "2026-07-20", given = { gpbc_ngay_dau = "2026-07-01", gpbc_ngay_nhan = "2026-07-20" }, expect = { ket_qua = "cham", tu = 3000000, den = 5000000 } }
test "thông báo chậm xét đúng ngày 01/7/2026" { decision = "gpbc.thong-bao-han", on = "2026-07-01", given = { gpbc_ngay_dau = "2026-06-01", gpbc_ngay_nhan = "2026-07-01" }, expect = { ket_qua = "cham", tu = 3000000 } }
local function viec(ten, v, ngay, cach)
	test(ten) { decision = "gpbc.duy-tri", on = "2025-11-03", given = { gpbc_viec = v, gpbc_ngay_cap = "2020-03-02", gpbc_nam = 10, gpbc_ngay_viec = ngay }, expect = { cach = cach } }
end
viec("không có việc gì", "khong", nil, "khong")
viec("đổi thông tin: 07 ngày làm việc", "doi-thong-tin", "2025-11-03", "thong-bao-7")
viec("giá cước mới: 30 ngày", "gia-cuoc", "2025-11-03", "thong-bao-30")
viec("sửa đổi: 10 ngày làm việc", "sua-doi", "2025-11-03", "giai-quyet-10")
viec("mất, hỏng: 07 ngày làm việc", "mat-hong", "2025-11-03", "giai-quyet-7")
viec("cấp lại nộp trước đúng 30 ngày", "cap-lai", "2030-01-31", "giai-quyet-10")
viec("cấp lại nộp muộn như cấp mới", "cap-lai", "2030-02-01", "nhu-cap-moi")

local function den_xet_1(gp, dat)
	local buoc = {}
	if gp then
		table.insert(buoc, { set = { gpbc_thu_tien = true, gpbc_loai = "thu-dia-chi", gpbc_khoi_luong = 1 }, done = "phan-loai" })
		table.insert(buoc, { set = { gpbc_pham_vi = "lien-tinh", gpbc_von = 3000000000 }, done = "von" })
		table.insert(buoc, { set = { gpbc_doanh_nghiep = "A", gpbc_ngay_nhan = "2025-11-03" }, done = "ho-so-gp" })
	else
		table.insert(buoc, { set = { gpbc_thu_tien = true, gpbc_loai = "goi-kien" }, done = "phan-loai" })
		table.insert(buoc, { set = { gpbc_ngay_dau = "2025-11-03" }, expect = { open = { "ho-so-tb" }, due = { ["ho-so-tb"] = "2025-11-12" } } })
		table.insert(buoc, { set = { gpbc_doanh_nghiep = "A", gpbc_pham_vi = "lien-tinh", gpbc_ngay_nhan = "2025-11-03" }, done = "ho-so-tb" })
	end
	table.insert(buoc, { expect = { done = { "tham-quyen" }, open = { "tiep-nhan" }, due = { ["tiep-nhan"] = "2025-11-06" } } })
	table.insert(buoc, { set = { gpbc_bien_nhan = "12/BN" }, done = "tiep-nhan" })
	table.insert(buoc, { expect = { due = { ["xet-1"] = "2025-11-12" } } })
	table.insert(buoc, { set = { gpbc_dat_1 = dat }, done = "xet-1" })
	return buoc
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do
		table.insert(buoc, mot)
	end
	return buoc
end
local function den_bs_1(gp)
	return them(den_xet_1(gp, false),
		{ expect = { due = { ["tb-1"] = "2025-11-12" } } },
		{ set = { gpbc_ngay_tb_1 = "2025-11-10" }, done = "tb-1" },
		{ expect = { due = { ["bs-1"] = "2025-12-01" } } })
end
local function den_bs_2(gp)
	return them(den_bs_1(gp),
		{ set = { gpbc_co_bs_1 = true }, done = "bs-1" },
		{ set = { gpbc_ngay_bs_1 = "2025-11-17" }, expect = { due = { ["xet-2"] = "2025-11-26" } } },
		{ set = { gpbc_dat_2 = false }, done = "xet-2" },
		{ expect = { due = { ["tb-2"] = "2025-11-26" } } },
		{ set = { gpbc_ngay_tb_2 = "2025-11-20" }, done = "tb-2" },
		{ expect = { due = { ["bs-2"] = "2025-12-11" } } })
end
test "bưu chính: không thu tiền thì miễn" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = { { set = { gpbc_thu_tien = false }, done = "phan-loai" } }, expect = { outcome = "mien" } }
test "bưu chính: thiếu vốn thì không cấp" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = {
	{ set = { gpbc_thu_tien = true, gpbc_loai = "thu-dia-chi", gpbc_khoi_luong = 2 }, done = "phan-loai" },
	{ set = { gpbc_pham_vi = "quoc-te", gpbc_von = 2000000000 }, done = "von" } }, expect = { outcome = "thieu-von" } }
test "bưu chính: cấp giấy phép ngay" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(den_xet_1(true, true),
	{ expect = { skipped = { "tb-1", "bs-1", "xet-2", "tb-2", "bs-2", "xet-3", "tu-choi-ho-so" }, due = { ["tham-tra-gp"] = "2025-12-03" } } },
	{ set = { gpbc_cap = true }, done = "tham-tra-gp" },
	{ set = { gpbc_ngay_cap = "2025-12-01", gpbc_nam = 10 }, done = "cap-gp" },
	{ set = { gpbc_viec = "khong" }, done = "viec-sau" }), expect = { outcome = "da-cap", skipped = { "ngay-viec", "bao-7", "bao-30", "giai-quyet-10", "giai-quyet-7", "cap-xn", "ho-so-tb", "tham-tra-tb", "tra-loi" } } }
test "bưu chính: xác nhận thông báo sau bổ sung lần 1" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(den_bs_1(false),
	{ set = { gpbc_co_bs_1 = true }, done = "bs-1" },
	{ set = { gpbc_ngay_bs_1 = "2025-11-17", gpbc_dat_2 = true }, done = "xet-2" },
	{ expect = { skipped = { "tb-2", "bs-2", "xet-3", "tham-tra-gp", "von", "ho-so-gp" }, due = { ["tham-tra-tb"] = "2025-12-01" } } },
	{ set = { gpbc_cap = true }, done = "tham-tra-tb" },
	{ expect = { skipped = { "cap-gp" } } },
	{ set = { gpbc_ngay_cap = "2025-11-28" }, done = "cap-xn" },
	{ set = { gpbc_viec = "doi-thong-tin" }, done = "viec-sau" },
	{ set = { gpbc_ngay_viec = "2025-12-01" }, done = "ngay-viec" },
	{ expect = { due = { ["bao-7"] = "2025-12-10" } } },
	{ done = "bao-7" }), expect = { outcome = "da-cap", facts = { ["gpbc.thong-bao-han.ket_qua"] = "dung-han" } } }
test "bưu chính: không bổ sung lần 1 thì từ chối" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(den_bs_1(true),
	{ set = { gpbc_co_bs_1 = false }, done = "bs-1" },
	{ expect = { open = { "tu-choi-ho-so" }, due = { ["tu-choi-ho-so"] = "2025-12-10" } } },
	{ done = "tu-choi-ho-so" }), expect = { outcome = "ho-so-khong-dat" } }
test "bưu chính: không bổ sung lần 2 thì từ chối" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(den_bs_2(true),
	{ set = { gpbc_co_bs_2 = false }, done = "bs-2" },
	{ expect = { due = { ["tu-choi-ho-so"] = "2025-12-22" } } },
	{ done = "tu-choi-ho-so" }), expect = { outcome = "ho-so-khong-dat", skipped = { "xet-3" } } }
test "bưu chính: bổ sung lần 2 vẫn không đạt" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(den_bs_2(true),
	{ set = { gpbc_co_bs_2 = true }, done = "bs-2" },
	{ set = { gpbc_ngay_bs_2 = "2025-12-08" }, expect = { due = { ["xet-3"] = "2025-12-17" } } },
	{ set = { gpbc_dat_3 = false }, done = "xet-3" },
	{ expect = { due = { ["tu-choi-ho-so"] = "2025-12-17" } } },
	{ done = "tu-choi-ho-so" }), expect = { outcome = "ho-so-khong-dat" } }
test "bưu chính: bổ sung lần 2 đạt nhưng thẩm tra từ chối" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(den_bs_2(true),
	{ set = { gpbc_co_bs_2 = true }, done = "bs-2" },
	{ set = { gpbc_ngay_bs_2 = "2025-12-08", gpbc_dat_3 = true }, done = "xet-3" },
	{ expect = { due = { ["tham-tra-gp"] = "2026-01-07" } } },
	{ set = { gpbc_cap = false }, done = "tham-tra-gp" },
	{ set = { gpbc_ly_do = "Phương án không khả thi" }, done = "tra-loi" }), expect = { outcome = "tu-choi" } }
local function viec_sau(v, ngay)
	return them(den_xet_1(true, true),
		{ set = { gpbc_cap = true }, done = "tham-tra-gp" },
		{ set = { gpbc_ngay_cap = "2025-12-01", gpbc_nam = 10 }, done = "cap-gp" },
		{ set = { gpbc_viec = v }, done = "viec-sau" }, { set = { gpbc_ngay_viec = ngay }, done = "ngay-viec" })
end
test "bưu chính: sửa đổi giấy phép" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(viec_sau("sua-doi", "2026-03-02"), { expect = { due = { ["giai-quyet-10"] = "2026-03-16" } } }, { done = "giai-quyet-10" }), expect = { outcome = "da-cap" } }
test "bưu chính: giá cước mới" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(viec_sau("gia-cuoc", "2026-03-02"), { expect = { due = { ["bao-30"] = "2026-04-01" } } }, { done = "bao-30" }), expect = { outcome = "da-cap" } }
test "bưu chính: cấp lại vì mất" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(viec_sau("mat-hong", "2026-03-02"), { expect = { due = { ["giai-quyet-7"] = "2026-03-11" } } }, { done = "giai-quyet-7" }), expect = { outcome = "da-cap" } }
test "bưu chính: cấp lại đúng hạn" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = them(viec_sau("cap-lai", "2035-10-30"), { done = "giai-quyet-10" }), expect = { outcome = "da-cap" } }
test "bưu chính: nộp cấp lại muộn" { procedure = "giay-phep-buu-chinh", on = "2025-11-03", walk = viec_sau("cap-lai", "2035-11-15"), expect = { outcome = "cap-moi-lai" } }
