-- Mốc 02 giờ, 30 ngày, 05 ngày và mỗi nhánh.
test "đổi máy 01/6/2026: Điều 8 chưa có hiệu lực" { decision = "dtb.ap-dung", on = "2026-06-01", given = { dtb_ngay_doi = "2026-06-01" }, expect = { ket_qua = "chua-hieu-luc" } }
test "đổi máy 15/6/2026: áp dụng" { decision = "dtb.ap-dung", on = "2026-06-15", given = { dtb_ngay_doi = "2026-06-15", dtb_m2m = false }, expect = { ket_qua = "ap-dung" } }
test "M2M không áp mốc 30 ngày" { decision = "dtb.ap-dung", on = "2026-06-15", given = { dtb_ngay_doi = "2026-06-15", dtb_m2m = true }, expect = { ket_qua = "khong-ap-m2m" } }
test "đúng 02 giờ là kịp" { decision = "dtb.hai-gio", on = "2026-06-15", given = { dtb_so_gio = 2 }, expect = { ket_qua = "dung-han" } }
test "2,5 giờ là chậm" { decision = "dtb.hai-gio", on = "2026-06-15", given = { dtb_so_gio = 2.5 }, expect = { ket_qua = "cham" } }

local function den_xac_thuc(dat)
	return {
		{ set = { dtb_ngay_doi = "2026-07-01", dtb_m2m = false }, done = "pham-vi" },
		{ set = { dtb_so_gio = 1, dtb_ngay_dung_di = "2026-07-01" }, done = "dung-di" },
		{ expect = { open = { "xac-thuc" }, due = { ["xac-thuc"] = "2026-07-31" } } },
		{ set = { dtb_xac_thuc = dat }, done = "xac-thuc" },
	}
end
local function den_nam_ngay(dat)
	local buoc = den_xac_thuc(false)
	table.insert(buoc, { set = { dtb_ngay_hai_chieu = "2026-08-03" }, done = "hai-chieu" })
	table.insert(buoc, { expect = { due = { ["cho-nam-ngay"] = "2026-08-10" } } })
	table.insert(buoc, { set = { dtb_xac_thuc_sau = dat }, done = "cho-nam-ngay" })
	return buoc
end
test "trước hiệu lực thì không áp dụng" { procedure = "doi-thiet-bi", on = "2026-06-01", walk = { { set = { dtb_ngay_doi = "2026-06-01" }, done = "pham-vi" } }, expect = { outcome = "khong-ap-dung" } }
test "xác thực trong 30 ngày thì mở lại" { procedure = "doi-thiet-bi", on = "2026-07-01", walk = den_xac_thuc(true), expect = { outcome = "mo-lai" } }
test "xác thực trong 05 ngày thì mở lại hai chiều" { procedure = "doi-thiet-bi", on = "2026-08-03", walk = den_nam_ngay(true), expect = { outcome = "mo-lai-sau" } }
local het = den_nam_ngay(false)
table.insert(het, { set = { dtb_ngay_thanh_ly = "2026-08-10" }, done = "thanh-ly" })
test "không xác thực thì thanh lý" { procedure = "doi-thiet-bi", on = "2026-08-10", walk = het, expect = { outcome = "cham-dut" } }
