-- Tư cách, điều kiện, nơi nộp, hạn thông báo và mỗi kết cục.
local ngay = "2026-09-01"
local function tu_cach(ten, given, ket_qua)
	given.gpb_ngay = given.gpb_ngay or ngay
	test(ten) { decision = "gpb.tu-cach", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
tu_cach("đề nghị 30/06/2026: luật cũ", { gpb_ngay = "2026-06-30" }, "luat-cu")
tu_cach("doanh nghiệp không thuộc diện", { gpb_ngay = "2026-07-01", gpb_to_chuc = "doanh-nghiep" }, "khong-thuoc-dien")
tu_cach("bệnh viện không đủ hạng không thuộc diện", { gpb_to_chuc = "khoa-hoc", gpb_khoa_hoc_dung = false }, "khong-thuoc-dien")
tu_cach("đại học lập tạp chí khoa học", { gpb_to_chuc = "khoa-hoc", gpb_khoa_hoc_dung = true, gpb_bi_thu_hoi = "khong" }, "tap-chi-khoa-hoc")
tu_cach("cơ quan dưới cấp tỉnh không thuộc diện", { gpb_to_chuc = "nha-nuoc", gpb_cap_tinh = false }, "khong-thuoc-dien")
tu_cach("cơ quan nhà nước cấp tỉnh được đề nghị", { gpb_to_chuc = "nha-nuoc", gpb_cap_tinh = true, gpb_bi_thu_hoi = "khong" }, "du")
tu_cach("tổ chức tôn giáo cấp tỉnh được đề nghị", { gpb_to_chuc = "ton-giao", gpb_cap_tinh = true, gpb_bi_thu_hoi = "khong" }, "du")
local xa_hoi = { gpb_to_chuc = "xa-hoi", gpb_cap_tinh = true, gpb_bi_thu_hoi = "khong", gpb_xh_nam = 3, gpb_xh_hoi_vien = 150, gpb_xh_nhan_su = 7, gpb_xh_the = 3, gpb_xh_tru_so = true, gpb_xh_tai_chinh = true }
for thieu, gia_tri in pairs { gpb_xh_nam = 2.9, gpb_xh_hoi_vien = 149, gpb_xh_nhan_su = 6, gpb_xh_the = 2, gpb_xh_tru_so = false, gpb_xh_tai_chinh = false } do
	local given = {}
	for k, v in pairs(xa_hoi) do given[k] = v end
	given[thieu] = gia_tri
	tu_cach("tổ chức xã hội thiếu " .. thieu, given, "thieu-dieu-kien-xa-hoi")
end
tu_cach("tổ chức xã hội đúng các mức tối thiểu là đạt", xa_hoi, "du")
local function thu_hoi(ten, loai, hieu_luc, ket_qua)
	tu_cach(ten, { gpb_ngay = "2027-03-01", gpb_to_chuc = "nha-nuoc", gpb_cap_tinh = true, gpb_bi_thu_hoi = loai, gpb_ngay_thu_hoi = hieu_luc }, ket_qua)
end
thu_hoi("thu hồi vì không hoạt động: đủ 06 tháng", "a", "2026-09-01", "du")
thu_hoi("thu hồi vì không hoạt động: thiếu một ngày", "a", "2026-09-02", "chua-het-cho")
thu_hoi("thu hồi vì thiếu điều kiện: đủ 06 tháng", "b", "2026-09-01", "du")
thu_hoi("thu hồi vì thiếu điều kiện: thiếu một ngày", "b", "2026-09-02", "chua-het-cho")
thu_hoi("thu hồi vì vi phạm Điều 8: đủ 03 năm", "c", "2024-03-01", "du")
thu_hoi("thu hồi vì vi phạm Điều 8: thiếu một ngày", "c", "2024-03-02", "chua-het-cho")

local function noi_nop(ten, viec, dia_phuong, noi)
	test(ten) { decision = "gpb.noi-nop", on = ngay, given = { gpb_viec = viec, gpb_dia_phuong = dia_phuong }, expect = { noi = noi } }
end
noi_nop("cấp mới nộp Bộ", "cap-moi", nil, "bo")
noi_nop("thêm loại hình nộp Bộ", "them-loai-hinh", true, "bo")
noi_nop("báo trung ương thêm ấn phẩm nộp Bộ", "them-an-pham", false, "bo")
noi_nop("báo địa phương thêm ấn phẩm nộp UBND tỉnh", "them-an-pham", true, "ubnd-tinh")

local du = { gpb_dk_loai_hinh = true, gpb_dk_nhan_su = true, gpb_dk_ten = true, gpb_dk_tru_so = true, gpb_dien_tu = true, gpb_ten_mien = true, gpb_may_chu = true, gpb_dk_chien_luoc = true }
local function dieu_kien(ten, rieng, ket_qua)
	local given = {}
	for khoa, gia_tri in pairs(du) do
		given[khoa] = gia_tri
	end
	for khoa, gia_tri in pairs(rieng) do
		given[khoa] = gia_tri
	end
	test(ten) { decision = "gpb.dieu-kien", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
dieu_kien("báo điện tử đủ điều kiện", {}, "du")
dieu_kien("thiếu loại hình, tôn chỉ", { gpb_dk_loai_hinh = false }, "loai-hinh")
dieu_kien("thiếu nhân sự", { gpb_dk_nhan_su = false }, "nhan-su")
dieu_kien("thiếu tên gọi", { gpb_dk_ten = false }, "ten")
dieu_kien("thiếu trụ sở", { gpb_dk_tru_so = false }, "tru-so")
dieu_kien("báo điện tử không có tên miền «.vn»", { gpb_ten_mien = false }, "bao-dien-tu")
dieu_kien("báo điện tử có máy chủ ở nước ngoài", { gpb_may_chu = false }, "bao-dien-tu")
dieu_kien("báo in không xét tên miền, máy chủ", { gpb_dien_tu = false, gpb_ten_mien = false, gpb_may_chu = false }, "du")
dieu_kien("không phù hợp chiến lược", { gpb_dk_chien_luoc = false }, "chien-luoc")

local function sau_cap(su_kien, viec)
	test("sau cấp phép: " .. su_kien) { decision = "gpb.sau-cap", on = ngay, given = { gpb_su_kien = su_kien }, expect = { viec = viec } }
end
sau_cap("khong", "khong")
sau_cap("thong-bao", "thong-bao-5")
sau_cap("chap-thuan", "xin-chap-thuan")
sau_cap("ngung", "thong-bao-30")
local function bao_kip(ten, given, ket_qua)
	test(ten) { decision = "gpb.bao-kip", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
bao_kip("đổi 01/10/2026, báo 06/10/2026 là đúng hạn", { gpb_su_kien = "thong-bao", gpb_ngay_doi = "2026-10-01", gpb_ngay_bao = "2026-10-06" }, "dung-han")
bao_kip("đổi 01/10/2026, báo 07/10/2026 là quá hạn", { gpb_su_kien = "thong-bao", gpb_ngay_doi = "2026-10-01", gpb_ngay_bao = "2026-10-07" }, "cham")
bao_kip("ngừng 31/12/2026, báo 01/12/2026 là đúng hạn", { gpb_su_kien = "ngung", gpb_ngay_ngung = "2026-12-31", gpb_ngay_bao = "2026-12-01" }, "dung-han")
bao_kip("ngừng 31/12/2026, báo 02/12/2026 là quá hạn", { gpb_su_kien = "ngung", gpb_ngay_ngung = "2026-12-31", gpb_ngay_bao = "2026-12-02" }, "cham")

local buoc_1 = { set = { gpb_co_quan = "Báo A", gpb_ngay = ngay, gpb_to_chuc = "nha-nuoc", gpb_cap_tinh = true, gpb_bi_thu_hoi = "khong" }, done = "tu-cach" }
local buoc_2 = { set = du, done = "dieu-kien" }
local buoc_3 = { set = { gpb_viec = "cap-moi" }, done = "noi-nop" }
local nop = { set = { gpb_ngay_nhan = "2026-09-10", gpb_han_tra_loi = "2026-12-09" }, done = "nop" }
test "doanh nghiệp thì không thuộc diện" { procedure = "giay-phep-bao", on = ngay, walk = { { set = { gpb_co_quan = "Công ty B", gpb_ngay = ngay, gpb_to_chuc = "doanh-nghiep" }, done = "tu-cach" } }, expect = { outcome = "khong-thuoc-dien" } }
test "thiếu trụ sở thì chưa đủ điều kiện" { procedure = "giay-phep-bao", on = ngay, walk = { buoc_1, { set = { gpb_dk_loai_hinh = true, gpb_dk_nhan_su = true, gpb_dk_ten = true, gpb_dk_tru_so = false }, done = "dieu-kien" } }, expect = { outcome = "chua-du" } }
test "Bộ từ chối" { procedure = "giay-phep-bao", on = ngay, walk = { buoc_1, buoc_2, buoc_3, nop,
	{ expect = { due = { xet = "2026-12-09" } } }, { set = { gpb_ket_qua = "tu-choi", gpb_ly_do = "Chưa phù hợp" }, done = "xet" } }, expect = { outcome = "tu-choi" } }
local function sau(su_kien)
	return { buoc_1, buoc_2, buoc_3, nop, { set = { gpb_ket_qua = "cap", gpb_so = "1/GP" }, done = "xet" }, { set = { gpb_su_kien = su_kien }, done = "sau-cap" } }
end
test "cấp giấy phép, không có thay đổi" { procedure = "giay-phep-bao", on = ngay, walk = sau("khong"), expect = { outcome = "da-cap", skipped = { "ngay-doi", "bao-doi", "chap-thuan", "ngay-ngung", "bao-ngung", "xet-bao" } } }
local doi = sau("thong-bao")
table.insert(doi, { set = { gpb_ngay_doi = "2026-10-01" }, done = "ngay-doi" })
table.insert(doi, { expect = { due = { ["bao-doi"] = "2026-10-06" } } })
table.insert(doi, { set = { gpb_ngay_bao = "2026-10-05" }, done = "bao-doi" })
test "đổi trụ sở thì thông báo trong 05 ngày" { procedure = "giay-phep-bao", on = ngay, walk = doi, expect = { outcome = "da-cap", done = { "xet-bao" } } }
local chap_thuan = sau("chap-thuan")
table.insert(chap_thuan, { done = "chap-thuan" })
test "đổi nội dung khác thì xin chấp thuận" { procedure = "giay-phep-bao", on = ngay, walk = chap_thuan, expect = { outcome = "da-cap", skipped = { "bao-doi", "bao-ngung" } } }
local ngung = sau("ngung")
table.insert(ngung, { set = { gpb_ngay_ngung = "2026-12-31" }, done = "ngay-ngung" })
table.insert(ngung, { expect = { due = { ["bao-ngung"] = "2026-12-01" } } })
table.insert(ngung, { set = { gpb_ngay_bao = "2026-12-01" }, done = "bao-ngung" })
test "ngừng hoạt động thì báo trước 30 ngày" { procedure = "giay-phep-bao", on = ngay, walk = ngung, expect = { outcome = "da-ngung" } }
