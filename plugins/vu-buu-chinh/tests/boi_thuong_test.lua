-- Thời hiệu, mức bồi thường và mỗi nhánh của khiếu nại.
test "khiếu nại mất bưu gửi ngày 02/9/2025, hết toàn trình 01/3/2025: quá 06 tháng" { decision = "bc.thoi-hieu", on = "2025-09-02",
	given = { bt_loai = "mat", bt_co_toan_trinh = true, bt_ngay_het_toan_trinh = "2025-03-01", bt_ngay_khieu_nai = "2025-09-02" }, expect = { ket_qua = "het-thoi-hieu" } }
test "ngày 01/9/2025 còn thời hiệu" { decision = "bc.thoi-hieu", on = "2025-09-01",
	given = { bt_loai = "mat", bt_co_toan_trinh = true, bt_ngay_het_toan_trinh = "2025-03-01", bt_ngay_khieu_nai = "2025-09-01", bt_chung_tu = true, bt_mien_trach = false }, expect = { ket_qua = "thu-ly" } }
test "không công bố toàn trình: tính từ ngày sau ngày chấp nhận" { decision = "bc.thoi-hieu", on = "2025-09-02",
	given = { bt_loai = "cham", bt_co_toan_trinh = false, bt_ngay_chap_nhan = "2025-03-01", bt_ngay_khieu_nai = "2025-09-02", bt_chung_tu = false }, expect = { ket_qua = "thieu-chung-tu" } }
test "hư hỏng: 01 tháng từ ngày phát" { decision = "bc.thoi-hieu", on = "2025-04-02",
	given = { bt_loai = "hong", bt_ngay_phat = "2025-03-01", bt_ngay_khieu_nai = "2025-04-02" }, expect = { ket_qua = "het-thoi-hieu" } }
test "miễn trách" { decision = "bc.thoi-hieu", on = "2025-04-01",
	given = { bt_loai = "gia", bt_ngay_phat = "2025-03-01", bt_ngay_khieu_nai = "2025-04-01", bt_chung_tu = true, bt_mien_trach = true }, expect = { ket_qua = "mien-trach" } }
test "trong nước, cước 35.000đ, mất toàn bộ: 140.000đ" { decision = "bc.muc-boi-thuong", on = "2025-09-01",
	given = { bt_loai = "mat", bt_toan_bo = true, bt_quoc_te = false, bt_cuoc = 35000 }, expect = { cach = "bon-lan-cuoc", dong = 140000 } }
test "quốc tế hàng không 4 kg mất: 36 SDR và hoàn cước" { decision = "bc.muc-boi-thuong", on = "2025-09-01",
	given = { bt_loai = "mat", bt_toan_bo = true, bt_quoc_te = true, bt_hang_khong = true, bt_khoi_luong = 4, bt_cuoc = 500000 }, expect = { cach = "sdr-va-hoan-cuoc", sdr = 36, dong = 500000 } }
test "quốc tế hàng không 1 kg: không thấp hơn 30 SDR" { decision = "bc.muc-boi-thuong", on = "2025-09-01",
	given = { bt_loai = "mat", bt_toan_bo = true, bt_quoc_te = true, bt_hang_khong = true, bt_khoi_luong = 1, bt_cuoc = 500000 }, expect = { sdr = 30 } }
test "quốc tế đường khác 4 kg: 20 SDR" { decision = "bc.muc-boi-thuong", on = "2025-09-01",
	given = { bt_loai = "hong", bt_toan_bo = true, bt_quoc_te = true, bt_hang_khong = false, bt_khoi_luong = 4, bt_cuoc = 500000 }, expect = { sdr = 20 } }
test "chậm: hoàn cước" { decision = "bc.muc-boi-thuong", on = "2025-09-01", given = { bt_loai = "cham", bt_cuoc = 35000 }, expect = { cach = "hoan-cuoc", dong = 35000 } }
test "mất một phần: theo thực tế" { decision = "bc.muc-boi-thuong", on = "2025-09-01", given = { bt_loai = "mat", bt_toan_bo = false }, expect = { cach = "thuc-te" } }
test "giá cước: theo hợp đồng" { decision = "bc.muc-boi-thuong", on = "2025-09-01", given = { bt_loai = "gia" }, expect = { cach = "theo-hop-dong" } }

local mat = { bt_loai = "mat", bt_co_toan_trinh = true, bt_ngay_het_toan_trinh = "2025-03-01", bt_ngay_khieu_nai = "2025-04-01", bt_chung_tu = true, bt_mien_trach = false }
local nop = { set = { bt_so_hieu = "EE123456789VN", bt_yeu_cau = "Bồi thường bưu gửi mất" }, done = "nop" }
local muc = { bt_quoc_te = false, bt_toan_bo = true, bt_cuoc = 35000, bt_ket_qua = "dong-y" }
test "quá thời hiệu thì kết thúc" { procedure = "khieu-nai-boi-thuong-bc", on = "2025-09-02",
	walk = { { set = { bt_loai = "mat", bt_co_toan_trinh = true, bt_ngay_het_toan_trinh = "2025-03-01", bt_ngay_khieu_nai = "2025-09-02" }, done = "thoi-hieu" } }, expect = { outcome = "khong-gia-tri" } }
test "nhận trách nhiệm, chi trả trong 30 ngày" { procedure = "khieu-nai-boi-thuong-bc", on = "2025-04-01",
	walk = { { set = mat, done = "thoi-hieu" }, nop, { set = muc }, { expect = { due = { ["xac-dinh"] = "2025-06-02" } } }, { done = "xac-dinh" },
		{ expect = { facts = { ["bc.muc-boi-thuong.dong"] = 140000 } } }, { set = { bt_dong_y = true }, done = "y-kien" },
		{ set = { bt_ngay_xac_dinh = "2025-05-05" } }, { expect = { due = { ["chi-tra"] = "2025-06-04" } } }, { set = { bt_ngay_tra = "2025-05-20" }, done = "chi-tra" } },
	expect = { outcome = "xong" } }
test "không đồng ý thì tranh chấp" { procedure = "khieu-nai-boi-thuong-bc", on = "2025-04-01",
	walk = { { set = mat, done = "thoi-hieu" }, nop, { set = muc, done = "xac-dinh" }, { set = { bt_dong_y = false }, done = "y-kien" } }, expect = { outcome = "tranh-chap" } }
test "không nhận trách nhiệm mà người khiếu nại chấp nhận thì không chi trả" { procedure = "khieu-nai-boi-thuong-bc", on = "2025-04-01",
	walk = { { set = mat, done = "thoi-hieu" }, nop, { set = { bt_quoc_te = false, bt_toan_bo = true, bt_cuoc = 35000, bt_ket_qua = "khong" }, done = "xac-dinh" }, { set = { bt_dong_y = true }, done = "y-kien" } }, expect = { outcome = "xong", skipped = { "muc", "chi-tra" } } }
