-- Tài liệu không kinh doanh, nhập khẩu không kinh doanh, cơ sở in: thời hạn và mỗi nhánh.
local function dien(ten, ban, nxb, ket_qua)
	test(ten) { decision = "tl.dien", on = "2025-08-01", given = { tl_ban = ban, tl_qua_nxb = nxb }, expect = { ket_qua = ket_qua } }
end
dien("tài liệu để bán phải đăng ký xuất bản", true, false, "dang-ky-xuat-ban")
dien("tài liệu qua nhà xuất bản phải đăng ký xuất bản", false, true, "dang-ky-xuat-ban")
dien("không bán, không qua nhà xuất bản thì xin giấy phép", false, false, "giay-phep")
test "tài liệu nộp 30/6/2025 theo quy định cũ" { decision = "tl.noi-nop", on = "2025-06-30", given = { tl_ngay_nop = "2025-06-30" }, expect = { noi = "cu" } }
test "tài liệu nộp 01/7/2025: UBND tỉnh" { decision = "tl.noi-nop", on = "2025-07-01", given = { tl_ngay_nop = "2025-07-01" }, expect = { noi = "ubnd-tinh" } }
local function noi(ten, kd, tu, ket_qua)
	test(ten) { decision = "nk.noi-nop", on = "2025-08-01", given = { nk_kinh_doanh = kd, nk_trung_uong = tu }, expect = { noi = ket_qua } }
end
noi("nhập để bán là thủ tục khác", true, nil, "kinh-doanh")
noi("tổ chức trung ương nộp Hà Nội", false, true, "ha-noi")
noi("còn lại nộp cấp tỉnh", false, false, "tinh")
for san_pham, hinh_thuc in pairs { bao = "giay-phep-in", tem = "giay-phep-in", ["xuat-ban-pham"] = "giay-phep-xbp", ["chua-ro"] = "doi-chieu", photocopy = "rieng", khac = "dang-ky" } do
	test("in " .. san_pham .. ": " .. hinh_thuc) { decision = "ci.hinh-thuc", on = "2025-08-01", given = { ci_san_pham = san_pham }, expect = { hinh_thuc = hinh_thuc } }
end
local function dieu_kien(ten, san_pham, thiet_bi, mat_bang, thuong_tru, nghiep_vu, ket_qua)
	test(ten) { decision = "ci.dieu-kien", on = "2025-08-01", given = { ci_san_pham = san_pham, ci_thiet_bi = thiet_bi, ci_mat_bang = mat_bang, ci_thuong_tru = thuong_tru, ci_nghiep_vu = nghiep_vu }, expect = { ket_qua = ket_qua } }
end
dieu_kien("thiếu thiết bị", "khac", false, true, true, nil, "khong")
dieu_kien("thiếu mặt bằng", "khac", true, false, true, nil, "khong")
dieu_kien("người đứng đầu không thường trú", "khac", true, true, false, nil, "khong")
dieu_kien("in khác không cần nghiệp vụ in", "khac", true, true, true, nil, "du")
dieu_kien("in xuất bản phẩm thiếu nghiệp vụ", "xuat-ban-pham", true, true, true, false, "khong")
dieu_kien("in xuất bản phẩm đủ điều kiện", "xuat-ban-pham", true, true, true, true, "du")
local function cap_lai(ten, ngay, ket_qua)
	test(ten) { decision = "ci.cap-lai", on = "2025-11-20", given = { ci_ngay_mat = "2025-11-03", ci_ngay_de_nghi = ngay }, expect = { ket_qua = ket_qua } }
end
cap_lai("đề nghị ngày làm việc thứ 7 là kịp", "2025-11-12", "kip")
cap_lai("đề nghị ngày làm việc thứ 8 là muộn", "2025-11-13", "muon")

local dien_tl = { set = { tl_co_quan = "Sở A", tl_ban = false, tl_qua_nxb = false }, done = "dien" }
local nop_tl = { set = { tl_ngay_nop = "2025-11-03", tl_phi = "6000" }, done = "nop" }
test "tlkkd: để bán thì đăng ký xuất bản" { procedure = "tlkkd", on = "2025-11-03", walk = { { set = { tl_co_quan = "Sở A", tl_ban = true }, done = "dien" } }, expect = { outcome = "dang-ky-xuat-ban" } }
test "tlkkd: nộp trước 01/7/2025" { procedure = "tlkkd", on = "2025-06-20", walk = { dien_tl, { set = { tl_ngay_nop = "2025-06-20", tl_phi = "6000" }, done = "nop" } }, expect = { outcome = "quy-dinh-cu" } }
test "tlkkd: hồ sơ đúng, cấp" { procedure = "tlkkd", on = "2025-11-03", walk = { dien_tl, nop_tl,
	{ expect = { due = { ["kiem-tra"] = "2025-11-05" } } }, { set = { tl_dung = true }, done = "kiem-tra" },
	{ expect = { skipped = { "hoan-thien" }, due = { trinh = "2025-11-17" } } }, { set = { tl_cap = true }, done = "trinh" },
	{ expect = { skipped = { "tra-loi" }, due = { cap = "2025-11-17" } } }, { set = { tl_ngay_cap = "2025-11-14" }, done = "cap" } }, expect = { outcome = "da-cap" } }
test "tlkkd: hoàn thiện rồi không cấp" { procedure = "tlkkd", on = "2025-11-03", walk = { dien_tl, nop_tl,
	{ set = { tl_dung = false }, done = "kiem-tra" }, { set = { tl_ngay_du = "2025-11-10" }, done = "hoan-thien" },
	{ expect = { due = { trinh = "2025-11-24" } } }, { set = { tl_cap = false }, done = "trinh" }, { expect = { due = { ["tra-loi"] = "2025-11-24" } } }, { set = { tl_ly_do = "Nội dung sai" }, done = "tra-loi" } }, expect = { outcome = "tu-choi" } }

local khai = { set = { nk_nguoi = "Trường A", nk_kinh_doanh = false, nk_trung_uong = false }, done = "khai" }
local ho_so = { set = { nk_danh_muc = true, nk_dang_giu = true, nk_van_don = true }, done = "ho-so" }
test "nhập khẩu: để bán" { procedure = "nk-khong-kd", on = "2025-11-03", walk = { { set = { nk_nguoi = "A", nk_kinh_doanh = true }, done = "khai" } }, expect = { outcome = "kinh-doanh" } }
test "nhập khẩu: hàng đang giữ mà không có vận đơn" { procedure = "nk-khong-kd", on = "2025-11-03", walk = { khai, { set = { nk_danh_muc = true, nk_dang_giu = true, nk_van_don = false }, done = "ho-so" } }, expect = { outcome = "thieu-ho-so" } }
test "nhập khẩu: thiếu danh mục" { procedure = "nk-khong-kd", on = "2025-11-03", walk = { khai, { set = { nk_danh_muc = false }, done = "ho-so" } }, expect = { outcome = "thieu-ho-so" } }
test "nhập khẩu: cấp trong 15 ngày" { procedure = "nk-khong-kd", on = "2025-11-03", walk = { khai, ho_so, { set = { nk_ngay_nhan = "2025-11-03" }, done = "nhan" }, { expect = { due = { xet = "2025-11-18" } } }, { set = { nk_cap = true }, done = "xet" }, { expect = { due = { cap = "2025-11-18" } } }, { set = { nk_ngay_cap = "2025-11-17" }, done = "cap" } }, expect = { outcome = "da-cap", skipped = { "tra-loi" } } }
test "nhập khẩu: không có hàng bị giữ, không cấp" { procedure = "nk-khong-kd", on = "2025-11-03", walk = { khai, { set = { nk_danh_muc = true, nk_dang_giu = false }, done = "ho-so" }, { set = { nk_ngay_nhan = "2025-11-03" }, done = "nhan" }, { set = { nk_cap = false }, done = "xet" }, { expect = { due = { ["tra-loi"] = "2025-11-18" } } }, { set = { nk_ly_do = "Nội dung cấm" }, done = "tra-loi" } }, expect = { outcome = "tu-choi" } }

local function chon(san_pham, viec)
	return { { set = { ci_co_so = "Cơ sở A", ci_san_pham = san_pham }, done = "chon" }, viec and { set = { ci_viec = viec }, done = "viec" } or nil }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local du = { set = { ci_thiet_bi = true, ci_mat_bang = true, ci_thuong_tru = true }, done = "dieu-kien" }
test "in: loại chưa rõ phải đối chiếu" { procedure = "in", on = "2025-11-03", walk = chon "chua-ro", expect = { outcome = "doi-chieu" } }
test "in: photocopy" { procedure = "in", on = "2025-11-03", walk = chon "photocopy", expect = { outcome = "rieng" } }
test "in: không đủ điều kiện" { procedure = "in", on = "2025-11-03", walk = them(chon("bao", "moi"), { set = { ci_thiet_bi = true, ci_mat_bang = false }, done = "dieu-kien" }), expect = { outcome = "khong-du" } }
test "in: giấy phép 15 ngày" { procedure = "in", on = "2025-11-03", walk = them(chon("bao", "moi"), du, { set = { ci_ngay_nhan = "2025-11-03" }, done = "nop" },
	{ expect = { open = { "xet-gp" }, skipped = { "xet-dk" }, due = { ["xet-gp"] = "2025-11-18" } } }, { set = { ci_cap = true }, done = "xet-gp" }, { set = { ci_ngay_cap = "2025-11-17" }, done = "cap" }), expect = { outcome = "da-cap", skipped = { "mat", "cap-lai", "thong-bao", "tra-loi" } } }
test "in: đăng ký 03 ngày làm việc bị từ chối" { procedure = "in", on = "2025-11-03", walk = them(chon("khac", "moi"), du, { set = { ci_ngay_nhan = "2025-11-03" }, done = "nop" },
	{ expect = { skipped = { "xet-gp" }, due = { ["xet-dk"] = "2025-11-06" } } }, { set = { ci_cap = false }, done = "xet-dk" }, { set = { ci_ly_do = "Tờ khai sai" }, done = "tra-loi" }), expect = { outcome = "tu-choi" } }
test "in: cấp lại" { procedure = "in", on = "2025-11-03", walk = them(chon("bao", "cap-lai"), { set = { ci_ngay_mat = "2025-11-03" }, expect = { due = { mat = "2025-11-12" } } }, { set = { ci_ngay_de_nghi = "2025-11-10", ci_ngay_nhan = "2025-11-10" }, done = "mat" },
	{ expect = { done = { "xet-han-cap-lai" }, due = { ["cap-lai"] = "2025-11-19" } } }, { set = { ci_ngay_cap = "2025-11-18" }, done = "cap-lai" }), expect = { outcome = "da-cap-lai" } }
test "in: đổi địa chỉ" { procedure = "in", on = "2025-11-03", walk = them(chon("xuat-ban-pham", "doi"), { done = "thong-bao" }), expect = { outcome = "da-bao", skipped = { "dieu-kien", "nop" } } }
