-- Điều kiện, 04 giờ, bậc phạt và mỗi nhánh chuyển mạng giữ số.
local du = { cm_hai_chieu = true, cm_trung_thong_tin = true, cm_lan_dau = true, cm_so_ngay = 90, cm_tra_sau = false, cm_so_dau_gia = false }
local function voi(doi)
	local t = {}
	for k, v in pairs(du) do t[k] = v end
	for k, v in pairs(doi) do t[k] = v end
	return t
end
local function dieu_kien(ten, doi, ket_qua)
	test(ten) { decision = "cm.dieu-kien", on = "2025-09-01", given = voi(doi), expect = { ket_qua = ket_qua } }
end
dieu_kien("lần đầu đúng 90 ngày là đủ", {}, "du")
dieu_kien("lần đầu 89 ngày là chưa đủ", { cm_so_ngay = 89 }, "chua-du-ngay")
dieu_kien("lần sau đúng 60 ngày là đủ", { cm_lan_dau = false, cm_so_ngay = 60 }, "du")
dieu_kien("lần sau 59 ngày là chưa đủ", { cm_lan_dau = false, cm_so_ngay = 59 }, "chua-du-ngay")
dieu_kien("không hoạt động hai chiều", { cm_hai_chieu = false }, "khong-hai-chieu")
dieu_kien("thông tin không trùng", { cm_trung_thong_tin = false }, "khong-trung")
dieu_kien("trả sau cước kỳ đúng 500.000đ là đủ", { cm_tra_sau = true, cm_het_no = true, cm_cuoc_ky = 500000, cm_roaming = false }, "du")
dieu_kien("trả sau cước kỳ 500.001đ là chưa đủ", { cm_tra_sau = true, cm_het_no = true, cm_cuoc_ky = 500001, cm_roaming = false }, "tra-sau")
dieu_kien("trả sau còn nợ", { cm_tra_sau = true, cm_het_no = false }, "tra-sau")
dieu_kien("trả sau có chuyển vùng trong 60 ngày", { cm_tra_sau = true, cm_het_no = true, cm_cuoc_ky = 0, cm_roaming = true }, "tra-sau")
dieu_kien("số đấu giá đủ 06 tháng", { cm_so_dau_gia = true, cm_thang_dau_gia = 6 }, "du")
dieu_kien("số đấu giá 05 tháng", { cm_so_dau_gia = true, cm_thang_dau_gia = 5 }, "so-dau-gia")
test "nhắn đúng 04 giờ là kịp" { decision = "cm.xac-nhan", on = "2025-09-01", given = { cm_huy = false, cm_gio_xac_nhan = 4 }, expect = { ket_qua = "xac-nhan" } }
test "quá 04 giờ là hết hạn" { decision = "cm.xac-nhan", on = "2025-09-01", given = { cm_huy = false, cm_gio_xac_nhan = 4.1 }, expect = { ket_qua = "het-han" } }
test "nhắn HUYCM là hủy" { decision = "cm.xac-nhan", on = "2025-09-01", given = { cm_huy = true }, expect = { ket_qua = "huy" } }
for _, bac in ipairs { { 1, 80, 100 }, { 5, 80, 100 }, { 6, 100, 140 }, { 10, 100, 140 }, { 11, 140, 170 }, { 15, 140, 170 }, { 16, 170, 200 } } do
	test("từ chối trái " .. bac[1] .. " thuê bao") { decision = "cm.phat-tu-choi", on = "2026-10-01", given = { cm_ngay_tu_choi = "2026-07-01", cm_so_tb_tu_choi = bac[1] }, expect = { tu = bac[2] * 1000000, den = bac[3] * 1000000 } }
end

local function den_tu_choi()
	return { { set = du, done = "dieu-kien" }, { done = "dang-ky" }, { set = { cm_huy = false, cm_gio_xac_nhan = 1 }, done = "xac-nhan" } }
end
test "chưa đủ điều kiện" { procedure = "chuyen-mang-giu-so", on = "2026-07-10", walk = { { set = voi { cm_so_ngay = 10 }, done = "dieu-kien" } }, expect = { outcome = "khong-du" } }
test "hủy giữa chừng" { procedure = "chuyen-mang-giu-so", on = "2026-07-10", walk = { { set = du, done = "dieu-kien" }, { done = "dang-ky" }, { set = { cm_huy = true }, done = "xac-nhan" } }, expect = { outcome = "dung-lai" } }
local thong = den_tu_choi()
table.insert(thong, { set = { cm_bi_tu_choi = false }, done = "tu-choi" })
table.insert(thong, { set = { cm_ngay_cat = "2026-07-11" }, done = "cat-chuyen" })
test "chuyển suôn sẻ" { procedure = "chuyen-mang-giu-so", on = "2026-07-10", walk = thong, expect = { outcome = "xong", skipped = { "xet-tu-choi", "phat" } } }
local dung = den_tu_choi()
table.insert(dung, { set = { cm_bi_tu_choi = true }, done = "tu-choi" })
table.insert(dung, { set = { cm_tu_choi_dung = true }, done = "xet-tu-choi" })
test "từ chối đúng" { procedure = "chuyen-mang-giu-so", on = "2026-07-10", walk = dung, expect = { outcome = "tu-choi-dung" } }
local trai = den_tu_choi()
table.insert(trai, { set = { cm_bi_tu_choi = true }, done = "tu-choi" })
table.insert(trai, { set = { cm_tu_choi_dung = false }, done = "xet-tu-choi" })
table.insert(trai, { set = { cm_ngay_tu_choi = "2026-07-10", cm_so_tb_tu_choi = 3 } })
table.insert(trai, { expect = { facts = { ["cm.phat-tu-choi.tu"] = 80000000 }, open = { "cat-chuyen" } } })
table.insert(trai, { set = { cm_ngay_cat = "2026-07-12" }, done = "cat-chuyen" })
test "từ chối trái thì phạt rồi vẫn chuyển" { procedure = "chuyen-mang-giu-so", on = "2026-07-10", walk = trai, expect = { outcome = "xong" } }
test "từ chối trái trước 01/7/2026: mức chưa có trong nguồn" { decision = "cm.phat-tu-choi", on = "2026-10-01", given = { cm_ngay_tu_choi = "2026-06-30" }, expect = { can_cu = "NĐ 15/2020/NĐ-CP: mức chưa có trong nguồn" } }
-- Thời điểm ghi theo giờ UTC: 05:00Z là 12 giờ ở Việt Nam.
test "đăng ký lúc 8 giờ thì phải nhắn trước 12 giờ" { procedure = "chuyen-mang-giu-so", on = "2025-09-03", walk = { { set = du, done = "dieu-kien" }, { done = "dang-ky" } }, expect = { open = { "xac-nhan" }, due = { ["xac-nhan"] = "2025-09-03T05:00:00.000Z" } } }
