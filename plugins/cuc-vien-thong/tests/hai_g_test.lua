-- Mốc dừng 2G theo ngày, và mỗi nhánh của phương án hỗ trợ.
local function may(ten, loai, noi, ngay, ket_qua)
	test(ten) { decision = "2g.phuc-vu", on = ngay, given = { vt_loai_may = loai, vt_vi_tri = noi, vt_ngay_su_viec = ngay }, expect = { ket_qua = ket_qua } }
end
may("20/9/2024, máy 2G Only ở Hà Nội còn được phục vụ vì ngưng hiệu lực", "2g-only", "dat-lieu", "2024-09-20", "duoc-ngung-hieu-luc")
may("15/10/2024 là ngày cuối của ngưng hiệu lực", "2g-only", "dat-lieu", "2024-10-15", "duoc-ngung-hieu-luc")
may("15/9/2024 máy 2G Only còn được phục vụ", "2g-only", "dat-lieu", "2024-09-15", "duoc")
may("16/10/2024 máy 2G Only ở đất liền không được phục vụ", "2g-only", "dat-lieu", "2024-10-16", "khong")
may("16/10/2024 máy 2G Only ở Trường Sa vẫn được phục vụ", "2g-only", "dao", "2024-10-16", "duoc")
may("01/12/2024 công tơ điện M2M được phục vụ", "m2m", "dat-lieu", "2024-12-01", "duoc")
may("01/10/2026 công tơ điện M2M ở đất liền: cần xác nhận", "m2m", "dat-lieu", "2026-10-01", "can-xac-nhan")
may("01/10/2026 M2M ở đảo vẫn được phục vụ", "m2m", "dao", "2026-10-01", "duoc")
may("máy 4G luôn được phục vụ", "4g", "dat-lieu", "2026-10-01", "duoc")

test "thiếu kế hoạch truyền thông thì phải bổ sung" { decision = "2g.phuong-an", on = "2024-07-10", given = { vt_pa_het_2g = true, vt_pa_phu_song = true, vt_pa_may = true, vt_pa_truyen_thong = false }, expect = { ket_qua = "bo-sung" } }
test "không bảo đảm hết thuê bao 2G Only thì chưa xét cấp lại" { decision = "2g.phuong-an", on = "2024-07-10", given = { vt_pa_het_2g = false }, expect = { ket_qua = "khong-xet-cap-lai" } }
test "đủ bốn phần thì đạt" { decision = "2g.phuong-an", on = "2024-07-10", given = { vt_pa_het_2g = true, vt_pa_phu_song = true, vt_pa_may = true, vt_pa_truyen_thong = true }, expect = { ket_qua = "dat" } }
test "trước 15/9/2026 còn thời hạn duy trì" { decision = "2g.dung-he-thong", on = "2026-09-15", given = {}, expect = { ket_qua = "con-thoi-han" } }
test "sau 15/9/2026 mà chưa đủ 4G thì phải thay thế" { decision = "2g.dung-he-thong", on = "2026-09-16", given = { vt_du_4g = false }, expect = { ket_qua = "phai-thay-the" } }
test "sau 15/9/2026 đủ 4G, hết thuê bao thì dừng" { decision = "2g.dung-he-thong", on = "2026-09-16", given = { vt_du_4g = true, vt_tb_2g = 0 }, expect = { ket_qua = "dung" } }
test "sau 15/9/2026 còn thuê bao thì chuyển nốt" { decision = "2g.dung-he-thong", on = "2026-09-16", given = { vt_du_4g = true, vt_tb_2g = 1 }, expect = { ket_qua = "chuyen-not" } }

may("16/9/2024 là ngày đầu ngưng hiệu lực", "2g-only", "dat-lieu", "2024-09-16", "duoc-ngung-hieu-luc")
may("15/10/2024 ở đảo cũng là ngưng hiệu lực", "2g-only", "dao", "2024-10-15", "duoc-ngung-hieu-luc")
may("15/9/2026 M2M ở đất liền còn được phục vụ", "m2m", "dat-lieu", "2026-09-15", "duoc")
may("15/9/2026 M2M ở đảo còn được phục vụ", "m2m", "dao", "2026-09-15", "duoc")
may("16/9/2026 M2M ở đất liền: cần xác nhận", "m2m", "dat-lieu", "2026-09-16", "can-xac-nhan")

local function tuan(ten, so_lieu, on, ket_qua)
	test(ten) { decision = "2g.tien-do", on = on, given = { vt_tuan = so_lieu }, expect = { ket_qua = ket_qua } }
end
local giam = { { ngay = "2024-09-09", nha_mang = "A", con_lai = 300 }, { ngay = "2024-09-09", nha_mang = "B", con_lai = 210 }, { ngay = "2024-09-16", nha_mang = "A", con_lai = 240 }, { ngay = "2024-09-16", nha_mang = "B", con_lai = 150 } }
tuan("giảm 120 một tuần, còn 390: 09/10/2024, kịp mốc 16/10/2024", giam, "2024-09-20", "kip")
tuan("giảm 90 một tuần, còn 390: 17/10/2024, không kịp", { { ngay = "2024-09-09", nha_mang = "A", con_lai = 480 }, { ngay = "2024-09-16", nha_mang = "A", con_lai = 390 } }, "2024-09-20", "cham")
tuan("dự kiến đúng ngày mốc là kịp", { { ngay = "2024-09-09", nha_mang = "A", con_lai = 37 }, { ngay = "2024-09-16", nha_mang = "A", con_lai = 30 } }, "2024-09-20", "kip")
tuan("không giảm thì không kịp", { { ngay = "2024-09-09", nha_mang = "A", con_lai = 400 }, { ngay = "2024-09-16", nha_mang = "A", con_lai = 400 } }, "2024-09-20", "cham")
tuan("mới một tuần số liệu thì chưa coi là kịp", { { ngay = "2024-09-16", nha_mang = "A", con_lai = 400 } }, "2024-09-20", "cham")
tuan("hết thuê bao là xong", { { ngay = "2024-09-09", nha_mang = "A", con_lai = 5 }, { ngay = "2024-09-16", nha_mang = "A", con_lai = 0 } }, "2024-09-20", "xong")

local function phuong_an(het, truyen_thong)
	return {
		{ set = { vt_loai_may = "2g-only", vt_vi_tri = "dat-lieu", vt_ngay_su_viec = "2024-10-16" }, done = "moc" },
		{ set = { vt_ky_bao_cao = "2024-09-08", vt_tb_2g = 3400000, vt_tb_ho_ngheo = 100000, vt_vung_lom = 20 }, done = "thong-ke" },
		{ set = { vt_pa_het_2g = het, vt_pa_phu_song = true, vt_pa_may = true, vt_pa_truyen_thong = truyen_thong }, done = "phuong-an" },
	}
end
test "máy 4G kết thúc ngay" { procedure = "tat-song-2g", on = "2024-10-16", walk = { { set = { vt_loai_may = "4g", vt_vi_tri = "dat-lieu", vt_ngay_su_viec = "2024-10-16" }, done = "moc" } }, expect = { outcome = "khong-anh-huong" } }
test "phương án không hết 2G phải lập lại" { procedure = "tat-song-2g", on = "2024-09-08", walk = phuong_an(false, true), expect = { outcome = "lap-lai" } }
local day_du = phuong_an(true, false)
table.insert(day_du, { expect = { open = { "bo-sung" } } })
table.insert(day_du, { done = "bo-sung" })
table.insert(day_du, { expect = { open = { "chan", "thong-bao", "ho-tro" } } })
table.insert(day_du, { set = { vt_dot_thong_bao = 3 }, done = "thong-bao" })
table.insert(day_du, { set = { vt_da_chan_nhap_mang = true }, done = "chan" })
table.insert(day_du, { set = { vt_may_da_ho_tro = 50000 }, done = "ho-tro" })
table.insert(day_du, { set = { vt_tuan = { { ngay = "2024-09-16", nha_mang = "A", con_lai = 400 }, { ngay = "2024-10-07", nha_mang = "A", con_lai = 340 } } }, done = "so-lieu-tuan" })
table.insert(day_du, { expect = { open = { "tang-ho-tro" }, facts = { vt_giam_tuan = 20, vt_con_lai = 340, vt_tong_tuong_ung = 100000 / 3400000 * 100 } } })
table.insert(day_du, { done = "tang-ho-tro" })
table.insert(day_du, { set = { vt_tb_dung = 143000, vt_dung_sai = 12 }, done = "dung" })
table.insert(day_du, { set = { vt_da_khoi_phuc = true }, done = "khoi-phuc" })
table.insert(day_du, { set = { vt_du_4g = true, vt_tb_khong_volte = 0 }, done = "tong-ket" })
test "có bổ sung, ba việc song song, khôi phục, đến hoàn thành" { procedure = "tat-song-2g", on = "2024-10-16", walk = day_du, expect = { outcome = "hoan-thanh", done = { "khoi-phuc", "dung-he-thong" } } }
local gon = phuong_an(true, true)
table.insert(gon, { expect = { skipped = { "bo-sung" } } })
table.insert(gon, { set = { vt_da_chan_nhap_mang = true }, done = "chan" })
table.insert(gon, { set = { vt_dot_thong_bao = 3 }, done = "thong-bao" })
table.insert(gon, { set = { vt_may_da_ho_tro = 0 }, done = "ho-tro" })
table.insert(gon, { set = { vt_tuan = giam }, done = "so-lieu-tuan" })
table.insert(gon, { expect = { skipped = { "tang-ho-tro" }, facts = { vt_ngay_du_kien = "2024-10-09" } } })
table.insert(gon, { set = { vt_tb_2g = 0 }, expect = { facts = { vt_tong_tuong_ung = 0 } } })
table.insert(gon, { set = { vt_tb_dung = 1, vt_dung_sai = 0 }, done = "dung" })
table.insert(gon, { set = { vt_du_4g = true, vt_tb_khong_volte = 0 }, done = "tong-ket" })
test "không dừng sai thì bỏ qua khôi phục" { procedure = "tat-song-2g", on = "2024-10-16", walk = gon, expect = { outcome = "hoan-thanh", skipped = { "bo-sung", "khoi-phuc" } } }
