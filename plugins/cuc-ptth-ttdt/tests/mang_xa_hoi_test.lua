-- Ngưỡng 10.000 lượt, 1.000 người, hồ sơ và mỗi kết cục.
local ngay = "2025-06-02"
local function loai(ten, given, ket_qua)
	test(ten) { decision = "mxh.loai", on = ngay, given = given, expect = { loai = ket_qua } }
end
loai("xuyên biên giới không thuộc phân loại này", { mxh_xuyen_bien_gioi = true }, "xuyen-bien-gioi")
loai("10.000 lượt và 1.001 người: giấy phép", { mxh_xuyen_bien_gioi = false, mxh_luot = 10000, mxh_nguoi_dung = 1001 }, "giay-phep")
loai("10.000 lượt và 1.000 người: chỉ vượt một ngưỡng", { mxh_xuyen_bien_gioi = false, mxh_luot = 10000, mxh_nguoi_dung = 1000 }, "giay-phep-hoi-lai")
loai("10.000 lượt và 999 người: chỉ vượt một ngưỡng", { mxh_xuyen_bien_gioi = false, mxh_luot = 10000, mxh_nguoi_dung = 999 }, "giay-phep-hoi-lai")
loai("9.999 lượt và 1.001 người: chỉ vượt một ngưỡng", { mxh_xuyen_bien_gioi = false, mxh_luot = 9999, mxh_nguoi_dung = 1001 }, "giay-phep-hoi-lai")
loai("9.999 lượt và đúng 1.000 người: hỏi cơ quan quản lý", { mxh_xuyen_bien_gioi = false, mxh_luot = 9999, mxh_nguoi_dung = 1000 }, "hoi-co-quan")
loai("9.999 lượt và 999 người: thông báo", { mxh_xuyen_bien_gioi = false, mxh_luot = 9999, mxh_nguoi_dung = 999 }, "thong-bao")
loai("trung bình 9.999,5 lượt vẫn dưới ngưỡng", { mxh_xuyen_bien_gioi = false, mxh_luot = 9999.5, mxh_nguoi_dung = 999 }, "thong-bao")

local du = { mxh_hs_don = true, mxh_hs_dkdn = true, mxh_hs_de_an = true, mxh_hs_thoa_thuan = true, mxh_hs_nhan_su = true }
test "hồ sơ đủ năm thành phần" { decision = "mxh.ho-so", on = ngay, given = du, expect = { ket_qua = "du" } }
for thieu in pairs(du) do
	local given = {}
	for khoa in pairs(du) do
		given[khoa] = khoa ~= thieu
	end
	test("hồ sơ thiếu " .. thieu) { decision = "mxh.ho-so", on = ngay, given = given, expect = { ket_qua = "thieu" } }
end
test "trước 01/03/2025 nộp Bộ TT&TT" { decision = "mxh.noi-nop", on = "2025-02-28", given = { mxh_ngay_nop = "2025-02-28" }, expect = { noi = "bo-tttt" } }
test "từ 01/03/2025 nộp Bộ VHTTDL" { decision = "mxh.noi-nop", on = "2025-03-01", given = { mxh_ngay_nop = "2025-03-01" }, expect = { noi = "bo-vhttdl" } }
test "xác thực bằng số di động là đạt" { decision = "mxh.xac-thuc", on = ngay, given = { mxh_xac_thuc = true }, expect = { ket_qua = "dat" } }
test "không xác thực là chưa đạt" { decision = "mxh.xac-thuc", on = ngay, given = { mxh_xac_thuc = false }, expect = { ket_qua = "chua-dat" } }

local function cap_lai(ket_qua)
	return {
		{ set = { mxh_doanh_nghiep = "Công ty A", mxh_viec = "cap-lai" }, done = "viec" },
		{ set = { mxh_ngay_du = "2025-06-02" }, done = "nop-cap-lai" },
		{ expect = { due = { ["xet-cap-lai"] = "2025-06-09" } } },
		{ set = { mxh_ket_qua = ket_qua }, done = "xet-cap-lai" },
	}
end
test "cấp lại giấy xác nhận trong 05 ngày làm việc" { procedure = "mxh", on = ngay, walk = cap_lai("cap"), expect = { outcome = "da-cap-lai" } }
test "từ chối cấp lại" { procedure = "mxh", on = ngay, walk = cap_lai("tu-choi"), expect = { outcome = "tu-choi-cap-lai" } }

local viec = { set = { mxh_doanh_nghiep = "Công ty A", mxh_viec = "cap-moi" }, done = "viec" }
test "xuyên biên giới thì kết thúc" { procedure = "mxh", on = ngay, walk = { viec, { set = { mxh_xuyen_bien_gioi = true }, done = "so-lieu" } }, expect = { outcome = "xuyen-bien-gioi" } }
local function den_xet(luot, nguoi_dung, huong_dan)
	local buoc = { viec, { set = { mxh_xuyen_bien_gioi = false, mxh_luot = luot, mxh_nguoi_dung = nguoi_dung }, done = "so-lieu" } }
	if huong_dan then
		table.insert(buoc, { expect = { open = { "hoi" } } })
		table.insert(buoc, { set = { mxh_y_kien = "Công văn trả lời", mxh_huong_dan = huong_dan }, done = "hoi" })
	end
	table.insert(buoc, { set = du, done = "ho-so" })
	table.insert(buoc, { set = { mxh_ngay_nop = ngay, mxh_han_tra_loi = "2025-07-02" }, done = "nop" })
	table.insert(buoc, { expect = { due = { ["tham-dinh"] = "2025-07-02" }, facts = { ["mxh.noi-nop.noi"] = "bo-vhttdl" } } })
	return buoc
end
local function den_xac_thuc(luot, nguoi_dung, huong_dan, xac_thuc)
	local buoc = den_xet(luot, nguoi_dung, huong_dan)
	table.insert(buoc, { set = { mxh_ket_qua = "cap" }, done = "tham-dinh" })
	table.insert(buoc, { set = { mxh_xac_thuc = xac_thuc }, done = "xac-thuc" })
	return buoc
end
local tu_choi = den_xet(20000, 5000)
table.insert(tu_choi, { set = { mxh_ket_qua = "tu-choi", mxh_ly_do = "Đề án chưa đạt" }, done = "tham-dinh" })
test "từ chối cấp phép" { procedure = "mxh", on = ngay, walk = tu_choi, expect = { outcome = "tu-choi", skipped = { "hoi", "bo-sung" } } }
test "vượt cả hai ngưỡng: giấy phép" { procedure = "mxh", on = ngay, walk = den_xac_thuc(20000, 5000, nil, true), expect = { outcome = "giay-phep", skipped = { "nop-cap-lai", "xet-cap-lai" } } }
test "dưới cả hai ngưỡng: giấy xác nhận" { procedure = "mxh", on = ngay, walk = den_xac_thuc(500, 100, nil, true), expect = { outcome = "giay-xac-nhan" } }
test "vượt một ngưỡng, được hướng dẫn xin giấy phép" { procedure = "mxh", on = ngay, walk = den_xac_thuc(20000, 100, "giay-phep", true), expect = { outcome = "giay-phep" } }
test "đúng 1.000 người, được hướng dẫn thông báo" { procedure = "mxh", on = ngay, walk = den_xac_thuc(500, 1000, "thong-bao", true), expect = { outcome = "giay-xac-nhan" } }
test "chưa xác thực người dùng thì chưa mở tính năng" { procedure = "mxh", on = ngay, walk = den_xac_thuc(20000, 5000, nil, false), expect = { outcome = "chua-xac-thuc" } }
test "hồ sơ thiếu thì bổ sung" { procedure = "mxh", on = ngay, walk = { viec,
	{ set = { mxh_xuyen_bien_gioi = false, mxh_luot = 500, mxh_nguoi_dung = 10 }, done = "so-lieu" },
	{ set = { mxh_hs_don = true, mxh_hs_dkdn = true, mxh_hs_de_an = false, mxh_hs_thoa_thuan = true, mxh_hs_nhan_su = true }, done = "ho-so" } },
	expect = { open = { "bo-sung" }, done = { "xet-ho-so" } } }
