-- Báo cáo tháng: số liệu, việc phải nêu, hạn và mỗi nhánh.
local function so_lieu(ten, tong, xong, cham, hoi, dung, ket_qua)
	test(ten) { decision = "bt.so-lieu", on = "2024-08-01", given = { bt_tong = tong, bt_xong = xong, bt_cham = cham, bt_hoi = hoi, bt_dung = dung }, expect = { ket_qua = ket_qua } }
end
so_lieu("131 việc, 91 xong, 40 đang làm", 131, 91, 40, 10, 10, "khop")
so_lieu("xong vượt tổng là sai", 90, 91, 0, 10, 10, "sai")
so_lieu("quá hạn vượt số đang làm là sai", 131, 91, 41, 10, 10, "sai")
so_lieu("câu đúng vượt số câu hỏi là sai", 131, 91, 0, 10, 11, "sai")
local function neu(ten, cham, dung, viec)
	test(ten) { decision = "bt.danh-gia", on = "2024-08-01", given = { bt_cham = cham, bt_hoi = 10, bt_dung = dung }, expect = { viec = viec } }
end
neu("không quá hạn, trợ lý đúng 90%", 0, 9, "khong")
neu("trợ lý đúng 80% phải nêu", 0, 8, "tro-ly-chua-dat")
neu("có việc quá hạn phải nêu", 1, 9, "viec-qua-han")
neu("quá hạn và trợ lý chưa đạt", 1, 8, "ca-hai")
local day_du = { bt_tong = 131, bt_xong = 91, bt_cham = 0, bt_hoi = 10, bt_dung = 9, bt_kien_nghi = "Không", bt_ke_hoach = "Sơ kết" }
local function voi(them)
	local ket = {}
	for k, v in pairs(day_du) do ket[k] = v end
	for k, v in pairs(them) do ket[k] = v end
	return ket
end
local han = { set = { bt_thang = "07/2024", bt_don_vi = "Cục Viễn thông", bt_han_don_vi = "2024-08-01", bt_ngay_giao_ban = "2024-08-05" }, done = "dat-han" }
local function den_giao_ban(so, cham, gui, tra_lai)
	local buoc = { han, { expect = { due = { ["so-lieu"] = "2024-08-01" } } }, { set = so, done = "so-lieu" } }
	if so.bt_xong > so.bt_tong then
		table.insert(buoc, { expect = { open = { "sua-so-lieu" }, due = { ["sua-so-lieu"] = "2024-08-01" } } })
		table.insert(buoc, { set = { bt_xong = so.bt_tong } })
	end
	if cham then
		table.insert(buoc, { expect = { open = { "viec-cham" }, due = { ["viec-cham"] = "2024-08-01" } } })
		table.insert(buoc, { set = { bt_viec_cham = "Việc A chậm vì thiếu số liệu" }, done = "viec-cham" })
	end
	table.insert(buoc, { expect = { due = { ky = "2024-08-01" } } })
	table.insert(buoc, { set = { bt_ky = "Cục trưởng", bt_ngay_gui = gui }, done = "ky" })
	table.insert(buoc, { expect = { due = { ["tong-hop"] = "2024-08-05" } } })
	table.insert(buoc, { set = { bt_tra_lai = tra_lai }, done = "tong-hop" })
	if tra_lai then
		table.insert(buoc, { expect = { due = { ["sua-bao-cao"] = "2024-08-05" } } })
		table.insert(buoc, { done = "sua-bao-cao" })
	end
	table.insert(buoc, { expect = { due = { ["giao-ban"] = "2024-08-05" } } })
	table.insert(buoc, { done = "giao-ban" })
	return buoc
end
test "báo cáo tháng: đúng hạn" { procedure = "bao-cao-thang", on = "2024-07-25", walk = den_giao_ban(day_du, false, "2024-08-01", false), expect = { outcome = "xong", skipped = { "sua-so-lieu", "viec-cham", "sua-bao-cao" }, facts = { bt_dang_lam = 40, bt_tro_ly_dat = true } } }
test "báo cáo tháng: việc quá hạn, trả lại, gửi chậm" { procedure = "bao-cao-thang", on = "2024-07-25", walk = den_giao_ban(voi { bt_cham = 3, bt_dung = 8 }, true, "2024-08-02", true), expect = { outcome = "gui-cham", facts = { bt_tro_ly_dat = false, bt_gui_kip = false } } }
test "báo cáo tháng: số liệu sai phải sửa" { procedure = "bao-cao-thang", on = "2024-07-25", walk = den_giao_ban(voi { bt_xong = 140 }, false, "2024-08-01", false), expect = { outcome = "xong", skipped = { "sua-so-lieu" } } }
test "báo cáo tháng: không có nhiệm vụ nào" { procedure = "bao-cao-thang", on = "2024-07-25", walk = den_giao_ban(voi { bt_tong = 0, bt_xong = 0 }, false, "2024-08-01", false), expect = { facts = { bt_ty_le_xong = 100 }, outcome = "xong" } }
