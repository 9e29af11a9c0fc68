-- Mốc 24 giờ, 72 giờ, ngày hiệu lực và mỗi nhánh của ứng phó sự cố.
local ngay = "2026-09-01"
local function nghia_vu(ten, given, ket_qua)
	test(ten) { decision = "sc.bao-cao", on = ngay, given = given, expect = { nghia_vu = ket_qua } }
end
nghia_vu("sự cố 18/08/2026: NĐ 331 chưa có hiệu lực", { sc_ngay_t0 = "2026-08-18" }, "chua-ap-dung")
nghia_vu("sự cố nghiêm trọng 19/08/2026: 24 và 72 giờ", { sc_ngay_t0 = "2026-08-19", sc_muc = "nghiem-trong" }, "24-va-72")
nghia_vu("sự cố thông thường phải báo: 72 giờ", { sc_ngay_t0 = "2026-09-01", sc_muc = "thong-thuong", sc_phai_bao = true }, "72")
nghia_vu("sự cố thông thường không phải báo", { sc_ngay_t0 = "2026-09-01", sc_muc = "thong-thuong", sc_phai_bao = false }, "khong")

local function du_lieu(ten, dlcn, t0, ket_qua)
	test(ten) { decision = "sc.du-lieu", on = ngay, given = { sc_dlcn = dlcn, sc_ngay_t0 = t0 }, expect = { nghia_vu = ket_qua } }
end
du_lieu("không có dữ liệu cá nhân bị vi phạm", false, "2026-09-01", "khong")
du_lieu("vi phạm dữ liệu ngày 31/12/2025: luật chưa có hiệu lực", true, "2025-12-31", "chua-ap-dung")
du_lieu("vi phạm dữ liệu ngày 01/01/2026: 72 giờ", true, "2026-01-01", "72")

local function ket_qua(ten, loai, da_bao, so_gio, mong)
	test(ten) { decision = "sc.ket-qua-" .. loai, on = ngay, given = { ["sc_da_bao_" .. loai] = da_bao, ["sc_so_gio_" .. loai] = so_gio }, expect = { ket_qua = mong } }
end
ket_qua("không gửi thông báo ban đầu", "24", false, nil, "khong-bao")
ket_qua("thông báo ban đầu đúng 24 giờ là kịp", "24", true, 24, "dung-han")
ket_qua("thông báo ban đầu sau 24,5 giờ là chậm", "24", true, 24.5, "cham")
ket_qua("không gửi báo cáo", "72", false, nil, "khong-bao")
ket_qua("báo cáo đúng 72 giờ là kịp", "72", true, 72, "dung-han")
ket_qua("báo cáo sau 72,5 giờ là chậm", "72", true, 72.5, "cham")
ket_qua("không thông báo vi phạm dữ liệu", "dlcn", false, nil, "khong-bao")
ket_qua("thông báo vi phạm dữ liệu đúng 72 giờ là kịp", "dlcn", true, 72, "dung-han")
ket_qua("thông báo vi phạm dữ liệu sau 73 giờ là chậm", "dlcn", true, 73, "cham")

test "không báo thì 40–60 triệu" { decision = "sc.xu-phat", on = ngay, given = { sc_ngay_t0 = "2026-09-01", sc_muc = "nghiem-trong", sc_da_bao_24 = false }, expect = { tu = 40000000, den = 60000000 } }
test "báo đủ thì không phạt" { decision = "sc.xu-phat", on = ngay, given = { sc_ngay_t0 = "2026-09-01", sc_muc = "thong-thuong", sc_phai_bao = true, sc_da_bao_72 = true, sc_so_gio_72 = 70 }, expect = { tu = 0, den = 0 } }
test "thông thường phải báo mà không báo: 40–60 triệu, đúng ngày 19/8/2026" { decision = "sc.xu-phat", on = ngay, given = { sc_ngay_t0 = "2026-08-19", sc_muc = "thong-thuong", sc_phai_bao = true, sc_da_bao_72 = false }, expect = { tu = 40000000, den = 60000000 } }
test "trước 19/08/2026 mức chưa có trong nguồn" { decision = "sc.xu-phat", on = ngay, given = { sc_ngay_t0 = "2026-08-18" }, expect = { can_cu = "NĐ 330/2026 chưa có hiệu lực: mức trước đó chưa có trong nguồn" } }

local function ghi_nhan(t0, dlcn)
	return { set = { sc_ma = "SC-01", sc_he_thong = "Cổng dịch vụ công", sc_cap = 3, sc_mo_ta = "Mã độc tống tiền", sc_ngay_t0 = t0, sc_gio_t0 = 14, sc_phut_t0 = 5, sc_dlcn = dlcn }, done = "ghi-nhan" }
end
local khac_phuc = { set = { sc_co_lap = true, sc_sao_luu_thu = true, sc_ngay_khoi_phuc = "2026-09-03" }, done = "khac-phuc" }

test "nghiêm trọng, có dữ liệu cá nhân: đủ ba thông báo, đánh giá lại, bổ sung" { procedure = "anm-su-co", on = ngay, walk = {
	ghi_nhan("2026-09-01", true),
	{ set = { sc_muc = "nghiem-trong" }, done = "phan-loai" },
	{ expect = { due = { ["bao-24"] = "2026-09-02T01:00:00.000Z", ["bao-72"] = "2026-09-04T01:00:00.000Z", ["bao-du-lieu"] = "2026-09-04T01:00:00.000Z" } } },
	{ expect = { open = { "bao-24", "bao-72", "bao-du-lieu", "khac-phuc" }, facts = { sc_han_24 = "14:05 ngày 02/09/2026", sc_han_72 = "14:05 ngày 04/09/2026", sc_han_dlcn = "14:05 ngày 04/09/2026" } } },
	{ set = { sc_da_bao_24 = true, sc_so_gio_24 = 20 }, done = "bao-24" },
	khac_phuc,
	{ set = { sc_da_bao_72 = true, sc_so_gio_72 = 60 }, done = "bao-72" },
	{ set = { sc_da_bao_dlcn = true, sc_so_gio_dlcn = 60 }, done = "bao-du-lieu" },
	{ expect = { open = { "danh-gia-lai" } } },
	{ set = { sc_xac_dinh_lai = true }, done = "danh-gia-lai" },
	{ set = { sc_can_bo_sung = true }, done = "bo-sung-khong" },
	{ expect = { open = { "bo-sung" } } }, { done = "bo-sung" } },
	expect = { outcome = "dong", skipped = { "xu-phat" } } }
test "nghiêm trọng mà không báo: có nguy cơ xử phạt" { procedure = "anm-su-co", on = ngay, walk = {
	ghi_nhan("2026-09-01", false),
	{ set = { sc_muc = "nghiem-trong" }, done = "phan-loai" },
	{ set = { sc_da_bao_24 = false }, done = "bao-24" },
	{ set = { sc_da_bao_72 = true, sc_so_gio_72 = 100 }, done = "bao-72" },
	khac_phuc,
	{ set = { sc_xac_dinh_lai = false }, done = "danh-gia-lai" },
	{ set = { sc_can_bo_sung = false }, done = "bo-sung-khong" } },
	expect = { outcome = "khong-bao", done = { "xu-phat" }, skipped = { "bao-du-lieu", "bo-sung" } } }
test "thông thường phải báo: chỉ 72 giờ" { procedure = "anm-su-co", on = ngay, walk = {
	ghi_nhan("2026-09-01", false),
	{ set = { sc_muc = "thong-thuong", sc_phai_bao = true }, done = "phan-loai" },
	{ expect = { open = { "bao-72", "khac-phuc" }, skipped = { "bao-24", "bao-du-lieu" } } },
	{ set = { sc_da_bao_72 = true, sc_so_gio_72 = 10 }, done = "bao-72" },
	khac_phuc,
	{ set = { sc_can_bo_sung = false }, done = "bo-sung-khong" } },
	expect = { outcome = "dong", skipped = { "danh-gia-lai" } } }
test "thông thường không phải báo: chỉ khắc phục" { procedure = "anm-su-co", on = ngay, walk = {
	ghi_nhan("2026-09-01", false),
	{ set = { sc_muc = "thong-thuong", sc_phai_bao = false }, done = "phan-loai" },
	khac_phuc }, expect = { outcome = "dong", skipped = { "bao-24", "bao-72", "bao-du-lieu", "danh-gia-lai", "bo-sung-khong", "bo-sung" } } }
