-- Đấu giá quyền sử dụng khối băng tần: dữ kiện, tham số và các quyết định.
-- Đ39, Đ49, Đ52, Đ59 Luật 01/2016 trích từ bản pháp điển trước Luật 37/2024 (hiệu lực 01/01/2025).

facts {
	ts_khoi = choice { "Khối băng tần đưa ra đấu giá", options = {
		{ "B1", "B1 (2500-2600 MHz)" }, { "C2", "C2 (3700-3800 MHz)" }, { "C3", "C3 (3800-3900 MHz)" },
		{ "B1-B1'", "B1-B1' (703-713 và 758-768 MHz)" }, { "B2-B2'", "B2-B2' (713-723 và 768-778 MHz)" },
		{ "B3-B3'", "B3-B3' (723-733 và 778-788 MHz)" } },
		cite = "QĐ 47/QĐ-BTTTT (17/01/2024); QĐ 2271/QĐ-BTTTT" },
	ts_do_rong = number { "Độ rộng khối băng tần", unit = "MHz", min = 1, max = 1000, example = "100" },
	ts_so_nam = integer { "Thời hạn được phép sử dụng", unit = "năm", min = 1, max = 15, example = "15", help = "Giấy phép sử dụng băng tần tối đa 15 năm.", cite = "Luật 42/2009/QH12 Đ16 k2" },
	ts_dau_lai = boolean { "Đây là đấu giá lại khối đã đấu giá không thành?" },
	ts_cung_loai_da_trung = boolean { "Đã có khối cùng loại được trúng đấu giá?", help = "Cùng loại: cùng băng tần quy hoạch, ví dụ C2 và C3." },
	ts_gia_trung_cung_loai = money { "Giá trúng cao nhất của khối cùng loại", min = 1, example = "2.581.892.500.000" },
	ts_do_rong_cung_loai = number { "Độ rộng của khối cùng loại đã trúng", unit = "MHz", min = 1, max = 1000, example = "100" },
	ts_so_nam_cung_loai = integer { "Thời hạn sử dụng của khối cùng loại đã trúng", unit = "năm", min = 1, max = 15, example = "15" },
	ts_gia_khoi_diem_pa = money { "Giá khởi điểm ghi trong phương án", min = 1, example = "1.956.892.500.000", help = "Giá khởi điểm do Bộ phê duyệt.", cite = "NĐ 63/2023/NĐ-CP Đ18" },
	ts_buoc_gia = money { "Bước giá", min = 1, example = "25.000.000.000", help = "B1: 50 tỷ; C3 đấu giá lại: 25 tỷ; 700 MHz: 20 tỷ đồng.", cite = "phương án đấu giá" },
	ts_dat_truoc = money { "Tiền đặt trước", min = 1, example = "130.000.000.000", cite = "Luật 01/2016/QH14 Đ39 k1" },
	ts_ngay_cong_bo = date { "Ngày Bộ thông báo công khai phương án", cite = "NĐ 63/2023/NĐ-CP" },

	ts_ho_so = list { "Doanh nghiệp nộp hồ sơ đề nghị xác nhận đủ điều kiện", of = record {
		ten = text { "Doanh nghiệp", max = 200 },
		ngay_nop = date { "Ngày nộp hồ sơ" },
		bi_loai_tru = boolean { "Đã trúng khối bị loại trừ theo phương án?" },
		dang_ky = boolean { "Có đăng ký doanh nghiệp hoặc đầu tư?" },
		von = boolean { "Đủ vốn điều lệ tối thiểu?" },
		khong_giai_the = boolean { "Không đang giải thể, phá sản?" },
		phuong_an = boolean { "Phương án kỹ thuật, kinh doanh phù hợp?" },
		cam_ket = boolean { "Có cam kết triển khai mạng?" },
		tai_chinh = boolean { "Đã hoàn thành nghĩa vụ tài chính?" },
		nop_tien = boolean { "Đã nộp hồ sơ tham gia và đủ tiền đặt trước đúng hạn?" } } },
	ts_ngay_nop = date { "Ngày nộp hồ sơ đề nghị xác nhận đủ điều kiện" },
	ts_dk_dang_ky = boolean { "Có giấy chứng nhận đăng ký doanh nghiệp hoặc đăng ký đầu tư?", cite = "Luật 24/2023/QH15 Đ36 k1, Đ37" },
	ts_dk_von = boolean { "Có vốn điều lệ tối thiểu theo quy định của Chính phủ?", cite = "Luật 24/2023/QH15 Đ36 k1, Đ37" },
	ts_dk_khong_giai_the = boolean { "Không đang giải thể, phá sản theo quyết định của cơ quan có thẩm quyền?", cite = "Luật 24/2023/QH15 Đ36 k1, Đ37" },
	ts_dk_phuong_an = boolean { "Phương án kỹ thuật, kinh doanh phù hợp quy hoạch và Luật Viễn thông?", cite = "Luật 24/2023/QH15 Đ36 k1, Đ37" },
	ts_dk_cam_ket = boolean { "Có cam kết triển khai mạng?", cite = "Luật 24/2023/QH15 Đ37" },
	ts_dk_tai_chinh = boolean { "Đã hoàn thành nghĩa vụ tài chính về viễn thông?", cite = "Luật 24/2023/QH15 Đ37" },
	ts_bi_loai_tru = boolean { "Đã trúng khối bị loại trừ theo phương án?", help = "Ví dụ: đã trúng B1 hoặc C2 thì không được tham gia C3 lần 2; trúng B2-B2' thì không được tham gia B1-B1', B3-B3' lần 2." },

	ts_so_nop_tien = integer { "Số doanh nghiệp nộp đủ tiền đặt trước khi hết hạn", unit = "doanh nghiệp", min = 0, max = 50 },
	ts_dung_trinh_tu = boolean { "Lần đầu đã làm đủ trình tự và không có khiếu nại về trình tự đến ngày tổ chức?", cite = "Luật 01/2016/QH14 Đ49" },
	ts_bo_dong_y = boolean { "Bộ đồng ý bằng văn bản cho đấu giá khi chỉ có một người tham gia?", help = "Phương án đấu giá lại phải ghi rõ, như QĐ 280 của Bộ KH&CN cho khối B2-B2'.", cite = "Luật 01/2016/QH14 Đ49" },

	ts_ngay_dau_gia = date { "Ngày tổ chức đấu giá" },
	ts_nguoi_tra_cao = text { "Doanh nghiệp trả giá cao nhất", max = 200 },
	ts_gia_tra = money { "Giá trả cao nhất", min = 0 },
	ts_quyet_dinh = text { "Số quyết định phê duyệt kết quả", max = 60, example = "1219/QĐ-BTTTT" },
	ts_ngay_phe_duyet = date { "Ngày phê duyệt kết quả trúng đấu giá" },
	ts_han_nop_tien = date { "Hạn nộp tiền theo phương án đấu giá đang áp dụng", help = "Thời hạn nộp theo NĐ 63/2023/NĐ-CP chưa đọc được nguyên văn: bắt buộc lấy từ phương án." },
	ts_nop_du_tien = boolean { "Doanh nghiệp đã nộp đủ tiền đúng phương thức, thời hạn?" },
	ts_ngay_cap_phep = date { "Ngày cấp giấy phép băng tần" },

	ts_co_giay_phep_di_dong = boolean { "Doanh nghiệp đã có giấy phép cung cấp dịch vụ di động mặt đất?" },
	ts_ngay_vi_pham = date { "Ngày hết hạn cam kết mà chưa thực hiện", help = "Luật áp dụng theo ngày này: từ 01/7/2026 theo NĐ 174/2026.", cite = "NĐ 174/2026/NĐ-CP Đ115" },
	ts_so_tram = integer { "Số trạm phát sóng đã triển khai trên băng tần trúng", unit = "trạm", min = 0 },
	ts_tram_vung = integer { "Trong đó số trạm ở khu vực do phương án quy định", unit = "trạm", min = 0 },
	ts_ngay_dich_vu = date { "Ngày chính thức cung cấp dịch vụ" },
}

param "ts.dat_truoc_toi_thieu" { title = "Tiền đặt trước tối thiểu", unit = "%",
	{ from = "2017-07-01", value = 5, cite = "Luật 01/2016/QH14 Đ39 k1 (Luật 37/2024/QH15 sửa Đ39 từ 01/01/2025: nội dung sửa chưa đối chiếu)", checked = "2026-11-23", status = "unverified" } }

param "ts.dat_truoc_toi_da" { title = "Tiền đặt trước tối đa", unit = "%",
	{ from = "2017-07-01", value = 20, cite = "Luật 01/2016/QH14 Đ39 k1 (Luật 37/2024/QH15 sửa Đ39 từ 01/01/2025: nội dung sửa chưa đối chiếu)", checked = "2026-11-23", status = "unverified" } }

param "ts.han_nop_ho_so" { title = "Thời hạn nộp hồ sơ xác nhận đủ điều kiện", unit = "ngày",
	{ from = "2021-10-01", to = "2023-08-18", value = 55, cite = "NĐ 88/2021/NĐ-CP Đ12 k1", checked = "2026-11-23" },
	{ from = "2023-08-18", value = 30, cite = "NĐ 63/2023/NĐ-CP; Thông báo 246/TB-BTTTT ngày 25/10/2023", checked = "2026-11-23" } }

derive "ts_gia_khoi_diem_tinh" { "Giá khởi điểm tính theo khối cùng loại", type = "money", cite = "NĐ 88/2021/NĐ-CP Đ10 k2 (lịch sử, chữ đã kiểm); NĐ 63/2023/NĐ-CP Đ18",
	function(f)
		local moi_mhz_nam = f.ts_gia_trung_cung_loai / f.ts_do_rong_cung_loai / f.ts_so_nam_cung_loai
		return f.ts_do_rong * f.ts_so_nam * moi_mhz_nam
	end }

derive "ts_gia_khoi_diem" { "Giá khởi điểm áp dụng", type = "money", cite = "NĐ 63/2023/NĐ-CP Đ18",
	function(f)
		if f["ts.gia-khoi-diem.cach"] == "cung-loai" then
			return f.ts_gia_khoi_diem_tinh
		end
		return f.ts_gia_khoi_diem_pa
	end }

derive "ts_ty_le_dat_truoc" { "Tiền đặt trước so với giá khởi điểm", type = "number", unit = "%", cite = "Luật 01/2016/QH14 Đ39 k1",
	function(f) return f.ts_dat_truoc / f.ts_gia_khoi_diem * 100 end }

derive "ts_dat_truoc_dat" { "Tiền đặt trước trong khoảng cho phép", type = "boolean", cite = "Luật 01/2016/QH14 Đ39 k1",
	function(f, p)
		return f.ts_ty_le_dat_truoc >= p["ts.dat_truoc_toi_thieu"] and f.ts_ty_le_dat_truoc <= p["ts.dat_truoc_toi_da"]
	end }

derive "ts_han_nop" { "Ngày cuối nhận hồ sơ", type = "date", cite = "NĐ 63/2023/NĐ-CP; Thông báo 246/TB-BTTTT ngày 25/10/2023",
	function(f, p)
		local cuoi = add_days(f.ts_ngay_cong_bo, p["ts.han_nop_ho_so"])
		if is_working_day(cuoi, "vn") then
			return cuoi
		end
		return add_working_days(cuoi, 1, "vn") -- như hạn của bước: ngày cuối là ngày nghỉ thì lùi đến ngày làm việc tiếp theo
	end }
derive "ts_nop_dung_han" { "Hồ sơ nộp trong hạn", type = "boolean", cite = "NĐ 63/2023/NĐ-CP; Thông báo 246/TB-BTTTT ngày 25/10/2023",
	function(f) return f.ts_ngay_nop <= f.ts_han_nop end }

-- Kết luận về một hồ sơ trong danh sách, theo cùng thứ tự với bảng ts.dieu-kien.
local function ket_luan(ho_so, han)
	if ho_so.ngay_nop > han then
		return "quá hạn"
	elseif ho_so.bi_loai_tru then
		return "bị loại trừ"
	elseif ho_so.dang_ky and ho_so.von and ho_so.khong_giai_the and ho_so.phuong_an and ho_so.cam_ket and ho_so.tai_chinh then
		return "đủ"
	end
	return "không đủ"
end
derive "ts_so_du" { "Số doanh nghiệp đủ điều kiện", type = "integer", unit = "doanh nghiệp", cite = "Luật 24/2023/QH15 Đ36 k1 a–đ, Đ37",
	function(f)
		local so = 0
		for _, ho_so in ipairs(f.ts_ho_so) do
			if ket_luan(ho_so, f.ts_han_nop) == "đủ" then
				so = so + 1
			end
		end
		return so
	end }
derive "ts_ket_luan" { "Kết luận từng hồ sơ", type = "text", cite = "Luật 24/2023/QH15 Đ36 k1 a–đ, Đ37",
	function(f)
		local dong = {}
		for i, ho_so in ipairs(f.ts_ho_so) do
			dong[i] = ho_so.ten .. ": " .. ket_luan(ho_so, f.ts_han_nop)
		end
		return table.concat(dong, "; ")
	end }
derive "ts_so_tham_gia" { "Số người đủ điều kiện đã nộp đủ tiền đặt trước", type = "integer", unit = "doanh nghiệp", cite = "Luật 01/2016/QH14 Đ39, Đ52",
	function(f)
		if not known(f, "ts_ho_so") then
			return f.ts_so_nop_tien
		end
		local so = 0
		for _, ho_so in ipairs(f.ts_ho_so) do
			if ho_so.nop_tien and ket_luan(ho_so, f.ts_han_nop) == "đủ" then
				so = so + 1
			end
		end
		return so
	end }

derive "ts_gia_hop_le" { "Giá trả không thấp hơn giá khởi điểm", type = "boolean", cite = "phương án đấu giá theo QĐ 47/QĐ-BTTTT",
	function(f) return f.ts_gia_tra >= f.ts_gia_khoi_diem end }

derive "ts_nhom_700" { "Khối thuộc băng tần 700 MHz", type = "boolean", cite = "QĐ 2271/QĐ-BTTTT",
	function(f) return f.ts_khoi == "B1-B1'" or f.ts_khoi == "B2-B2'" or f.ts_khoi == "B3-B3'" end }

derive "ts_dich_vu_dung_han" { "Cung cấp dịch vụ trong 12 tháng từ ngày cấp phép", type = "boolean", cite = "phương án đấu giá theo QĐ 2041/QĐ-BTTTT, QĐ 47/QĐ-BTTTT",
	function(f) return f.ts_ngay_dich_vu <= add_months(f.ts_ngay_cap_phep, 12) end }

decision "ts.gia-khoi-diem" { title = "Giá khởi điểm xác định theo cách nào?", hit = "UNIQUE",
	inputs = { "ts_dau_lai", "ts_cung_loai_da_trung" },
	outputs = { "cach" },
	{ "false", "-", '"phuong-an"', cite = "NĐ 63/2023/NĐ-CP Đ18" },
	{ "true", "false", '"phuong-an"', cite = "NĐ 63/2023/NĐ-CP Đ18" },
	{ "true", "true", '"cung-loai"', cite = "NĐ 88/2021/NĐ-CP Đ10 k2 (lịch sử, chữ đã kiểm); NĐ 63/2023/NĐ-CP Đ18", note = "Giá khởi điểm C3 đấu giá lại bằng giá trúng của C2: 2.581.892.500.000 đồng." },
	labels = { cach = { ["phuong-an"] = "Giá ghi trong phương án được phê duyệt", ["cung-loai"] = "MHz × năm × giá trúng cao nhất của khối cùng loại tính cho 1 MHz/năm" } },
}

decision "ts.dat-truoc" { title = "Tiền đặt trước trong khoảng cho phép?", hit = "UNIQUE",
	inputs = { "ts_dat_truoc_dat" },
	outputs = { "ket_qua" },
	{ "true", '"hop-le"', cite = "Luật 01/2016/QH14 Đ39 k1" },
	{ "false", '"ngoai-khoang"', cite = "Luật 01/2016/QH14 Đ39 k1" },
	labels = { ket_qua = { ["hop-le"] = "Từ 5% đến 20% giá khởi điểm", ["ngoai-khoang"] = "Ngoài khoảng: sửa phương án" } },
}

decision "ts.dieu-kien" { title = "Doanh nghiệp có đủ điều kiện tham gia đấu giá?", hit = "FIRST",
	inputs = { "ts_nop_dung_han", "ts_bi_loai_tru", "ts_dk_dang_ky", "ts_dk_von", "ts_dk_khong_giai_the", "ts_dk_phuong_an", "ts_dk_cam_ket", "ts_dk_tai_chinh" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", "-", "-", "-", "-", "-", '"qua-han"', cite = "NĐ 63/2023/NĐ-CP; Thông báo 246/TB-BTTTT ngày 25/10/2023" },
	{ "true", "true", "-", "-", "-", "-", "-", "-", '"bi-loai-tru"', cite = "phương án đấu giá lại C3 (2024); QĐ 1866/QĐ-BKHCN ngày 21/7/2025" },
	{ "true", "false", "true", "true", "true", "true", "true", "true", '"du"', cite = "Luật 24/2023/QH15 Đ36 k1 a–đ, Đ37" },
	{ "true", "false", "-", "-", "-", "-", "-", "-", '"khong-du"', cite = "Luật 24/2023/QH15 Đ36 k1 a–đ, Đ37" },
	labels = { ket_qua = { ["qua-han"] = "Nộp quá hạn: không tiếp nhận", ["bi-loai-tru"] = "Không được tham gia: đã trúng khối bị loại trừ", du = "Đủ điều kiện", ["khong-du"] = "Không đủ điều kiện" } },
}

decision "ts.so-nguoi" { title = "Cuộc đấu giá có được tiến hành không?", hit = "UNIQUE",
	inputs = { "ts_so_tham_gia", "ts_dau_lai", "ts_dung_trinh_tu", "ts_bo_dong_y" },
	outputs = { "ket_qua" },
	{ ">= 2", "-", "-", "-", '"tien-hanh"', cite = "Luật 01/2016/QH14 Đ52 k1" },
	{ "<= 0", "-", "-", "-", '"khong-thanh"', cite = "Luật 01/2016/QH14 Đ52 k1, Đ59" },
	{ "1", "false", "-", "-", '"khong-thanh"', cite = "Luật 01/2016/QH14 Đ52 k1, Đ59", note = "Khối C3 lần 1 (3/2024): 02 hồ sơ, 01 doanh nghiệp nộp tiền, không tổ chức." },
	{ "1", "true", "true", "true", '"tien-hanh"', cite = "Luật 01/2016/QH14 Đ49", note = "Giá trả ít nhất bằng giá khởi điểm." },
	{ "1", "true", "true", "false", '"khong-thanh"', cite = "Luật 01/2016/QH14 Đ49, Đ59" },
	{ "1", "true", "false", "-", '"khong-thanh"', cite = "Luật 01/2016/QH14 Đ49, Đ59" },
	labels = { ket_qua = { ["tien-hanh"] = "Được tiến hành", ["khong-thanh"] = "Không tổ chức; công khai không thành" } },
}

decision "ts.trung" { title = "Có người trúng đấu giá không?", hit = "UNIQUE",
	inputs = { "ts_gia_hop_le" },
	outputs = { "ket_qua" },
	{ "true", '"trung"', cite = "phương án đấu giá theo QĐ 47/QĐ-BTTTT" },
	{ "false", '"khong-thanh"', cite = "phương án đấu giá theo QĐ 47/QĐ-BTTTT; Luật 01/2016/QH14 Đ49" },
	labels = { ket_qua = { trung = "Người trả giá cao nhất là người trúng", ["khong-thanh"] = "Không có giá hợp lệ: không thành" } },
}

decision "ts.cam-ket" { title = "Đã thực hiện cam kết triển khai mạng?", hit = "FIRST",
	inputs = { "ts_nhom_700", "ts_co_giay_phep_di_dong", "ts_so_tram", "ts_tram_vung", "ts_dich_vu_dung_han" },
	outputs = { "ket_qua" },
	{ "false", "-", ">= 3000", "-", "true", '"dat"', cite = "phương án đấu giá theo QĐ 2041/QĐ-BTTTT và QĐ 47/QĐ-BTTTT", note = "≥ 3.000 trạm 5G trong 2 năm, cung cấp dịch vụ trong 12 tháng." },
	{ "false", "-", "-", "-", "-", '"khong-dat"', cite = "phương án đấu giá theo QĐ 2041/QĐ-BTTTT và QĐ 47/QĐ-BTTTT" },
	{ "true", "true", ">= 2000", ">= 650", "-", '"dat"', cite = "QĐ 1866/QĐ-BKHCN ngày 21/7/2025" },
	{ "true", "false", ">= 5500", "-", "-", '"dat"', cite = "QĐ 1866/QĐ-BKHCN ngày 21/7/2025" },
	{ "true", "-", "-", "-", "-", '"khong-dat"', cite = "QĐ 1866/QĐ-BKHCN ngày 21/7/2025" },
	labels = { ket_qua = { dat = "Đạt cam kết", ["khong-dat"] = "Không đạt cam kết" } },
}

decision "ts.xu-phat-cam-ket" { title = "Xử lý khi không thực hiện cam kết", hit = "UNIQUE",
	inputs = { "ts_ngay_vi_pham" },
	outputs = { "muc" },
	{ '>= date("2026-07-01")', '"170–200 triệu đồng, tước quyền sử dụng giấy phép 12–24 tháng, buộc hủy kết quả trúng"', cite = "NĐ 174/2026/NĐ-CP Đ67", note = "Mức của tổ chức; cá nhân bằng 1/2 (Đ4 k3)." },
	{ '< date("2026-07-01")', '"theo NĐ 15/2020/NĐ-CP (sửa bởi NĐ 14/2022, NĐ 211/2025): mức cụ thể chưa có trong nguồn"', cite = "NĐ 174/2026/NĐ-CP Đ115; NĐ 15/2020/NĐ-CP" },
}
