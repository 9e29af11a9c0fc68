-- Kết luận, báo trước, chậm báo cáo và mỗi nhánh của kỳ đo.
local hai_dn = { { ten = "A", mau = 100, dung_han = 95, chi_tieu = 95 }, { ten = "B", mau = 200, dung_han = 180, chi_tieu = 92 } }
test "một doanh nghiệp đạt, một không" { decision = "bc.ket-luan", on = "2024-10-01", given = { bc_ket_qua = hai_dn }, expect = { ket_qua = "co-dn-khong-dat" } }
test "đúng bằng chỉ tiêu là đạt" { decision = "bc.ket-luan", on = "2024-10-01", given = { bc_ket_qua = { hai_dn[1] } }, expect = { ket_qua = "tat-ca-dat" } }
test "không ai đạt" { decision = "bc.ket-luan", on = "2024-10-01", given = { bc_ket_qua = { hai_dn[2] } }, expect = { ket_qua = "khong-ai-dat" } }
test "công văn thiếu thời hạn phải sửa" { decision = "bc.yeu-cau", on = "2024-10-01", given = { bc_neu_du = false }, expect = { ket_qua = "sua" } }
test "công văn đủ là hợp lệ" { decision = "bc.yeu-cau", on = "2024-10-01", given = { bc_neu_du = true }, expect = { ket_qua = "hop-le" } }

local function bao(ten, dot_xuat, ngay_bao, ngay_kiem_tra, ket_qua)
	test(ten) { decision = "bc.bao-truoc", on = ngay_bao, given = { bc_dot_xuat = dot_xuat, bc_ngay_bao = ngay_bao, bc_ngay_kiem_tra = ngay_kiem_tra }, expect = { ket_qua = ket_qua } }
end
bao("định kỳ: báo 03/11/2025, kiểm tra 12/11/2025 là đủ 07 ngày làm việc", false, "2025-11-03", "2025-11-12", "du")
bao("định kỳ: kiểm tra 11/11/2025 là chưa đủ", false, "2025-11-03", "2025-11-11", "chua-du")
bao("đột xuất: báo thứ Năm, kiểm tra thứ Hai là đủ 02 ngày làm việc", true, "2025-11-06", "2025-11-10", "du")
bao("đột xuất: báo thứ Năm, kiểm tra thứ Sáu là chưa đủ", true, "2025-11-06", "2025-11-07", "chua-du")
bao("định kỳ qua Tết Ất Tỵ: không đếm 25/01 đến 02/02/2025", false, "2025-01-22", "2025-02-07", "du")
bao("định kỳ qua Tết Ất Tỵ: 06/02/2025 chưa đủ", false, "2025-01-22", "2025-02-06", "chua-du")

local function cham(ten, ngay, tu, den)
	test(ten) { decision = "bc.phat-bao-cao", on = "2026-08-20", given = { bc_da_bao_cao = true, bc_han_bao_cao = "2026-07-31", bc_ngay_bao_cao = ngay }, expect = { tu = tu, den = den } }
end
cham("gửi đúng hạn", "2026-07-31", 0, 0)
cham("chậm 1 ngày", "2026-08-01", 2000000, 3000000)
cham("chậm 15 ngày", "2026-08-15", 2000000, 3000000)
cham("chậm 16 ngày", "2026-08-16", 3000000, 5000000)
test "không báo cáo" { decision = "bc.phat-bao-cao", on = "2026-08-20", given = { bc_da_bao_cao = false, bc_han_bao_cao = "2026-07-31" }, expect = { tu = 5000000, den = 10000000 } }
test "không báo cáo, chậm từ đúng ngày 01/7/2026" { decision = "bc.phat-bao-cao", on = "2026-10-01", given = { bc_da_bao_cao = false, bc_han_bao_cao = "2026-06-30" }, expect = { tu = 5000000, den = 10000000 } }
test "chậm từ trước 01/7/2026 thì mức chưa có trong nguồn" { decision = "bc.phat-bao-cao", on = "2026-10-01", given = { bc_da_bao_cao = false, bc_han_bao_cao = "2026-06-29" }, expect = { can_cu = "NĐ 15/2020/NĐ-CP: mức cụ thể chưa có trong nguồn" } }

local function den_giai_trinh(neu_du)
	local buoc = {
		{ set = { bc_ky = "Quý III/2026", bc_so_dn = 2, bc_so_tuyen = 14 }, done = "chon" },
		{ set = { bc_van_ban = "12/BC", bc_neu_du = neu_du, bc_han_so_lieu = "2026-10-15" }, done = "yeu-cau" },
	}
	if not neu_du then
		table.insert(buoc, { expect = { open = { "sua-cong-van" } } })
		table.insert(buoc, { done = "sua-cong-van" })
	end
	table.insert(buoc, { expect = { due = { ["doi-soat"] = "2026-10-15" } } })
	table.insert(buoc, { set = { bc_ket_qua = hai_dn }, done = "doi-soat" })
	table.insert(buoc, { expect = { facts = { bc_xep_hang = "1. A: 95.0%; 2. B: 90.0%", bc_so_dat = 1 } } })
	table.insert(buoc, { set = { bc_da_giai_trinh = true }, done = "giai-trinh" })
	return buoc
end
local co = den_giai_trinh(false)
table.insert(co, { set = { bc_ket_qua = { { ten = "C", mau = 10, dung_han = 5, chi_tieu = 50 }, hai_dn[2], { ten = "D", mau = 10, dung_han = 9, chi_tieu = 50 }, hai_dn[1] } }, expect = { facts = { bc_xep_hang = "1. A: 95.0%; 2. B: 90.0%; 3. D: 90.0%; 4. C: 50.0%" } } })
table.insert(co, { set = { bc_can_kiem_tra = true }, done = "can-kiem-tra" })
table.insert(co, { set = { bc_dot_xuat = true, bc_ngay_bao = "2026-10-20", bc_ngay_kiem_tra = "2026-10-22" }, done = "bao-truoc" })
table.insert(co, { expect = { done = { "xet-bao-truoc" }, open = { "cong-bo" } } })
table.insert(co, { set = { bc_ngay_cong_bo = "2026-10-30" }, done = "cong-bo" })
table.insert(co, { set = { bc_da_bao_cao = true, bc_han_bao_cao = "2026-07-31", bc_ngay_bao_cao = "2026-07-30" }, done = "bao-cao" })
test "sửa công văn, có kiểm tra, đến hoàn thành" { procedure = "chat-luong-buu-chinh-quy", on = "2026-10-01", walk = co, expect = { outcome = "hoan-thanh" } }
local khong = den_giai_trinh(true)
table.insert(khong, { set = { bc_can_kiem_tra = false }, done = "can-kiem-tra" })
table.insert(khong, { expect = { skipped = { "sua-cong-van", "bao-truoc", "xet-bao-truoc" }, open = { "cong-bo" } } })
table.insert(khong, { set = { bc_ngay_cong_bo = "2026-10-30" }, done = "cong-bo" })
table.insert(khong, { set = { bc_da_bao_cao = false, bc_han_bao_cao = "2026-07-31" }, done = "bao-cao" })
test "không kiểm tra, không báo cáo luật định" { procedure = "chat-luong-buu-chinh-quy", on = "2026-10-01", walk = khong, expect = { outcome = "hoan-thanh", facts = { ["bc.phat-bao-cao.tu"] = 5000000 } } }
