-- Kế hoạch sách ngắn: chỉ đạo điều hành 04/7/2024, không có tiêu chí pháp lý; mọi ngưỡng do đơn vị đặt.

facts {
	sn_dot = text { "Đợt, năm kế hoạch", max = 60 },
	sn_trang_toi_da = integer { "Số trang tối đa để coi là sách ngắn (đơn vị đặt)", unit = "trang", min = 1, max = 2000, help = "Văn bản không có tiêu chí; giá trị của đơn vị dùng cho kế hoạch này.", cite = "chỉ đạo giao ban 04/7/2024 (không có con số)" },
	sn_muc_tieu = integer { "Số tên sách phải xong trong đợt (đơn vị đặt)", unit = "tên", min = 1, max = 10000 },
	sn_han_ke_hoach = date { "Hạn trình kế hoạch (đơn vị đặt)" },
	sn_han_dot = date { "Hạn hoàn thành đợt (đơn vị đặt)" },
	sn_danh_muc = list { "Danh mục đề tài", of = record {
		ten = text { "Tên sách", max = 300 }, nxb = text { "Nhà xuất bản", max = 100 },
		trang = integer { "Số trang dự kiến", min = 1 } } },
	sn_duyet = boolean { "Lãnh đạo phê duyệt kế hoạch?" },
	sn_y_kien = text { "Ý kiến của lãnh đạo", max = 1000 },
	sn_da_dang_ky = integer { "Số tên đã được xác nhận đăng ký xuất bản", unit = "tên", min = 0, help = "Mỗi tên làm theo quy trình đăng ký xuất bản (dkxb)." },
	sn_da_xong = integer { "Số tên đã phát hành", unit = "tên", min = 0 },
	sn_ngay_xet = date { "Ngày tổng hợp tiến độ" },
	sn_ly_do = text { "Lý do chậm, biện pháp", max = 1000 },
}

derive "sn_vuot_trang" { "Số tên vượt số trang đơn vị đặt", type = "integer", unit = "tên", cite = "chỉ đạo giao ban 04/7/2024; tiêu chí của đơn vị",
	function(f)
		local vuot = 0
		for _, sach in ipairs(f.sn_danh_muc) do
			if sach.trang > f.sn_trang_toi_da then
				vuot = vuot + 1
			end
		end
		return vuot
	end }
derive "sn_so_ten" { "Số tên trong danh mục", type = "integer", unit = "tên", cite = "tiêu chí của đơn vị",
	function(f) return #f.sn_danh_muc end }
derive "sn_du_ten" { "Danh mục đủ số tên mục tiêu", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.sn_so_ten >= f.sn_muc_tieu end }
derive "sn_dat_muc_tieu" { "Đã phát hành đủ số tên", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.sn_da_xong >= f.sn_muc_tieu end }
derive "sn_con_han" { "Còn trong hạn của đợt", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.sn_ngay_xet <= f.sn_han_dot end }

decision "sn.danh-muc" { title = "Danh mục đề tài đạt tiêu chí của đơn vị?", hit = "FIRST",
	inputs = { "sn_vuot_trang", "sn_du_ten" },
	outputs = { "ket_qua" },
	{ "> 0", "-", '"vuot-trang"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	{ "-", "false", '"thieu-ten"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	{ "-", "true", '"dat"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	labels = { ket_qua = { ["vuot-trang"] = "Có tên vượt số trang", ["thieu-ten"] = "Chưa đủ số tên", dat = "Đạt" } },
}
decision "sn.tien-do" { title = "Tiến độ của đợt", hit = "FIRST",
	inputs = { "sn_dat_muc_tieu", "sn_con_han" },
	outputs = { "ket_qua" },
	{ "true", "-", '"xong"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	{ "false", "true", '"dang-lam"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	{ "false", "false", '"cham"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	labels = { ket_qua = { xong = "Hoàn thành", ["dang-lam"] = "Chưa xong, còn trong hạn", cham = "Quá hạn, chưa đủ" } },
}
