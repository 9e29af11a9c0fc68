-- Mỗi tiêu chí, ngưỡng, thẩm quyền, thời hạn và mỗi kết cục của xác định cấp độ.
local ngay = "2026-09-01"
local function huong(ten, given, ket_qua)
	test(ten) { decision = "anm.huong", on = ngay, given = given, expect = { huong = ket_qua } }
end
huong("hệ thống quan trọng về an ninh quốc gia theo Điều 16", { anm_anqg = true }, "dieu-16")
huong("bí mật nhà nước thì chuyển chuyên gia", { anm_anqg = false, anm_thong_tin = "bi-mat" }, "chuyen-gia")
huong("điều khiển công nghiệp thì chuyển chuyên gia", { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = true }, "chuyen-gia")
huong("loại khác thì chuyển chuyên gia", { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = false, anm_loai_khac = true }, "chuyen-gia")
huong("không thuộc loại nào thì chuyển chuyên gia", { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = false, anm_loai_khac = false, anm_noi_bo = false, anm_truc_tuyen = false, anm_ha_tang = false, anm_quoc_gia = false }, "chuyen-gia")
huong("hạ tầng toàn quốc không 24/7 thì chuyển chuyên gia", { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = false, anm_loai_khac = false, anm_noi_bo = false, anm_truc_tuyen = false, anm_ha_tang = true, anm_quoc_gia = false, anm_pham_vi = "toan-quoc", anm_24_7 = false }, "chuyen-gia")
huong("hệ thống quốc gia không 24/7 thì chuyển chuyên gia", { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = false, anm_loai_khac = false, anm_noi_bo = false, anm_truc_tuyen = true, anm_ha_tang = false, anm_quoc_gia = true, anm_24_7 = false }, "chuyen-gia")
huong("hệ thống nội bộ thì tính được", { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = false, anm_loai_khac = false, anm_noi_bo = true, anm_ha_tang = false, anm_quoc_gia = false }, "tinh")

local function cap(ten, quyet_dinh, given, so)
	test(ten) { decision = quyet_dinh, on = ngay, given = given, expect = { cap = so } }
end
cap("nội bộ chỉ thông tin công cộng là cấp 1", "anm.noi-bo", { anm_thong_tin = "cong-cong" }, 1)
cap("nội bộ có thông tin riêng là cấp 2", "anm.noi-bo", { anm_thong_tin = "rieng" }, 2)
cap("nội bộ có thông tin cá nhân là cấp 2", "anm.noi-bo", { anm_thong_tin = "ca-nhan" }, 2)
cap("dịch vụ thuộc ngành nghề có điều kiện là cấp 3", "anm.truc-tuyen", { anm_nganh_dk = true }, 3)
cap("hệ thống giải quyết thủ tục hành chính là cấp 3", "anm.truc-tuyen", { anm_nganh_dk = false, anm_tthc = true }, 3)
cap("dịch vụ trực tuyến khác là cấp 2", "anm.truc-tuyen", { anm_nganh_dk = false, anm_tthc = false }, 2)
cap("100.000 chủ thể cơ bản là cấp 3", "anm.du-lieu", { anm_chu_the_co_ban = 100000 }, 3)
cap("99.999 chủ thể cơ bản là cấp 2", "anm.du-lieu", { anm_chu_the_co_ban = 99999, anm_chu_the_nhay_cam = 0 }, 2)
cap("10.000 chủ thể nhạy cảm là cấp 3", "anm.du-lieu", { anm_chu_the_co_ban = 0, anm_chu_the_nhay_cam = 10000 }, 3)
cap("9.999 chủ thể nhạy cảm là cấp 2", "anm.du-lieu", { anm_chu_the_co_ban = 0, anm_chu_the_nhay_cam = 9999 }, 2)
cap("không có chủ thể dữ liệu thì không đặt cấp", "anm.du-lieu", { anm_chu_the_co_ban = 0, anm_chu_the_nhay_cam = 0 }, 0)
cap("hạ tầng một cơ quan là cấp 2", "anm.ha-tang", { anm_pham_vi = "mot-co-quan" }, 2)
cap("hạ tầng một bộ, ngành là cấp 3", "anm.ha-tang", { anm_pham_vi = "bo-nganh" }, 3)
cap("hạ tầng một vài tỉnh là cấp 3", "anm.ha-tang", { anm_pham_vi = "tinh" }, 3)
cap("hạ tầng toàn quốc 24/7 là cấp 4", "anm.ha-tang", { anm_pham_vi = "toan-quoc", anm_24_7 = true }, 4)
cap("hệ thống quốc gia phục vụ Chính phủ điện tử, 24/7 là cấp 4", "anm.quoc-gia", { anm_quoc_gia = true, anm_24_7 = true }, 4)
cap("không phải hệ thống quốc gia thì không đặt cấp", "anm.quoc-gia", { anm_quoc_gia = false }, 0)

-- Đủ dữ kiện để có cấp độ: từ đây thêm từng việc một.
local function he_thong(rieng)
	local given = { anm_anqg = false, anm_thong_tin = "rieng", anm_dieu_khien = false, anm_loai_khac = false,
		anm_noi_bo = false, anm_truc_tuyen = false, anm_ha_tang = false, anm_quoc_gia = false }
	for ten, gia_tri in pairs(rieng) do
		given[ten] = gia_tri
	end
	return given
end
local function tham_quyen(ten, rieng, tham_dinh, phe_duyet, mau)
	test(ten) { decision = "anm.tham-quyen", on = ngay, given = he_thong(rieng), expect = { tham_dinh = tham_dinh, phe_duyet = phe_duyet, mau = mau } }
end
tham_quyen("cấp 1: đơn vị chuyên trách làm cả hai", { anm_noi_bo = true, anm_thong_tin = "cong-cong", anm_rui_ro_cao = false }, "chuyen-trach", "chuyen-trach", "Mẫu 01")
tham_quyen("cấp 2: đơn vị chuyên trách làm cả hai", { anm_noi_bo = true, anm_rui_ro_cao = false }, "chuyen-trach", "chuyen-trach", "Mẫu 01")
tham_quyen("cấp 3: chủ quản phê duyệt", { anm_ha_tang = true, anm_pham_vi = "tinh", anm_rui_ro_cao = false }, "chuyen-trach", "chu-quan", "Mẫu 02")
tham_quyen("nội bộ 150.000 chủ thể dữ liệu: lấy cấp cao hơn", { anm_noi_bo = true, anm_thong_tin = "ca-nhan", anm_chu_the_co_ban = 150000, anm_rui_ro_cao = false }, "chuyen-trach", "chu-quan", "Mẫu 02")
tham_quyen("nội bộ cấp 2 và dịch vụ thủ tục hành chính cấp 3: lấy cấp 3", { anm_noi_bo = true, anm_truc_tuyen = true, anm_nganh_dk = false, anm_tthc = true, anm_chu_the_co_ban = 0, anm_chu_the_nhay_cam = 0, anm_rui_ro_cao = false }, "chuyen-trach", "chu-quan", "Mẫu 02")
tham_quyen("rủi ro cao hơn thì nâng lên cấp 3", { anm_noi_bo = true, anm_rui_ro_cao = true, anm_cap_nang = 3 }, "chuyen-trach", "chu-quan", "Mẫu 02")
tham_quyen("không hạ cấp bằng đánh giá rủi ro", { anm_ha_tang = true, anm_pham_vi = "tinh", anm_rui_ro_cao = true, anm_cap_nang = 1 }, "chuyen-trach", "chu-quan", "Mẫu 02")
local cap4 = { anm_ha_tang = true, anm_pham_vi = "toan-quoc", anm_24_7 = true, anm_rui_ro_cao = false }
local function voi(goc, linh_vuc)
	local given = { anm_linh_vuc = linh_vuc }
	for ten, gia_tri in pairs(goc) do
		given[ten] = gia_tri
	end
	return given
end
tham_quyen("cấp 4: Bộ Công an thẩm định", voi(cap4, "chung"), "bo-cong-an", "chu-quan", "Mẫu 02, Mẫu 03")
tham_quyen("cấp 4 quốc phòng", voi(cap4, "quoc-phong"), "bo-quoc-phong", "chu-quan", "Mẫu 02, Mẫu 03")
tham_quyen("cấp 4 cơ yếu", voi(cap4, "co-yeu"), "ban-co-yeu", "chu-quan", "Mẫu 02, Mẫu 03")
local cap5 = { anm_anqg = true, anm_cap_chuyen_gia = 5, anm_rui_ro_cao = false }
tham_quyen("cấp 5: Thủ tướng duyệt danh mục", voi(cap5, "chung"), "bo-cong-an", "chu-quan-va-thu-tuong", "Mẫu 02, Mẫu 03")
tham_quyen("cấp 5 quốc phòng", voi(cap5, "quoc-phong"), "bo-quoc-phong", "chu-quan-va-thu-tuong", "Mẫu 02, Mẫu 03")
tham_quyen("cấp 5 cơ yếu", voi(cap5, "co-yeu"), "ban-co-yeu", "chu-quan-va-thu-tuong", "Mẫu 02, Mẫu 03")
test "chuyên trách kiêm vận hành thì dùng đơn vị độc lập" { decision = "anm.doc-lap", on = ngay, given = { anm_trung_vai = true }, expect = { cach = "doc-lap" } }
test "chuyên trách không vận hành thì theo thẩm quyền chung" { decision = "anm.doc-lap", on = ngay, given = { anm_trung_vai = false }, expect = { cach = "thuong" } }

local kiem_ke = { anm_ten = "Cổng dịch vụ công", anm_chuc_nang = "Tiếp nhận, trả hồ sơ", anm_chu_quan = "Bộ KH&CN", anm_ranh_gioi_dung = true }
local truc_tuyen = he_thong { anm_truc_tuyen = true, anm_thong_tin = "ca-nhan" }
local function den_hop_le()
	return {
		{ set = kiem_ke, done = "kiem-ke" },
		{ expect = { skipped = { "sua-ranh-gioi" } } },
		{ set = truc_tuyen, done = "tieu-chi" },
		{ set = { anm_nganh_dk = false, anm_tthc = true, anm_chu_the_co_ban = 50000, anm_chu_the_nhay_cam = 0 }, done = "so-lieu" },
		{ set = { anm_rui_ro_cao = false }, done = "rui-ro" },
		{ expect = { facts = { anm_cap = 3 }, skipped = { "chuyen-gia" } } },
		{ set = { anm_trung_vai = false }, done = "tham-quyen" },
		{ set = { anm_ngay_quy_che = "2026-08-28" }, done = "quy-che" },
		{ set = { anm_ngay_nop = "2026-09-01" }, done = "nop" },
		{ expect = { skipped = { "y-kien" }, due = { ["kiem-tra"] = "2026-09-09" } } },
		{ set = { anm_hop_le = true }, done = "kiem-tra" },
		{ set = { anm_ngay_hop_le = "2026-09-01" }, done = "ngay-hop-le" },
		{ expect = { open = { "tham-dinh-3" }, skipped = { "bo-sung", "tham-dinh-12", "tham-dinh-45" }, due = { ["tham-dinh-3"] = "2026-09-23" } } },
	}
end
local function den_phe_duyet(duyet)
	local buoc = den_hop_le()
	table.insert(buoc, { set = { anm_y_kien = "phu-hop" }, done = "tham-dinh-3" })
	table.insert(buoc, { set = { anm_ngay_trinh = "2026-09-24" }, done = "trinh" })
	table.insert(buoc, { expect = { due = { ["phe-duyet"] = "2026-10-05" } } })
	table.insert(buoc, { set = { anm_phe_duyet = duyet }, done = "phe-duyet" })
	return buoc
end
local function den_trien_khai(du)
	local buoc = den_phe_duyet(true)
	table.insert(buoc, { set = { anm_trien_khai_du = du }, done = "trien-khai" })
	return buoc
end
local khong_phu_hop = den_hop_le()
table.insert(khong_phu_hop, { set = { anm_y_kien = "khong-phu-hop" }, done = "tham-dinh-3" })
test "thẩm định không phù hợp thì kết thúc" { procedure = "anm-cap-do", on = ngay, walk = khong_phu_hop, expect = { outcome = "khong-phu-hop" } }
test "không được phê duyệt" { procedure = "anm-cap-do", on = ngay, walk = den_phe_duyet(false), expect = { outcome = "khong-phe-duyet" } }
test "chưa triển khai đủ thì chưa vận hành" { procedure = "anm-cap-do", on = ngay, walk = den_trien_khai(false), expect = { outcome = "chua-van-hanh", skipped = { "danh-muc" } } }
test "cấp 3 đi đến hoàn thành" { procedure = "anm-cap-do", on = ngay, walk = den_trien_khai(true), expect = { outcome = "hoan-thanh" } }

test "cấp 1: sửa ranh giới, bổ sung hồ sơ, không có thời hạn thẩm định riêng" { procedure = "anm-cap-do", on = ngay, walk = {
	{ set = { anm_ten = "Trang nội bộ", anm_chuc_nang = "Lịch công tác", anm_chu_quan = "Văn phòng", anm_ranh_gioi_dung = false }, done = "kiem-ke" },
	{ expect = { open = { "sua-ranh-gioi" } } }, { done = "sua-ranh-gioi" },
	{ set = he_thong { anm_noi_bo = true, anm_thong_tin = "cong-cong" }, done = "tieu-chi" },
	{ done = "so-lieu" },
	{ set = { anm_rui_ro_cao = false }, done = "rui-ro" },
	{ set = { anm_trung_vai = true }, done = "tham-quyen" },
	{ set = { anm_ngay_quy_che = "2026-08-28" }, done = "quy-che" },
	{ set = { anm_ngay_nop = "2026-09-01" }, done = "nop" },
	{ set = { anm_hop_le = false }, done = "kiem-tra" },
	{ expect = { open = { "bo-sung" } } }, { done = "bo-sung" },
	{ set = { anm_ngay_hop_le = "2026-09-10" }, done = "ngay-hop-le" },
	{ expect = { open = { "tham-dinh-12" }, skipped = { "tham-dinh-3", "tham-dinh-45" }, facts = { ["anm.doc-lap.cach"] = "doc-lap" } } },
	{ set = { anm_y_kien = "phu-hop" }, done = "tham-dinh-12" },
	{ set = { anm_ngay_trinh = "2026-09-15" }, done = "trinh" },
	{ set = { anm_phe_duyet = true }, done = "phe-duyet" },
	{ set = { anm_trien_khai_du = true }, done = "trien-khai" } }, expect = { outcome = "hoan-thanh" } }

test "cấp 5 do chuyên gia xác định: ý kiến, 25 ngày làm việc, Thủ tướng" { procedure = "anm-cap-do", on = ngay, walk = {
	{ set = kiem_ke, done = "kiem-ke" },
	{ set = { anm_anqg = true }, done = "tieu-chi" },
	{ expect = { open = { "chuyen-gia" }, skipped = { "so-lieu" } } },
	{ set = { anm_cap_chuyen_gia = 5, anm_van_ban_chuyen_gia = "Công văn của Bộ Công an" }, done = "chuyen-gia" },
	{ set = { anm_rui_ro_cao = false }, done = "rui-ro" },
	{ set = { anm_linh_vuc = "chung", anm_trung_vai = false }, done = "tham-quyen" },
	{ set = { anm_ngay_quy_che = "2026-08-28" }, done = "quy-che" },
	{ expect = { open = { "y-kien" } } }, { done = "y-kien" },
	{ set = { anm_ngay_nop = "2026-09-01" }, done = "nop" },
	{ set = { anm_hop_le = true }, done = "kiem-tra" },
	{ set = { anm_ngay_hop_le = "2026-09-01" }, done = "ngay-hop-le" },
	{ expect = { due = { ["tham-dinh-45"] = "2026-10-07" } } },
	{ set = { anm_y_kien = "phu-hop" }, done = "tham-dinh-45" },
	{ set = { anm_ngay_trinh = "2026-10-08" }, done = "trinh" },
	{ set = { anm_phe_duyet = true, anm_so_quyet_dinh = "1/QĐ" }, done = "phe-duyet" },
	{ expect = { open = { "danh-muc" } } }, { done = "danh-muc" },
	{ set = { anm_trien_khai_du = true }, done = "trien-khai" } }, expect = { outcome = "hoan-thanh" } }
