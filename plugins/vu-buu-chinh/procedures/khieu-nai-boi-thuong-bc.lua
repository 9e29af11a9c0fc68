-- Khiếu nại và bồi thường bưu gửi mất, hỏng, chậm.
procedure "khieu-nai-boi-thuong-bc" {
	title = "Khiếu nại và bồi thường bưu gửi mất, hỏng, chậm",
	summary = "Thời hiệu, nộp khiếu nại, giải quyết, xác định mức bồi thường, chi trả, tranh chấp.",
	valid = { from = "2011-01-01", text = "Luật 49/2010; NĐ 47/2011; TT 02/2012" },
	cite = { "Luật 49/2010/QH12 Đ38–Đ41", "NĐ 47/2011/NĐ-CP Đ24–Đ26", "TT 02/2012/TT-BTTTT" },
	roles = { ["nguoi-dung"] = "Người sử dụng dịch vụ", ["doanh-nghiep"] = "Doanh nghiệp bưu chính" },
	note = "Bản pháp điển đã đọc có trước NĐ 25/2022.",
	exceptions = { "6 trường hợp miễn trách (Luật Đ41 k4).", "Không bồi thường thiệt hại gián tiếp (Đ40 k4).", "Dịch vụ UPU theo Văn kiện UPU." },

	form "thoi-hieu" { "Kiểm tra thời hiệu", role = "nguoi-dung", mark = "L", goal = "bc.thoi-hieu",
		guide = "Mất, chậm: 06 tháng từ ngày hết toàn trình (không công bố: từ ngày sau ngày chấp nhận). Hỏng, giá cước: 01 tháng từ ngày phát.", cite = { "Luật 49/2010/QH12 Đ38 k2, k5" } },
	decide "xet-thoi-hieu" { "Xét khiếu nại", decision = "bc.thoi-hieu", cite = { "Luật 49/2010/QH12 Đ38 k2, k5", "NĐ 47/2011/NĐ-CP Đ24 k3" } },
	finish "khong-gia-tri" { "Không được giải quyết", when = 'bc.thoi-hieu.ket_qua != "thu-ly"', outcome = "Khiếu nại không có giá trị hoặc không được bồi thường.", cite = { "Luật 49/2010/QH12 Đ38 k5, Đ41 k4" } },
	form "xac-dinh" { "Giải quyết và xác định trách nhiệm", role = "doanh-nghiep", mark = "L", goal = "bc.muc-boi-thuong", asks = { "bt_quoc_te", "bt_ket_qua" },
		guide = "Trong nước không quá 02 tháng, quốc tế không quá 03 tháng kể từ ngày nhận. Văn bản xác định trách nhiệm đủ 7 nội dung.", due = { days = 0, from = "bt_han_giai_quyet" }, cite = { "Luật 49/2010/QH12 Đ38 k3–k4", "TT 02/2012/TT-BTTTT Đ8–Đ9" } },
	decide "muc" { "Mức bồi thường tối thiểu", when = 'bt_ket_qua = "dong-y"', decision = "bc.muc-boi-thuong", cite = { "NĐ 47/2011/NĐ-CP Đ25" } },
	form "y-kien" { "Ý kiến người khiếu nại", role = "nguoi-dung", asks = { "bt_dong_y" }, guide = "Không đồng ý, hoặc quá hạn không được trả lời, thì được yêu cầu giải quyết tranh chấp.", cite = { "Luật 49/2010/QH12 Đ38, Đ39" } },
	finish "tranh-chap" { "Giải quyết tranh chấp", when = "bt_dong_y = false", outcome = "Thương lượng, hòa giải, trọng tài hoặc tòa án.", cite = { "Luật 49/2010/QH12 Đ39" } },
	task "chi-tra" { "Chi trả", role = "doanh-nghiep", mark = "L", when = 'bt_ket_qua = "dong-y"', asks = { "bt_ngay_xac_dinh", "bt_ngay_tra" },
		guide = "Trả cho người gửi (hoặc người nhận khi nhận phần còn lại) trong 30 ngày kể từ văn bản xác định; quá hạn trả lãi.", due = { days = 30, from = "bt_ngay_xac_dinh" }, cite = { "NĐ 47/2011/NĐ-CP Đ26", "Luật 49/2010/QH12 Đ41 k3" } },
	finish "xong" { "Kết thúc", outcome = "Khiếu nại đã giải quyết.", cite = { "Luật 49/2010/QH12 Đ38" } },
}
