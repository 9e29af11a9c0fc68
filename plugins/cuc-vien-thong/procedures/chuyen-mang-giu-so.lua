-- Chuyển mạng viễn thông giữ nguyên số.
procedure "chuyen-mang-giu-so" {
	title = "Chuyển mạng viễn thông giữ nguyên số",
	summary = "Điều kiện, đăng ký, xác nhận 1441 trong 04 giờ, từ chối, cắt chuyển.",
	valid = { from = "2025-08-10", text = "TT 09/2025/TT-BKHCN (hiệu lực 10/8/2025; thay TT 35/2017)" },
	cite = { "TT 09/2025/TT-BKHCN", "NĐ 115/2025/NĐ-CP Đ45 k3", "NĐ 174/2026/NĐ-CP Đ28" },
	roles = { ["thue-bao"] = "Thuê bao", ["mang-den"] = "Nhà mạng chuyển đến", ["mang-di"] = "Nhà mạng chuyển đi" },
	exceptions = { "24 giờ gửi 1441 là hướng dẫn cũ." },

	form "dieu-kien" { "Kiểm điều kiện", role = "mang-den", mark = "Lc", goal = "cm.dieu-kien", guide = "Hoạt động hai chiều; thông tin trùng; từ 90 ngày (lần đầu) hoặc 60 ngày (lần sau); trả sau hết nợ, cước kỳ không quá 500.000đ, không chuyển vùng quốc tế 60 ngày; số đấu giá từ 06 tháng.", cite = { "TT 09/2025/TT-BKHCN", "NĐ 115/2025/NĐ-CP Đ45 k3" } },
	decide "xet" { "Kết luận điều kiện", decision = "cm.dieu-kien", cite = { "TT 09/2025/TT-BKHCN", "NĐ 115/2025/NĐ-CP Đ45 k3" } },
	finish "khong-du" { "Chưa đủ điều kiện", when = 'cm.dieu-kien.ket_qua != "du"', outcome = "Nêu rõ lý do cho thuê bao.", cite = { "TT 09/2025/TT-BKHCN" } },
	task "dang-ky" { "Đăng ký", role = "mang-den", mark = "Lc", guide = "Phiếu đăng ký trực tiếp hoặc trực tuyến; hướng dẫn nhắn tin.", cite = { "TT 09/2025/TT-BKHCN Đ6" } },
	form "xac-nhan" { "Xác nhận", role = "thue-bao", mark = "Lc", goal = "cm.xac-nhan", guide = "Nhắn YCCM gửi 1441 trong 04 giờ; HUYCM để hủy.", due = { hours = 4, after = "dang-ky" }, cite = { "TT 09/2025/TT-BKHCN" } },
	decide "xet-xac-nhan" { "Kết quả xác nhận", decision = "cm.xac-nhan", cite = { "TT 09/2025/TT-BKHCN" } },
	finish "dung-lai" { "Không xác nhận", when = 'cm.xac-nhan.ket_qua != "xac-nhan"', outcome = "Thuê bao hủy hoặc quá 04 giờ: đăng ký lại nếu còn muốn chuyển.", cite = { "TT 09/2025/TT-BKHCN" } },
	form "tu-choi" { "Ý kiến nhà mạng chuyển đi", role = "mang-di", mark = "L", asks = { "cm_bi_tu_choi" }, guide = "Từ chối phải có lý do, bằng chứng, hướng dẫn bằng tin nhắn.", cite = { "NĐ 174/2026/NĐ-CP Đ28" } },
	form "xet-tu-choi" { "Xét việc từ chối", role = "mang-di", when = "cm_bi_tu_choi = true", asks = { "cm_tu_choi_dung" }, guide = "Thiếu tin nhắn hoặc từ chối trái quy định thì bị phạt.", cite = { "NĐ 174/2026/NĐ-CP Đ28" } },
	finish "tu-choi-dung" { "Từ chối đúng quy định", when = "cm_bi_tu_choi = true and cm_tu_choi_dung = true", outcome = "Thuê bao khắc phục lý do rồi đăng ký lại.", cite = { "NĐ 174/2026/NĐ-CP Đ28" } },
	decide "phat" { "Mức phạt từ chối trái quy định", when = "cm_bi_tu_choi = true and cm_tu_choi_dung = false", decision = "cm.phat-tu-choi", cite = { "NĐ 174/2026/NĐ-CP Đ28" } },
	task "cat-chuyen" { "Cắt chuyển", role = "mang-di", mark = "L", asks = { "cm_ngay_cat" }, guide = "Nhà mạng chuyển đi không được phát sinh cước từ thời điểm cắt dịch vụ.", due = { text = "theo quy trình phối hợp" }, cite = { "NĐ 174/2026/NĐ-CP Đ28 k1 c" } },
	finish "xong" { "Hoàn tất", outcome = "Đã chuyển mạng giữ nguyên số.", cite = { "TT 09/2025/TT-BKHCN" } },
}
