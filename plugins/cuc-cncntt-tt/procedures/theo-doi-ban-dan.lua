-- Theo dõi việc thực hiện Chiến lược bán dẫn và Luật Công nghiệp công nghệ số.
procedure "theo-doi-ban-dan" {
	title = "Theo dõi việc thực hiện Chiến lược bán dẫn, Luật Công nghiệp công nghệ số",
	summary = "Căn cứ theo ngày, danh sách việc, số liệu mục tiêu, văn bản hướng dẫn, việc chậm, báo cáo.",
	valid = { from = "2024-07-04", text = "chỉ đạo 07/2024; QĐ 1018 từ 21/09/2024; Luật 71/2025 từ 01/01/2026" },
	cite = { "QĐ 1018/QĐ-TTg ngày 21/09/2024", "Luật 71/2025/QH15" },
	roles = { cuc = "Cục Công nghiệp CNTT và Truyền thông", ["don-vi"] = "Đơn vị chủ trì việc", ["lanh-dao"] = "Lãnh đạo Bộ" },
	note = "Hạn từng việc lấy từ văn bản giao việc; không có thì lãnh đạo đặt. Mốc số giai đoạn 2030–2040 chưa có trong nguồn.",
	exceptions = { "Nội dung trí tuệ nhân tạo theo Luật 134/2025/QH15 (theo trí nhớ, đối chiếu).", "Trước ngày văn bản có hiệu lực chỉ theo dõi việc chuẩn bị." },

	form "pham-vi" { "Nhóm việc và ngày tổng hợp", role = "cuc", mark = "V", asks = { "bd_nhom", "bd_ngay" }, goal = "bd.can-cu", guide = "Bán dẫn theo QĐ 1018; công nghiệp công nghệ số theo Luật 71/2025.", cite = { "QĐ 1018/QĐ-TTg", "Luật 71/2025/QH15" } },
	decide "can-cu" { "Căn cứ", decision = "bd.can-cu", mark = "V", cite = { "QĐ 1018/QĐ-TTg", "Luật 71/2025/QH15" } },
	form "viec" { "Cập nhật danh sách việc", role = "don-vi", mark = "T", asks = { "bd_viec" }, guide = "Việc, đơn vị chủ trì, hạn, đã xong hay chưa.", due = { days = 0, from = "bd_ngay", calendar = "vn" }, cite = { "văn bản giao việc (không phải quy phạm)" } },
	form "muc-tieu" { "Số liệu mục tiêu bán dẫn", role = "cuc", mark = "V", when = 'bd_nhom = "ban-dan"', goal = "bd.muc-tieu", guide = "2024–2030: ≥ 100 doanh nghiệp thiết kế, 01 nhà máy chế tạo quy mô nhỏ, 10 nhà máy đóng gói, kiểm thử, trên 25 tỷ USD/năm, trên 50.000 kỹ sư, cử nhân.", cite = { "QĐ 1018/QĐ-TTg" } },
	decide "xet-muc-tieu" { "So mục tiêu", when = 'bd_nhom = "ban-dan"', decision = "bd.muc-tieu", mark = "V", cite = { "QĐ 1018/QĐ-TTg" } },
	form "van-ban" { "Văn bản hướng dẫn luật", role = "cuc", mark = "V", when = 'bd_nhom = "cncns"', asks = { "bd_van_ban" }, guide = "Nghị định, thông tư phải ban hành; mức ưu đãi cụ thể ở nghị định hướng dẫn.", cite = { "Luật 71/2025/QH15" } },
	decide "tinh-trang" { "Tình trạng", decision = "bd.tinh-trang", mark = "T", cite = { "văn bản giao việc (không phải quy phạm)" } },
	task "cham" { "Giải trình việc chậm, thiếu", role = "don-vi", mark = "T", when = 'bd.tinh-trang.ket_qua = "co-viec-cham" or bd.tinh-trang.ket_qua = "thieu-van-ban"', asks = { "bd_ly_do" }, guide = "Xem dữ kiện «Việc quá hạn»; nêu lý do, biện pháp.", due = { text = "do lãnh đạo đặt" }, cite = { "văn bản giao việc (không phải quy phạm)" } },
	task "bao-cao" { "Báo cáo lãnh đạo", role = "cuc", mark = "T", asks = { "bd_de_nghi", "bd_ky_sau" }, guide = "Số việc, xong, chậm, số liệu mục tiêu; đặt kỳ tổng hợp sau.", due = { text = "theo kỳ giao ban" }, cite = { "văn bản giao việc (không phải quy phạm)" } },
	finish "co-cham" { "Đã báo cáo, có việc chậm", when = 'bd.tinh-trang.ket_qua = "co-viec-cham" or bd.tinh-trang.ket_qua = "thieu-van-ban"', outcome = "Lãnh đạo xem xét; mở giao-viec cho việc chậm.", cite = { "văn bản giao việc (không phải quy phạm)" } },
	finish "xong-het" { "Đã xong mọi việc", when = 'bd.tinh-trang.ket_qua = "xong"', outcome = "Mọi việc trong danh sách đã xong.", cite = { "QĐ 1018/QĐ-TTg", "Luật 71/2025/QH15" } },
	finish "dung-tien-do" { "Đã báo cáo, đúng tiến độ", outcome = "Đúng tiến độ; tổng hợp lại kỳ sau.", cite = { "QĐ 1018/QĐ-TTg", "Luật 71/2025/QH15" } },
}
