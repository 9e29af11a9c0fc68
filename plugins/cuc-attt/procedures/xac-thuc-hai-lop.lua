-- Kiểm tra việc triển khai mật khẩu hai lớp.
procedure "xac-thuc-hai-lop" {
	title = "Kiểm tra triển khai xác thực hai lớp",
	summary = "Đặt tiêu chí, kiểm kê tài khoản, kết luận, khắc phục, kiểm lại, báo cáo.",
	valid = { from = "2024-07-04", text = "chỉ đạo 04/07/2024; yêu cầu bắt buộc của TCVN 14423:2026 từ 2026" },
	cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)", "TCVN 14423:2026 mục 5.6", "NĐ 331/2026/NĐ-CP Đ29, Đ30" },
	roles = { ["chuyen-trach"] = "Đơn vị chuyên trách an ninh mạng", ["van-hanh"] = "Đơn vị vận hành", ["chu-quan"] = "Chủ quản hệ thống" },
	note = "Chỉ đạo không có hạn, tỷ lệ: đơn vị đặt. Số mục TCVN phải đối chiếu bản chính thức (VSQI).",
	exceptions = { "Tài khoản dịch vụ, thiết bị không hỗ trợ: ghi lý do và biện pháp thay thế.", "Bắt buộc (TCVN) chỉ với tài khoản quản trị từ cấp độ 3; còn lại là chỉ đạo." },

	form "tieu-chi" { "Đặt hạn, tỷ lệ, cách xác thực", role = "chuyen-trach", mark = "T", asks = { "hl_don_vi", "hl_ngay", "hl_han_chung", "hl_ty_le", "hl_cach" }, guide = "OTP và ứng dụng theo chỉ đạo. Hạn và tỷ lệ do đơn vị đặt.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	decide "can-cu" { "Căn cứ áp dụng", decision = "hl.can-cu", mark = "Lc", cite = { "NĐ 331/2026/NĐ-CP Đ29, Đ30", "TCVN 14423:2026 mục 5.6" } },
	form "kiem-ke" { "Kiểm kê tài khoản theo hệ thống", role = "van-hanh", mark = "Lc", asks = { "hl_he_thong", "hl_ngoai_le" }, goal = "hl.ket-luan", guide = "Ghi cấp độ của hệ thống, số tài khoản và số đã bật.", due = { days = 0, from = "hl_han_chung", calendar = "vn" }, cite = { "TCVN 14423:2026 mục 5.6" } },
	decide "ket-luan" { "Kết luận", decision = "hl.ket-luan", mark = "Lc", cite = { "TCVN 14423:2026 mục 5.6", "chỉ đạo giao ban 04/7/2024" } },
	form "yeu-cau" { "Yêu cầu khắc phục", role = "chuyen-trach", mark = "Lc", when = 'hl.ket-luan.ket_qua != "dat"', asks = { "hl_han_khac_phuc" }, guide = "Nêu hệ thống (xem dữ kiện «Hệ thống phải khắc phục») và hạn do đơn vị đặt.", cite = { "TCVN 14423:2026 mục 5.6" } },
	task "khac-phuc" { "Bật hai lớp, kiểm lại", role = "van-hanh", mark = "Lc", when = 'hl.ket-luan.ket_qua != "dat"', asks = { "hl_con_thieu" }, guide = "Kiểm lại, ghi số tài khoản quản trị từ cấp độ 3 còn thiếu.", due = { days = 0, from = "hl_han_khac_phuc", calendar = "vn" }, cite = { "TCVN 14423:2026 mục 5.6" } },
	task "bao-cao" { "Báo cáo chủ quản", role = "chuyen-trach", mark = "T", guide = "Số hệ thống, tỷ lệ đã bật, ngoại lệ và biện pháp thay thế.", due = { text = "theo kỳ giao ban" }, cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	finish "con-thieu" { "Còn tài khoản quản trị chưa bật", when = 'hl.ket-luan.ket_qua != "dat" and hl_con_thieu > 0', outcome = "Còn thiếu sau khắc phục: báo lãnh đạo chủ quản.", cite = { "TCVN 14423:2026 mục 5.6" } },
	finish "dat" { "Đạt", outcome = "Đã triển khai theo yêu cầu, báo cáo.", cite = { "TCVN 14423:2026 mục 5.6", "chỉ đạo giao ban 04/7/2024" } },
}
