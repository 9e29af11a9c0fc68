-- Bán dẫn, công nghiệp công nghệ số: căn cứ theo ngày, mốc, việc chậm, mỗi nhánh.
local function can_cu(ten, nhom, ngay, ai, mong)
	test(ten) { decision = "bd.can-cu", on = ngay, given = { bd_nhom = nhom, bd_ngay = ngay, bd_vi_ai = ai }, expect = { can_cu = mong } }
end
can_cu("chiến lược ngày 20/9/2024 còn dự thảo", "ban-dan", "2024-09-20", nil, "du-thao")
can_cu("chiến lược từ 21/9/2024", "ban-dan", "2024-09-21", nil, "qd-1018")
can_cu("luật ngày 31/12/2025 chưa hiệu lực", "cncns", "2025-12-31", nil, "du-thao")
can_cu("luật từ 01/01/2026", "cncns", "2026-01-01", false, "luat-71")
can_cu("nội dung AI theo luật riêng", "cncns", "2026-01-01", true, "luat-ai")
local function muc_tieu(ten, gd, tk, ct, dg, ks, dt, mong)
	test(ten) { decision = "bd.muc-tieu", on = "2026-10-01", given = { bd_giai_doan = gd, bd_thiet_ke = tk, bd_che_tao = ct, bd_dong_goi = dg, bd_ky_su = ks, bd_doanh_thu = dt }, expect = { ket_qua = mong } }
end
muc_tieu("đủ các mốc 2030", "gd1", 100, 1, 10, 50001, 25.1, "dat")
muc_tieu("99 doanh nghiệp thiết kế", "gd1", 99, 1, 10, 50001, 25.1, "chua-dat")
muc_tieu("chưa có nhà máy chế tạo", "gd1", 100, 0, 10, 50001, 25.1, "chua-dat")
muc_tieu("9 nhà máy đóng gói", "gd1", 100, 1, 9, 50001, 25.1, "chua-dat")
muc_tieu("đúng 50.000 kỹ sư chưa phải «trên»", "gd1", 100, 1, 10, 50000, 25.1, "chua-dat")
muc_tieu("đúng 25 tỷ USD chưa phải «trên»", "gd1", 100, 1, 10, 50001, 25, "chua-dat")
muc_tieu("giai đoạn 2 không có mốc trong nguồn", "gd2", 1, 0, 0, 0, 0, "chua-co-moc")
muc_tieu("đủ các mốc 2050", "gd3", 300, 3, 20, 0, 101, "dat")
muc_tieu("2 nhà máy chế tạo năm 2050", "gd3", 300, 2, 20, 0, 101, "chua-dat")
muc_tieu("299 doanh nghiệp thiết kế năm 2050", "gd3", 299, 3, 20, 0, 101, "chua-dat")
muc_tieu("19 nhà máy đóng gói năm 2050", "gd3", 300, 3, 19, 0, 101, "chua-dat")
muc_tieu("đúng 100 tỷ USD chưa phải «trên»", "gd3", 300, 3, 20, 0, 100, "chua-dat")

local function viec(han, xong)
	return { { ten = "Đào tạo", don_vi = "Cục", han = han, xong = xong }, { ten = "Ưu đãi", don_vi = "Vụ", han = "2027-12-31", xong = true } }
end
local so_lieu = { set = { bd_giai_doan = "gd1", bd_thiet_ke = 50, bd_che_tao = 0, bd_dong_goi = 6, bd_ky_su = 7000, bd_doanh_thu = 10 }, done = "muc-tieu" }
local function ban_dan(han, xong)
	return { { set = { bd_nhom = "ban-dan", bd_ngay = "2026-10-01" }, done = "pham-vi" }, { expect = { due = { viec = "2026-10-01" } } }, { set = { bd_viec = viec(han, xong) }, done = "viec" }, so_lieu, { expect = { skipped = { "van-ban" }, done = { "xet-muc-tieu", "tinh-trang" } } } }
end
local function them(buoc, ...)
	for _, mot in ipairs { ... } do table.insert(buoc, mot) end
	return buoc
end
local bao_cao = { set = { bd_ky_sau = "2027-01-05" }, done = "bao-cao" }
test "bán dẫn: hạn đúng ngày tổng hợp chưa chậm" { procedure = "theo-doi-ban-dan", on = "2026-10-01", walk = them(ban_dan("2026-10-01", false), { expect = { skipped = { "cham" }, facts = { bd_so_cham = 0, bd_so_xong = 1, bd_ten_cham = "" } } }, bao_cao), expect = { outcome = "dung-tien-do" } }
test "bán dẫn: quá hạn một ngày là chậm" { procedure = "theo-doi-ban-dan", on = "2026-10-01", walk = them(ban_dan("2026-09-30", false), { expect = { open = { "cham" }, facts = { bd_ten_cham = "Đào tạo (Cục, hạn 2026-09-30)" } } }, { set = { bd_ly_do = "Thiếu kinh phí" }, done = "cham" }, bao_cao), expect = { outcome = "co-cham" } }
test "bán dẫn: đã xong mọi việc" { procedure = "theo-doi-ban-dan", on = "2026-10-01", walk = them(ban_dan("2026-09-30", true), { expect = { facts = { bd_ten_cham = "" } } }, bao_cao), expect = { outcome = "xong-het" } }
local function cncns(van_ban)
	return { { set = { bd_nhom = "cncns", bd_ngay = "2026-10-01", bd_vi_ai = false }, done = "pham-vi" }, { set = { bd_viec = viec("2026-12-31", false) }, done = "viec" }, { set = van_ban and { bd_van_ban = van_ban } or { bd_vi_ai = false }, done = "van-ban" }, { expect = { skipped = { "muc-tieu", "xet-muc-tieu" } } } }
end
test "luật CNCNS: còn nghị định chưa ban hành" { procedure = "theo-doi-ban-dan", on = "2026-10-01", walk = them(cncns { { ten = "NĐ ưu đãi", ban_hanh = false }, { ten = "NĐ khác", ban_hanh = true } }, { set = { bd_ly_do = "Đang thẩm định" }, done = "cham" }, bao_cao), expect = { outcome = "co-cham", facts = { bd_con_van_ban = 1 } } }
test "luật CNCNS: không có văn bản phải ban hành" { procedure = "theo-doi-ban-dan", on = "2026-10-01", walk = them(cncns(nil), bao_cao), expect = { outcome = "dung-tien-do" } }
