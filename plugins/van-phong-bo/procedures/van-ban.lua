-- Xử lý công văn đến và đi theo NĐ 30/2020/NĐ-CP.
procedure "van-ban" {
	title = "Xử lý công văn đến và đi",
	summary = "Đến: tiếp nhận, đăng ký, trình, giải quyết. Đi: cấp số, đăng ký, đóng dấu hoặc ký số, phát hành, lưu.",
	valid = { from = "2020-03-05", text = "05/03/2020 →" },
	cite = { "NĐ 30/2020/NĐ-CP Đ14, Đ15, Đ18, Đ20, Đ22" },
	roles = { ["van-thu"] = "Văn thư", ["don-vi"] = "Đơn vị được giao", ["lanh-dao"] = "Lãnh đạo" },
	note = "Điều 23 khoản 1 đối chiếu với bản chép toàn văn NĐ 30/2020 ngày 25/11/2026.",
	exceptions = { "Văn bản khẩn: trình, phát hành ngay.", "Văn bản mật có hệ thống số riêng (NĐ 30/2020 Đ15)." },

	form "tiep-nhan" { "Tiếp nhận", role = "van-thu", asks = { "vb_chieu", "vb_trich_yeu", "vb_co_quan", "vb_khan" }, guide = "Ghi nhận chiều văn bản, trích yếu, cơ quan gửi hoặc nhận, dấu chỉ mức độ khẩn.", cite = { "NĐ 30/2020/NĐ-CP Đ14, Đ20" } },

	form "dang-ky-den" { "Đăng ký văn bản đến", role = "van-thu", when = 'vb_chieu = "den"', asks = { "vb_ngay_den", "vb_so_den" }, guide = "Số đến theo thứ tự trong năm.", cite = { "NĐ 30/2020/NĐ-CP Đ22" } },
	task "trinh" { "Trình, chuyển giao", role = "van-thu", when = 'vb_chieu = "den"', asks = { "vb_ngay_trinh", "vb_don_vi" }, guide = "Trình trong ngày, chậm nhất ngày làm việc tiếp theo; văn bản khẩn trình ngay.",
		due = { days = 0, from = "vb_han_trinh" }, cite = { "NĐ 30/2020/NĐ-CP Đ23" } },
	decide "xet-trinh" { "Kiểm tra thời hạn trình", when = 'vb_chieu = "den"', decision = "vb.trinh-han", cite = { "NĐ 30/2020/NĐ-CP Đ23" } },
	task "giai-quyet" { "Giải quyết, theo dõi, đôn đốc", role = "don-vi", when = 'vb_chieu = "den"', asks = { "vb_ngay_giai_quyet" }, guide = "Đơn vị giải quyết; văn thư theo dõi, đôn đốc.", due = { text = "theo ý kiến phân phối của lãnh đạo" }, cite = { "NĐ 30/2020/NĐ-CP Đ20" } },
	finish "xong-den" { "Đã giải quyết văn bản đến", when = 'vb_chieu = "den"', outcome = "Văn bản đến đã được giải quyết.", cite = { "NĐ 30/2020/NĐ-CP Đ20" } },

	form "cap-so" { "Cấp số, thời gian", role = "van-thu", when = 'vb_chieu = "di"', asks = { "vb_ngay_ky", "vb_so_di", "vb_ngay_cap_so" }, guide = "Văn bản giấy cấp số sau khi ký, chậm nhất ngày làm việc tiếp theo; số duy nhất trong năm.", cite = { "NĐ 30/2020/NĐ-CP Đ15" } },
	task "dong-dau" { "Đăng ký, đóng dấu hoặc ký số", role = "van-thu", when = 'vb_chieu = "di"', asks = { "vb_giay" }, guide = "Bản giấy: nhân bản, đóng dấu, dấu độ mật, độ khẩn. Bản điện tử: ký số.", cite = { "NĐ 30/2020/NĐ-CP Đ14" } },
	task "phat-hanh" { "Phát hành", role = "van-thu", when = 'vb_chieu = "di"', asks = { "vb_ngay_phat_hanh" }, guide = "Phát hành trong ngày ký, chậm nhất ngày làm việc tiếp theo; văn bản khẩn phát hành ngay sau khi ký.",
		due = { days = 0, from = "vb_han_phat_hanh" }, cite = { "NĐ 30/2020/NĐ-CP Đ18" } },
	decide "xet-phat-hanh" { "Kiểm tra thời hạn phát hành", when = 'vb_chieu = "di"', decision = "vb.phat-hanh-han", cite = { "NĐ 30/2020/NĐ-CP Đ18" } },
	form "sai-sot" { "Sai sót sau phát hành", role = "van-thu", when = 'vb_chieu = "di"', asks = { "vb_sai_sot" }, guide = "Sai nội dung thì thay thế; sai thể thức thì đính chính.", cite = { "NĐ 30/2020/NĐ-CP Đ18 k3, k4" } },
	decide "xu-ly-sai-sot" { "Cách xử lý sai sót", when = 'vb_chieu = "di"', decision = "vb.sai-sot", cite = { "NĐ 30/2020/NĐ-CP Đ18 k3, k4" } },
	task "thay-the" { "Thay thế văn bản", role = "don-vi", when = 'vb_sai_sot = "noi-dung"', guide = "Ban hành văn bản sửa đổi, thay thế có hình thức tương đương.", cite = { "NĐ 30/2020/NĐ-CP Đ18 k3" } },
	task "dinh-chinh" { "Đính chính", role = "don-vi", when = 'vb_sai_sot = "the-thuc"', guide = "Đính chính bằng công văn.", cite = { "NĐ 30/2020/NĐ-CP Đ18 k3" } },
	task "luu" { "Lưu văn bản đi", role = "van-thu", when = 'vb_chieu = "di"', guide = "Lưu bản gốc tại văn thư.", cite = { "NĐ 30/2020/NĐ-CP Đ14" } },
	finish "xong-di" { "Đã phát hành và lưu", outcome = "Văn bản đi đã phát hành, lưu.", cite = { "NĐ 30/2020/NĐ-CP Đ14, Đ18" } },
}
