-- Bốn nhánh chuyển tiếp, hai mốc an toàn và mỗi kết cục.
local ngay = "2026-09-01"
local function nhanh(ten, given, ket_qua)
	test(ten) { decision = "act.nhanh", on = ngay, given = given, expect = { nhanh = ket_qua } }
end
nhanh("đã có cấp độ thì giữ", { act_da_co = true }, "giu-cap")
nhanh("đang đầu tư trước 01/07/2026", { act_da_co = false, act_dang_dau_tu = true }, "dang-dau-tu")
nhanh("đang vận hành mà chưa từng phê duyệt thì làm ngay", { act_da_co = false, act_dang_dau_tu = false, act_dang_van_hanh = true }, "lam-ngay")
nhanh("hệ thống mới không thuộc chuyển tiếp", { act_da_co = false, act_dang_dau_tu = false, act_dang_van_hanh = false }, "he-thong-moi")

local function moc(ten, quyet_dinh, du_kien, ngay_xong, ket_qua)
	test(ten) { decision = quyet_dinh, on = ngay, given = { [du_kien] = ngay_xong }, expect = { ket_qua = ket_qua } }
end
moc("phê duyệt 31/12/2026 là kịp", "act.tham-dinh", "act_ngay_phe_duyet", "2026-12-31", "kip")
moc("phê duyệt 01/01/2027 là quá mốc", "act.tham-dinh", "act_ngay_phe_duyet", "2027-01-01", "qua-moc")
moc("đáp ứng 30/06/2027 là kịp", "act.dap-ung", "act_ngay_dap_ung", "2027-06-30", "kip")
moc("đáp ứng 01/07/2027 là quá mốc", "act.dap-ung", "act_ngay_dap_ung", "2027-07-01", "qua-moc")

local function hien_trang(da_co, dau_tu, van_hanh)
	return { set = { act_ten = "Hệ thống A", act_da_co = da_co, act_dang_dau_tu = dau_tu, act_dang_van_hanh = van_hanh }, done = "hien-trang" }
end
test "chưa từng phê duyệt thì mở quy trình xác định cấp độ" { procedure = "anm-chuyen-tiep", on = ngay, walk = { hien_trang(false, false, true) }, expect = { outcome = "lam-ngay" } }
test "hệ thống mới thì không thuộc chuyển tiếp" { procedure = "anm-chuyen-tiep", on = ngay, walk = { hien_trang(false, false, false) }, expect = { outcome = "he-thong-moi" } }

local function giu_cap(xong)
	return {
		hien_trang(true),
		{ expect = { open = { "giu-cap" }, skipped = { "lam-ngay", "he-thong-moi" } } },
		{ set = { act_cap_cu = 3, act_so_cu = "12/QĐ" }, done = "giu-cap" },
		{ expect = { open = { "dap-ung" }, skipped = { "tham-dinh", "xet-tham-dinh" }, due = { ["dap-ung"] = "2027-06-30" } } },
		{ set = { act_ngay_dap_ung = xong }, done = "dap-ung" },
	}
end
test "giữ cấp độ và đáp ứng kịp" { procedure = "anm-chuyen-tiep", on = ngay, walk = giu_cap("2027-06-30"), expect = { outcome = "hoan-thanh" } }
test "giữ cấp độ mà đáp ứng muộn" { procedure = "anm-chuyen-tiep", on = ngay, walk = giu_cap("2027-07-01"), expect = { outcome = "qua-moc" } }

local function dang_dau_tu(duyet)
	return {
		hien_trang(false, true),
		{ expect = { open = { "tham-dinh" }, skipped = { "giu-cap" }, due = { ["tham-dinh"] = "2026-12-31" } } },
		{ set = { act_ngay_phe_duyet = duyet }, done = "tham-dinh" },
	}
end
test "đang đầu tư mà phê duyệt muộn" { procedure = "anm-chuyen-tiep", on = ngay, walk = dang_dau_tu("2027-01-04"), expect = { outcome = "qua-moc-tham-dinh" } }
local kip = dang_dau_tu("2026-12-15")
table.insert(kip, { expect = { done = { "xet-tham-dinh" }, open = { "dap-ung" } } })
table.insert(kip, { set = { act_ngay_dap_ung = "2027-05-31" }, done = "dap-ung" })
test "đang đầu tư: phê duyệt và đáp ứng kịp" { procedure = "anm-chuyen-tiep", on = ngay, walk = kip, expect = { outcome = "hoan-thanh" } }
