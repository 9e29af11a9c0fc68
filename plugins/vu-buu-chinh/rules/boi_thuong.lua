-- Khiếu nại và bồi thường bưu gửi: thời hiệu, thời hạn giải quyết, mức giới hạn trách nhiệm tối thiểu.

facts {
	bt_so_hieu = text { "Số hiệu bưu gửi", max = 60 },
	bt_yeu_cau = text { "Mô tả và yêu cầu của người khiếu nại", max = 2000 },
	bt_loai = choice { "Khiếu nại về việc gì?", options = { { "mat", "Mất bưu gửi" }, { "cham", "Chậm so với thời gian toàn trình" }, { "hong", "Suy suyển, hư hỏng" }, { "gia", "Giá cước, nội dung khác" } }, cite = "Luật 49/2010/QH12 Đ38 k2" },
	bt_ngay_chap_nhan = date { "Ngày chấp nhận bưu gửi" },
	bt_co_toan_trinh = boolean { "Doanh nghiệp có công bố thời gian toàn trình?" },
	bt_ngay_het_toan_trinh = date { "Ngày kết thúc thời gian toàn trình" },
	bt_ngay_phat = date { "Ngày phát bưu gửi" },
	bt_ngay_khieu_nai = date { "Ngày nộp khiếu nại bằng văn bản", cite = "Luật 49/2010/QH12 Đ38" },
	bt_chung_tu = boolean { "Có chứng từ (biên nhận, chứng từ giá trị)?", help = "Không có chứng từ thì không được bồi thường.", cite = "NĐ 47/2011/NĐ-CP Đ24 k3" },
	bt_mien_trach = boolean { "Thuộc một trong sáu trường hợp miễn trách?", cite = "Luật 49/2010/QH12 Đ41 k4" },
	bt_quoc_te = boolean { "Bưu gửi quốc tế?" },
	bt_hang_khong = boolean { "Vận chuyển bằng đường hàng không?" },
	bt_cuoc = money { "Cước đã trả", min = 0, example = "35.000" },
	bt_khoi_luong = number { "Khối lượng bưu gửi", unit = "kg", min = 0, max = 1000, example = "4" },
	bt_toan_bo = boolean { "Mất, hư hỏng hoặc tráo toàn bộ?" },
	bt_ket_qua = choice { "Doanh nghiệp trả lời thế nào?", options = { { "dong-y", "Nhận trách nhiệm, bồi thường" }, { "khong", "Không nhận trách nhiệm" } } },
	bt_dong_y = boolean { "Người khiếu nại đồng ý với cách giải quyết?" },
	bt_ngay_xac_dinh = date { "Ngày của văn bản xác định trách nhiệm", cite = "NĐ 47/2011/NĐ-CP Đ26" },
	bt_ngay_tra = date { "Ngày chi trả" },
}

derive "bt_goc_thoi_hieu" { "Ngày bắt đầu tính thời hiệu", type = "date", cite = "Luật 49/2010/QH12 Đ38 k2",
	function(f)
		if f.bt_loai == "hong" or f.bt_loai == "gia" then
			return f.bt_ngay_phat
		end
		if f.bt_co_toan_trinh then
			return f.bt_ngay_het_toan_trinh
		end
		return add_days(f.bt_ngay_chap_nhan, 1)
	end }
derive "bt_han_khieu_nai" { "Ngày cuối được khiếu nại", type = "date", cite = "Luật 49/2010/QH12 Đ38 k2",
	function(f)
		local thang = (f.bt_loai == "mat" or f.bt_loai == "cham") and 6 or 1
		return add_months(f.bt_goc_thoi_hieu, thang)
	end }
derive "bt_con_thoi_hieu" { "Còn thời hiệu khiếu nại", type = "boolean", cite = "Luật 49/2010/QH12 Đ38 k2, k5",
	function(f) return f.bt_ngay_khieu_nai <= f.bt_han_khieu_nai end }
derive "bt_han_giai_quyet" { "Hạn giải quyết khiếu nại", type = "date", cite = "Luật 49/2010/QH12 Đ38 k3",
	function(f) return add_months(f.bt_ngay_khieu_nai, f.bt_quoc_te and 3 or 2) end }
derive "bt_boi_thuong_trong_nuoc" { "Mức tối thiểu trong nước", type = "money", cite = "NĐ 47/2011/NĐ-CP Đ25 k1 a",
	function(f) return f.bt_cuoc * 4 end }
derive "bt_sdr" { "Mức tối thiểu quốc tế (chưa gồm hoàn cước)", type = "number", unit = "SDR", cite = "NĐ 47/2011/NĐ-CP Đ25 k1 b",
	function(f)
		if not f.bt_hang_khong then
			return f.bt_khoi_luong * 5
		end
		local theo_nac = math.ceil(f.bt_khoi_luong * 2) / 2 * 9
		return math.max(30, theo_nac)
	end }

decision "bc.thoi-hieu" { title = "Khiếu nại còn giá trị?", hit = "FIRST",
	inputs = { "bt_con_thoi_hieu", "bt_chung_tu", "bt_mien_trach" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", '"het-thoi-hieu"', cite = "Luật 49/2010/QH12 Đ38 k2, k5" },
	{ "true", "false", "-", '"thieu-chung-tu"', cite = "NĐ 47/2011/NĐ-CP Đ24 k3" },
	{ "true", "true", "true", '"mien-trach"', cite = "Luật 49/2010/QH12 Đ41 k4" },
	{ "true", "true", "false", '"thu-ly"', cite = "Luật 49/2010/QH12 Đ38" },
	labels = { ket_qua = { ["het-thoi-hieu"] = "Quá thời hiệu: yêu cầu không có giá trị", ["thieu-chung-tu"] = "Không có chứng từ: không bồi thường", ["mien-trach"] = "Doanh nghiệp được miễn trách", ["thu-ly"] = "Còn thời hiệu: giải quyết" } },
}

decision "bc.muc-boi-thuong" { title = "Mức giới hạn trách nhiệm bồi thường tối thiểu", hit = "UNIQUE",
	inputs = { "bt_loai", "bt_toan_bo", "bt_quoc_te" },
	outputs = { "cach", "dong", "sdr" },
	{ '"cham"', "-", "-", '"hoan-cuoc"', "bt_cuoc", "null", cite = "NĐ 47/2011/NĐ-CP Đ25" },
	{ '"mat","hong"', "false", "-", '"thuc-te"', "null", "null", cite = "NĐ 47/2011/NĐ-CP Đ25", note = "Theo thiệt hại thực tế, không quá mức mất toàn bộ." },
	{ '"mat","hong"', "true", "false", '"bon-lan-cuoc"', "bt_boi_thuong_trong_nuoc", "null", cite = "NĐ 47/2011/NĐ-CP Đ25 k1 a", note = "Đã gồm hoàn cước." },
	{ '"mat","hong"', "true", "true", '"sdr-va-hoan-cuoc"', "bt_cuoc", "bt_sdr", cite = "NĐ 47/2011/NĐ-CP Đ25 k1 b" },
	{ '"gia"', "-", "-", '"theo-hop-dong"', "null", "null", cite = "Luật 49/2010/QH12 Đ38" },
	labels = { cach = { ["hoan-cuoc"] = "Hoàn cước", ["thuc-te"] = "Theo thiệt hại thực tế", ["bon-lan-cuoc"] = "04 lần cước, đã gồm hoàn cước", ["sdr-va-hoan-cuoc"] = "Theo SDR, cộng hoàn cước", ["theo-hop-dong"] = "Theo hợp đồng và bảng giá" } },
}
