-- Xét cấp thẻ nhà báo lần đầu theo Luật Báo chí 126/2025.
procedure "the-nha-bao" {
	title = "Xét cấp thẻ nhà báo lần đầu",
	summary = "Đối tượng, điều kiện, trường hợp không xét, hồ sơ, xét và cấp thẻ 05 năm, theo dõi thu hồi.",
	valid = { from = "2026-07-01", text = "01/07/2026 → (lớp bồi dưỡng: 01/01/2027 →; tạp chí khoa học và thời hạn thẻ: 01/01/2026 →)" },
	cite = { "Luật 126/2025/QH15 Đ16 k4, Đ28, Đ50", "TT 31/2021/TT-BTTTT" },
	roles = { ["co-quan-bao-chi"] = "Cơ quan báo chí", ["bo"] = "Bộ Văn hóa, Thể thao và Du lịch" },
	note = "Hồ sơ nêu theo TT 31/2021/TT-BTTTT, hướng dẫn Luật 2016 (đến 30/06/2026): phải đổi sang thông tư mới khi có. Hạn xét chưa đối chiếu; Bộ từng xét hai đợt 01/01 và 21/06 hằng năm.",
	exceptions = {
		"Người làm tại cơ quan tạp chí khoa học có cơ quan chủ quản thuộc Điều 17 khoản 2: không thuộc đối tượng, từ 01/01/2026.",
		"Quay phim của cơ quan báo chí có truyền hình, người dân tộc thiểu số làm nội dung bằng tiếng dân tộc: bằng cao đẳng trở lên.",
		"Chưa có thẻ vẫn được hoạt động nghiệp vụ khi có giấy giới thiệu của cơ quan báo chí (Luật 126/2025 Đ27 k4).",
	},

	form "doi-tuong" { "Kiểm tra đối tượng", role = "co-quan-bao-chi", mark = "L", asks = { "tnb_ho_ten" }, goal = "tnb.doi-tuong",
		guide = "Đối tượng theo Điều 28 khoản 1. Người làm tại tạp chí khoa học của cơ sở đại học, tổ chức khoa học, bệnh viện bị **loại**.", cite = { "Luật 126/2025/QH15 Đ16 k4, Đ28 k1, Đ50 k2" } },
	decide "xet-doi-tuong" { "Thuộc đối tượng?", decision = "tnb.doi-tuong", cite = { "Luật 126/2025/QH15 Đ28 k1" } },
	finish "khong-doi-tuong" { "Không thuộc đối tượng", when = 'tnb.doi-tuong.ket_qua != "dung"', outcome = "Không đề nghị cấp thẻ theo quy trình này.", cite = { "Luật 126/2025/QH15 Đ16 k4, Đ28 k1" } },
	form "dieu-kien" { "Kiểm tra điều kiện", role = "co-quan-bao-chi", mark = "L", goal = "tnb.dieu-kien",
		guide = "Công dân Việt Nam thường trú tại Việt Nam; bằng đại học trở lên; xét lần đầu phải công tác liên tục từ 02 năm tại cơ quan đề nghị; từ 01/01/2027 thêm lớp bồi dưỡng.", cite = { "Luật 126/2025/QH15 Đ28 k2, Đ50 k3" } },
	decide "xet-dieu-kien" { "Đủ điều kiện?", decision = "tnb.dieu-kien", cite = { "Luật 126/2025/QH15 Đ28 k2" } },
	finish "khong-du" { "Chưa đủ điều kiện", when = 'tnb.dieu-kien.ket_qua != "du"', outcome = "Chưa đủ điều kiện: đề nghị lại khi đủ.", cite = { "Luật 126/2025/QH15 Đ28 k2" } },
	form "loai-tru" { "Kiểm tra trường hợp không xét", role = "co-quan-bao-chi", mark = "L", goal = "tnb.loai-tru",
		guide = "Vi phạm đạo đức, kỷ luật từ khiển trách: phải **đủ** 12 tháng. Bị thu hồi thẻ do vi phạm pháp luật: phải **quá** 12 tháng.", cite = { "Luật 126/2025/QH15 Đ28 k3" } },
	decide "xet-loai-tru" { "Có bị loại trừ?", decision = "tnb.loai-tru", cite = { "Luật 126/2025/QH15 Đ28 k3" } },
	finish "khong-xet" { "Không xét cấp thẻ", when = 'tnb.loai-tru.ket_qua != "duoc-xet"', outcome = "Thuộc trường hợp không xét cấp thẻ.", cite = { "Luật 126/2025/QH15 Đ28 k3" } },
	task "ho-so" { "Lập hồ sơ", role = "co-quan-bao-chi", mark = "Lc", asks = { "tnb_co_quan_nhan", "tnb_thong_tu", "tnb_ho_so_du" },
		guide = [[
Theo TT 31/2021/TT-BTTTT (đổi sang thông tư mới khi có):

1. Bản khai (Mẫu 01).
2. Bản sao điện tử bằng đại học (cao đẳng nếu được phép).
3. Quyết định tuyển dụng hoặc hợp đồng lao động.
4. Tài liệu chứng minh 02 năm công tác liên tục: đóng bảo hiểm xã hội, hoặc chi trả lương, nhuận bút theo tháng.
5. Danh sách tác phẩm (Mẫu 02) khi cần.
6. Bản tổng hợp danh sách (Mẫu 03).

Gửi Cục Báo chí; phát thanh, truyền hình gửi Cục Phát thanh, Truyền hình và Thông tin điện tử.]],
		cite = { "TT 31/2021/TT-BTTTT Đ5, Đ6" } },
	task "bo-sung" { "Bổ sung hồ sơ", role = "co-quan-bao-chi", mark = "Lc", when = "tnb_ho_so_du = false", guide = "Bổ sung tài liệu còn thiếu trước khi gửi.", due = { text = "trước khi gửi hồ sơ" }, cite = { "TT 31/2021/TT-BTTTT Đ5" } },
	task "xet" { "Xét cấp thẻ", role = "bo", mark = "L", asks = { "tnb_ket_qua", "tnb_ly_do" }, guide = "Không cấp thì nêu lý do.",
		due = { text = "chưa đối chiếu; Bộ từng xét hai đợt 01/01 và 21/06 hằng năm" }, cite = { "Luật 126/2025/QH15 Đ28" } },
	finish "khong-cap" { "Không cấp thẻ", when = 'tnb_ket_qua = "khong"', outcome = "Bộ không cấp thẻ và nêu lý do.", cite = { "Luật 126/2025/QH15 Đ28" } },
	task "cap-the" { "Cấp thẻ", role = "bo", mark = "L", asks = { "tnb_ngay_cap", "tnb_so_the" }, guide = "Thẻ có hạn 05 năm **tính từ ngày cấp**, ghi trên thẻ.", cite = { "Luật 126/2025/QH15 Đ28 k4" } },
	task "theo-doi" { "Theo dõi trong thời hạn thẻ", role = "co-quan-bao-chi", mark = "L", asks = { "tnb_phat_sinh" }, guide = "Đóng bước này khi thẻ hết hạn hoặc khi phát sinh căn cứ xem xét thu hồi.",
		due = { days = 0, from = "tnb_het_han" }, cite = { "Luật 126/2025/QH15 Đ28 k4, k5" } },
	form "nop-lai" { "Trường hợp phải nộp lại thẻ", role = "co-quan-bao-chi", mark = "L", asks = { "tnb_nop_lai" }, guide = "Chuyển sang nơi khác mà vẫn là đối tượng: đổi thẻ. Mất, hỏng: cấp lại. Không còn là đối tượng, nghỉ hưu, hết hợp đồng, báo bị thu hồi giấy phép: nộp lại.", cite = { "NĐ 237/2026/NĐ-CP Đ7" } },
	form "ngay-nop-lai" { "Ghi ngày phát sinh", role = "co-quan-bao-chi", mark = "L", when = 'tnb_nop_lai != "khong"', asks = { "tnb_ngay_nop_lai" }, guide = "Hạn thu, nộp thẻ tính từ ngày này.", cite = { "NĐ 237/2026/NĐ-CP Đ7 k3" } },
	task "thu-the" { "Thu thẻ, nộp về Bộ", role = "co-quan-bao-chi", mark = "L", when = 'tnb_nop_lai != "khong"', asks = { "tnb_da_nop_lai" }, guide = "Người đứng đầu thông báo bằng văn bản, thu thẻ, nộp Bộ VHTTDL trong 15 ngày làm việc. Người không nộp thì báo cáo để Bộ ra quyết định thu hồi. Trong 12 tháng từ ngày nộp lại, được báo khác nhận thì được xét đổi thẻ.", due = { working_days = 15, from = "tnb_ngay_nop_lai", calendar = "vn" }, cite = { "NĐ 237/2026/NĐ-CP Đ7 k3" } },
	finish "da-nop-lai" { "Đã nộp lại thẻ", when = 'tnb_nop_lai != "khong" and tnb_da_nop_lai = true', outcome = "Thẻ đã nộp lại Bộ.", cite = { "NĐ 237/2026/NĐ-CP Đ7 k3" } },
	finish "de-nghi-thu-hoi" { "Đề nghị thu hồi vì không nộp lại", when = 'tnb_nop_lai != "khong" and tnb_da_nop_lai = false', outcome = "Cơ quan báo chí báo cáo để Bộ ra quyết định thu hồi thẻ.", cite = { "NĐ 237/2026/NĐ-CP Đ7 k3" } },
	form "thu-hoi" { "Xem xét thu hồi", role = "bo", mark = "L", when = "tnb_phat_sinh = true", goal = "tnb.thu-hoi", guide = "Câu dẫn khoản 5 bị mất chữ trong bản toàn văn đã đọc.", cite = { "Luật 126/2025/QH15 Đ28 k5" } },
	decide "xet-thu-hoi" { "Thu hồi thẻ?", when = "tnb_phat_sinh = true", decision = "tnb.thu-hoi", cite = { "Luật 126/2025/QH15 Đ28 k5" } },
	finish "bi-thu-hoi" { "Thu hồi thẻ", when = 'tnb_phat_sinh = true and tnb.thu-hoi.ket_qua = "thu-hoi"', outcome = "Thẻ bị thu hồi.", cite = { "Luật 126/2025/QH15 Đ28 k5" } },
	finish "da-cap" { "Đã cấp thẻ", outcome = "Thẻ đã cấp và không bị thu hồi.", cite = { "Luật 126/2025/QH15 Đ28 k4" } },
}
