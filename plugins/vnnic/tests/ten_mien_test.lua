-- Tên miền: căn cứ, tạm giữ, 30 ngày phí, bồi thường và mỗi nhánh.
local function can_cu(ten, trung, quyen, du_y, ket_qua)
	test(ten) { decision = "tm.can-cu", on = "2025-02-01", given = { tm_trung = trung, tm_quyen = quyen, tm_du_y = du_y }, expect = { ket_qua = ket_qua } }
end
can_cu("đủ ba căn cứ", true, true, true, "du")
can_cu("không trùng tên là thiếu", false, true, true, "thieu")
can_cu("không chứng minh được quyền là thiếu", true, false, true, "thieu")
can_cu("không có dụng ý xấu là thiếu", true, true, false, "thieu")
test "yêu cầu 30/6/2024 theo luật cũ" { decision = "tm.luat", on = "2024-06-30", given = { tm_ngay_nhan = "2024-06-30" }, expect = { can_cu = "luat-cu" } }
test "yêu cầu 01/7/2024 theo Luật 2023" { decision = "tm.luat", on = "2024-07-01", given = { tm_ngay_nhan = "2024-07-01" }, expect = { can_cu = "luat-2023" } }
local function tam_giu(ten, on, van_ban, nhom, ket_qua)
	test(ten) { decision = "tm.tam-giu", on = on, given = { tm_ngay_nhan = on, tm_co_van_ban = van_ban, tm_nhom_hanh_vi = nhom }, expect = { ket_qua = ket_qua } }
end
tam_giu("không có văn bản thì trả lại", "2026-07-01", false, true, "tra-lai")
tam_giu("từ 01/7/2026, đúng nhóm hành vi thì tạm giữ", "2026-07-01", true, true, "tam-giu")
tam_giu("ngoài nhóm hành vi thì theo yêu cầu", "2026-07-01", true, false, "theo-yeu-cau")
tam_giu("trước 01/7/2026 chỉ theo yêu cầu", "2026-06-30", true, true, "theo-yeu-cau")
local function phi(ten, da_nop, ngay, ket_qua)
	test(ten) { decision = "tm.phi", on = "2025-03-01", given = { tm_ngay_den_han = "2025-03-03", tm_da_nop = da_nop, tm_ngay_nop = ngay }, expect = { ket_qua = ket_qua } }
end
phi("nộp phí ngày thứ 30 là giữ", true, "2025-04-02", "giu")
phi("nộp phí ngày thứ 31 là thu hồi", true, "2025-04-03", "thu-hoi")
phi("không nộp phí là thu hồi", false, nil, "thu-hoi")

local function nhan(loai, ngay)
	return { set = { tm_ten = "vidu.vn", tm_nguoi = "Công ty A", tm_ngay_nhan = ngay or "2026-07-10", tm_loai = loai }, done = "nhan" }
end
local function tranh_chap(ket_qua, viec)
	return {
		nhan "tranh-chap",
		{ set = { tm_trung = true, tm_quyen = true, tm_du_y = true }, done = "can-cu" },
		{ expect = { open = { "khoa" }, skipped = { "luat-cu", "thieu-can-cu" } } },
		{ set = { tm_ngay_khoa = "2026-07-10", tm_noi = "toa-an" }, done = "khoa" },
		{ expect = { waiting = { "cho-ket-qua" } } },
		{ received = "ket-qua-tranh-chap" },
		{ set = { tm_van_ban = "12/2026/KDTM-ST", tm_ket_qua = ket_qua }, done = "ket-qua" },
		{ expect = { open = { viec } } },
		{ done = viec },
	}
end
for ket_qua, viec in pairs { giu = "mo-khoa", chuyen = "chuyen", ["thu-hoi"] = "thu-hoi-tc" } do
	test("tên miền: tranh chấp, kết quả " .. ket_qua) { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = tranh_chap(ket_qua, viec), expect = { outcome = "xong-tranh-chap" } }
end
test "tên miền: sự việc trước 01/7/2024" { procedure = "tranh-chap-ten-mien", on = "2024-07-10", walk = { nhan("tranh-chap", "2024-06-01") }, expect = { outcome = "luat-cu" } }
test "tên miền: thiếu căn cứ" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = { nhan "tranh-chap", { set = { tm_trung = true, tm_quyen = true, tm_du_y = false }, done = "can-cu" } }, expect = { outcome = "thieu-can-cu" } }
test "tên miền: cơ quan chưa gửi văn bản" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = { nhan "co-quan", { set = { tm_co_van_ban = false }, done = "yeu-cau" } }, expect = { outcome = "tra-lai" } }
test "tên miền: thực hiện theo yêu cầu" { procedure = "tranh-chap-ten-mien", on = "2026-06-10", walk = { nhan("co-quan", "2026-06-10"), { set = { tm_co_van_ban = true }, done = "yeu-cau" }, { expect = { skipped = { "tam-giu", "het-tam-giu" } } }, { set = { tm_van_ban = "99/QĐ" }, done = "thuc-hien" } }, expect = { outcome = "xong-co-quan" } }
local tam_giu_den_han = { nhan "co-quan", { set = { tm_co_van_ban = true, tm_nhom_hanh_vi = true }, done = "yeu-cau" }, { set = { tm_van_ban = "99/QĐ", tm_han_tam_giu = "2026-07-20" }, done = "tam-giu" }, { expect = { waiting = { "het-tam-giu" } } } }
local theo_ngay, theo_su_kien = table.move(tam_giu_den_han, 1, 4, 1, {}), table.move(tam_giu_den_han, 1, 4, 1, {})
table.insert(theo_ngay, { at = "2026-07-20", expect = { open = { "cham-dut" } } })
table.insert(theo_ngay, { done = "cham-dut" })
test "tên miền: tạm giữ đến hết hạn ghi trong văn bản" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = theo_ngay, expect = { outcome = "xong-co-quan" } }
table.insert(theo_su_kien, { received = "da-thi-hanh" })
table.insert(theo_su_kien, { done = "cham-dut" })
test "tên miền: tạm giữ chấm dứt sớm vì đã thi hành" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = theo_su_kien, expect = { outcome = "xong-co-quan" } }
local den_han = { set = { tm_ngay_den_han = "2026-07-10" }, done = "phi-den-han" }
test "tên miền: nộp phí trong hạn" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = { nhan "het-phi", den_han, { expect = { due = { phi = "2026-08-10" } } }, { set = { tm_da_nop = true, tm_ngay_nop = "2026-08-03" }, done = "phi" } }, expect = { outcome = "giu-ten-mien" } }
test "tên miền: không nộp phí" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = { nhan "het-phi", den_han, { set = { tm_da_nop = false }, done = "phi" } }, expect = { outcome = "thu-hoi-phi", skipped = { "boi-thuong", "can-cu", "khoa", "cho-ket-qua", "ket-qua", "chuyen", "thu-hoi-tc", "mo-khoa", "yeu-cau", "thuc-hien", "tam-giu", "het-tam-giu", "cham-dut" } } }
local chi_tra = { set = { tm_van_ban = "5/QĐ", tm_ngay_tra = "2026-09-01" }, done = "chi-tra" }
test "tên miền: Nhà nước thu hồi tên miền thường" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = { nhan "nha-nuoc", { expect = { skipped = { "phi-den-han", "phi", "xet-phi" } } }, { set = { tm_dau_gia = false, tm_phi_duy_tri = 350000 }, done = "boi-thuong" }, { expect = { facts = { tm_muc_boi_thuong = 350000 } } }, chi_tra }, expect = { outcome = "da-boi-thuong" } }
test "tên miền: Nhà nước thu hồi tên miền trúng đấu giá" { procedure = "tranh-chap-ten-mien", on = "2026-07-10", walk = { nhan "nha-nuoc", { set = { tm_dau_gia = true, tm_tien_trung = 50000000 }, done = "boi-thuong" }, { expect = { facts = { tm_muc_boi_thuong = 50000000 } } }, chi_tra }, expect = { outcome = "da-boi-thuong" } }
