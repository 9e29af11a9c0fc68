-- Yêu cầu tranh chấp, tạm giữ, thu hồi tên miền .vn: VNNIC thực hiện, không phán quyết.
procedure "tranh-chap-ten-mien" {
	title = "Xử lý yêu cầu tranh chấp, tạm giữ, thu hồi tên miền .vn",
	summary = "Phân loại yêu cầu; tranh chấp, yêu cầu của cơ quan, hết phí, Nhà nước thu hồi.",
	valid = { from = "2024-07-01", text = "Luật 24/2023 (hiệu lực 01/7/2024); NĐ 147/2024 (25/12/2024); NĐ 174/2026 (01/7/2026); TT 48/2025/TT-BKHCN (10/02/2026)" },
	cite = { "Luật 24/2023/QH15 Đ51–Đ53", "NĐ 174/2026/NĐ-CP Đ5" },
	roles = { vnnic = "Trung tâm Internet Việt Nam", ["nha-dang-ky"] = "Nhà đăng ký", ["nguyen-don"] = "Người yêu cầu", ["co-quan"] = "Cơ quan thu hồi" },
	note = "Căn cứ chi tiết của NĐ 147/2024 và trình tự ngày của TT 48/2025 chưa đọc nguyên văn.",
	exceptions = {
		"VNNIC không phán quyết quyền; chỉ thực hiện kết quả.",
		"Quy trình tạm ngừng rồi thu hồi của TT 24/2015, TT 06/2019 chỉ dùng cho sự việc trước quy định mới.",
	},

	form "nhan" { "Nhận yêu cầu và phân loại", role = "vnnic", mark = "L", asks = { "tm_ten", "tm_nguoi", "tm_ngay_nhan", "tm_loai" }, guide = "Kèm đơn, chứng cứ hoặc văn bản. Phân loại ngay.", cite = { "Luật 24/2023/QH15 Đ52, Đ53" } },
	decide "xet-luat" { "Căn cứ áp dụng", decision = "tm.luat", mark = "L", cite = { "Luật 24/2023/QH15 Đ71 k4, Đ73" } },
	finish "luat-cu" { "Theo quy định trước 01/7/2024", when = 'tm.luat.can_cu = "luat-cu"', outcome = "Sự việc trước 01/7/2024: theo luật cũ và Điều 73 chuyển tiếp.", cite = { "Luật 24/2023/QH15 Đ73" } },

	form "can-cu" { "Kiểm tra ba căn cứ và chứng cứ", role = "nguyen-don", mark = "L", when = 'tm_loai = "tranh-chap"', goal = "tm.can-cu", guide = "Nguyên đơn chứng minh đủ ba yếu tố; VNNIC chỉ hướng dẫn [T].", cite = { "Luật 24/2023/QH15 Đ52 k2" } },
	decide "xet-can-cu" { "Xét căn cứ", when = 'tm_loai = "tranh-chap"', decision = "tm.can-cu", mark = "L", cite = { "Luật 24/2023/QH15 Đ52 k1–k3" } },
	finish "thieu-can-cu" { "Thiếu căn cứ", when = 'tm_loai = "tranh-chap" and tm.can-cu.ket_qua = "thieu"', outcome = "Đã hướng dẫn bổ sung chứng cứ; nộp lại khi đủ ba căn cứ.", cite = { "Luật 24/2023/QH15 Đ52 k2" } },
	task "khoa" { "Giữ nguyên trạng", role = "nha-dang-ky", mark = "L", when = 'tm_loai = "tranh-chap"', asks = { "tm_ngay_khoa", "tm_noi" }, guide = "Tên miền đang tranh chấp không được chuyển nhượng: khóa đến khi có kết quả. Hướng dẫn hòa giải, trọng tài hoặc tòa án.", due = { text = "ngay khi xác định có tranh chấp; giữ đến khi có kết quả" }, cite = { "Luật 24/2023/QH15 Đ51 k1 b" } },
	wait "cho-ket-qua" { "Chờ kết quả giải quyết", when = 'tm_loai = "tranh-chap"', event = "ket-qua-tranh-chap", cite = { "Luật 24/2023/QH15 Đ52 k1" } },
	form "ket-qua" { "Ghi kết quả", role = "vnnic", mark = "L", when = 'tm_loai = "tranh-chap"', asks = { "tm_van_ban", "tm_ket_qua" }, guide = "Bản án, phán quyết trọng tài hoặc thỏa thuận hòa giải.", cite = { "Luật 24/2023/QH15 Đ52" } },
	task "chuyen" { "Chuyển quyền đăng ký", role = "nha-dang-ky", mark = "L", when = 'tm_loai = "tranh-chap" and tm_ket_qua = "chuyen"', guide = "Thực hiện đúng kết quả, trong thời hạn ghi trong văn bản.", due = { text = "theo bản án, quyết định" }, cite = { "Luật 24/2023/QH15 Đ52" } },
	task "thu-hoi-tc" { "Thu hồi theo kết quả", role = "vnnic", mark = "L", when = 'tm_loai = "tranh-chap" and tm_ket_qua = "thu-hoi"', guide = "Thu hồi, thông báo chủ thể và nhà đăng ký.", due = { text = "theo bản án, quyết định" }, cite = { "Luật 24/2023/QH15 Đ53 k2 đ" } },
	task "mo-khoa" { "Mở khóa tên miền", role = "nha-dang-ky", mark = "L", when = 'tm_loai = "tranh-chap" and tm_ket_qua = "giu"', guide = "Bị đơn tiếp tục sử dụng; bỏ khóa chuyển nhượng.", cite = { "Luật 24/2023/QH15 Đ51 k1 b" } },
	finish "xong-tranh-chap" { "Đã thực hiện kết quả tranh chấp", when = 'tm_loai = "tranh-chap"', outcome = "VNNIC và nhà đăng ký đã thực hiện kết quả.", cite = { "Luật 24/2023/QH15 Đ52" } },

	form "yeu-cau" { "Xem yêu cầu của cơ quan", role = "vnnic", mark = "L", when = 'tm_loai = "co-quan"', goal = "tm.tam-giu", guide = "Tạm giữ khi thuộc nhóm hành vi Điều 5 khoản 2 và có văn bản.", cite = { "NĐ 174/2026/NĐ-CP Đ5", "Luật 24/2023/QH15 Đ53 k2 đ" } },
	decide "xet-yeu-cau" { "Xét yêu cầu", when = 'tm_loai = "co-quan"', decision = "tm.tam-giu", mark = "L", cite = { "NĐ 174/2026/NĐ-CP Đ5" } },
	finish "tra-lai" { "Chưa có văn bản", when = 'tm_loai = "co-quan" and tm.tam-giu.ket_qua = "tra-lai"', outcome = "Đề nghị cơ quan gửi văn bản của người có thẩm quyền.", cite = { "NĐ 174/2026/NĐ-CP Đ5" } },
	task "thuc-hien" { "Tạm ngừng hoặc thu hồi theo yêu cầu", role = "vnnic", mark = "L", when = 'tm_loai = "co-quan" and tm.tam-giu.ket_qua = "theo-yeu-cau"', asks = { "tm_van_ban" }, guide = "Làm đúng nội dung văn bản; báo cáo kết quả.", due = { text = "theo văn bản" }, cite = { "Luật 24/2023/QH15 Đ53 k2 đ" } },
	task "tam-giu" { "Tạm giữ tên miền", role = "nha-dang-ky", mark = "L", when = 'tm_loai = "co-quan" and tm.tam-giu.ket_qua = "tam-giu"', asks = { "tm_van_ban", "tm_han_tam_giu" }, guide = "VNNIC, nhà đăng ký và tổ chức New gTLD phối hợp.", due = { text = "theo văn bản" }, cite = { "NĐ 174/2026/NĐ-CP Đ5 k3" } },
	wait "het-tam-giu" { "Chờ hết thời hạn tạm giữ hoặc đã thi hành", when = 'tm_loai = "co-quan" and tm.tam-giu.ket_qua = "tam-giu"', until_ = "tm_han_tam_giu", event = "da-thi-hanh", cite = { "NĐ 174/2026/NĐ-CP Đ5 k4" } },
	task "cham-dut" { "Chấm dứt tạm giữ", role = "nha-dang-ky", mark = "L", when = 'tm_loai = "co-quan" and tm.tam-giu.ket_qua = "tam-giu"', guide = "Khi đã xác minh, không còn nguy hiểm, quyết định đã thi hành hoặc hết hạn ghi trong văn bản.", cite = { "NĐ 174/2026/NĐ-CP Đ5 k4" } },
	finish "xong-co-quan" { "Đã thực hiện yêu cầu của cơ quan", when = 'tm_loai = "co-quan"', outcome = "Đã tạm ngừng, thu hồi hoặc tạm giữ và chấm dứt theo văn bản.", cite = { "NĐ 174/2026/NĐ-CP Đ5" } },

	form "phi-den-han" { "Ghi ngày đến hạn phí", role = "vnnic", mark = "L", when = 'tm_loai = "het-phi"', asks = { "tm_ngay_den_han" }, guide = "Lấy ngày ghi trong thông báo.", cite = { "Luật 24/2023/QH15 Đ53 k2 d" } },
	form "phi" { "Theo dõi nộp phí", role = "vnnic", mark = "L", when = 'tm_loai = "het-phi"', goal = "tm.phi", guide = "Không nộp đủ trong 30 ngày kể từ ngày đến hạn thì thu hồi.", due = { days = 30, from = "tm_ngay_den_han", calendar = "vn" }, cite = { "Luật 24/2023/QH15 Đ53 k2 d" } },
	decide "xet-phi" { "Giữ hay thu hồi", when = 'tm_loai = "het-phi"', decision = "tm.phi", mark = "L", cite = { "Luật 24/2023/QH15 Đ53 k2 d" } },
	finish "giu-ten-mien" { "Tiếp tục sử dụng", when = 'tm_loai = "het-phi" and tm.phi.ket_qua = "giu"', outcome = "Đã nộp đủ phí trong hạn.", cite = { "Luật 24/2023/QH15 Đ53 k2 d" } },
	finish "thu-hoi-phi" { "Thu hồi vì không nộp phí", when = 'tm_loai = "het-phi"', outcome = "Thu hồi tên miền.", cite = { "Luật 24/2023/QH15 Đ53 k2 d" } },

	form "boi-thuong" { "Tính bồi thường", role = "co-quan", mark = "L", when = 'tm_loai = "nha-nuoc"', goal = "tm_muc_boi_thuong", guide = "Tên miền thường: theo phí duy trì. Trúng đấu giá: bằng số tiền trúng.", cite = { "Luật 24/2023/QH15 Đ53 k4" } },
	task "chi-tra" { "Thu hồi và chi trả", role = "co-quan", mark = "L", asks = { "tm_van_ban", "tm_ngay_tra" }, guide = "Thu hồi vì lợi ích công, quốc phòng, an ninh hoặc không còn phù hợp quy hoạch.", due = { text = "thời hạn chi trả: chưa có trong nguồn, theo quyết định thu hồi" }, cite = { "Luật 24/2023/QH15 Đ53 k2 a, b, k4" } },
	finish "da-boi-thuong" { "Đã thu hồi, bồi thường", outcome = "Đã thu hồi và bồi thường.", cite = { "Luật 24/2023/QH15 Đ53 k4" } },
}
