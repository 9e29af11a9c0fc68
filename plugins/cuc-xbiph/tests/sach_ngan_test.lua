-- Sách ngắn: tiêu chí do đơn vị đặt, tiến độ, mỗi nhánh.
local ba_ten = { { ten = "A", nxb = "X", trang = 80 }, { ten = "B", nxb = "X", trang = 100 }, { ten = "C", nxb = "Y", trang = 60 } }
local function danh_muc(ten, trang, muc_tieu, ket_qua)
	test(ten) { decision = "sn.danh-muc", on = "2024-08-01", given = { sn_danh_muc = ba_ten, sn_trang_toi_da = trang, sn_muc_tieu = muc_tieu }, expect = { ket_qua = ket_qua } }
end
danh_muc("tên đúng 100 trang không vượt", 100, 3, "dat")
danh_muc("tên 100 trang vượt mức 99", 99, 3, "vuot-trang")
danh_muc("ba tên chưa đủ bốn", 100, 4, "thieu-ten")
local function tien_do(ten, xong, ngay, ket_qua)
	test(ten) { decision = "sn.tien-do", on = ngay, given = { sn_muc_tieu = 3, sn_da_xong = xong, sn_han_dot = "2024-12-20", sn_ngay_xet = ngay }, expect = { ket_qua = ket_qua } }
end
tien_do("đủ số tên là xong", 3, "2024-12-30", "xong")
tien_do("thiếu nhưng đúng ngày hạn còn trong hạn", 2, "2024-12-20", "dang-lam")
tien_do("thiếu và quá hạn là chậm", 2, "2024-12-21", "cham")

local function den_tien_do(muc_tieu, xong, ngay)
	local buoc = { { set = { sn_dot = "Đợt 1/2024", sn_trang_toi_da = 100, sn_muc_tieu = muc_tieu, sn_han_ke_hoach = "2024-08-16", sn_han_dot = "2024-12-20" }, done = "tieu-chi" },
		{ expect = { due = { ["danh-muc"] = "2024-08-16" } } }, { set = { sn_danh_muc = ba_ten }, done = "danh-muc" } }
	if muc_tieu > 3 then
		table.insert(buoc, { expect = { open = { "sua-danh-muc" }, due = { ["sua-danh-muc"] = "2024-08-16" } } })
		table.insert(buoc, { done = "sua-danh-muc" })
	else
		table.insert(buoc, { expect = { skipped = { "sua-danh-muc" }, due = { duyet = "2024-08-16" } } })
	end
	table.insert(buoc, { set = { sn_duyet = true, sn_y_kien = "Đồng ý" }, done = "duyet" })
	table.insert(buoc, { expect = { due = { ["dang-ky"] = "2024-12-20" } } })
	table.insert(buoc, { set = { sn_da_dang_ky = 3 }, done = "dang-ky" })
	table.insert(buoc, { expect = { due = { ["tien-do"] = "2024-12-20" } } })
	table.insert(buoc, { set = { sn_da_xong = xong, sn_ngay_xet = ngay }, done = "tien-do" })
	return buoc
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
test "sách ngắn: hoàn thành đợt" { procedure = "sach-ngan", on = "2024-08-01", walk = them(den_tien_do(3, 3, "2024-12-15"), { expect = { skipped = { "don-doc" } } }, { done = "bao-cao" }), expect = { outcome = "xong" } }
test "sách ngắn: giữa đợt" { procedure = "sach-ngan", on = "2024-08-01", walk = them(den_tien_do(3, 1, "2024-10-15"), { set = { sn_ly_do = "Đang biên tập" }, done = "don-doc" }, { done = "bao-cao" }), expect = { outcome = "tiep-tuc" } }
test "sách ngắn: sửa danh mục rồi chậm" { procedure = "sach-ngan", on = "2024-08-01", walk = them(den_tien_do(4, 2, "2024-12-25"), { set = { sn_ly_do = "Thiếu tác giả" }, done = "don-doc" }, { done = "bao-cao" }), expect = { outcome = "cham" } }
test "sách ngắn: không được phê duyệt" { procedure = "sach-ngan", on = "2024-08-01", walk = { { set = { sn_dot = "Đợt 1", sn_trang_toi_da = 100, sn_muc_tieu = 3, sn_han_ke_hoach = "2024-08-16", sn_han_dot = "2024-12-20" }, done = "tieu-chi" }, { set = { sn_danh_muc = ba_ten }, done = "danh-muc" }, { set = { sn_duyet = false, sn_y_kien = "Bổ sung sách thiếu nhi" }, done = "duyet" } }, expect = { outcome = "khong-duyet" } }
