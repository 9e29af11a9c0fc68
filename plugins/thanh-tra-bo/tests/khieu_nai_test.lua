-- Khiếu nại: 90 ngày, 10 ngày hoặc 07 ngày làm việc, 30/45/60 ngày, 30/45 ngày đi tiếp, lần hai và mỗi nhánh.
local function thu_ly(ten, don, tro_ngai, du, ket_qua)
	test(ten) { decision = "kn.thu-ly", on = don, given = { kn_ngay_biet = "2025-03-03", kn_ngay_don = don, kn_tro_ngai = tro_ngai, kn_du_dieu_kien = du }, expect = { ket_qua = ket_qua } }
end
thu_ly("ngày thứ 90 còn thời hiệu", "2025-06-01", 0, true, "thu-ly")
thu_ly("ngày thứ 91 hết thời hiệu", "2025-06-02", 0, true, "het-thoi-hieu")
thu_ly("ngày thứ 91 trừ một ngày ốm thì còn", "2025-06-02", 1, true, "thu-ly")
thu_ly("không đủ điều kiện thì không thụ lý", "2025-05-05", 0, false, "khong-thu-ly")
local function han(ten, vung_sau, phuc_tap, mot, hai)
	test(ten) { decision = "kn.han", on = "2025-06-02", given = { kn_ngay_thu_ly = "2025-06-02", kn_vung_sau = vung_sau, kn_phuc_tap = phuc_tap }, expect = { ngay_1 = mot, ngay_2 = hai } }
end
han("thường: 30 và 45 ngày", false, false, 30, 45)
han("phức tạp: 45 và 60 ngày", false, true, 45, 60)
han("vùng sâu: 45 và 60 ngày", true, false, 45, 60)
han("vùng sâu, phức tạp: 60 và 70 ngày", true, true, 60, 70)
for truong_hop, ngay in pairs { khong = 30, ["dia-diem"] = 45, ["noi-dung"] = 45, ["nhieu-nguoi"] = 45, ["nuoc-ngoai"] = 45, ["nhieu-co-quan"] = 45, ["y-kien"] = 45, ["chung-cu"] = 45 } do
	test("thụ lý từ 01/7/2026, phức tạp theo trường hợp " .. truong_hop) { decision = "kn.han", on = "2026-07-01", given = { kn_ngay_thu_ly = "2026-07-01", kn_vung_sau = false, kn_truong_hop = truong_hop }, expect = { ngay_1 = ngay } }
end
test "thụ lý 30/6/2026 chưa hỏi bảy trường hợp phức tạp" { decision = "kn.han", on = "2026-06-30", given = { kn_ngay_thu_ly = "2026-06-30", kn_vung_sau = false, kn_phuc_tap = false, kn_truong_hop = "noi-dung" }, expect = { ngay_1 = 30 } }
test "đơn nhận 30/6/2026 theo luật 2011" { decision = "kn.luat", on = "2026-06-30", given = { kn_ngay_nhan = "2026-06-30" }, expect = { luat = "luat-2011" } }
test "đơn nhận 01/7/2026 theo luật sửa đổi" { decision = "kn.luat", on = "2026-07-01", given = { kn_ngay_nhan = "2026-07-01" }, expect = { luat = "luat-sua-doi" } }
local function doi_thoai(ten, bao, ngay, ket_qua)
	test(ten) { decision = "kn.doi-thoai", on = bao, given = { kn_ngay_bao_doi_thoai = bao, kn_ngay_doi_thoai = ngay }, expect = { ket_qua = ket_qua } }
end
doi_thoai("báo đối thoại trước đúng 05 ngày", "2026-07-01", "2026-07-06", "du")
doi_thoai("báo đối thoại trước 04 ngày là muộn", "2026-07-01", "2026-07-05", "muon")
doi_thoai("trước 01/7/2026 chưa có số ngày", "2026-06-30", "2026-07-01", "chua-co-moc")
local function tiep(ten, vung_sau, viec, ngay, ket_qua)
	test(ten) { decision = "kn.tiep-theo", on = "2025-07-01", given = { kn_vung_sau = vung_sau, kn_co_quyet_dinh = true, kn_ngay_nhan_qd = "2025-07-01", kn_tiep = viec, kn_ngay_tiep = ngay }, expect = { ket_qua = ket_qua } }
end
tiep("không làm gì", false, "thoi", nil, "ket-thuc")
tiep("lần hai ngày thứ 30", false, "lan-hai", "2025-07-31", "lan-hai")
tiep("lần hai ngày thứ 31 quá hạn", false, "lan-hai", "2025-08-01", "qua-han")
tiep("vùng sâu, khởi kiện ngày thứ 45", true, "khoi-kien", "2025-08-15", "khoi-kien")
tiep("vùng sâu, ngày thứ 46 quá hạn", true, "khoi-kien", "2025-08-16", "qua-han")
test "hết hạn mà chưa có quyết định: đi tiếp trong 30 ngày từ ngày hết hạn" { decision = "kn.tiep-theo", on = "2025-07-01",
	given = { kn_vung_sau = false, kn_phuc_tap = false, kn_co_quyet_dinh = false, kn_ngay_thu_ly = "2025-06-10", kn_tiep = "khoi-kien", kn_ngay_tiep = "2025-08-09" }, expect = { ket_qua = "khoi-kien" } }

local function don(ngay)
	return { set = { kn_nguoi = "Ông A", kn_noi_dung = "Quyết định 12", kn_ngay_biet = ngay, kn_ngay_don = ngay, kn_tro_ngai = 0, kn_ngay_nhan = ngay }, done = "don" }
end
local function den_xac_minh(con_khac)
	return { don "2025-06-03",
		{ expect = { due = { ["thu-ly"] = "2025-06-13" } } },
		{ set = { kn_du_dieu_kien = true }, done = "thu-ly" },
		{ expect = { skipped = { "tra-loi", "khong-thu-ly" }, due = { ["ghi-thu-ly"] = "2025-06-13" } } },
		{ set = { kn_ngay_thu_ly = "2025-06-10", kn_vung_sau = false, kn_phuc_tap = false }, done = "ghi-thu-ly" },
		{ expect = { facts = { kn_han_1 = "2025-07-10" }, due = { ["xac-minh"] = "2025-07-10" } } },
		{ set = { kn_xac_minh = "Đúng một phần", kn_con_khac = con_khac }, done = "xac-minh" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local function den_y_kien(dong_y)
	return them(den_xac_minh(true),
		{ expect = { due = { ["doi-thoai"] = "2025-07-10" } } },
		{ set = { kn_ngay_bao_doi_thoai = "2025-06-20", kn_ngay_doi_thoai = "2025-06-25" }, done = "doi-thoai" },
		{ expect = { done = { "xet-doi-thoai" }, skipped = { "tam-dinh-chi" }, due = { ["quyet-dinh"] = "2025-07-10" } } },
		{ set = { kn_co_quyet_dinh = true }, done = "quyet-dinh" },
		{ set = { kn_so_quyet_dinh = "5/QĐ", kn_ngay_quyet_dinh = "2025-07-10", kn_ngay_nhan_qd = "2025-07-14" }, done = "ghi-quyet-dinh" },
		{ expect = { facts = { kn_dung_han_1 = true } } },
		{ set = { kn_dong_y = dong_y }, done = "y-kien" })
end
test "khiếu nại: hết thời hiệu" { procedure = "khieu-nai", on = "2025-09-01", walk = { { set = { kn_nguoi = "A", kn_noi_dung = "B", kn_ngay_biet = "2025-01-02", kn_ngay_don = "2025-09-01", kn_tro_ngai = 0, kn_ngay_nhan = "2025-09-01" }, done = "don" }, { done = "thu-ly" }, { expect = { open = { "tra-loi" }, due = { ["tra-loi"] = "2025-09-11" } } }, { set = { kn_ly_do = "Hết thời hiệu" }, done = "tra-loi" } }, expect = { outcome = "khong-thu-ly" } }
test "khiếu nại từ 01/7/2026: thụ lý trong 07 ngày làm việc" { procedure = "khieu-nai", on = "2026-07-01", walk = { don "2026-07-01", { expect = { due = { ["thu-ly"] = "2026-07-10" }, facts = { ["kn.luat.luat"] = "luat-sua-doi" } } }, { set = { kn_du_dieu_kien = false }, done = "thu-ly" }, { expect = { due = { ["tra-loi"] = "2026-07-10" } } }, { set = { kn_ly_do = "Không đúng thẩm quyền" }, done = "tra-loi" } }, expect = { outcome = "khong-thu-ly" } }
test "khiếu nại: đồng ý với quyết định" { procedure = "khieu-nai", on = "2025-06-02", walk = den_y_kien(true), expect = { outcome = "dong-y" } }
test "khiếu nại: không phải đối thoại, không làm gì tiếp" { procedure = "khieu-nai", on = "2025-06-02", walk = them(den_xac_minh(false), { expect = { skipped = { "doi-thoai", "xet-doi-thoai" } } },
	{ set = { kn_co_quyet_dinh = true }, done = "quyet-dinh" }, { set = { kn_so_quyet_dinh = "5/QĐ", kn_ngay_quyet_dinh = "2025-07-11", kn_ngay_nhan_qd = "2025-07-14" }, done = "ghi-quyet-dinh" },
	{ expect = { facts = { kn_dung_han_1 = false } } }, { set = { kn_dong_y = false }, done = "y-kien" }, { expect = { due = { tiep = "2025-08-13" } } }, { set = { kn_tiep = "thoi" }, done = "tiep" }), expect = { outcome = "ket-thuc" } }
test "khiếu nại: hết hạn chưa có quyết định, khởi kiện" { procedure = "khieu-nai", on = "2025-06-02", walk = them(den_xac_minh(false), { set = { kn_co_quyet_dinh = false }, done = "quyet-dinh" },
	{ expect = { skipped = { "ghi-quyet-dinh", "y-kien", "dong-y" }, due = { tiep = "2025-08-11" } } }, { set = { kn_tiep = "khoi-kien", kn_ngay_tiep = "2025-07-20" }, done = "tiep" }), expect = { outcome = "khoi-kien" } }
test "khiếu nại: đi tiếp quá hạn" { procedure = "khieu-nai", on = "2025-06-02", walk = them(den_y_kien(false), { set = { kn_tiep = "lan-hai", kn_ngay_tiep = "2025-08-20" }, done = "tiep" }), expect = { outcome = "qua-han" } }
test "khiếu nại: giải quyết lần hai" { procedure = "khieu-nai", on = "2025-06-02", walk = them(den_y_kien(false), { set = { kn_tiep = "lan-hai", kn_ngay_tiep = "2025-07-21" }, done = "tiep" }, { expect = { due = { ["thu-ly-2"] = "2025-07-31" } } }, { set = { kn_ngay_thu_ly_2 = "2025-07-28" }, done = "thu-ly-2" },
	{ expect = { due = { ["doi-thoai-2"] = "2025-09-11" } } }, { set = { kn_ngay_doi_thoai_2 = "2025-08-20" }, done = "doi-thoai-2" }, { expect = { due = { ["quyet-dinh-2"] = "2025-09-11" } } }, { set = { kn_ngay_quyet_dinh_2 = "2025-09-10" }, done = "quyet-dinh-2" }), expect = { outcome = "lan-hai" } }
test "khiếu nại: tạm đình chỉ mười ngày thì hạn lùi mười ngày" { procedure = "khieu-nai", on = "2026-07-01", walk = { don "2026-07-01", { set = { kn_du_dieu_kien = true }, done = "thu-ly" },
	{ set = { kn_ngay_thu_ly = "2026-07-06", kn_vung_sau = false, kn_truong_hop = "khong" }, done = "ghi-thu-ly" }, { set = { kn_xac_minh = "Đang chờ tài liệu", kn_con_khac = false }, done = "xac-minh" },
	{ expect = { open = { "tam-dinh-chi" }, facts = { kn_han_1 = "2026-08-05" } } },
	{ set = { kn_ngay_tam = "2026-07-13" }, expect = { facts = { kn_ngay_dung = 0 } } },
	{ set = { kn_ngay_tiep_tuc = "2026-07-23" }, done = "tam-dinh-chi" } },
	expect = { open = { "quyet-dinh" }, due = { ["quyet-dinh"] = "2026-08-17" }, facts = { kn_han_1 = "2026-08-15", kn_ngay_dung = 10 } } }
for thu_ly, buoc in pairs { ["2026-06-01"] = "open", ["2026-05-31"] = "skipped" } do
	test("khiếu nại: thụ lý " .. thu_ly .. ", hạn 30 ngày quanh 01/7/2026") { procedure = "khieu-nai", on = "2026-05-29", walk = { don "2026-05-29", { set = { kn_du_dieu_kien = true }, done = "thu-ly" },
		{ set = { kn_ngay_thu_ly = thu_ly, kn_vung_sau = false, kn_phuc_tap = false }, done = "ghi-thu-ly" }, { set = { kn_xac_minh = "Đang xác minh", kn_con_khac = false }, done = "xac-minh" } },
		expect = { [buoc] = { "tam-dinh-chi" } } }
end
