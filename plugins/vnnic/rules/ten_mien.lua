-- Tên miền .vn: tranh chấp, tạm giữ, thu hồi vì phí, bồi thường khi Nhà nước thu hồi.
-- Căn cứ chi tiết của NĐ 147/2024 (dụng ý xấu) và trình tự ngày của TT 48/2025 chưa đọc nguyên văn.

facts {
	tm_ten = text { "Tên miền", max = 253, example = "vidu.vn" },
	tm_nguoi = text { "Người yêu cầu", max = 200 },
	tm_ngay_nhan = date { "Ngày nhận yêu cầu" },
	tm_loai = choice { "Loại yêu cầu", options = { { "tranh-chap", "Tranh chấp quyền sử dụng" }, { "co-quan", "Yêu cầu của cơ quan có thẩm quyền" }, { "het-phi", "Chưa nộp phí duy trì" }, { "nha-nuoc", "Nhà nước thu hồi vì lợi ích công, quy hoạch" } }, cite = "Luật 24/2023/QH15 Đ52, Đ53" },

	tm_trung = boolean { "Tên miền trùng hoặc tương tự gây nhầm lẫn với tên, nhãn hiệu, chỉ dẫn địa lý, tên thương mại của nguyên đơn?", cite = "Luật 24/2023/QH15 Đ52 k2" },
	tm_quyen = boolean { "Có chứng cứ về quyền, lợi ích hợp pháp của các bên (bị đơn không có quyền)?", cite = "Luật 24/2023/QH15 Đ52 k2" },
	tm_du_y = boolean { "Có chứng cứ bị đơn dùng tên miền với dụng ý xấu nhằm thu lợi bất chính?", cite = "Luật 24/2023/QH15 Đ52 k2" },
	tm_noi = choice { "Nơi giải quyết tranh chấp", options = { { "hoa-giai", "Hòa giải" }, { "trong-tai", "Trọng tài" }, { "toa-an", "Tòa án" } }, cite = "Luật 24/2023/QH15 Đ52 k1" },
	tm_ngay_khoa = date { "Ngày khóa chuyển nhượng" },
	tm_van_ban = text { "Số bản án, phán quyết, thỏa thuận hòa giải hoặc quyết định", max = 100 },
	tm_ket_qua = choice { "Kết quả phải thực hiện", options = { { "giu", "Bị đơn tiếp tục sử dụng" }, { "chuyen", "Nguyên đơn được đăng ký sử dụng" }, { "thu-hoi", "Thu hồi tên miền" } } },

	tm_nhom_hanh_vi = boolean { "Thuộc nhóm hành vi ở Điều 5 khoản 2?", help = "Bản đồ sai chủ quyền; thông tin bịa đặt, kích động; thông tin giả, xúc phạm; vi phạm bản quyền; dẫn liên kết vi phạm; quảng cáo hàng cấm.", cite = "NĐ 174/2026/NĐ-CP Đ5 k2" },
	tm_co_van_ban = boolean { "Có văn bản của người có thẩm quyền?", cite = "NĐ 174/2026/NĐ-CP Đ5" },
	tm_han_tam_giu = date { "Thời hạn tạm giữ ghi trong văn bản", help = "Thời hạn theo khoản 8 Điều 125 Luật Xử lý vi phạm hành chính.", cite = "NĐ 174/2026/NĐ-CP Đ5 k4" },

	tm_ngay_den_han = date { "Ngày đến hạn nộp phí theo thông báo", cite = "Luật 24/2023/QH15 Đ53 k2 d" },
	tm_da_nop = boolean { "Chủ thể đã nộp đủ phí?" },
	tm_ngay_nop = date { "Ngày nộp đủ phí" },

	tm_dau_gia = boolean { "Tên miền có được do trúng đấu giá?", cite = "Luật 24/2023/QH15 Đ53 k4" },
	tm_phi_duy_tri = money { "Phí duy trì làm căn cứ bồi thường", min = 0 },
	tm_tien_trung = money { "Số tiền trúng đấu giá", min = 0 },
	tm_ngay_tra = date { "Ngày chi trả bồi thường" },
}

param "tm.han_phi" { title = "Thu hồi khi không nộp đủ phí trong", unit = "ngày",
	{ from = "2024-07-01", value = 30, cite = "Luật 24/2023/QH15 Đ53 k2 d", checked = "2026-11-23" } }

derive "tm_han_nop_phi" { "Ngày cuối nộp phí", type = "date", cite = "Luật 24/2023/QH15 Đ53 k2 d",
	function(f, p) return add_days(f.tm_ngay_den_han, p["tm.han_phi"]) end }
derive "tm_nop_kip" { "Nộp phí trong hạn", type = "boolean", cite = "Luật 24/2023/QH15 Đ53 k2 d",
	function(f) return f.tm_ngay_nop <= f.tm_han_nop_phi end }
derive "tm_muc_boi_thuong" { "Mức bồi thường", type = "money", cite = "Luật 24/2023/QH15 Đ53 k4",
	function(f)
		if f.tm_dau_gia then
			return f.tm_tien_trung
		end
		return f.tm_phi_duy_tri
	end }

decision "tm.luat" { title = "Căn cứ giải quyết", hit = "UNIQUE",
	inputs = { "tm_ngay_nhan" },
	outputs = { "can_cu" },
	{ '< date("2024-07-01")', '"luat-cu"', cite = "Luật 24/2023/QH15 Đ71 k4, Đ73", note = "Sự việc trước 01/7/2024 theo luật cũ (Điều 76 Luật CNTT) và Điều 73 chuyển tiếp." },
	{ '>= date("2024-07-01")', '"luat-2023"', cite = "Luật 24/2023/QH15 Đ52, Đ53" },
	labels = { can_cu = { ["luat-cu"] = "Quy định trước 01/7/2024 và Điều 73 chuyển tiếp", ["luat-2023"] = "Luật Viễn thông 24/2023/QH15 Đ52, Đ53" } },
}

decision "tm.can-cu" { title = "Đủ ba căn cứ tranh chấp?", hit = "FIRST",
	inputs = { "tm_trung", "tm_quyen", "tm_du_y" },
	outputs = { "ket_qua" },
	{ "true", "true", "true", '"du"', cite = "Luật 24/2023/QH15 Đ52 k2" },
	{ "-", "-", "-", '"thieu"', cite = "Luật 24/2023/QH15 Đ52 k2" },
	labels = { ket_qua = { du = "Đủ ba căn cứ: hướng dẫn hòa giải, trọng tài hoặc tòa án", thieu = "Thiếu căn cứ: hướng dẫn bổ sung chứng cứ" } },
}

decision "tm.tam-giu" { title = "Có được tạm giữ tên miền?", hit = "FIRST",
	inputs = { "tm_ngay_nhan", "tm_co_van_ban", "tm_nhom_hanh_vi" },
	outputs = { "ket_qua" },
	{ "-", "false", "-", '"tra-lai"', cite = "NĐ 174/2026/NĐ-CP Đ5; Luật 24/2023/QH15 Đ53 k2 đ" },
	{ '< date("2026-07-01")', "true", "-", '"theo-yeu-cau"', cite = "NĐ 147/2024/NĐ-CP (tạm ngừng theo yêu cầu); Luật 24/2023/QH15 Đ53 k2 đ", note = "Tạm giữ theo Điều 5 NĐ 174/2026 chỉ có từ 01/7/2026." },
	{ '>= date("2026-07-01")', "true", "true", '"tam-giu"', cite = "NĐ 174/2026/NĐ-CP Đ5 k2–k4" },
	{ '>= date("2026-07-01")', "true", "false", '"theo-yeu-cau"', cite = "Luật 24/2023/QH15 Đ53 k2 đ" },
	labels = { ket_qua = { ["tra-lai"] = "Chưa có văn bản của người có thẩm quyền: đề nghị bổ sung", ["theo-yeu-cau"] = "Thực hiện theo yêu cầu của cơ quan có thẩm quyền (tạm ngừng, thu hồi)", ["tam-giu"] = "Tạm giữ tên miền" } },
}

decision "tm.phi" { title = "Giữ hay thu hồi vì phí?", hit = "FIRST",
	inputs = { "tm_da_nop", "tm_nop_kip" },
	outputs = { "ket_qua" },
	{ "false", "-", '"thu-hoi"', cite = "Luật 24/2023/QH15 Đ53 k2 d" },
	{ "true", "true", '"giu"', cite = "Luật 24/2023/QH15 Đ53 k2 d" },
	{ "true", "false", '"thu-hoi"', cite = "Luật 24/2023/QH15 Đ53 k2 d" },
	labels = { ket_qua = { ["thu-hoi"] = "Không nộp đủ trong 30 ngày: thu hồi", giu = "Nộp đủ trong hạn: tiếp tục sử dụng" } },
}
