-- Các cuộc đấu giá đã diễn ra, và mỗi nhánh của quy trình.

test "C3 lần 1: hai hồ sơ, một người nộp tiền thì không tổ chức" { decision = "ts.so-nguoi", on = "2024-03-13",
	given = { ts_so_nop_tien = 1, ts_dau_lai = false }, expect = { ket_qua = "khong-thanh" } }
test "không ai nộp tiền thì không thành" { decision = "ts.so-nguoi", on = "2024-03-13",
	given = { ts_so_nop_tien = 0 }, expect = { ket_qua = "khong-thanh" } }
test "hai người nộp tiền thì tiến hành" { decision = "ts.so-nguoi", on = "2024-03-19",
	given = { ts_so_nop_tien = 2 }, expect = { ket_qua = "tien-hanh" } }
test "C3 đấu giá lại: một người vẫn được khi đúng trình tự và Bộ đồng ý" { decision = "ts.so-nguoi", on = "2024-07-09",
	given = { ts_so_nop_tien = 1, ts_dau_lai = true, ts_dung_trinh_tu = true, ts_bo_dong_y = true }, expect = { ket_qua = "tien-hanh" } }
test "đấu giá lại một người mà Bộ không đồng ý thì không thành" { decision = "ts.so-nguoi", on = "2024-07-09",
	given = { ts_so_nop_tien = 1, ts_dau_lai = true, ts_dung_trinh_tu = true, ts_bo_dong_y = false }, expect = { ket_qua = "khong-thanh" } }
test "đấu giá lại một người mà lần đầu sai trình tự thì không thành" { decision = "ts.so-nguoi", on = "2024-07-09",
	given = { ts_so_nop_tien = 1, ts_dau_lai = true, ts_dung_trinh_tu = false }, expect = { ket_qua = "khong-thanh" } }

test "giá khởi điểm lần đầu theo phương án" { decision = "ts.gia-khoi-diem", on = "2024-01-17",
	given = { ts_dau_lai = false }, expect = { cach = "phuong-an" } }
test "đấu giá lại mà chưa có khối cùng loại trúng thì theo phương án" { decision = "ts.gia-khoi-diem", on = "2025-05-20",
	given = { ts_dau_lai = true, ts_cung_loai_da_trung = false }, expect = { cach = "phuong-an" } }
test "đấu giá lại sau khi khối cùng loại đã trúng thì tính theo giá đó" { decision = "ts.gia-khoi-diem", on = "2024-07-09",
	given = { ts_dau_lai = true, ts_cung_loai_da_trung = true }, expect = { cach = "cung-loai" } }

test "hồ sơ nộp ngày thứ 30 còn hạn, đủ sáu điều kiện" { decision = "ts.dieu-kien", on = "2023-11-24",
	given = { ts_ngay_cong_bo = "2023-10-25", ts_ngay_nop = "2023-11-24", ts_bi_loai_tru = false, ts_dk_dang_ky = true, ts_dk_von = true, ts_dk_khong_giai_the = true, ts_dk_phuong_an = true, ts_dk_cam_ket = true, ts_dk_tai_chinh = true },
	expect = { ket_qua = "du" } }
test "hồ sơ nộp ngày thứ 31 là quá hạn" { decision = "ts.dieu-kien", on = "2023-11-25",
	given = { ts_ngay_cong_bo = "2023-10-25", ts_ngay_nop = "2023-11-25" }, expect = { ket_qua = "qua-han" } }
for ngay, ket_qua in pairs { ["2024-06-03"] = "bi-loai-tru", ["2024-06-04"] = "qua-han" } do
	test("ngày thứ 30 là thứ Bảy thì hạn đến thứ Hai: nộp " .. ngay) { decision = "ts.dieu-kien", on = ngay, given = { ts_ngay_cong_bo = "2024-05-02", ts_ngay_nop = ngay, ts_bi_loai_tru = true }, expect = { ket_qua = ket_qua } }
end
test "trước 18/8/2023 hạn là 55 ngày" { decision = "ts.dieu-kien", on = "2022-03-01",
	given = { ts_ngay_cong_bo = "2022-01-05", ts_ngay_nop = "2022-03-01", ts_bi_loai_tru = true }, expect = { ket_qua = "bi-loai-tru" } }
test "nợ phí viễn thông thì không đủ điều kiện" { decision = "ts.dieu-kien", on = "2024-02-01",
	given = { ts_ngay_cong_bo = "2024-01-17", ts_ngay_nop = "2024-02-01", ts_bi_loai_tru = false, ts_dk_dang_ky = true, ts_dk_von = true, ts_dk_khong_giai_the = true, ts_dk_phuong_an = true, ts_dk_cam_ket = true, ts_dk_tai_chinh = false },
	expect = { ket_qua = "khong-du" } }
test "giá trả dưới giá khởi điểm thì không thành" { decision = "ts.trung", on = "2024-07-09",
	given = { ts_dau_lai = false, ts_gia_khoi_diem_pa = 1956892500000, ts_gia_tra = 1956892499999 }, expect = { ket_qua = "khong-thanh" } }
test "giá trả bằng giá khởi điểm là hợp lệ" { decision = "ts.trung", on = "2024-07-09",
	given = { ts_dau_lai = false, ts_gia_khoi_diem_pa = 1956892500000, ts_gia_tra = 1956892500000 }, expect = { ket_qua = "trung" } }

test "3.000 trạm và dịch vụ đúng hạn là đạt" { decision = "ts.cam-ket", on = "2026-08-01",
	given = { ts_khoi = "C3", ts_so_tram = 3000, ts_ngay_cap_phep = "2024-08-01", ts_ngay_dich_vu = "2025-08-01" }, expect = { ket_qua = "dat" } }
test "2.999 trạm là không đạt" { decision = "ts.cam-ket", on = "2026-08-01",
	given = { ts_khoi = "C3", ts_so_tram = 2999, ts_ngay_cap_phep = "2024-08-01", ts_ngay_dich_vu = "2025-08-01" }, expect = { ket_qua = "khong-dat" } }
test "dịch vụ chậm một ngày là không đạt" { decision = "ts.cam-ket", on = "2026-08-01",
	given = { ts_khoi = "B1", ts_so_tram = 3500, ts_ngay_cap_phep = "2024-08-01", ts_ngay_dich_vu = "2025-08-02" }, expect = { ket_qua = "khong-dat" } }
test "700 MHz: 2.000 trạm, 650 trạm vùng là đạt" { decision = "ts.cam-ket", on = "2027-10-01",
	given = { ts_khoi = "B1-B1'", ts_co_giay_phep_di_dong = true, ts_so_tram = 2000, ts_tram_vung = 650 }, expect = { ket_qua = "dat" } }
test "700 MHz: thiếu trạm vùng là không đạt" { decision = "ts.cam-ket", on = "2027-10-01",
	given = { ts_khoi = "B3-B3'", ts_co_giay_phep_di_dong = true, ts_so_tram = 2000, ts_tram_vung = 649 }, expect = { ket_qua = "khong-dat" } }
test "700 MHz: chưa có giấy phép di động phải 5.500 trạm" { decision = "ts.cam-ket", on = "2027-10-01",
	given = { ts_khoi = "B2-B2'", ts_co_giay_phep_di_dong = false, ts_so_tram = 5500 }, expect = { ket_qua = "dat" } }
test "700 MHz: chưa có giấy phép di động, 5.499 trạm là không đạt" { decision = "ts.cam-ket", on = "2027-10-01",
	given = { ts_khoi = "B2-B2'", ts_co_giay_phep_di_dong = false, ts_so_tram = 5499 }, expect = { ket_qua = "khong-dat" } }
test "vi phạm cam kết từ 01/7/2026 theo NĐ 174/2026" { decision = "ts.xu-phat-cam-ket", on = "2026-10-01", given = { ts_ngay_vi_pham = "2026-07-01" },
	expect = { muc = "170–200 triệu đồng, tước quyền sử dụng giấy phép 12–24 tháng, buộc hủy kết quả trúng" } }
test "vi phạm cam kết trước 01/7/2026 theo NĐ 15/2020" { decision = "ts.xu-phat-cam-ket", on = "2026-10-01", given = { ts_ngay_vi_pham = "2026-06-30" },
	expect = { muc = "theo NĐ 15/2020/NĐ-CP (sửa bởi NĐ 14/2022, NĐ 211/2025): mức cụ thể chưa có trong nguồn" } }

local phuong_an_c3 = { ts_khoi = "C3", ts_do_rong = 100, ts_so_nam = 15, ts_dau_lai = false, ts_cung_loai_da_trung = false }
local phuong_an_lai = { ts_khoi = "C3", ts_do_rong = 100, ts_so_nam = 15, ts_dau_lai = true, ts_cung_loai_da_trung = true }
local gia_c3 = { ts_gia_khoi_diem_pa = 1956892500000, ts_dat_truoc = 100000000000, ts_buoc_gia = 25000000000 }
local gia_lai = { ts_gia_trung_cung_loai = 2581892500000, ts_do_rong_cung_loai = 100, ts_so_nam_cung_loai = 15, ts_dat_truoc = 130000000000, ts_buoc_gia = 25000000000 }

local dieu_kien = { "dang_ky", "von", "khong_giai_the", "phuong_an", "cam_ket", "tai_chinh" }
local function dong(i, gia_tri)
	local set = {}
	for truong, tri in pairs(gia_tri) do
		set["ts_ho_so[" .. i .. "]." .. truong] = tri
	end
	return set
end
local function dat(i, thieu, loai_tru)
	local gia_tri = { bi_loai_tru = loai_tru or false }
	for _, truong in ipairs(dieu_kien) do
		gia_tri[truong] = truong ~= thieu
	end
	return dong(i, gia_tri)
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
-- Từ công bố đến thẩm định: mỗi phần tử của `ho_so` là { tên, ngày nộp, điều kiện thiếu, bị loại trừ }.
local function den_tham_dinh(phuong_an, gia, cong_bo, sau_han, ho_so)
	local danh_sach, buoc = {}, {}
	for i, h in ipairs(ho_so) do
		danh_sach[i] = { ten = h[1], ngay_nop = h[2] }
	end
	buoc = { { set = phuong_an, done = "phuong-an" }, { set = gia, done = "gia" }, { set = { ts_ngay_cong_bo = cong_bo }, done = "cong-bo" }, { set = { ts_ho_so = danh_sach } } }
	for i in ipairs(ho_so) do
		table.insert(buoc, { done = "nhan-ho-so#" .. i })
	end
	table.insert(buoc, { expect = { waiting = { "nhan-ho-so" } } })
	table.insert(buoc, { at = sau_han, tick = true })
	for i, h in ipairs(ho_so) do
		table.insert(buoc, { set = dat(i, h[3], h[4]), done = "tham-dinh#" .. i })
	end
	return buoc
end
local function dat_coc(...)
	local buoc = { { done = "thong-bao" } }
	for i, nop in ipairs { ... } do
		table.insert(buoc, { set = dong(i, { nop_tien = nop }), done = "dat-truoc#" .. i })
	end
	return table.unpack(buoc)
end

test "khối C3 lần 1 đi đến không thành: hai hồ sơ, một người nộp tiền" { procedure = "dau-gia-bang-tan", on = "2024-01-17",
	walk = them(den_tham_dinh(phuong_an_c3, gia_c3, "2024-01-17", "2024-02-20", { { "MobiFone", "2024-02-05" }, { "VNPT", "2024-02-06" } }),
		{ expect = { facts = { ts_so_du = 2, ts_ket_luan = "MobiFone: đủ; VNPT: đủ" }, open = { "thong-bao" } } }, dat_coc(true, false)),
	expect = { status = "finished", outcome = "khong-thanh", facts = { ts_so_tham_gia = 1 } } }
test "sau ngày cuối không nhận thêm hồ sơ" { procedure = "dau-gia-bang-tan", on = "2024-01-17",
	walk = { { set = phuong_an_c3, done = "phuong-an" }, { set = gia_c3, done = "gia" }, { set = { ts_ngay_cong_bo = "2024-01-17" }, done = "cong-bo" },
		{ set = { ts_ho_so = { { ten = "A", ngay_nop = "2024-02-05" } } }, done = "nhan-ho-so#1" },
		{ at = "2024-02-16", set = { ts_ho_so = { { ten = "A", ngay_nop = "2024-02-05" }, { ten = "B", ngay_nop = "2024-02-16" } } }, expect = { open = { "nhan-ho-so#2" } } },
		{ at = "2024-02-17", set = { ts_ho_so = { { ten = "A", ngay_nop = "2024-02-05" }, { ten = "B", ngay_nop = "2024-02-16" }, { ten = "C", ngay_nop = "2024-02-17" } } }, expect = { error = "no more rows" } } } }
test "mỗi lý do không đủ điều kiện được nêu riêng" { procedure = "dau-gia-bang-tan", on = "2024-01-17",
	walk = them(den_tham_dinh(phuong_an_c3, gia_c3, "2024-01-17", "2024-02-20", { { "A", "2024-02-17" }, { "B", "2024-02-16", nil, true }, { "C", "2024-02-16", "dang_ky" }, { "D", "2024-02-16", "von" }, { "E", "2024-02-16", "khong_giai_the" }, { "G", "2024-02-16", "phuong_an" }, { "H", "2024-02-16", "cam_ket" }, { "I", "2024-02-16", "tai_chinh" }, { "K", "2024-02-16" } }),
		{ expect = { facts = { ts_so_du = 1, ts_ket_luan = "A: quá hạn; B: bị loại trừ; C: không đủ; D: không đủ; E: không đủ; G: không đủ; H: không đủ; I: không đủ; K: đủ" } } },
		dat_coc(true, true, false, false, false, false, false, false, false)),
	expect = { outcome = "khong-thanh", facts = { ts_so_tham_gia = 0 } } }

-- Ngày phê duyệt, ngày nộp tiền, ngày cấp phép của C3 trong ca này là giả định: ngày của QĐ 1219/QĐ-BTTTT chưa thấy trong nguồn.
test "khối C3 đấu giá lại đi đến hoàn thành" { procedure = "dau-gia-bang-tan", on = "2024-05-02",
	walk = them(den_tham_dinh(phuong_an_lai, gia_lai, "2024-05-02", "2024-06-05", { { "MobiFone", "2024-05-20" } }),
		{ expect = { facts = { ["ts.gia-khoi-diem.cach"] = "cung-loai", ts_gia_khoi_diem = 2581892500000, ts_dat_truoc_dat = true }, skipped = { "tu-choi" }, open = { "thong-bao" }, due = { ["nhan-ho-so"] = "2024-06-03" } } },
		{ done = "thong-bao" },
		{ set = dong(1, { nop_tien = true }), done = "dat-truoc#1" },
		{ set = { ts_dung_trinh_tu = true, ts_bo_dong_y = true } },
		{ expect = { skipped = { "khong-thanh" }, open = { "tra-gia" } } },
		{ set = { ts_ngay_dau_gia = "2024-07-09", ts_nguoi_tra_cao = "MobiFone", ts_gia_tra = 2581892500000 }, done = "tra-gia" },
		{ expect = { due = { ["bao-cao"] = "2024-07-12" } } },
		{ done = "bao-cao" },
		{ set = { ts_quyet_dinh = "1219/QĐ-BTTTT", ts_ngay_phe_duyet = "2024-07-22" }, done = "phe-duyet" },
		{ expect = { due = { ["thong-bao-nop-tien"] = "2024-07-25" } } },
		{ set = { ts_han_nop_tien = "2024-10-22" }, done = "thong-bao-nop-tien" },
		{ expect = { due = { ["nop-tien"] = "2024-10-22" } } },
		{ set = { ts_nop_du_tien = true }, done = "nop-tien" },
		{ set = { ts_ngay_cap_phep = "2024-11-01" }, done = "cap-phep" },
		{ expect = { due = { ["cam-ket"] = "2026-11-02" } } },
		{ set = { ts_so_tram = 3200, ts_ngay_dich_vu = "2025-06-01" }, done = "cam-ket" }),
	expect = { status = "finished", outcome = "hoan-thanh", skipped = { "xu-phat", "vi-pham" } } }

test "không hồ sơ nào đủ điều kiện thì từ chối" { procedure = "dau-gia-bang-tan", on = "2024-01-17",
	walk = den_tham_dinh(phuong_an_c3, gia_c3, "2024-01-17", "2024-02-20", { { "A", "2024-02-18" } }), expect = { status = "finished", outcome = "tu-choi" } }
test "không ai nộp hồ sơ thì từ chối" { procedure = "dau-gia-bang-tan", on = "2024-01-17",
	walk = den_tham_dinh(phuong_an_c3, gia_c3, "2024-01-17", "2024-02-20", {}), expect = { status = "finished", outcome = "tu-choi" } }

local function den_tra_gia(gia)
	local buoc = them(den_tham_dinh(phuong_an_c3, gia_c3, "2024-01-17", "2024-02-20", { { "A", "2024-02-05" }, { "B", "2024-02-05" } }), dat_coc(true, true))
	return them(buoc, { set = { ts_ngay_dau_gia = "2024-03-19", ts_nguoi_tra_cao = "A", ts_gia_tra = gia }, done = "tra-gia" })
end
local function den_nop_tien(du)
	local buoc = den_tra_gia(2581892500000)
	table.insert(buoc, { done = "bao-cao" })
	table.insert(buoc, { set = { ts_quyet_dinh = "396/QĐ-BTTTT", ts_ngay_phe_duyet = "2024-03-27" }, done = "phe-duyet" })
	table.insert(buoc, { set = { ts_han_nop_tien = "2024-06-27" }, done = "thong-bao-nop-tien" })
	table.insert(buoc, { set = { ts_nop_du_tien = du }, done = "nop-tien" })
	return buoc
end

test "không ai trả đủ giá khởi điểm" { procedure = "dau-gia-bang-tan", on = "2024-01-17", walk = den_tra_gia(1), expect = { outcome = "khong-co-gia" } }
test "không nộp đủ tiền thì hủy kết quả" { procedure = "dau-gia-bang-tan", on = "2024-01-17", walk = den_nop_tien(false), expect = { outcome = "huy-ket-qua" } }

local vi_pham = den_nop_tien(true)
table.insert(vi_pham, 1, { at = "2024-01-17", tick = true }) -- luật ngày 01/8/2026, việc từ năm 2024
table.insert(vi_pham, { set = { ts_ngay_cap_phep = "2024-08-01" }, done = "cap-phep" })
table.insert(vi_pham, { set = { ts_so_tram = 100, ts_ngay_dich_vu = "2025-01-01" }, done = "cam-ket" })
table.insert(vi_pham, { set = { ts_ngay_vi_pham = "2026-08-01" }, expect = { facts = { ["ts.xu-phat-cam-ket.muc"] = "170–200 triệu đồng, tước quyền sử dụng giấy phép 12–24 tháng, buộc hủy kết quả trúng" } } })
test "không đạt cam kết thì xử phạt" { procedure = "dau-gia-bang-tan", on = "2026-08-01", walk = vi_pham, expect = { outcome = "vi-pham", done = { "xu-phat" } } }
local function dat_truoc(ten, tien, ket_qua)
	test(ten) { decision = "ts.dat-truoc", on = "2024-01-17", given = { ts_dau_lai = false, ts_gia_khoi_diem_pa = 1000000000000, ts_dat_truoc = tien }, expect = { ket_qua = ket_qua } }
end
dat_truoc("đặt trước đúng 5% là hợp lệ", 50000000000, "hop-le")
dat_truoc("đặt trước dưới 5% là ngoài khoảng", 49999999999, "ngoai-khoang")
dat_truoc("đặt trước đúng 20% là hợp lệ", 200000000000, "hop-le")
dat_truoc("đặt trước trên 20% là ngoài khoảng", 200000000001, "ngoai-khoang")
test "đặt trước ngoài khoảng thì phải sửa rồi mới công bố" { procedure = "dau-gia-bang-tan", on = "2024-01-17", walk = {
	{ set = phuong_an_c3, done = "phuong-an" },
	{ set = { ts_gia_khoi_diem_pa = 1956892500000, ts_dat_truoc = 1000000000, ts_buoc_gia = 25000000000 }, done = "gia" },
	{ expect = { open = { "sua-dat-truoc" } } },
	{ set = { ts_dat_truoc = 100000000000 } } }, expect = { open = { "cong-bo" }, skipped = { "sua-dat-truoc" } } }
