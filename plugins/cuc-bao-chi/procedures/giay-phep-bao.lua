-- Cấp giấy phép hoạt động báo chí theo Luật Báo chí 126/2025.
procedure "giay-phep-bao" {
	title = "Cấp giấy phép hoạt động báo chí",
	summary = "Tư cách của cơ quan chủ quản, năm nhóm điều kiện, nộp hồ sơ, cấp hoặc từ chối, thông báo thay đổi sau cấp phép.",
	valid = { from = "2026-07-01", text = "01/07/2026 →; trước đó Luật Báo chí 103/2016/QH13" },
	cite = { "Luật 126/2025/QH15 Đ17, Đ18, Đ19", "NĐ 237/2026/NĐ-CP Đ3" },
	roles = { ["chu-quan"] = "Cơ quan chủ quản", ["co-quan-cap"] = "Bộ Văn hóa, Thể thao và Du lịch hoặc UBND cấp tỉnh", ["co-quan-bao-chi"] = "Cơ quan báo chí" },
	note = "Thời hạn cấp phép do Bộ trưởng Bộ VHTTDL quy định (Điều 18 khoản 6), chưa đối chiếu: đơn vị ghi hạn đang áp dụng. 90 ngày của Luật 2016 là theo trí nhớ, chưa đối chiếu.",
	exceptions = {
		"Từ 01/07/2026 đến 28/02/2027, Nghị quyết 66.18/2026/NQ-CP cắt giảm, đơn giản hóa thủ tục của Bộ VHTTDL (Phụ lục I.9): phụ lục chưa đọc được, thời hạn và hồ sơ trong quy trình này phải đối chiếu trước khi dùng cho hồ sơ mới.",
		"Tổ chức tư nhân, doanh nghiệp: không thuộc diện được cấp.",
		"Cơ quan báo chí địa phương thêm ấn phẩm, phụ trương: UBND cấp tỉnh cấp.",
		"Tổ chức xã hội, xã hội - nghề nghiệp: thêm điều kiện của NĐ 237/2026 Điều 3 (03 năm, 150 hội viên theo bản OCR, 07 nhân sự có 03 thẻ nhà báo, trụ sở, tài chính 02 năm); hồ sơ tiếp nhận trước 01/07/2026 theo Luật 2016 (Đ28 k3).",
		"Đã bị thu hồi: trường hợp a, b được cấp lại sau 06 tháng, trường hợp c sau 03 năm (Luật 126/2025 Đ19).",
	},

	form "tu-cach" { "Kiểm tra tư cách", role = "chu-quan", mark = "L", asks = { "gpb_co_quan" }, goal = "gpb.tu-cach",
		guide = "Cơ quan, tổ chức theo Điều 17 khoản 1; cơ sở đại học, viện, học viện, bệnh viện đủ hạng theo Điều 17 khoản 2 lập tạp chí khoa học.", cite = { "Luật 126/2025/QH15 Đ17 k1, k2, Đ19" } },
	decide "xet-tu-cach" { "Có tư cách đề nghị?", decision = "gpb.tu-cach", cite = { "Luật 126/2025/QH15 Đ17 k1, k2, Đ19" } },
	finish "khong-thuoc-dien" { "Không được đề nghị", when = 'gpb.tu-cach.ket_qua != "du" and gpb.tu-cach.ket_qua != "tap-chi-khoa-hoc"', outcome = "Cơ quan chưa có tư cách đề nghị cấp giấy phép.", cite = { "Luật 126/2025/QH15 Đ17, Đ19" } },
	form "dieu-kien" { "Chuẩn bị năm nhóm điều kiện", role = "chu-quan", mark = "L", goal = "gpb.dieu-kien",
		guide = [[
- a) Loại hình, tôn chỉ, đối tượng, kỳ hạn hoặc kênh, tên miền, máy chủ.
- b) Nhân sự, người đứng đầu.
- c) Tên, biểu tượng.
- d) Trụ sở, kỹ thuật, tài chính, an toàn; báo điện tử: tên miền «.vn» trùng tên báo và máy chủ tại Việt Nam.
- đ) Phù hợp chiến lược do Thủ tướng phê duyệt.]], cite = { "Luật 126/2025/QH15 Đ17 k3" } },
	decide "xet-dieu-kien" { "Đủ điều kiện?", decision = "gpb.dieu-kien", cite = { "Luật 126/2025/QH15 Đ17 k3" } },
	finish "chua-du" { "Chưa đủ điều kiện", when = 'gpb.dieu-kien.ket_qua != "du"', outcome = "Bổ sung điều kiện còn thiếu trước khi nộp hồ sơ.", cite = { "Luật 126/2025/QH15 Đ17 k3" } },
	form "noi-nop" { "Nơi nộp hồ sơ", role = "chu-quan", mark = "L", goal = "gpb.noi-nop", guide = "Bộ VHTTDL cấp giấy phép; riêng cơ quan báo chí địa phương thêm ấn phẩm, phụ trương do UBND cấp tỉnh cấp.", cite = { "Luật 126/2025/QH15 Đ18" } },
	decide "xet-noi-nop" { "Nộp ở đâu", decision = "gpb.noi-nop", cite = { "Luật 126/2025/QH15 Đ18" } },
	task "nop" { "Nộp hồ sơ", role = "chu-quan", mark = "L", asks = { "gpb_ngay_nhan", "gpb_han_tra_loi" }, guide = "Ghi ngày nhận đủ hồ sơ và hạn trả lời theo quy định của Bộ đang áp dụng.", cite = { "Luật 126/2025/QH15 Đ18 k6" } },
	task "xet" { "Thẩm định, cấp hoặc từ chối", role = "co-quan-cap", mark = "L", asks = { "gpb_ket_qua", "gpb_so", "gpb_ly_do" }, guide = "Từ chối phải nêu lý do.", due = { days = 0, from = "gpb_han_tra_loi" }, cite = { "Luật 126/2025/QH15 Đ18" } },
	finish "tu-choi" { "Từ chối", when = 'gpb_ket_qua = "tu-choi"', outcome = "Không cấp giấy phép, nêu lý do.", cite = { "Luật 126/2025/QH15 Đ18" } },
	form "sau-cap" { "Thay đổi sau cấp phép", role = "co-quan-bao-chi", mark = "L", goal = "gpb.sau-cap", guide = "Giữ bước này mở đến khi có thay đổi đầu tiên hoặc khi không cần theo dõi nữa.", cite = { "Luật 126/2025/QH15 Đ18" } },
	decide "viec-sau-cap" { "Việc phải làm", decision = "gpb.sau-cap", cite = { "Luật 126/2025/QH15 Đ18" } },
	form "ngay-doi" { "Ghi ngày thay đổi", role = "co-quan-bao-chi", mark = "L", when = 'gpb_su_kien = "thong-bao"', asks = { "gpb_ngay_doi" }, guide = "Hạn thông báo tính từ ngày đổi.", cite = { "Luật 126/2025/QH15 Đ18" } },
	task "bao-doi" { "Thông báo thay đổi", role = "co-quan-bao-chi", mark = "L", when = 'gpb_su_kien = "thong-bao"', asks = { "gpb_ngay_bao" }, guide = "Chậm nhất 05 ngày từ ngày đổi.", due = { days = 5, from = "gpb_ngay_doi" }, cite = { "Luật 126/2025/QH15 Đ18" } },
	task "chap-thuan" { "Xin chấp thuận thay đổi", role = "co-quan-bao-chi", mark = "L", when = 'gpb_su_kien = "chap-thuan"', guide = "Đổi nội dung khác phải được chấp thuận.", due = { text = "trước khi thay đổi" }, cite = { "Luật 126/2025/QH15 Đ18" } },
	form "ngay-ngung" { "Ghi ngày dự kiến ngừng", role = "chu-quan", mark = "L", when = 'gpb_su_kien = "ngung"', asks = { "gpb_ngay_ngung" }, guide = "Hạn thông báo đếm lùi từ ngày này.", cite = { "Luật 126/2025/QH15 Đ18" } },
	task "bao-ngung" { "Thông báo ngừng hoạt động", role = "chu-quan", mark = "L", when = 'gpb_su_kien = "ngung"', asks = { "gpb_ngay_bao" }, guide = "Cơ quan chủ quản thông báo chậm nhất 30 ngày trước ngày dự kiến ngừng.", due = { days = 0, from = "gpb_nhac_ngung" }, cite = { "Luật 126/2025/QH15 Đ18" } },
	decide "xet-bao" { "Thông báo kịp hạn?", when = 'gpb_su_kien = "thong-bao" or gpb_su_kien = "ngung"', decision = "gpb.bao-kip", cite = { "Luật 126/2025/QH15 Đ18" } },
	finish "da-ngung" { "Ngừng hoạt động", when = 'gpb_su_kien = "ngung"', outcome = "Đã thông báo ngừng hoạt động báo chí.", cite = { "Luật 126/2025/QH15 Đ18" } },
	finish "da-cap" { "Đã cấp giấy phép", outcome = "Giấy phép đã cấp; thay đổi sau cấp phép đã xử lý.", cite = { "Luật 126/2025/QH15 Đ18" } },
}
