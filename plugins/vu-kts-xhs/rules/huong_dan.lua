-- Hướng dẫn phát triển kinh tế số cho bộ, ngành, địa phương: nội dung phải có, góp ý, ban hành.

facts {
	hd_ten = text { "Tên hướng dẫn", max = 300 },
	hd_chu_tri = text { "Người chủ trì soạn thảo", max = 100 },
	hd_han_du_thao = date { "Hạn xong dự thảo (lãnh đạo đặt)", help = "Chỉ đạo 07/2024 không ghi ngày." },
	hd_han_gop_y = date { "Hạn góp ý (đơn vị đặt)", help = "Hướng dẫn không phải văn bản quy phạm: số ngày lấy ý kiến do đơn vị đặt." },
	hd_han_ban_hanh = date { "Hạn ban hành (lãnh đạo đặt)" },
	hd_quy_pham = boolean { "Dự thảo có đặt quy định bắt buộc chung (quy phạm)?", help = "Có quy phạm thì phải ban hành bằng thông tư, không bằng hướng dẫn.", cite = "Luật 64/2025/QH15" },
	hd_khai_niem = boolean { "Dùng đúng khái niệm, ba thành phần của kinh tế số?", cite = "QĐ 411/QĐ-TTg ngày 31/03/2022, Mục III" },
	hd_muc_tieu = boolean { "Dẫn mục tiêu theo QĐ 411 và ghi rõ năm?", help = "2025: 20% GDP, thương mại điện tử trên 10% bán lẻ; 2030: 30% GDP, trên 20%.", cite = "QĐ 411/QĐ-TTg" },
	hd_tach_so = boolean { "Không trộn ước tính chính sách với số thống kê?", help = "Ước tính khoảng 18,3% GDP năm 2024; Tổng cục Thống kê bình quân 2020–2024 là 12,88%.", cite = "số liệu báo chí, không phải quy phạm" },
	hd_do_luong = boolean { "Phần đo lường dẫn văn bản có thật, đã đọc?", help = "Số hiệu hướng dẫn đo lường chưa tìm được trong nguồn: phải tra trước khi dẫn." },
	hd_gui = integer { "Số cơ quan được hỏi ý kiến", unit = "cơ quan", min = 1, max = 1000 },
	hd_nhan = integer { "Số cơ quan đã góp ý", unit = "cơ quan", min = 0, max = 1000 },
	hd_tiep_thu = boolean { "Đã có bảng tiếp thu, giải trình?" },
	hd_duyet = boolean { "Lãnh đạo ký ban hành?" },
	hd_y_kien = text { "Ý kiến của lãnh đạo", max = 1000, optional = true },
	hd_so_van_ban = text { "Số văn bản", max = 60 },
	hd_ngay_ban_hanh = date { "Ngày ban hành" },
	hd_ngay_ra_soat = date { "Ngày rà soát việc thực hiện (đơn vị đặt)" },
}

derive "hd_noi_dung_dat" { "Đủ nội dung bắt buộc", type = "boolean", cite = "QĐ 411/QĐ-TTg; tiêu chí của đơn vị",
	function(f) return f.hd_khai_niem and f.hd_muc_tieu and f.hd_tach_so and f.hd_do_luong end }
derive "hd_du_gop_y" { "Mọi cơ quan được hỏi đã góp ý", type = "boolean", cite = "thực hành (không phải quy phạm)",
	function(f) return f.hd_nhan >= f.hd_gui end }
derive "hd_dung_han" { "Ban hành trong hạn lãnh đạo đặt", type = "boolean", cite = "hạn do lãnh đạo đặt (không phải quy phạm)",
	function(f) return f.hd_ngay_ban_hanh <= f.hd_han_ban_hanh end }

decision "hd.hinh-thuc" { title = "Ban hành bằng hình thức nào?", hit = "UNIQUE",
	inputs = { "hd_quy_pham" },
	outputs = { "hinh_thuc" },
	{ "false", '"huong-dan"', cite = "chỉ đạo tháng 07/2024 (không phải quy phạm)" },
	{ "true", '"thong-tu"', cite = "Luật 64/2025/QH15", note = "Thông tư: theo trình tự của Luật 64/2025 và NĐ 78/2025; số ngày lấy ý kiến, thẩm định chưa có trong nguồn." },
	labels = { hinh_thuc = { ["huong-dan"] = "Văn bản hướng dẫn", ["thong-tu"] = "Phải làm theo trình tự thông tư" } },
}
decision "hd.noi-dung" { title = "Nội dung dự thảo đạt?", hit = "UNIQUE",
	inputs = { "hd_noi_dung_dat" },
	outputs = { "ket_qua" },
	{ "true", '"dat"', cite = "QĐ 411/QĐ-TTg ngày 31/03/2022" },
	{ "false", '"sua"', cite = "QĐ 411/QĐ-TTg ngày 31/03/2022" },
	labels = { ket_qua = { dat = "Đạt", sua = "Phải sửa" } },
}
