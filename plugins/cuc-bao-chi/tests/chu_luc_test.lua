-- Báo chí chủ lực: căn cứ theo ngày, đặc điểm, tiến độ và mỗi nhánh.
test "trước 01/7/2026 theo Quy hoạch 362" { decision = "cl.can-cu", on = "2026-06-30", given = { cl_ngay = "2026-06-30" }, expect = { can_cu = "quy-hoach" } }
test "từ 01/7/2026 theo Luật 126/2025" { decision = "cl.can-cu", on = "2026-07-01", given = { cl_ngay = "2026-07-01" }, expect = { can_cu = "luat-2025" } }
local function dac_diem(ten, ngay, cl, lh, tt, cc, ket_qua)
	test(ten) { decision = "cl.dac-diem", on = ngay, given = { cl_ngay = ngay, cl_trong_chien_luoc = cl, cl_nhieu_loai_hinh = lh, cl_co_truc_thuoc = tt, cl_co_che = cc }, expect = { ket_qua = ket_qua } }
end
dac_diem("trước 01/7/2026 chưa có tiêu chí", "2026-06-30", nil, nil, nil, nil, "chua-co-tieu-chi")
dac_diem("đủ mọi đặc điểm", "2026-07-01", true, true, true, true, "du")
dac_diem("ngoài chiến lược", "2026-07-01", false, true, true, true, "khong")
dac_diem("một loại hình", "2026-07-01", true, false, true, true, "khong")
dac_diem("không có cơ quan trực thuộc", "2026-07-01", true, true, false, true, "khong")
dac_diem("chờ cơ chế tài chính", "2026-07-01", true, true, true, false, "cho-co-che")

local function den_ket_qua(gop_y)
	local buoc = { { set = { cl_co_quan = "Cơ quan A", cl_ngay = "2026-08-03", cl_chu_tri = "Cục trưởng", cl_trong_chien_luoc = true, cl_nhieu_loai_hinh = true, cl_co_truc_thuoc = true, cl_co_che = false }, done = "can-cu" },
		{ expect = { done = { "xet-can-cu", "xet-dac-diem" }, skipped = { "khong-dua-vao" } } },
		{ set = { cl_han_du_thao = "2026-09-15", cl_han_y_kien = "2026-10-15", cl_han_trinh = "2026-11-16" }, done = "lich" },
		{ expect = { due = { ["du-thao"] = "2026-09-15" } } }, { done = "du-thao" },
		{ expect = { due = { ["gop-y"] = "2026-10-15" } } }, { set = { cl_so_gop_y = gop_y }, done = "gop-y" } }
	if gop_y > 0 then
		table.insert(buoc, { expect = { due = { ["tiep-thu"] = "2026-11-16" } } })
		table.insert(buoc, { set = { cl_tiep_thu = true }, done = "tiep-thu" })
	end
	table.insert(buoc, { expect = { due = { trinh = "2026-11-16" } } })
	table.insert(buoc, { set = { cl_ngay_trinh = "2026-11-16" }, done = "trinh" })
	table.insert(buoc, { expect = { facts = { cl_dung_han = true } } })
	return buoc
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "chủ lực: không đủ đặc điểm" { procedure = "bao-chi-chu-luc", on = "2026-08-03", walk = { { set = { cl_co_quan = "Tạp chí B", cl_ngay = "2026-08-03", cl_chu_tri = "X", cl_trong_chien_luoc = false }, done = "can-cu" } }, expect = { outcome = "khong-dua-vao" } }
test "chủ lực: có góp ý, phê duyệt, xong việc" { procedure = "bao-chi-chu-luc", on = "2026-08-03", walk = them(den_ket_qua(3), { set = { cl_phe_duyet = "duyet" }, done = "ket-qua" }, { set = { cl_so_quyet_dinh = "1/QĐ-TTg", cl_viec_sau = { { ten = "Cơ chế tài chính", xong = true } } }, done = "viec-sau" }), expect = { outcome = "xong" } }
test "chủ lực: không góp ý, phê duyệt, còn việc" { procedure = "bao-chi-chu-luc", on = "2026-08-03", walk = them(den_ket_qua(0), { expect = { skipped = { "tiep-thu" } } }, { set = { cl_phe_duyet = "duyet" }, done = "ket-qua" }, { set = { cl_so_quyet_dinh = "1/QĐ-TTg", cl_viec_sau = { { ten = "Cơ chế tài chính", xong = false }, { ten = "Sắp xếp", xong = true } } }, done = "viec-sau" }, { expect = { facts = { cl_con_viec = 1 } } }), expect = { outcome = "dang-lam" } }
test "chủ lực: yêu cầu hoàn thiện" { procedure = "bao-chi-chu-luc", on = "2026-08-03", walk = them(den_ket_qua(0), { set = { cl_phe_duyet = "tra-lai" }, done = "ket-qua" }), expect = { outcome = "hoan-thien", skipped = { "viec-sau" } } }
