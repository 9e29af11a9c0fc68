-- Giấy phép viễn thông: hình thức, cơ quan, điều kiện, gia hạn, thu hồi và mỗi nhánh.
local function hinh_thuc(ten, given, ket_qua)
	test(ten) { decision = "gpvt.hinh-thuc", on = "2025-08-01", given = given, expect = { hinh_thuc = ket_qua } }
end
for _, loai in ipairs { "hang-hoa", "dai-ly", "thue-duong-truyen", "mang-noi-bo" } do
	hinh_thuc("miễn: " .. loai, { gpvt_mien = loai }, "mien")
end
hinh_thuc("danh mục đăng ký", { gpvt_mien = "khong", gpvt_danh_muc = "dang-ky" }, "dang-ky")
hinh_thuc("danh mục thông báo", { gpvt_mien = "khong", gpvt_danh_muc = "thong-bao" }, "thong-bao")
hinh_thuc("giấy phép nghiệp vụ", { gpvt_mien = "khong", gpvt_danh_muc = "khong", gpvt_nghiep_vu = "dung-rieng" }, "nghiep-vu")
hinh_thuc("băng tần qua đấu giá: cấp phép riêng", { gpvt_mien = "khong", gpvt_danh_muc = "khong", gpvt_nghiep_vu = "khong", gpvt_tan_so = true }, "rieng")
hinh_thuc("có hạ tầng: cấp phép nhóm", { gpvt_mien = "khong", gpvt_danh_muc = "khong", gpvt_nghiep_vu = "khong", gpvt_tan_so = false, gpvt_ha_tang = true }, "nhom-ha-tang")
hinh_thuc("không hạ tầng: cấp phép nhóm", { gpvt_mien = "khong", gpvt_danh_muc = "khong", gpvt_nghiep_vu = "khong", gpvt_tan_so = false, gpvt_ha_tang = false }, "nhom-khong-ha-tang")

local ha_tang = { gpvt_mien = "khong", gpvt_danh_muc = "khong", gpvt_nghiep_vu = "khong", gpvt_tan_so = false, gpvt_ha_tang = true }
local function cung(nen, them)
	local ket = {}
	for k, v in pairs(nen) do ket[k] = v end
	for k, v in pairs(them) do ket[k] = v end
	return ket
end
local function thoi_han(ten, given, nam)
	test(ten) { decision = "gpvt.thoi-han", on = "2025-08-01", given = given, expect = { nam = nam } }
end
thoi_han("có hạ tầng: 15 năm", ha_tang, 15)
thoi_han("cấp phép riêng: 15 năm", cung(ha_tang, { gpvt_tan_so = true }), 15)
thoi_han("không hạ tầng: 10 năm", cung(ha_tang, { gpvt_ha_tang = false }), 10)
thoi_han("cáp biển: 25 năm", cung(ha_tang, { gpvt_nghiep_vu = "cap-bien" }), 25)
thoi_han("mạng dùng riêng: 10 năm", cung(ha_tang, { gpvt_nghiep_vu = "dung-rieng" }), 10)
thoi_han("đài phát thanh, truyền hình quốc gia: 10 năm", cung(ha_tang, { gpvt_nghiep_vu = "ptth" }), 10)
thoi_han("thử nghiệm: 02 năm", cung(ha_tang, { gpvt_nghiep_vu = "thu-nghiem" }), 2)

local function co_quan(ten, ngay, given, ket_qua)
	test(ten) { decision = "gpvt.co-quan", on = ngay, given = cung(cung(ha_tang, given), { gpvt_ngay_nop = ngay }), expect = { co_quan = ket_qua } }
end
co_quan("trước 01/7/2025 nộp Bộ", "2025-06-30", { gpvt_co_dinh_mot_tinh = true }, "bo")
co_quan("mạng cố định một tỉnh từ 01/7/2025 nộp UBND tỉnh", "2025-07-01", { gpvt_co_dinh_mot_tinh = true }, "tinh")
co_quan("mạng nhiều tỉnh nộp Bộ", "2025-07-01", { gpvt_co_dinh_mot_tinh = false }, "bo")
co_quan("đăng ký nộp UBND tỉnh", "2025-07-01", { gpvt_danh_muc = "dang-ky" }, "tinh")
co_quan("không hạ tầng nộp Bộ", "2025-07-01", { gpvt_ha_tang = false }, "bo")

test "hồ sơ 30/6/2024 theo Luật 2009" { decision = "gpvt.luat", on = "2024-07-10", given = { gpvt_ngay_nop = "2024-06-30" }, expect = { luat = "luat-2009" } }
test "hồ sơ 01/7/2024 theo Luật 2023" { decision = "gpvt.luat", on = "2024-07-10", given = { gpvt_ngay_nop = "2024-07-01" }, expect = { luat = "luat-2023" } }

local du = { gpvt_dk_dang_ky = true, gpvt_dk_khong_giai_the = true, gpvt_dk_phuong_an = true }
local function dieu_kien(ten, given, ket_qua)
	test(ten) { decision = "gpvt.dieu-kien", on = "2025-08-01", given = cung(ha_tang, given), expect = { ket_qua = ket_qua } }
end
dieu_kien("đăng ký không xét theo Điều 36", { gpvt_danh_muc = "dang-ky" }, "khong-xet")
dieu_kien("giấy phép nghiệp vụ do người thẩm định đối chiếu", { gpvt_nghiep_vu = "cap-bien" }, "khong-xet")
dieu_kien("đang phá sản thì không đủ", { gpvt_dk_dang_ky = true, gpvt_dk_khong_giai_the = false }, "khong-du")
dieu_kien("không hạ tầng thì không cần vốn tối thiểu", cung(du, { gpvt_ha_tang = false }), "du")
dieu_kien("có hạ tầng mà thiếu vốn", cung(du, { gpvt_dk_von = false }), "khong-du")
dieu_kien("có hạ tầng, đủ vốn, đủ điều kiện triển khai", cung(du, { gpvt_dk_von = true, gpvt_dk_trien_khai = true }), "du")
dieu_kien("có hạ tầng, thiếu điều kiện triển khai", cung(du, { gpvt_dk_von = true, gpvt_dk_trien_khai = false }), "khong-du")
dieu_kien("cấp phép riêng có cam kết, trúng đấu giá", cung(du, { gpvt_tan_so = true, gpvt_dk_von = true, gpvt_dk_trien_khai = true, gpvt_dk_cam_ket = true }), "du")
dieu_kien("cấp phép riêng không có cam kết", cung(du, { gpvt_tan_so = true, gpvt_dk_von = true, gpvt_dk_trien_khai = true, gpvt_dk_cam_ket = false }), "khong-du")

local function cua_so(ten, viec, het_han, ket_qua)
	test(ten) { decision = "gpvt.cua-so", on = "2025-08-01", given = { gpvt_viec = viec, gpvt_ngay_nop = "2025-08-01", gpvt_ngay_het_han_cu = het_han }, expect = { ket_qua = ket_qua } }
end
cua_so("cấp mới không có khoảng thời gian", "cap-moi", nil, "dung")
cua_so("cấp lại còn 90 ngày", "cap-lai", "2025-10-30", "dung")
cua_so("cấp lại còn 91 ngày là sớm", "cap-lai", "2025-10-31", "sai")
cua_so("cấp lại còn 60 ngày", "cap-lai", "2025-09-30", "dung")
cua_so("cấp lại còn 59 ngày là muộn", "cap-lai", "2025-09-29", "sai")
cua_so("gia hạn còn 30 ngày", "gia-han", "2025-08-31", "dung")
cua_so("gia hạn còn 29 ngày là muộn", "gia-han", "2025-08-30", "sai")

local function thu_hoi(ten, given, ket_qua, xin_lai)
	test(ten) { decision = "gpvt.thu-hoi", on = "2026-08-01", given = cung({ gpvt_th_chong = false, gpvt_th_gian_doi = false, gpvt_th_trien_khai = true, gpvt_ngay_cap = "2024-08-01", gpvt_th_ngay_xet = "2026-08-02" }, given), expect = { ket_qua = ket_qua, xin_lai = xin_lai } }
end
thu_hoi("chống Nhà nước: không được xin lại", { gpvt_th_chong = true }, "chong-nha-nuoc", false)
thu_hoi("gian dối", { gpvt_th_gian_doi = true }, "gian-doi", true)
thu_hoi("quá 02 năm không triển khai", { gpvt_th_trien_khai = false }, "khong-trien-khai", true)
thu_hoi("đúng ngày thứ 02 năm thì chưa thu hồi", { gpvt_th_trien_khai = false, gpvt_th_ngay_xet = "2026-08-01" }, "giu", false)
thu_hoi("ngừng đủ 01 năm không báo", { gpvt_th_ngay_ngung = "2025-08-02" }, "ngung-mot-nam", true)
thu_hoi("ngừng chưa đủ 01 năm", { gpvt_th_ngay_ngung = "2025-08-03" }, "giu", false)
thu_hoi("quá 12 tháng không nộp đủ phí", { gpvt_th_han_phi = "2025-08-01" }, "no-phi", true)
thu_hoi("đúng 12 tháng thì chưa", { gpvt_th_han_phi = "2025-08-02" }, "giu", false)

local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local function den_de_nghi(mot_tinh)
	return { { set = cung(ha_tang, { gpvt_doanh_nghiep = "A", gpvt_ngay_nop = "2025-08-01" }), done = "hinh-thuc" },
		{ set = { gpvt_co_dinh_mot_tinh = mot_tinh }, done = "noi-nop" },
		{ set = cung(du, { gpvt_dk_von = true, gpvt_dk_trien_khai = true }), done = "dieu-kien" } }
end
local duy_tri = { gpvt_th_chong = false, gpvt_th_gian_doi = false, gpvt_th_trien_khai = true, gpvt_th_ngay_xet = "2027-12-01" }
test "viễn thông: hồ sơ trước 01/7/2024 theo Luật 2009" { procedure = "giay-phep-vien-thong", on = "2024-07-10", walk = { { set = cung(ha_tang, { gpvt_doanh_nghiep = "A", gpvt_ngay_nop = "2024-06-20" }), done = "hinh-thuc" } }, expect = { outcome = "luat-cu" } }
test "viễn thông: đại lý được miễn" { procedure = "giay-phep-vien-thong", on = "2025-08-01", walk = { { set = { gpvt_doanh_nghiep = "A", gpvt_ngay_nop = "2025-08-01", gpvt_mien = "dai-ly" }, done = "hinh-thuc" } }, expect = { outcome = "mien" } }
test "viễn thông: thiếu vốn thì không đủ điều kiện" { procedure = "giay-phep-vien-thong", on = "2025-08-01", walk = { { set = cung(ha_tang, { gpvt_doanh_nghiep = "A", gpvt_ngay_nop = "2025-08-01" }), done = "hinh-thuc" }, { set = { gpvt_co_dinh_mot_tinh = true }, done = "noi-nop" }, { set = cung(du, { gpvt_dk_von = false }), done = "dieu-kien" } }, expect = { outcome = "khong-du" } }
test "viễn thông: nộp cấp lại quá sớm" { procedure = "giay-phep-vien-thong", on = "2025-08-01", walk = them(den_de_nghi(true), { set = { gpvt_viec = "cap-lai", gpvt_ngay_het_han_cu = "2026-01-01" }, done = "de-nghi" }), expect = { outcome = "sai-thoi-diem" } }
test "viễn thông: cấp lại trong một tỉnh, 15 ngày, giữ giấy phép" { procedure = "giay-phep-vien-thong", on = "2026-08-01", walk = them(den_de_nghi(true),
	{ set = { gpvt_viec = "cap-lai", gpvt_ngay_het_han_cu = "2025-10-15" }, done = "de-nghi" },
	{ expect = { skipped = { "xet-gia-han" }, due = { ["hop-le"] = "2025-08-08" } } },
	{ set = { gpvt_hop_le = false }, done = "hop-le" }, { expect = { open = { "bo-sung" } } }, { done = "bo-sung" },
	{ set = { gpvt_ngay_hop_le = "2025-08-11" }, done = "ngay-hop-le" },
	{ expect = { open = { "giai-quyet-15" }, skipped = { "han-rieng", "giai-quyet" }, due = { ["giai-quyet-15"] = "2025-08-26" } } },
	{ set = { gpvt_cap = true }, done = "giai-quyet-15" },
	{ expect = { skipped = { "tra-loi" } } },
	{ set = { gpvt_ngay_cap = "2025-08-25" }, done = "cap" },
	{ set = { phi_doanh_thu = 20000000000, gpvt_da_nop_phi = true }, done = "phi" },
	{ expect = { facts = { ["vt.phi-quyen-hoat-dong.phi"] = 250000000 } } },
	{ set = duy_tri, done = "kiem-tra" }), expect = { outcome = "giu" } }
test "viễn thông: gia hạn khi đã cấp đủ 15 năm chỉ 01 năm, hạn do đơn vị ghi" { procedure = "giay-phep-vien-thong", on = "2026-08-01", walk = them(den_de_nghi(false),
	{ set = { gpvt_viec = "gia-han", gpvt_ngay_het_han_cu = "2025-09-15" }, done = "de-nghi" },
	{ set = { gpvt_nam_da_cap = 15 }, expect = { facts = { gpvt_nam_gia_han = 1, gpvt_het_toi_da = true } } }, { done = "xet-gia-han" },
	{ set = { gpvt_hop_le = true }, done = "hop-le" }, { set = { gpvt_ngay_hop_le = "2025-08-05" }, done = "ngay-hop-le" },
	{ expect = { skipped = { "bo-sung", "giai-quyet-15" }, open = { "han-rieng" } } },
	{ set = { gpvt_han_rieng = "2025-09-05" }, done = "han-rieng" }, { expect = { due = { ["giai-quyet"] = "2025-09-05" } } },
	{ set = { gpvt_cap = false }, done = "giai-quyet" }, { set = { gpvt_ly_do = "Chưa thực hiện cam kết" }, done = "tra-loi" }), expect = { outcome = "tu-choi" } }
test "viễn thông: giấy phép 10 năm được gia hạn thêm 5 năm" { procedure = "giay-phep-vien-thong", on = "2025-08-01", walk = them(den_de_nghi(false),
	{ set = { gpvt_viec = "gia-han", gpvt_ngay_het_han_cu = "2025-09-15" }, done = "de-nghi" },
	{ set = { gpvt_nam_da_cap = 10 }, expect = { facts = { gpvt_nam_gia_han = 5 } } }), expect = { open = { "xet-gia-han" } } }
test "viễn thông: cấp mới rồi bị thu hồi vì không triển khai" { procedure = "giay-phep-vien-thong", on = "2026-08-01", walk = them(den_de_nghi(false),
	{ set = { gpvt_viec = "cap-moi" }, done = "de-nghi" },
	{ set = { gpvt_hop_le = true }, done = "hop-le" }, { set = { gpvt_ngay_hop_le = "2025-08-05" }, done = "ngay-hop-le" },
	{ set = { gpvt_han_rieng = "2025-09-05" }, done = "han-rieng" }, { set = { gpvt_cap = true }, done = "giai-quyet" },
	{ set = { gpvt_ngay_cap = "2025-09-04" }, done = "cap" }, { set = { phi_doanh_thu = 0, gpvt_da_nop_phi = true }, done = "phi" },
	{ set = cung(duy_tri, { gpvt_th_trien_khai = false }), done = "kiem-tra" }), expect = { outcome = "thu-hoi" } }
for nam, ket_qua in pairs { [15] = { "mot-nam-hoac-cap-lai", 1 }, [14] = { "den-toi-da", 1 }, [10] = { "den-toi-da", 5 } } do
	test("giấy phép có hạ tầng mạng cấp " .. nam .. " năm, hết hạn") { decision = "gpvt.gia-han", on = "2026-11-01", given = cung(ha_tang, { gpvt_nam_da_cap = nam }), expect = { cach = ket_qua[1], nam = ket_qua[2] } }
end
local function dang_ky(loai, viec)
	return { { set = { gpvt_doanh_nghiep = "A", gpvt_ngay_nop = "2025-08-01", gpvt_mien = "khong", gpvt_danh_muc = loai }, done = "hinh-thuc" },
		{ done = "noi-nop" }, { done = "dieu-kien" },
		{ set = { gpvt_viec = viec, gpvt_ngay_het_han_cu = "2025-09-15" }, done = "de-nghi" },
		{ expect = { skipped = { "xet-gia-han", "ket-qua-gia-han" }, open = { "hop-le" } } } }
end
test "viễn thông: đăng ký dịch vụ, cấp mới" { procedure = "giay-phep-vien-thong", on = "2026-08-01", walk = them(dang_ky("dang-ky", "cap-moi"),
	{ set = { gpvt_hop_le = true }, done = "hop-le" }, { set = { gpvt_ngay_hop_le = "2025-08-05" }, done = "ngay-hop-le" },
	{ set = { gpvt_han_rieng = "2025-08-20" }, done = "han-rieng" }, { set = { gpvt_cap = true }, done = "giai-quyet" }, { set = { gpvt_ngay_cap = "2025-08-19" }, done = "cap" },
	{ set = { phi_doanh_thu = 0, gpvt_da_nop_phi = true }, done = "phi" }, { set = duy_tri, done = "kiem-tra" }), expect = { outcome = "giu", facts = { ["gpvt.co-quan.co_quan"] = "tinh", ["gpvt.dieu-kien.ket_qua"] = "khong-xet" } } }
test "viễn thông: thông báo dịch vụ nộp Bộ, không có thời hạn giấy phép để gia hạn" { procedure = "giay-phep-vien-thong", on = "2026-08-01", walk = dang_ky("thong-bao", "gia-han"), expect = { open = { "hop-le" }, facts = { ["gpvt.co-quan.co_quan"] = "bo" } } }
