-- Mạng vô tuyến nội bộ: diện miễn, 05 ngày làm việc, 28 ngày, 30 ngày trước hết hạn, mức phạt, mỗi nhánh.
local function mien(ten, danh_muc, dung, ket_qua)
	test(ten) { decision = "nb.mien", on = "2024-09-02", given = { nb_trong_danh_muc = danh_muc, nb_dung_dieu_kien = dung }, expect = { ket_qua = ket_qua } }
end
mien("ngoài Danh mục thì phải xin phép", false, nil, "xin-phep")
mien("trong Danh mục, đúng điều kiện thì miễn", true, true, "mien")
mien("trong Danh mục mà sai điều kiện thì chưa được miễn", true, false, "sai-dieu-kien")

local function gia_han(ten, nam, ngay, ket_qua, toi_da)
	test(ten) { decision = "nb.gia-han", on = "2024-09-02", given = { nb_ngay_cap = "2024-10-01", nb_nam_cap = nam, nb_ngay_xin_gia_han = ngay }, expect = { ket_qua = ket_qua, nam_toi_da = toi_da } }
end
gia_han("còn đúng 30 ngày thì được gia hạn", 5, "2029-09-01", "duoc", 5)
gia_han("còn 29 ngày thì không được", 5, "2029-09-02", "khong", 0)
gia_han("cấp 9 năm thì gia hạn thêm 1 năm", 9, "2033-08-01", "duoc", 1)
gia_han("cấp đủ 10 năm chỉ gia hạn 01 năm", 10, "2034-09-01", "mot-nam", 1)

local function phat(ten, ngay, ca_nhan, so_dai, tu, den)
	test(ten) { decision = "nb.phat", on = "2026-10-01", given = { nb_ngay_vi_pham = ngay, nb_ca_nhan = ca_nhan, nb_so_dai = so_dai }, expect = { tu = tu, den = den } }
end
phat("tổ chức, 2 đài: 2–5 triệu", "2026-07-01", false, 2, 2000000, 5000000)
phat("tổ chức, 3 đài: 5–10 triệu", "2026-07-01", false, 3, 5000000, 10000000)
phat("cá nhân, 2 đài: một nửa", "2026-07-01", true, 2, 1000000, 2500000)
phat("cá nhân, 3 đài: một nửa", "2026-07-01", true, 3, 2500000, 5000000)
test "trước 01/7/2026 mức phạt mạng nội bộ chưa có trong nguồn" { decision = "nb.phat", on = "2026-10-01", given = { nb_ngay_vi_pham = "2026-06-30" }, expect = { can_cu = "NĐ 15/2020/NĐ-CP: mức cụ thể chưa có trong nguồn" } }

local khai = { nb_thiet_bi = "Bộ đàm", nb_cong_suat = 5, nb_bang_tan = "400–470 MHz", nb_so_dai = 3, nb_trong_danh_muc = false }
local ho_so = { nb_chu_the = "Công ty A", nb_ca_nhan = false, nb_vi_tri = "Hà Nội", nb_tan_so_xin = "450 MHz", nb_nam_xin = 5, nb_ngay_nop = "2024-09-05" }
local function den_xet_cap(du)
	local buoc = {
		{ set = khai, done = "khai" },
		{ expect = { open = { "ho-so" }, skipped = { "mien", "sai-dieu-kien" } } },
		{ set = ho_so, done = "ho-so" },
		{ expect = { due = { ["kiem-tra"] = "2024-09-12" } } },
		{ set = { nb_du_ho_so = du }, done = "kiem-tra" },
	}
	if not du then
		table.insert(buoc, { expect = { open = { "bo-sung" } } })
		table.insert(buoc, { set = { nb_ngay_bo_sung = "2024-09-20" }, done = "bo-sung" })
		table.insert(buoc, { expect = { due = { ["xet-cap"] = "2024-10-18" } } })
	else
		table.insert(buoc, { expect = { skipped = { "bo-sung" }, due = { ["xet-cap"] = "2024-10-03" } } })
	end
	return buoc
end
local function den_theo_doi(tiep)
	local buoc = den_xet_cap(true)
	table.insert(buoc, { set = { nb_cap = true }, done = "xet-cap" })
	table.insert(buoc, { expect = { skipped = { "van-ban-tu-choi", "tu-choi" }, open = { "cap" }, due = { cap = "2024-10-03" } } })
	table.insert(buoc, { set = { nb_tan_so_cap = "450,125 MHz", nb_ngay_cap = "2024-10-01", nb_nam_cap = 5 }, done = "cap" })
	table.insert(buoc, { expect = { facts = { nb_ngay_het_han = "2029-10-01", nb_han_gia_han = "2029-09-01" }, due = { ["theo-doi"] = "2029-08-31" } } })
	table.insert(buoc, { set = { nb_tiep = tiep }, done = "theo-doi" })
	return buoc
end

test "mạng nội bộ: thiết bị được miễn" { procedure = "cap-phep-mang-noi-bo", on = "2024-09-05", walk = {
	{ set = { nb_thiet_bi = "Micro không dây", nb_cong_suat = 0.01, nb_bang_tan = "UHF", nb_so_dai = 2, nb_trong_danh_muc = true, nb_dung_dieu_kien = true }, done = "khai" } },
	expect = { status = "finished", outcome = "mien" } }
test "mạng nội bộ: trong Danh mục mà sai điều kiện" { procedure = "cap-phep-mang-noi-bo", on = "2024-09-05", walk = {
	{ set = { nb_thiet_bi = "Micro không dây", nb_cong_suat = 5, nb_bang_tan = "UHF", nb_so_dai = 2, nb_trong_danh_muc = true, nb_dung_dieu_kien = false }, done = "khai" } },
	expect = { outcome = "sai-dieu-kien" } }
local tu_choi = den_xet_cap(false)
table.insert(tu_choi, { set = { nb_cap = false }, done = "xet-cap" })
table.insert(tu_choi, { expect = { open = { "van-ban-tu-choi" }, due = { ["van-ban-tu-choi"] = "2024-10-18" } } })
table.insert(tu_choi, { set = { nb_ly_do = "Tần số đã ấn định cho người khác" }, done = "van-ban-tu-choi" })
test "mạng nội bộ: bổ sung rồi bị từ chối" { procedure = "cap-phep-mang-noi-bo", on = "2024-09-05", walk = tu_choi, expect = { outcome = "tu-choi" } }
local gia_han_duoc = den_theo_doi("gia-han")
table.insert(gia_han_duoc, { set = { nb_ngay_xin_gia_han = "2029-08-01" }, done = "xin-gia-han" })
test "mạng nội bộ: cấp rồi gia hạn" { procedure = "cap-phep-mang-noi-bo", on = "2024-09-05", walk = gia_han_duoc, expect = { outcome = "gia-han", done = { "xet-gia-han" }, skipped = { "xet-phat", "khong-gia-han" } } }
local gia_han_muon = den_theo_doi("gia-han")
table.insert(gia_han_muon, { set = { nb_ngay_xin_gia_han = "2029-09-20" }, done = "xin-gia-han" })
test "mạng nội bộ: xin gia hạn muộn" { procedure = "cap-phep-mang-noi-bo", on = "2024-09-05", walk = gia_han_muon, expect = { outcome = "khong-gia-han" } }
test "mạng nội bộ: ngừng sử dụng" { procedure = "cap-phep-mang-noi-bo", on = "2024-09-05", walk = den_theo_doi("ngung"), expect = { outcome = "ngung", skipped = { "xin-gia-han", "xet-gia-han", "xet-phat", "xu-phat" } } }
local dung_tiep = den_theo_doi("khong-phep")
table.insert(dung_tiep, { set = { nb_ngay_vi_pham = "2029-10-02" } })
test "mạng nội bộ: hết hạn vẫn dùng thì phạt" { procedure = "cap-phep-mang-noi-bo", on = "2026-07-01", walk = dung_tiep, expect = { outcome = "xu-phat", facts = { ["nb.phat.tu"] = 5000000 } } }
