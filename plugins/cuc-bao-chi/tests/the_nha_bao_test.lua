-- Đối tượng, mốc 12 tháng và 02 năm, ngày 01/01/2027 và mỗi kết cục.
local ngay = "2026-09-01"
local function doi_tuong(ten, given, ket_qua)
	test(ten) { decision = "tnb.doi-tuong", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
doi_tuong("đề nghị 31/12/2025: luật cũ", { tnb_ngay = "2025-12-31" }, "luat-cu")
doi_tuong("tạp chí khoa học bị loại từ 01/01/2026", { tnb_ngay = "2026-01-01", tnb_tap_chi_kh = true }, "tap-chi-khoa-hoc")
doi_tuong("đề nghị 30/06/2026: luật cũ", { tnb_ngay = "2026-06-30", tnb_tap_chi_kh = false }, "luat-cu")
doi_tuong("từ 01/07/2026 không đúng đối tượng", { tnb_ngay = "2026-07-01", tnb_tap_chi_kh = false, tnb_doi_tuong = "khac" }, "khong-dung")
for _, loai in ipairs { "lanh-dao", "truong-pho-phong", "phong-vien", "bien-tap-vien", "quay-phim", "chuyen-nganh" } do
	doi_tuong("đúng đối tượng: " .. loai, { tnb_ngay = "2026-07-01", tnb_tap_chi_kh = false, tnb_doi_tuong = loai }, "dung")
end

local du = { tnb_ngay = ngay, tnb_quoc_tich = true, tnb_bang = "dai-hoc", tnb_lan_dau = true, tnb_ngay_bat_dau = "2024-09-01", tnb_duoc_de_nghi = true }
local function voi(rieng)
	local given = {}
	for khoa, gia_tri in pairs(du) do
		given[khoa] = gia_tri
	end
	for khoa, gia_tri in pairs(rieng) do
		given[khoa] = gia_tri
	end
	return given
end
local function dieu_kien(ten, rieng, ket_qua)
	local given = voi(rieng)
	test(ten) { decision = "tnb.dieu-kien", on = given.tnb_ngay, given = given, expect = { ket_qua = ket_qua } }
end
dieu_kien("đúng 02 năm công tác là đủ", {}, "du")
dieu_kien("02 năm thiếu một ngày là chưa đủ", { tnb_ngay_bat_dau = "2024-09-02" }, "cong-tac")
dieu_kien("không xét lần đầu thì không cần 02 năm", { tnb_lan_dau = false }, "du")
dieu_kien("không là công dân Việt Nam thường trú", { tnb_quoc_tich = false }, "quoc-tich")
dieu_kien("bằng cao đẳng thường là chưa đạt", { tnb_bang = "cao-dang", tnb_duoc_cao_dang = false }, "bang")
dieu_kien("bằng cao đẳng của quay phim truyền hình là đạt", { tnb_bang = "cao-dang", tnb_duoc_cao_dang = true }, "du")
dieu_kien("dưới cao đẳng là chưa đạt", { tnb_bang = "khac" }, "bang")
dieu_kien("31/12/2026 chưa cần lớp bồi dưỡng", { tnb_ngay = "2026-12-31" }, "du")
dieu_kien("01/01/2027 thiếu lớp bồi dưỡng", { tnb_ngay = "2027-01-01", tnb_boi_duong = false }, "boi-duong")
dieu_kien("01/01/2027 có lớp bồi dưỡng", { tnb_ngay = "2027-01-01", tnb_boi_duong = true }, "du")
dieu_kien("không được đề nghị", { tnb_duoc_de_nghi = false }, "de-nghi")

local sach = { tnb_ngay = ngay, tnb_dao_duc = false, tnb_ky_luat = false, tnb_lien_quan = false, tnb_an_tich = false, tnb_bi_thu_hoi = false }
local function loai_tru(ten, rieng, ket_qua)
	local given = {}
	for khoa, gia_tri in pairs(sach) do
		given[khoa] = gia_tri
	end
	for khoa, gia_tri in pairs(rieng) do
		given[khoa] = gia_tri
	end
	test(ten) { decision = "tnb.loai-tru", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
loai_tru("không vướng gì thì được xét", {}, "duoc-xet")
loai_tru("kết luận đạo đức 02/09/2025: chưa đủ 12 tháng", { tnb_dao_duc = true, tnb_ngay_dao_duc = "2025-09-02" }, "dao-duc")
loai_tru("kết luận đạo đức 01/09/2025: đủ 12 tháng", { tnb_dao_duc = true, tnb_ngay_dao_duc = "2025-09-01" }, "duoc-xet")
loai_tru("kỷ luật 02/09/2025: chưa đủ 12 tháng", { tnb_ky_luat = true, tnb_ngay_ky_luat = "2025-09-02" }, "ky-luat")
loai_tru("kỷ luật 01/09/2025: đủ 12 tháng", { tnb_ky_luat = true, tnb_ngay_ky_luat = "2025-09-01" }, "duoc-xet")
loai_tru("liên quan vụ việc chưa kết luận", { tnb_lien_quan = true }, "lien-quan")
loai_tru("chưa xóa án tích", { tnb_an_tich = true }, "an-tich")
loai_tru("thu hồi thẻ 01/09/2025: mới đủ, chưa quá 12 tháng", { tnb_bi_thu_hoi = true, tnb_ngay_thu_hoi = "2025-09-01" }, "thu-hoi")
loai_tru("thu hồi thẻ 31/08/2025: đã quá 12 tháng", { tnb_bi_thu_hoi = true, tnb_ngay_thu_hoi = "2025-08-31" }, "duoc-xet")

local function thu_hoi(ten, given, ket_qua)
	test(ten) { decision = "tnb.thu-hoi", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
local khong = { tnb_hau_qua = false, tnb_khoi_to = false, tnb_canh_cao = false, tnb_hai_khien_trach = false, tnb_phai_nop_lai = false }
thu_hoi("hậu quả nghiêm trọng thì thu hồi", { tnb_hau_qua = true }, "thu-hoi")
thu_hoi("khởi tố bị can thì thu hồi", { tnb_hau_qua = false, tnb_khoi_to = true }, "thu-hoi")
thu_hoi("cảnh cáo thì thu hồi", { tnb_hau_qua = false, tnb_khoi_to = false, tnb_canh_cao = true }, "thu-hoi")
thu_hoi("hai lần khiển trách trong 02 năm thì thu hồi", { tnb_hau_qua = false, tnb_khoi_to = false, tnb_canh_cao = false, tnb_hai_khien_trach = true }, "thu-hoi")
thu_hoi("chưa nộp lại thẻ quá 30 ngày thì thu hồi", { tnb_hau_qua = false, tnb_khoi_to = false, tnb_canh_cao = false, tnb_hai_khien_trach = false, tnb_phai_nop_lai = true, tnb_so_ngay_chua_nop = 31 }, "thu-hoi")
thu_hoi("chưa nộp lại thẻ 30 ngày thì chưa thu hồi", { tnb_hau_qua = false, tnb_khoi_to = false, tnb_canh_cao = false, tnb_hai_khien_trach = false, tnb_phai_nop_lai = true, tnb_so_ngay_chua_nop = 30 }, "khong")
thu_hoi("không có căn cứ thì không thu hồi", khong, "khong")

local buoc_1 = { set = { tnb_ho_ten = "Nguyễn Văn A", tnb_ngay = ngay, tnb_tap_chi_kh = false, tnb_doi_tuong = "phong-vien" }, done = "doi-tuong" }
local buoc_2 = { set = du, done = "dieu-kien" }
local buoc_3 = { set = sach, done = "loai-tru" }
local function ho_so(co_du)
	return { set = { tnb_co_quan_nhan = "bao-chi", tnb_thong_tu = "TT 31/2021/TT-BTTTT", tnb_ho_so_du = co_du }, done = "ho-so" }
end
local cap_the = { set = { tnb_ngay_cap = "2026-09-30" }, done = "cap-the" }
test "tạp chí khoa học thì kết thúc" { procedure = "the-nha-bao", on = ngay, walk = { { set = { tnb_ho_ten = "Trần B", tnb_ngay = ngay, tnb_tap_chi_kh = true }, done = "doi-tuong" } }, expect = { outcome = "khong-doi-tuong" } }
test "thiếu bằng thì chưa đủ điều kiện" { procedure = "the-nha-bao", on = ngay, walk = { buoc_1, { set = voi { tnb_bang = "khac" }, done = "dieu-kien" } }, expect = { outcome = "khong-du" } }
test "chưa xóa án tích thì không xét" { procedure = "the-nha-bao", on = ngay, walk = { buoc_1, buoc_2,
	{ set = { tnb_dao_duc = false, tnb_ky_luat = false, tnb_lien_quan = false, tnb_an_tich = true }, done = "loai-tru" } }, expect = { outcome = "khong-xet" } }
test "Bộ không cấp thẻ" { procedure = "the-nha-bao", on = ngay, walk = { buoc_1, buoc_2, buoc_3, ho_so(true), { set = { tnb_ket_qua = "khong", tnb_ly_do = "Chưa đủ tài liệu" }, done = "xet" } }, expect = { outcome = "khong-cap", skipped = { "bo-sung" } } }
local function den_theo_doi(phat_sinh, nop_lai)
	return { buoc_1, buoc_2, buoc_3, ho_so(false), { expect = { open = { "bo-sung" } } }, { done = "bo-sung" },
		{ set = { tnb_ket_qua = "cap" }, done = "xet" }, cap_the,
		{ expect = { facts = { tnb_het_han = "2031-09-30" }, due = { ["theo-doi"] = "2031-09-30" } } },
		{ set = { tnb_phat_sinh = phat_sinh }, done = "theo-doi" },
		{ set = { tnb_nop_lai = nop_lai or "khong" }, done = "nop-lai" } }
end
test "cấp thẻ 05 năm" { procedure = "the-nha-bao", on = ngay, walk = den_theo_doi(false), expect = { outcome = "da-cap", skipped = { "thu-hoi", "xet-thu-hoi", "ngay-nop-lai", "thu-the" } } }
local bi_thu_hoi = den_theo_doi(true)
table.insert(bi_thu_hoi, { set = { tnb_hau_qua = false, tnb_khoi_to = true }, done = "thu-hoi" })
test "bị khởi tố thì thu hồi thẻ" { procedure = "the-nha-bao", on = ngay, walk = bi_thu_hoi, expect = { outcome = "bi-thu-hoi" } }
local khong_thu_hoi = den_theo_doi(true)
table.insert(khong_thu_hoi, { set = khong, done = "thu-hoi" })
test "xem xét mà không có căn cứ thì giữ thẻ" { procedure = "the-nha-bao", on = ngay, walk = khong_thu_hoi, expect = { outcome = "da-cap", done = { "xet-thu-hoi" } } }
for _, truong_hop in ipairs { "chuyen-viec", "nghi-huu", "het-hop-dong", "bao-bi-thu-hoi" } do
	for da_nop, ket_cuc in pairs { [true] = "da-nop-lai", [false] = "de-nghi-thu-hoi" } do
		local buoc = den_theo_doi(false, truong_hop)
		table.insert(buoc, { set = { tnb_ngay_nop_lai = "2028-03-01" }, done = "ngay-nop-lai" })
		table.insert(buoc, { expect = { due = { ["thu-the"] = "2028-03-22" } } })
		table.insert(buoc, { set = { tnb_da_nop_lai = da_nop }, done = "thu-the" })
		test("nộp lại thẻ, " .. truong_hop .. ": " .. ket_cuc) { procedure = "the-nha-bao", on = ngay, walk = buoc, expect = { outcome = ket_cuc } }
	end
end
