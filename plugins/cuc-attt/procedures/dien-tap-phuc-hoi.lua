-- Diễn tập ứng phó và phục hồi sau sự cố.
procedure "dien-tap-phuc-hoi" {
	title = "Diễn tập ứng phó sự cố và phục hồi nhanh",
	summary = "Kế hoạch, kiểm sao lưu, diễn tập, đo thời gian, thông báo thử, rút kinh nghiệm, khắc phục.",
	valid = { from = "2026-08-19", text = "19/08/2026 → (chỉ đạo phục hồi nhanh: 04/07/2024)" },
	cite = { "NĐ 331/2026/NĐ-CP Đ29 k2, Đ31 k2 d", "TCVN 14423:2026 mục 5.11", "chỉ đạo giao ban 04/7/2024" },
	roles = { ["van-hanh"] = "Đơn vị vận hành", ["chuyen-trach"] = "Đơn vị chuyên trách an ninh mạng", ["chu-quan"] = "Chủ quản hệ thống" },
	note = "Kỳ diễn tập, thời gian khôi phục mục tiêu không có số trong văn bản: đơn vị đặt. Nội dung NĐ 331/2026 lấy từ tài liệu tổng hợp.",
	exceptions = { "Sự cố thật xảy ra khi diễn tập: dừng, mở quy trình anm-su-co.", "24 giờ và 72 giờ là giờ liên tục." },

	form "ke-hoach" { "Lập kế hoạch diễn tập", role = "chuyen-trach", mark = "T", asks = { "dt_ten", "dt_he_thong", "dt_cap", "dt_kich_ban", "dt_ngay", "dt_rto", "dt_rpo" }, guide = "Kịch bản, vai, mục tiêu thời gian khôi phục do đơn vị đặt.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)", "NĐ 331/2026/NĐ-CP Đ29 k2" } },
	form "kiem-sao-luu" { "Kiểm kế hoạch ứng phó và sao lưu", role = "van-hanh", mark = "Lc", goal = "dt.sao-luu", guide = "Sao lưu tự động, lưu tách biệt, có kế hoạch ứng phó và phương án khôi phục.", due = { days = 0, from = "dt_ngay", calendar = "vn" }, cite = { "NĐ 331/2026/NĐ-CP Đ29 k2", "TCVN 14423:2026 mục 5.11" } },
	decide "xet-sao-luu" { "Sao lưu đạt yêu cầu?", decision = "dt.sao-luu", mark = "Lc", cite = { "NĐ 331/2026/NĐ-CP Đ29 k2" } },
	finish "chua-san-sang" { "Chưa đủ điều kiện diễn tập", when = 'dt.sao-luu.ket_qua != "dat"', outcome = "Bổ sung kế hoạch, sao lưu rồi mới diễn tập; hệ thống chưa đủ điều kiện vận hành.", cite = { "NĐ 331/2026/NĐ-CP Đ29 k2" } },
	task "dien-tap" { "Diễn tập, khôi phục", role = "van-hanh", mark = "Lc", asks = { "dt_khoi_phuc_duoc" }, guide = "Cô lập, khôi phục từ bản sao lưu, đo thời gian.", due = { days = 0, from = "dt_ngay", calendar = "vn" }, cite = { "NĐ 331/2026/NĐ-CP Đ29 k2", "TCVN 14423:2026 mục 5.11" } },
	form "do" { "Ghi số đo", role = "chuyen-trach", mark = "Lc", when = "dt_khoi_phuc_duoc = true", goal = "dt.ket-qua", guide = "Giờ khôi phục, dữ liệu mất, giờ thông báo ban đầu (24 giờ) và báo cáo (72 giờ) trong kịch bản.", due = { days = 0, from = "dt_ngay", calendar = "vn" }, cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	decide "xet-ket-qua" { "Kết quả diễn tập", decision = "dt.ket-qua", mark = "Lc", cite = { "NĐ 331/2026/NĐ-CP Đ29 k2, Đ31 k2 d" } },
	form "rut-kinh-nghiem" { "Rút kinh nghiệm", role = "chuyen-trach", mark = "T", when = 'dt.ket-qua.ket_qua != "dat"', asks = { "dt_ton_tai", "dt_han_sua" }, guide = "Nêu tồn tại, người làm, hạn do đơn vị đặt.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	task "khac-phuc" { "Khắc phục tồn tại", role = "van-hanh", mark = "T", when = 'dt.ket-qua.ket_qua != "dat"', asks = { "dt_da_sua" }, guide = "Sửa rồi thử khôi phục lại.", due = { days = 0, from = "dt_han_sua", calendar = "vn" }, cite = { "NĐ 331/2026/NĐ-CP Đ29 k2" } },
	task "bao-cao" { "Báo cáo, hẹn diễn tập sau", role = "chu-quan", mark = "T", asks = { "dt_ngay_sau" }, guide = "Báo cáo kết quả; kỳ diễn tập sau do đơn vị đặt.", due = { text = "do đơn vị đặt" }, cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	finish "con-ton-tai" { "Còn tồn tại chưa khắc phục", when = 'dt.ket-qua.ket_qua != "dat" and dt_da_sua = false', outcome = "Tồn tại chưa khắc phục: không vận hành hoặc vận hành có giám sát theo quyết định của chủ quản.", cite = { "NĐ 331/2026/NĐ-CP Đ29 k2" } },
	finish "dat" { "Diễn tập đạt", outcome = "Đã khôi phục thử thành công, tồn tại đã khắc phục.", cite = { "NĐ 331/2026/NĐ-CP Đ29 k2" } },
}
