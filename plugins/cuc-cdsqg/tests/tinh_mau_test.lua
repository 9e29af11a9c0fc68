-- Tỉnh mẫu: toàn trình, ba tỷ lệ đơn vị đặt, mỗi nhánh.
local function thu_tuc(mang, tra, hien_dien)
	return { ten = "Thủ tục", truc_tuyen = mang, tra_ket_qua = tra, hien_dien = hien_dien }
end
local bon = { thu_tuc(true, true, false), thu_tuc(true, true, true), thu_tuc(true, false, false), thu_tuc(false, true, false) }
local function tieu_chi(ten, toan_trinh, ho_so, dung_han, ket_qua)
	test(ten) { decision = "tmd.tieu-chi", on = "2024-08-01", given = { tmd_thu_tuc = bon, tmd_ty_le_toan_trinh = toan_trinh, tmd_ho_so = 100, tmd_ho_so_truc_tuyen = 80, tmd_ty_le_ho_so = ho_so, tmd_da_giai_quyet = 50, tmd_dung_han = 45, tmd_ty_le_dung_han = dung_han }, expect = { ket_qua = ket_qua } }
end
tieu_chi("một trong bốn thủ tục toàn trình: đúng 25% là đạt", 25, 80, 90, "dat")
tieu_chi("26% là thiếu toàn trình", 26, 80, 90, "thieu-toan-trinh")
tieu_chi("81% hồ sơ là thiếu", 25, 81, 90, "thieu-ho-so")
tieu_chi("91% đúng hạn là thiếu", 25, 80, 91, "thieu-dung-han")
test "không có hồ sơ thì tỷ lệ bằng 0" { decision = "tmd.tieu-chi", on = "2024-08-01", given = { tmd_thu_tuc = bon, tmd_ty_le_toan_trinh = 25, tmd_ho_so = 0, tmd_ho_so_truc_tuyen = 0, tmd_ty_le_ho_so = 1, tmd_da_giai_quyet = 0, tmd_dung_han = 0, tmd_ty_le_dung_han = 1 }, expect = { ket_qua = "thieu-ho-so" } }
test "không có thủ tục thì tỷ lệ toàn trình bằng 0" { decision = "tmd.tieu-chi", on = "2024-08-01", given = { tmd_thu_tuc = {}, tmd_ty_le_toan_trinh = 1 }, expect = { ket_qua = "thieu-toan-trinh" } }
local function so_lieu(ten, truc_tuyen, dung_han, mau, ket_qua)
	test(ten) { decision = "tmd.so-lieu", on = "2024-08-01", given = { tmd_ho_so = 100, tmd_ho_so_truc_tuyen = truc_tuyen, tmd_da_giai_quyet = 50, tmd_dung_han = dung_han, tmd_kiem_mau = mau }, expect = { ket_qua = ket_qua } }
end
so_lieu("số liệu khớp", 100, 50, true, "duoc")
so_lieu("hồ sơ trực tuyến vượt tổng", 101, 50, true, "sai")
so_lieu("đúng hạn vượt số đã giải quyết", 100, 51, true, "sai")
so_lieu("chưa kiểm mẫu", 100, 50, false, "sai")
for ngay, can_cu in pairs { ["2022-08-14"] = "nd-43", ["2022-08-15"] = "nd-42", ["2026-06-30"] = "nd-42", ["2026-07-01"] = "doi-chieu" } do
	test("phân loại dịch vụ công ngày " .. ngay) { decision = "tmd.muc", on = ngay, given = { tmd_ngay = ngay }, expect = { can_cu = can_cu } }
end

local function den_kiem_mau(toan_trinh, mau)
	return { { set = { tmd_tinh = "Tỉnh A", tmd_ngay = "2024-08-01", tmd_ty_le_toan_trinh = toan_trinh, tmd_ty_le_ho_so = 80, tmd_ty_le_dung_han = 90, tmd_han_so_lieu = "2024-08-15" }, done = "tieu-chi" },
		{ expect = { due = { ["so-lieu"] = "2024-08-15" } } },
		{ set = { tmd_thu_tuc = bon, tmd_ho_so = 100, tmd_ho_so_truc_tuyen = 85, tmd_dung_han = 48, tmd_da_giai_quyet = 50 }, done = "so-lieu" },
		{ set = { tmd_kiem_mau = mau }, done = "kiem-mau" } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "tỉnh mẫu: đạt, công bố" { procedure = "tinh-mau-dvc", on = "2024-08-01", walk = them(den_kiem_mau(25, true), { expect = { skipped = { "sua", "khac-phuc", "chua-dat" }, facts = { tmd_toan_trinh = 1 } } }, { set = { tmd_cong_bo = true }, done = "y-kien" }, { set = { tmd_ngay_cong_bo = "2024-09-03" }, done = "cong-bo" }), expect = { outcome = "da-cong-bo" } }
test "tỉnh mẫu: đạt, chưa công bố" { procedure = "tinh-mau-dvc", on = "2024-08-01", walk = them(den_kiem_mau(25, true), { set = { tmd_cong_bo = false }, done = "y-kien" }), expect = { outcome = "khong-cong-bo" } }
test "tỉnh mẫu: số liệu sai, sửa, chưa đạt" { procedure = "tinh-mau-dvc", on = "2024-08-01", walk = them(den_kiem_mau(50, false), { expect = { open = { "sua" } } }, { set = { tmd_kiem_mau = true } }, { expect = { skipped = { "sua" }, open = { "khac-phuc" } } }, { set = { tmd_ke_hoach = "Bỏ kiểm tra thực địa không cần" }, done = "khac-phuc" }), expect = { outcome = "chua-dat" } }
