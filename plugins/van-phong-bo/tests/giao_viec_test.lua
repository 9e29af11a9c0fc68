-- Giao việc: hạn, gia hạn, giao lại, nghiệm thu và mỗi nhánh.
local function ket_qua(ten, given, mong)
	given.gv_han = "2024-07-31"
	test(ten) { decision = "gv.ket-qua", on = "2024-07-31", given = given, expect = { ket_qua = mong } }
end
ket_qua("xong đúng ngày hạn", { gv_xong = true, gv_ngay_xong = "2024-07-31", gv_xin_gia_han = false }, "dung-han")
ket_qua("xong sau hạn một ngày là chậm", { gv_xong = true, gv_ngay_xong = "2024-08-01", gv_xin_gia_han = false }, "cham")
ket_qua("gia hạn được duyệt thì tính hạn mới", { gv_xong = true, gv_ngay_xong = "2024-08-15", gv_xin_gia_han = true, gv_duyet_gia_han = true, gv_han_moi = "2024-08-15" }, "dung-han")
ket_qua("gia hạn không được duyệt thì tính hạn cũ", { gv_xong = true, gv_ngay_xong = "2024-08-15", gv_xin_gia_han = true, gv_duyet_gia_han = false }, "cham")
ket_qua("không xong", { gv_xong = false }, "khong-xong")

local giao = { set = { gv_nguon = "Giao ban 04/7/2024", gv_noi_dung = "Sơ kết chuyển đổi số", gv_san_pham = "Báo cáo", gv_nguoi_giao = "Bộ trưởng", gv_don_vi = "Cục CĐSQG", gv_nguoi_chiu = "Cục trưởng", gv_ngay_giao = "2024-07-04", gv_han = "2024-07-31", gv_han_nhan = "2024-07-05" }, done = "giao" }
local tien_do = { { ngay = "2024-07-10", phan_tram = 30, ghi_chu = "Thu số liệu" }, { ngay = "2024-07-24", phan_tram = 80, ghi_chu = "Dự thảo" } }
local function den_ket_qua(nhan, gia_han, duyet)
	local buoc = { giao, { expect = { due = { nhan = "2024-07-05" }, facts = { gv_ty_le = 0 } } }, { set = { gv_nhan = nhan }, done = "nhan" } }
	if not nhan then
		table.insert(buoc, { expect = { open = { "giao-lai" }, due = { ["giao-lai"] = "2024-07-05" } } })
		table.insert(buoc, { set = { gv_ly_do_khong = "Không đúng chức năng", gv_don_vi_moi = "Vụ KTS&XHS" }, done = "giao-lai" })
	end
	table.insert(buoc, { set = { gv_ke_hoach = "10/7 số liệu; 24/7 dự thảo; 31/7 báo cáo" }, done = "ke-hoach" })
	table.insert(buoc, { expect = { due = { ["thuc-hien"] = "2024-07-31" } } })
	table.insert(buoc, { set = { gv_tien_do = tien_do, gv_xin_gia_han = gia_han }, done = "thuc-hien" })
	table.insert(buoc, { expect = { facts = { gv_ty_le = 80 } } })
	if gia_han then
		table.insert(buoc, { expect = { due = { ["gia-han"] = "2024-07-31" } } })
		table.insert(buoc, { set = { gv_duyet_gia_han = duyet }, done = "gia-han" })
		if duyet then
			table.insert(buoc, { set = { gv_han_moi = "2024-08-15" }, done = "han-moi" })
		end
	end
	return buoc
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "giao việc: hoàn thành đúng hạn" { procedure = "giao-viec", on = "2024-07-04", walk = them(den_ket_qua(true, false), { expect = { skipped = { "giao-lai", "gia-han", "han-moi" }, due = { ["ket-qua"] = "2024-07-31" } } }, { set = { gv_xong = true, gv_ngay_xong = "2024-07-30" }, done = "ket-qua" }, { set = { gv_nghiem_thu = true }, done = "nghiem-thu" }), expect = { outcome = "hoan-thanh" } }
test "giao việc: giao lại, gia hạn, xong trong hạn mới" { procedure = "giao-viec", on = "2024-07-04", walk = them(den_ket_qua(false, true, true), { expect = { due = { ["ket-qua"] = "2024-08-15" } } }, { set = { gv_xong = true, gv_ngay_xong = "2024-08-14" }, done = "ket-qua" }, { set = { gv_nghiem_thu = true }, done = "nghiem-thu" }), expect = { outcome = "hoan-thanh" } }
test "giao việc: gia hạn bị từ chối, xong chậm" { procedure = "giao-viec", on = "2024-07-04", walk = them(den_ket_qua(true, true, false), { expect = { skipped = { "han-moi" }, due = { ["ket-qua"] = "2024-07-31" } } }, { set = { gv_xong = true, gv_ngay_xong = "2024-08-14" }, done = "ket-qua" }, { set = { gv_nghiem_thu = true }, done = "nghiem-thu" }), expect = { outcome = "hoan-thanh-cham" } }
local xong = { set = { gv_xong = true, gv_ngay_xong = "2024-07-30" }, done = "ket-qua" }
local tra_lai = { set = { gv_nghiem_thu = false, gv_nhan_xet = "Thiếu số liệu" }, done = "nghiem-thu" }
test "giao việc: lãnh đạo trả lại một lần rồi chấp nhận" { procedure = "giao-viec", on = "2024-07-04", walk = them(den_ket_qua(true, false), xong, tra_lai, { expect = { open = { "ket-qua" }, due = { ["ket-qua"] = "2024-07-31" } } }, { set = { gv_xong = true, gv_ngay_xong = "2024-08-02" }, done = "ket-qua" }, { set = { gv_nghiem_thu = true }, done = "nghiem-thu" }), expect = { outcome = "hoan-thanh-cham" } }
test "giao việc: ba lần không được chấp nhận" { procedure = "giao-viec", on = "2024-07-04", walk = them(den_ket_qua(true, false), xong, tra_lai, xong, tra_lai, xong, tra_lai), expect = { outcome = "tra-lai" } }
test "giao việc: không hoàn thành" { procedure = "giao-viec", on = "2024-07-04", walk = them(den_ket_qua(true, false), { set = { gv_xong = false }, done = "ket-qua" }), expect = { outcome = "khong-xong" } }
