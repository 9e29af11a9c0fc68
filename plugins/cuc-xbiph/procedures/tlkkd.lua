-- Giấy phép xuất bản tài liệu không kinh doanh.
procedure "tlkkd" {
	title = "Giấy phép xuất bản tài liệu không kinh doanh",
	summary = "Kiểm tra diện, nộp 01 bộ, báo hồ sơ sai trong 02 ngày làm việc, cấp trong 10 ngày làm việc.",
	valid = { from = "2025-07-01", text = "01/07/2025 → (trước đó Bộ TT&TT/Sở TT&TT theo NĐ 195/2013)" },
	cite = { "Luật Xuất bản 19/2012/QH13 Đ25", "NĐ 138/2025/NĐ-CP", "TTHC 1.003868" },
	roles = { ["co-quan"] = "Cơ quan, tổ chức đề nghị", ["chuyen-mon"] = "Cơ quan chuyên môn về văn hóa thuộc UBND tỉnh", ["ubnd-tinh"] = "UBND cấp tỉnh" },
	note = "Đơn vị tính của phí phải xem thông tư phí.",
	exceptions = { "Từ 01/07/2026 đến 28/02/2027, Nghị quyết 66.18/2026/NQ-CP cắt giảm, đơn giản hóa thủ tục của Bộ VHTTDL (Phụ lục I.9): phụ lục chưa đọc được, thời hạn và hồ sơ trong quy trình này phải đối chiếu trước khi dùng cho hồ sơ mới.", "Tài liệu để bán hoặc xuất bản qua nhà xuất bản: theo đăng ký xuất bản." },

	form "dien" { "Kiểm tra diện tài liệu", role = "co-quan", mark = "V", asks = { "tl_co_quan" }, goal = "tl.dien", guide = "Không để bán, không qua nhà xuất bản.", cite = { "Luật Xuất bản 19/2012/QH13 Đ25" } },
	decide "xet-dien" { "Thủ tục áp dụng", decision = "tl.dien", mark = "V", cite = { "Luật Xuất bản 19/2012/QH13 Đ25" } },
	finish "dang-ky-xuat-ban" { "Theo đăng ký xuất bản", when = 'tl.dien.ket_qua = "dang-ky-xuat-ban"', outcome = "Mở quy trình dkxb qua nhà xuất bản.", cite = { "Luật Xuất bản 19/2012/QH13 Đ22" } },
	form "nop" { "Nộp hồ sơ", role = "co-quan", mark = "V", asks = { "tl_ngay_nop", "tl_phi" }, guide = "01 bộ; trực tiếp, bưu chính hoặc trực tuyến. Phí 6.000, 15.000 hoặc 27.000 đồng theo loại trang.", cite = { "NĐ 138/2025/NĐ-CP", "TTHC 1.003868" } },
	decide "noi-nop" { "Nơi nộp", decision = "tl.noi-nop", mark = "V", cite = { "NĐ 138/2025/NĐ-CP" } },
	finish "quy-dinh-cu" { "Theo quy định trước 01/07/2025", when = 'tl.noi-nop.noi = "cu"', outcome = "Nộp Bộ TT&TT hoặc Sở TT&TT theo NĐ 195/2013.", cite = { "NĐ 195/2013/NĐ-CP" } },
	form "kiem-tra" { "Kiểm tra hồ sơ", role = "chuyen-mon", mark = "V", asks = { "tl_dung" }, guide = "Sai, thiếu thì có văn bản yêu cầu hoàn thiện trong 02 ngày làm việc.", due = { working_days = 2, from = "tl_ngay_nop", calendar = "vn" }, cite = { "TTHC 1.003868" } },
	task "hoan-thien" { "Hoàn thiện hồ sơ", role = "co-quan", mark = "V", when = "tl_dung = false", asks = { "tl_ngay_du" }, guide = "Theo văn bản yêu cầu.", due = { text = "theo văn bản yêu cầu (số ngày: không có trong nguồn)" }, cite = { "TTHC 1.003868" } },
	form "trinh" { "Trình, xét cấp", role = "ubnd-tinh", mark = "V", asks = { "tl_cap" }, guide = "Trong 10 ngày làm việc từ ngày đủ hồ sơ.", due = { working_days = 10, from = "tl_ngay_tinh", calendar = "vn" }, cite = { "TTHC 1.003868" } },
	task "tra-loi" { "Trả lời không cấp", role = "ubnd-tinh", mark = "V", when = "tl_cap = false", asks = { "tl_ly_do" }, guide = "Nêu lý do.", due = { working_days = 10, from = "tl_ngay_tinh", calendar = "vn" }, cite = { "TTHC 1.003868" } },
	finish "tu-choi" { "Không cấp", when = "tl_cap = false", outcome = "Đã trả lời không cấp, nêu lý do.", cite = { "TTHC 1.003868" } },
	task "cap" { "Cấp giấy phép, đóng dấu bản thảo", role = "ubnd-tinh", mark = "V", asks = { "tl_ngay_cap" }, guide = "Mẫu 05; đóng dấu 02 bản thảo, trả 01 bản.", due = { working_days = 10, from = "tl_ngay_tinh", calendar = "vn" }, cite = { "NĐ 138/2025/NĐ-CP, Mẫu 05" } },
	finish "da-cap" { "Đã cấp", outcome = "Đã cấp giấy phép, trả 01 bản thảo đóng dấu.", cite = { "TTHC 1.003868" } },
}
