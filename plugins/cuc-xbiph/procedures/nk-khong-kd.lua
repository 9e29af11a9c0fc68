-- Giấy phép nhập khẩu xuất bản phẩm không kinh doanh.
procedure "nk-khong-kd" {
	title = "Giấy phép nhập khẩu xuất bản phẩm không kinh doanh",
	summary = "Đơn, danh mục, giấy tờ; cấp hoặc trả lời trong 15 ngày.",
	valid = { from = "2013-07-01", text = "2013 → (thẩm quyền sau 07/2025 đối chiếu NĐ 138/2025)" },
	cite = { "Luật Xuất bản 19/2012/QH13 Đ41, Đ42 (theo trí nhớ)", "NĐ 195/2013/NĐ-CP", "TT 01/2020/TT-BTTTT", "dichvucong.binhdinh.gov.vn, thủ tục 22518" },
	roles = { ["nguoi-nhap"] = "Tổ chức, cá nhân", ["co-quan"] = "Cơ quan cấp tỉnh" },
	note = "Lệ phí 25.000 đồng/hồ sơ chỉ của giai đoạn 01/07–31/12/2023 (TT 44/2023/TT-BTC); mức khác xem thông tư phí.",
	exceptions = { "Từ 01/07/2026 đến 28/02/2027, Nghị quyết 66.18/2026/NQ-CP cắt giảm, đơn giản hóa thủ tục của Bộ VHTTDL (Phụ lục I.9): phụ lục chưa đọc được, thời hạn và hồ sơ trong quy trình này phải đối chiếu trước khi dùng cho hồ sơ mới.", "Tổ chức trung ương, tổ chức nước ngoài ở Hà Nội nộp tại cơ quan Hà Nội (quy định cũ).", "Nhập để bán: thủ tục kinh doanh nhập khẩu riêng." },

	form "khai" { "Xác định nơi nộp", role = "nguoi-nhap", mark = "V", asks = { "nk_nguoi" }, goal = "nk.noi-nop", guide = "Kể cả người nước ngoài. Nộp trực tuyến, trực tiếp hoặc bưu chính.", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	decide "xet-noi" { "Nơi nộp", decision = "nk.noi-nop", mark = "V", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	finish "kinh-doanh" { "Thủ tục kinh doanh nhập khẩu", when = 'nk.noi-nop.noi = "kinh-doanh"', outcome = "Xin giấy phép kinh doanh nhập khẩu xuất bản phẩm của Cục XBIPH (20 ngày).", cite = { "TTHC 1.003609" } },
	form "ho-so" { "Chuẩn bị hồ sơ", role = "nguoi-nhap", mark = "V", goal = "nk_du", guide = "Đơn, 03 bản danh mục (mẫu cũ), giấy tờ tùy thân; hàng đang giữ thì kèm vận đơn.", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	finish "thieu-ho-so" { "Hồ sơ chưa đủ", when = "nk_du = false", outcome = "Bổ sung đủ đơn, danh mục, giấy tờ, vận đơn rồi nộp lại.", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	task "nhan" { "Nhận đủ hồ sơ", role = "co-quan", mark = "V", asks = { "nk_ngay_nhan" }, guide = "Ghi ngày nhận đủ.", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	form "xet" { "Xét cấp", role = "co-quan", mark = "V", asks = { "nk_cap" }, guide = "Cấp hoặc trả lời nêu lý do trong 15 ngày.", due = { days = 15, from = "nk_ngay_nhan", calendar = "vn" }, cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	task "tra-loi" { "Trả lời không cấp", role = "co-quan", mark = "V", when = "nk_cap = false", asks = { "nk_ly_do" }, guide = "Nêu lý do.", due = { days = 15, from = "nk_ngay_nhan", calendar = "vn" }, cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	finish "tu-choi" { "Không cấp", when = "nk_cap = false", outcome = "Đã trả lời không cấp, nêu lý do.", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	task "cap" { "Cấp giấy phép", role = "co-quan", mark = "V", asks = { "nk_ngay_cap" }, guide = "Thu lệ phí theo thông tư phí hiện hành.", due = { days = 15, from = "nk_ngay_nhan", calendar = "vn" }, cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
	finish "da-cap" { "Đã cấp", outcome = "Đã cấp giấy phép nhập khẩu không kinh doanh.", cite = { "thủ tục 22518 (dichvucong.binhdinh.gov.vn)" } },
}
