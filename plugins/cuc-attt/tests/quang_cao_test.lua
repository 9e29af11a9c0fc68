-- Mỗi lý do chặn, mỗi ngưỡng, mỗi việc phải sửa và mỗi kết cục.
local ngay = "2025-06-02"
local function goc(kenh, rieng)
	local given = { qc_kenh = kenh, qc_dnc = false, qc_dong_y = true, qc_so_tin = 3, qc_so_cuoc = 1, qc_thoa_thuan = false,
		qc_gio_som = kenh == "sms" and 7 or 8, qc_gio_muon = kenh == "sms" and 22 or 17 }
	for ten, gia_tri in pairs(rieng) do
		given[ten] = gia_tri
	end
	return given
end
local function chan(ten, given, ket_qua)
	test(ten) { decision = "qc.chan", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
chan("tin nhắn tới số trong danh sách DNC bị chặn", goc("sms", { qc_dnc = true }), "chan-dnc")
chan("cuộc gọi tới số trong danh sách DNC bị chặn", goc("goi", { qc_dnc = true }), "chan-dnc")
chan("chưa đồng ý thì bị chặn", goc("sms", { qc_dong_y = false }), "chan-dong-y")
chan("thư điện tử chưa đồng ý thì bị chặn", { qc_kenh = "email", qc_dong_y = false }, "chan-dong-y")
chan("thư điện tử đã đồng ý thì không bị chặn", { qc_kenh = "email", qc_dong_y = true }, "khong-chan")
chan("03 tin, 07 đến 22 giờ thì không bị chặn", goc("sms", {}), "khong-chan")
chan("04 tin trong 24 giờ bị chặn", goc("sms", { qc_so_tin = 4 }), "chan-so-luong")
chan("04 tin theo thỏa thuận thì không bị chặn", goc("sms", { qc_so_tin = 4, qc_thoa_thuan = true }), "khong-chan")
chan("tin nhắn 6 giờ 45 bị chặn", goc("sms", { qc_gio_som = 6.75 }), "chan-gio")
chan("tin nhắn 22 giờ 15 bị chặn", goc("sms", { qc_gio_muon = 22.25 }), "chan-gio")
chan("01 cuộc, 08 đến 17 giờ thì không bị chặn", goc("goi", {}), "khong-chan")
chan("02 cuộc trong 24 giờ bị chặn", goc("goi", { qc_so_cuoc = 2 }), "chan-so-luong")
chan("cuộc gọi 7 giờ 30 bị chặn", goc("goi", { qc_gio_som = 7.5 }), "chan-gio")
chan("cuộc gọi 17 giờ 15 bị chặn", goc("goi", { qc_gio_muon = 17.25 }), "chan-gio")
chan("cuộc gọi ngoài giờ theo thỏa thuận thì không bị chặn", goc("goi", { qc_gio_muon = 19, qc_thoa_thuan = true }), "khong-chan")

local function phat(ten, given, tu, den, ghi_chu)
	test(ten) { decision = "qc.phat", on = ngay, given = given, expect = { tu = tu, den = den, ghi_chu = ghi_chu } }
end
phat("số trong DNC: 60–100 triệu", goc("sms", { qc_dnc = true, qc_ngay_gui = "2026-06-30" }), 60000000, 100000000, "gửi tới số trong danh sách không quảng cáo")
phat("số trong DNC từ 01/07/2026: đối chiếu", goc("sms", { qc_dnc = true, qc_ngay_gui = "2026-07-01" }), 60000000, 100000000, "gửi tới số trong danh sách không quảng cáo; tình trạng nghị định sau 01/07/2026 phải đối chiếu")
phat("chưa đồng ý: 5–10 triệu", goc("sms", { qc_dong_y = false, qc_ngay_gui = "2026-06-30" }), 5000000, 10000000, "gọi, gửi khi chưa được đồng ý")
phat("chưa đồng ý đúng ngày 01/07/2026: đối chiếu", goc("sms", { qc_dong_y = false, qc_ngay_gui = "2026-07-01" }), 5000000, 10000000, "gọi, gửi khi chưa được đồng ý; tình trạng nghị định sau 01/07/2026 phải đối chiếu")
phat("chưa đồng ý ngày 18/08/2026: đối chiếu", goc("sms", { qc_dong_y = false, qc_ngay_gui = "2026-08-18" }), 5000000, 10000000, "gọi, gửi khi chưa được đồng ý; tình trạng nghị định sau 01/07/2026 phải đối chiếu")
phat("từ 19/08/2026 không nêu mức", goc("sms", { qc_dong_y = false, qc_ngay_gui = "2026-08-19" }), nil, nil, "NĐ 330/2026 có thể đã thay mức phạt: phải đối chiếu")
phat("quá số lượng: mức chưa có trong nguồn", goc("sms", { qc_so_tin = 4, qc_ngay_gui = ngay }), nil, nil, "mức phạt của hành vi này chưa có trong nguồn")
phat("không bị chặn thì không phạt", goc("sms", { qc_ngay_gui = ngay }), 0, 0, "không có hành vi bị chặn")

local dat = { qc_dinh_danh = true, qc_nhan = true, qc_tu_choi = true, qc_thu_cuoc = false }
local function noi_dung(ten, kenh, rieng, ket_qua)
	local given = { qc_kenh = kenh }
	for khoa, gia_tri in pairs(dat) do
		given[khoa] = gia_tri
	end
	for khoa, gia_tri in pairs(rieng) do
		given[khoa] = gia_tri
	end
	test(ten) { decision = "qc.noi-dung", on = ngay, given = given, expect = { ket_qua = ket_qua } }
end
noi_dung("đủ định danh, nhãn, cách từ chối là đạt", "sms", {}, "dat")
noi_dung("thiếu tên định danh phải sửa", "sms", { qc_dinh_danh = false }, "sua")
noi_dung("thư điện tử không xét tên định danh", "email", { qc_dinh_danh = false }, "dat")
noi_dung("thiếu nhãn phải sửa", "sms", { qc_nhan = false }, "sua")
noi_dung("thiếu cách từ chối phải sửa", "sms", { qc_tu_choi = false }, "sua")
noi_dung("thu cước mà không nêu giá phải sửa", "sms", { qc_thu_cuoc = true, qc_neu_gia = false }, "sua")
noi_dung("thu cước và đã nêu giá là đạt", "sms", { qc_thu_cuoc = true, qc_neu_gia = true }, "dat")

local chien_dich = { set = { qc_ten = "Khuyến mại hè", qc_kenh = "sms", qc_ngay_gui = ngay }, done = "chien-dich" }
local dieu_kien = { set = { qc_dnc = false, qc_dong_y = true, qc_so_tin = 2, qc_gio_som = 8, qc_gio_muon = 20 }, done = "dieu-kien" }
test "chiến dịch bị chặn vì danh sách DNC" { procedure = "qc-tin-nhan", on = ngay, walk = { chien_dich, { set = { qc_dnc = true }, done = "dieu-kien" } },
	expect = { outcome = "chan", done = { "phat" }, facts = { ["qc.phat.den"] = 100000000 } } }
test "chiến dịch đạt thì được gửi" { procedure = "qc-tin-nhan", on = ngay, walk = { chien_dich, dieu_kien, { set = dat, done = "noi-dung" } },
	expect = { outcome = "duoc-gui", skipped = { "phat", "chan", "sua" } } }
local function sua(xong)
	return { chien_dich, dieu_kien,
		{ set = { qc_dinh_danh = false, qc_nhan = false, qc_tu_choi = true, qc_thu_cuoc = false }, done = "noi-dung" },
		{ expect = { open = { "sua" }, facts = { qc_viec_sua = "dùng tên định danh; gắn nhãn [QC] hoặc [AD] ở đầu" } } },
		{ set = { qc_da_sua = xong }, done = "sua" } }
end
test "sửa đủ thì được gửi" { procedure = "qc-tin-nhan", on = ngay, walk = sua(true), expect = { outcome = "duoc-gui" } }
test "chưa sửa đủ thì chưa được gửi" { procedure = "qc-tin-nhan", on = ngay, walk = sua(false), expect = { outcome = "chua-dat" } }
