-- Bậc phạt, mốc thời gian và mỗi nhánh của kiểm tra SIM rác.
local function thue_bao(so, tu, den, dinh_chi)
	test("thuê bao vi phạm " .. so .. " số") { decision = "sim.phat-thue-bao", on = "2026-07-10", given = { sim_so_vi_pham = so }, expect = { tu = tu, den = den, dinh_chi = dinh_chi } }
end
thue_bao(1, 200000, 500000, "khong")
thue_bao(10, 200000, 500000, "khong")
thue_bao(11, 5000000, 10000000, "10–12 tháng")
thue_bao(200, 5000000, 10000000, "10–12 tháng")
thue_bao(201, 10000000, 20000000, "10–12 tháng")
thue_bao(500, 10000000, 20000000, "10–12 tháng")
thue_bao(501, 30000000, 50000000, "10–12 tháng")

local function doanh_nghiep(so, tu, den, dinh_chi)
	test("doanh nghiệp có " .. so .. " số sai") { decision = "sim.phat-doanh-nghiep", on = "2026-07-10", given = { sim_so_vi_pham = so }, expect = { tu = tu, den = den, dinh_chi = dinh_chi } }
end
doanh_nghiep(1, 10000000, 20000000, "khong")
doanh_nghiep(10, 10000000, 20000000, "khong")
doanh_nghiep(11, 20000000, 40000000, "khong")
doanh_nghiep(20, 20000000, 40000000, "khong")
doanh_nghiep(21, 40000000, 60000000, "khong")
doanh_nghiep(30, 40000000, 60000000, "khong")
doanh_nghiep(31, 60000000, 80000000, "01–02 tháng")
doanh_nghiep(40, 60000000, 80000000, "01–02 tháng")
doanh_nghiep(41, 80000000, 100000000, "02–03 tháng")
doanh_nghiep(100, 80000000, 100000000, "02–03 tháng")
doanh_nghiep(101, 80000000, 100000000, "03–04 tháng")
doanh_nghiep(201, 80000000, 100000000, "04–05 tháng")
doanh_nghiep(301, 80000000, 100000000, "05–06 tháng")
doanh_nghiep(400, 80000000, 100000000, "05–06 tháng")
doanh_nghiep(401, 80000000, 100000000, "06–07 tháng")

test "cá nhân đứng tên sai 15 số: 2,5–5 triệu" { decision = "sim.xu-phat", on = "2026-07-10",
	given = { sim_con_dien_ra = true, sim_ngay_phat_hien = "2026-07-10", sim_doi_tuong = "thue-bao", sim_ca_nhan = true, sim_so_vi_pham = 15 }, expect = { tu = 2500000, den = 5000000 } }
test "tổ chức đứng tên sai 15 số: 5–10 triệu" { decision = "sim.xu-phat", on = "2026-07-10",
	given = { sim_con_dien_ra = true, sim_ngay_phat_hien = "2026-07-10", sim_doi_tuong = "thue-bao", sim_ca_nhan = false, sim_so_vi_pham = 15 }, expect = { tu = 5000000, den = 10000000 } }
test "tổ chức đứng tên sai 3 số: tính theo từng số" { decision = "sim.xu-phat", on = "2026-07-10",
	given = { sim_con_dien_ra = true, sim_ngay_phat_hien = "2026-07-10", sim_doi_tuong = "thue-bao", sim_ca_nhan = false, sim_so_vi_pham = 3 }, expect = { tu = 600000, den = 1500000 } }
test "vi phạm bắt đầu 6/2026 còn diễn ra: NĐ 174/2026" { decision = "sim.nghi-dinh", on = "2026-07-10",
	given = { sim_con_dien_ra = true, sim_ngay_phat_hien = "2026-07-10" }, expect = { nghi_dinh = "NĐ 174/2026/NĐ-CP" } }
test "vi phạm kết thúc 30/6/2026: NĐ 15/2020" { decision = "sim.nghi-dinh", on = "2026-07-10",
	given = { sim_con_dien_ra = false, sim_ngay_ket_thuc = "2026-06-30" }, expect = { nghi_dinh = "NĐ 15/2020/NĐ-CP" } }
test "mức của NĐ 15/2020 chưa có trong nguồn" { decision = "sim.xu-phat", on = "2026-06-30",
	given = { sim_con_dien_ra = false, sim_ngay_ket_thuc = "2026-06-30" }, expect = { can_cu = "NĐ 15/2020/NĐ-CP: mức cụ thể chưa có trong nguồn" } }

local function van_ban(ngay, ten)
	test("đăng ký ngày " .. ngay) { decision = "sim.van-ban", on = ngay, given = { sim_ngay_dang_ky = ngay }, expect = { van_ban = ten } }
end
van_ban("2024-12-23", "NĐ 49/2017/NĐ-CP")
van_ban("2024-12-24", "NĐ 163/2024/NĐ-CP")
van_ban("2026-04-14", "NĐ 163/2024/NĐ-CP")
van_ban("2026-04-15", "TT 08/2026/TT-BKHCN và NĐ 163/2024/NĐ-CP")

test "từ 15/4/2026 không khớp bốn trường là sai" { decision = "sim.doi-chieu", on = "2026-05-01", given = { sim_ngay_dang_ky = "2026-05-01", sim_khop_4_truong = false }, expect = { ket_qua = "sai" } }
test "số thứ tư đăng ký trực tuyến là sai" { decision = "sim.doi-chieu", on = "2025-05-01", given = { sim_ngay_dang_ky = "2025-05-01", sim_khop_4_truong = true, sim_truc_tuyen = true, sim_thu_tu = 4 }, expect = { ket_qua = "sai" } }
test "số trả trước thứ tư ở điểm ủy quyền là sai" { decision = "sim.doi-chieu", on = "2026-05-01", given = { sim_ngay_dang_ky = "2026-05-01", sim_khop_4_truong = true, sim_truc_tuyen = false, sim_thu_tu = 4, sim_tra_truoc = true, sim_tai_diem_dn = false }, expect = { ket_qua = "sai" } }
test "số thứ ba trực tuyến khớp bốn trường là đúng" { decision = "sim.doi-chieu", on = "2026-05-01", given = { sim_ngay_dang_ky = "2026-05-01", sim_khop_4_truong = true, sim_truc_tuyen = true, sim_thu_tu = 3, sim_tra_truoc = true, sim_tai_diem_dn = false, sim_thong_tin_dung = true }, expect = { ket_qua = "dung" } }
test "số cũ có thông tin đúng là đúng" { decision = "sim.doi-chieu", on = "2024-05-01", given = { sim_ngay_dang_ky = "2023-05-01", sim_thong_tin_dung = true }, expect = { ket_qua = "dung" } }
test "số cũ có thông tin sai là sai" { decision = "sim.doi-chieu", on = "2024-05-01", given = { sim_ngay_dang_ky = "2023-05-01", sim_thong_tin_dung = false }, expect = { ket_qua = "sai" } }
test "yêu cầu của cơ quan có thẩm quyền đi nhánh riêng" { decision = "sim.nhanh", on = "2024-05-01", given = { sim_vi_pham_khac = true }, expect = { nhanh = "cham-dut-rieng" } }
test "đổi thiết bị đi nhánh riêng" { decision = "sim.nhanh", on = "2026-07-01", given = { sim_vi_pham_khac = false, sim_doi_may = true }, expect = { nhanh = "doi-thiet-bi" } }

local function doi_chieu(ten, ngay, given, ket_qua)
	given.sim_ngay_dang_ky = ngay
	test(ten) { decision = "sim.doi-chieu", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
doi_chieu("đúng ngày 15/4/2026 không khớp bốn trường là sai", "2026-04-15", { sim_khop_4_truong = false, sim_thong_tin_dung = true }, "sai")
doi_chieu("đúng ngày 15/4/2026 khớp bốn trường là đúng", "2026-04-15", { sim_khop_4_truong = true, sim_thu_tu = 1, sim_truc_tuyen = true, sim_thong_tin_dung = false }, "dung")
doi_chieu("đúng ngày 24/12/2024 số thứ tư trực tuyến là sai", "2024-12-24", { sim_khop_4_truong = true, sim_truc_tuyen = true, sim_thu_tu = 4, sim_thong_tin_dung = true, sim_tra_truoc = false }, "sai")
doi_chieu("đúng ngày 24/12/2024 số trả trước thứ tư ở điểm ủy quyền là sai", "2024-12-24", { sim_khop_4_truong = true, sim_truc_tuyen = false, sim_thu_tu = 4, sim_tra_truoc = true, sim_tai_diem_dn = false, sim_thong_tin_dung = true }, "sai")
doi_chieu("trước 24/12/2024 số thứ tư trực tuyến không tự là sai", "2024-12-23", { sim_truc_tuyen = true, sim_thu_tu = 4, sim_thong_tin_dung = true }, "dung")
for ngay, nghi_dinh in pairs { ["2026-06-30"] = "NĐ 15/2020/NĐ-CP", ["2026-07-01"] = "NĐ 174/2026/NĐ-CP" } do
	test("vi phạm kết thúc " .. ngay) { decision = "sim.nghi-dinh", on = ngay, given = { sim_con_dien_ra = false, sim_ngay_ket_thuc = ngay }, expect = { nghi_dinh = nghi_dinh } }
end
for so, muc in pairs { [10] = { 2000000, 5000000 }, [11] = { 5000000, 10000000 } } do
	test("tổ chức đứng tên sai " .. so .. " số") { decision = "sim.xu-phat", on = "2026-07-10", given = { sim_con_dien_ra = true, sim_ngay_phat_hien = "2026-07-10", sim_doi_tuong = "thue-bao", sim_ca_nhan = false, sim_so_vi_pham = so }, expect = { tu = muc[1], den = muc[2] } }
end
local function den_thong_bao(cap_nhat)
	return {
		{ set = { sim_nguon = "phan-anh", sim_ngay_dang_ky = "2023-05-01", sim_vi_pham_khac = false, sim_doi_may = false }, done = "nguon" },
		{ set = { sim_thong_tin_dung = false } },
		{ set = { sim_ngay_thong_bao = "2024-03-15", sim_ngay_lien_tuc = 5, sim_cap_nhat = cap_nhat }, done = "thong-bao" },
	}
end
test "thông tin đúng thì kết thúc" { procedure = "kiem-tra-sim-rac", on = "2024-03-01", walk = {
	{ set = { sim_nguon = "dot-ra-soat", sim_ngay_dang_ky = "2023-05-01", sim_vi_pham_khac = false, sim_doi_may = false }, done = "nguon" },
	{ set = { sim_thong_tin_dung = true } } }, expect = { outcome = "dung" } }
test "đổi thiết bị thì chuyển nhánh" { procedure = "kiem-tra-sim-rac", on = "2026-07-01", walk = {
	{ set = { sim_nguon = "dau-hieu", sim_ngay_dang_ky = "2026-05-01", sim_vi_pham_khac = false, sim_doi_may = true }, done = "nguon" } }, expect = { outcome = "chuyen-nhanh" } }
local cap_nhat = den_thong_bao(true)
table.insert(cap_nhat, { expect = { skipped = { "mot-chieu", "hai-chieu", "thanh-ly" }, open = { "kiem-tra" } } })
table.insert(cap_nhat, { set = { sim_kiem_tra_dn = false }, done = "kiem-tra" })
table.insert(cap_nhat, { expect = { skipped = { "vi-pham" } } })
table.insert(cap_nhat, { done = "bao-cao" })
test "cập nhật sau thông báo thì không dừng dịch vụ" { procedure = "kiem-tra-sim-rac", on = "2024-03-15", walk = cap_nhat, expect = { outcome = "xong", skipped = { "xu-phat" } } }
local khong = den_thong_bao(false)
table.insert(khong, { expect = { due = { ["mot-chieu"] = "2024-04-01" } } })
table.insert(khong, { set = { sim_ngay_mot_chieu = "2024-04-01", sim_cap_nhat_sau_mot_chieu = false }, done = "mot-chieu" })
table.insert(khong, { expect = { due = { ["hai-chieu"] = "2024-04-15" } } })
table.insert(khong, { set = { sim_ngay_hai_chieu = "2024-04-15", sim_cap_nhat_sau_hai_chieu = false }, done = "hai-chieu" })
table.insert(khong, { expect = { due = { ["thanh-ly"] = "2024-05-14" }, facts = { sim_thong_bao_du = true } } })
table.insert(khong, { set = { sim_ngay_thanh_ly = "2024-05-15" }, done = "thanh-ly" })
table.insert(khong, { set = { sim_kiem_tra_dn = true }, done = "kiem-tra" })
table.insert(khong, { set = { sim_con_dien_ra = true, sim_ngay_phat_hien = "2026-07-10", sim_doi_tuong = "doanh-nghiep", sim_so_vi_pham = 41 }, done = "vi-pham" })
table.insert(khong, { expect = { done = { "xu-phat" }, facts = { ["sim.phat-doanh-nghiep.dinh_chi"] = "02–03 tháng", ["sim.xu-phat.tu"] = 80000000 } } })
table.insert(khong, { done = "bao-cao" })
test "không cập nhật: 15 ngày, 30 ngày, thanh lý, xử phạt" { procedure = "kiem-tra-sim-rac", on = "2026-07-10", walk = khong, expect = { outcome = "xong" } }
local mot = den_thong_bao(false)
table.insert(mot, { set = { sim_ngay_mot_chieu = "2024-04-01", sim_cap_nhat_sau_mot_chieu = true }, done = "mot-chieu" })
test "cập nhật sau dừng một chiều thì không dừng hai chiều" { procedure = "kiem-tra-sim-rac", on = "2024-04-01", walk = mot, expect = { skipped = { "hai-chieu", "thanh-ly" }, open = { "kiem-tra" } } }
local hai = den_thong_bao(false)
table.insert(hai, { set = { sim_ngay_mot_chieu = "2024-04-01", sim_cap_nhat_sau_mot_chieu = false }, done = "mot-chieu" })
table.insert(hai, { set = { sim_ngay_hai_chieu = "2024-04-15", sim_cap_nhat_sau_hai_chieu = true }, done = "hai-chieu" })
test "cập nhật sau dừng hai chiều thì không thanh lý" { procedure = "kiem-tra-sim-rac", on = "2024-04-15", walk = hai, expect = { skipped = { "thanh-ly" }, open = { "kiem-tra" } } }
