-- Kiểm tra triển khai xác thực hai lớp: bắt buộc từ cấp độ 3 cho tài khoản quản trị; phần còn lại theo chỉ đạo.
-- Số mục TCVN 14423:2026 phải đối chiếu bản chính thức; tiến độ và tỷ lệ không có trong văn bản: đơn vị đặt.

facts {
	hl_don_vi = text { "Đơn vị được kiểm tra", max = 200 },
	hl_ngay = date { "Ngày kiểm tra" },
	hl_han_chung = date { "Hạn triển khai xong (đơn vị đặt)", help = "Chỉ đạo không ghi ngày." },
	hl_ty_le = integer { "Tỷ lệ tài khoản người dùng phải bật hai lớp (đơn vị đặt)", unit = "%", min = 1, max = 100, help = "Chỉ đạo không có con số.", cite = "chỉ đạo giao ban 04/7/2024 (không có con số)" },
	hl_cach = list { "Cách xác thực lớp hai được chấp nhận", of = text { "Cách", max = 100 }, help = "Ví dụ: ứng dụng tạo mã, OTP, khóa phần cứng." },
	hl_he_thong = list { "Hệ thống và số tài khoản", of = record {
		ten = text { "Hệ thống", max = 200 }, cap = integer { "Cấp độ", min = 1, max = 5 },
		quan_tri = integer { "Tài khoản quản trị", min = 0 }, quan_tri_bat = integer { "Quản trị đã bật hai lớp", min = 0 },
		nguoi_dung = integer { "Tài khoản người dùng", min = 0 }, nguoi_dung_bat = integer { "Người dùng đã bật hai lớp", min = 0 } } },
	hl_han_khac_phuc = date { "Hạn khắc phục (đơn vị đặt)" },
	hl_ngoai_le = text { "Tài khoản không bật được, lý do, biện pháp thay thế", max = 2000, optional = true },
	hl_con_thieu = integer { "Sau khắc phục, số tài khoản quản trị từ cấp 3 còn thiếu", unit = "tài khoản", min = 0 },
}

derive "hl_quan_tri_thieu" { "Tài khoản quản trị từ cấp độ 3 chưa bật hai lớp", type = "integer", unit = "tài khoản", cite = "TCVN 14423:2026 mục 5.6",
	function(f)
		local thieu = 0
		for _, ht in ipairs(f.hl_he_thong) do
			if ht.cap >= 3 then
				thieu = thieu + math.max(0, ht.quan_tri - ht.quan_tri_bat)
			end
		end
		return thieu
	end }
derive "hl_phan_tram" { "Tỷ lệ tài khoản người dùng đã bật hai lớp", type = "number", unit = "%", cite = "chỉ đạo giao ban 04/7/2024",
	function(f)
		local tong, bat = 0, 0
		for _, ht in ipairs(f.hl_he_thong) do
			tong = tong + ht.nguoi_dung
			bat = bat + ht.nguoi_dung_bat
		end
		if tong == 0 then
			return 100
		end
		return bat / tong * 100
	end }
derive "hl_dat_ty_le" { "Đạt tỷ lệ đơn vị đặt", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.hl_phan_tram >= f.hl_ty_le end }
derive "hl_he_thong_thieu" { "Hệ thống phải khắc phục", type = "text", cite = "TCVN 14423:2026 mục 5.6; tiêu chí của đơn vị",
	function(f)
		local ten = {}
		for _, ht in ipairs(f.hl_he_thong) do
			if ht.cap >= 3 and ht.quan_tri_bat < ht.quan_tri then
				table.insert(ten, string.format("%s (quản trị thiếu %d)", ht.ten, ht.quan_tri - ht.quan_tri_bat))
			end
		end
		return table.concat(ten, "; ")
	end }

decision "hl.ket-luan" { title = "Kết luận triển khai xác thực hai lớp", hit = "FIRST",
	inputs = { "hl_quan_tri_thieu", "hl_dat_ty_le" },
	outputs = { "ket_qua" },
	{ "> 0", "-", '"vi-pham-yeu-cau"', cite = "TCVN 14423:2026 mục 5.6; NĐ 331/2026/NĐ-CP Đ29, Đ30", note = "Xác thực đa yếu tố cho tài khoản quản trị từ cấp độ 3." },
	{ "<= 0", "false", '"chua-dat-chi-dao"', cite = "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" },
	{ "<= 0", "true", '"dat"', cite = "TCVN 14423:2026 mục 5.6; chỉ đạo giao ban 04/7/2024" },
	labels = { ket_qua = { ["vi-pham-yeu-cau"] = "Có tài khoản quản trị từ cấp độ 3 chưa bật: phải khắc phục", ["chua-dat-chi-dao"] = "Chưa đạt tỷ lệ của đơn vị", dat = "Đạt" } },
}
decision "hl.can-cu" { title = "Yêu cầu áp dụng vào ngày kiểm tra", hit = "UNIQUE",
	inputs = { "hl_ngay" },
	outputs = { "can_cu" },
	{ '< date("2026-08-19")', '"chi-dao"', cite = "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)", note = "Quy định bắt buộc trước 19/08/2026 chưa có trong nguồn." },
	{ '>= date("2026-08-19")', '"quy-dinh"', cite = "NĐ 331/2026/NĐ-CP Đ29, Đ30; TCVN 14423:2026 mục 5.6 (đối chiếu bản chính thức)" },
	labels = { can_cu = { ["chi-dao"] = "Theo chỉ đạo điều hành", ["quy-dinh"] = "Theo NĐ 331/2026 và TCVN 14423:2026" } },
}
