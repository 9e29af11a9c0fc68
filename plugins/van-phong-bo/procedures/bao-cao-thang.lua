-- Báo cáo tháng của một đơn vị với lãnh đạo Bộ.
procedure "bao-cao-thang" {
	title = "Báo cáo tháng của đơn vị với lãnh đạo Bộ",
	every = "month",
	summary = "Đặt hạn, thu số liệu, kiểm số, ký, gửi, tổng hợp, trình giao ban, nhận việc giao.",
	valid = { from = "2024-07-04", text = "chỉ đạo giao ban 04/07/2024; thực hành" },
	cite = { "báo cáo giao ban của Bộ (thực hành, không phải quy phạm)" },
	roles = { ["van-phong"] = "Văn phòng Bộ", ["don-vi"] = "Đơn vị", ["truong-don-vi"] = "Người đứng đầu đơn vị", ["lanh-dao"] = "Lãnh đạo Bộ" },
	note = "Hạn gửi và mẫu báo cáo do Văn phòng Bộ đặt. Ví dụ 07/2024: 131 nhiệm vụ trọng tâm, 91 xong, 40 đang làm.",
	exceptions = { "Báo cáo có kỳ luật định (bưu chính, an ninh mạng …) vẫn theo quy trình riêng." },

	form "dat-han" { "Đặt kỳ và hạn", role = "van-phong", mark = "T", asks = { "bt_thang", "bt_don_vi", "bt_han_don_vi", "bt_ngay_giao_ban" }, guide = "Văn phòng Bộ đặt hạn trước ngày giao ban đủ để tổng hợp.", cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	form "so-lieu" { "Thu số liệu", role = "don-vi", mark = "T", asks = { "bt_tong", "bt_xong", "bt_cham", "bt_hoi", "bt_dung", "bt_kien_nghi", "bt_ke_hoach" }, guide = "Trích từ hệ thống theo dõi nhiệm vụ. Hỏi thử trợ lý của đơn vị, ghi số câu đúng.", due = { days = 0, from = "bt_han_don_vi", calendar = "vn" }, remind = 2, on_overdue = { to = "van-phong" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	decide "xet-so-lieu" { "Kiểm số liệu", decision = "bt.so-lieu", mark = "T", cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	task "sua-so-lieu" { "Sửa số liệu", role = "don-vi", mark = "T", when = 'bt.so-lieu.ket_qua = "sai"', guide = "Số xong không vượt tổng, số quá hạn không vượt số đang làm, số câu đúng không vượt số câu hỏi.", due = { days = 0, from = "bt_han_don_vi", calendar = "vn" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	decide "danh-gia" { "Việc phải nêu", decision = "bt.danh-gia", mark = "T", cite = { "báo cáo giao ban của Bộ (thực hành)", "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)" } },
	form "viec-cham" { "Giải trình việc quá hạn", role = "don-vi", mark = "T", when = "bt_cham > 0", asks = { "bt_viec_cham" }, guide = "Từng việc: lý do, biện pháp, hạn mới đề nghị.", due = { days = 0, from = "bt_han_don_vi", calendar = "vn" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	task "ky" { "Ký, gửi báo cáo", role = "truong-don-vi", mark = "T", asks = { "bt_ky", "bt_ngay_gui" }, guide = "Người đứng đầu ký và chịu trách nhiệm về số liệu.", due = { days = 0, from = "bt_han_don_vi", calendar = "vn" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	form "tong-hop" { "Văn phòng Bộ xem và tổng hợp", role = "van-phong", mark = "T", asks = { "bt_tra_lai" }, guide = "Thiếu nội dung thì trả lại để sửa trước giao ban.", due = { days = 0, from = "bt_ngay_giao_ban", calendar = "vn" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	task "sua-bao-cao" { "Sửa và gửi lại", role = "don-vi", mark = "T", when = "bt_tra_lai = true", guide = "Sửa theo ý kiến Văn phòng Bộ.", due = { days = 0, from = "bt_ngay_giao_ban", calendar = "vn" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	task "giao-ban" { "Trình giao ban", role = "lanh-dao", mark = "T", asks = { "bt_ket_luan" }, guide = "Lãnh đạo cho ý kiến; việc giao mới thì mở quy trình giao-viec.", due = { days = 0, from = "bt_ngay_giao_ban", calendar = "vn" }, cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	finish "gui-cham" { "Đã báo cáo, gửi chậm", when = "bt_gui_kip = false", outcome = "Đã báo cáo; ghi nhận đơn vị gửi chậm.", cite = { "báo cáo giao ban của Bộ (thực hành)" } },
	finish "xong" { "Đã báo cáo", outcome = "Đã báo cáo đúng hạn, nhận ý kiến lãnh đạo.", cite = { "báo cáo giao ban của Bộ (thực hành)" } },
}
