-- Báo cáo tháng của đơn vị: số việc, việc chậm, trợ lý ảo. Hạn và mẫu do Văn phòng Bộ đặt.

facts {
	bt_thang = text { "Tháng báo cáo", max = 20, example = "07/2024" },
	bt_don_vi = text { "Đơn vị báo cáo", max = 200 },
	bt_han_don_vi = date { "Hạn đơn vị gửi báo cáo (Văn phòng Bộ đặt)" },
	bt_ngay_giao_ban = date { "Ngày giao ban" },
	bt_tong = integer { "Số nhiệm vụ trọng tâm trong kỳ", unit = "nhiệm vụ", min = 0, max = 100000, example = "131" },
	bt_xong = integer { "Số đã hoàn thành", unit = "nhiệm vụ", min = 0, max = 100000, example = "91" },
	bt_cham = integer { "Trong số chưa xong, số quá hạn", unit = "nhiệm vụ", min = 0, max = 100000 },
	bt_viec_cham = text { "Việc quá hạn, lý do, biện pháp", max = 3000 },
	bt_kien_nghi = text { "Kiến nghị với lãnh đạo Bộ", max = 3000, optional = true },
	bt_hoi = integer { "Số câu đã hỏi thử trợ lý của đơn vị", unit = "câu", min = 1, max = 100000 },
	bt_dung = integer { "Số câu trả lời đúng", unit = "câu", min = 0, max = 100000 },
	bt_ke_hoach = text { "Việc trọng tâm tháng sau", max = 3000 },
	bt_ky = text { "Người đứng đầu đơn vị ký", max = 100 },
	bt_ngay_gui = date { "Ngày gửi Văn phòng Bộ" },
	bt_tra_lai = boolean { "Văn phòng Bộ trả lại để sửa?" },
	bt_ket_luan = text { "Ý kiến, việc lãnh đạo giao tại giao ban", max = 3000, optional = true },
}

param "bt.tro_ly" { title = "Tỷ lệ câu trợ lý phải trả lời được", unit = "%",
	{ from = "2024-07-04", value = 90, cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024), không phải quy phạm", checked = "2026-11-23" } }

derive "bt_dang_lam" { "Số đang thực hiện", type = "integer", unit = "nhiệm vụ", cite = "báo cáo giao ban của Bộ (thực hành)",
	function(f) return f.bt_tong - f.bt_xong end }
derive "bt_so_khop" { "Số liệu khớp", type = "boolean", cite = "báo cáo giao ban của Bộ (thực hành)",
	function(f) return f.bt_xong <= f.bt_tong and f.bt_cham <= f.bt_dang_lam and f.bt_dung <= f.bt_hoi end }
derive "bt_ty_le_xong" { "Tỷ lệ hoàn thành", type = "number", unit = "%", cite = "báo cáo giao ban của Bộ (thực hành)",
	function(f)
		if f.bt_tong == 0 then
			return 100
		end
		return f.bt_xong / f.bt_tong * 100
	end }
derive "bt_tro_ly_dat" { "Trợ lý đạt yêu cầu", type = "boolean", cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)",
	function(f, p) return f.bt_dung * 100 >= p["bt.tro_ly"] * f.bt_hoi end }
derive "bt_gui_kip" { "Gửi báo cáo trong hạn", type = "boolean", cite = "hạn do Văn phòng Bộ đặt",
	function(f) return f.bt_ngay_gui <= f.bt_han_don_vi end }

decision "bt.so-lieu" { title = "Số liệu báo cáo dùng được?", hit = "UNIQUE",
	inputs = { "bt_so_khop" },
	outputs = { "ket_qua" },
	{ "true", '"khop"', cite = "báo cáo giao ban của Bộ (thực hành)" },
	{ "false", '"sai"', cite = "báo cáo giao ban của Bộ (thực hành)" },
	labels = { ket_qua = { khop = "Khớp", sai = "Không khớp: sửa trước khi ký" } },
}
decision "bt.danh-gia" { title = "Việc phải nêu với lãnh đạo", hit = "UNIQUE",
	inputs = { "bt_cham", "bt_tro_ly_dat" },
	outputs = { "viec" },
	{ "> 0", "true", '"viec-qua-han"', cite = "báo cáo giao ban của Bộ (thực hành)" },
	{ "> 0", "false", '"ca-hai"', cite = "báo cáo giao ban của Bộ (thực hành); yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)" },
	{ "0", "false", '"tro-ly-chua-dat"', cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)", note = "Trả lời sai hoặc không có nội dung thì cấp trưởng đơn vị chịu trách nhiệm." },
	{ "0", "true", '"khong"', cite = "báo cáo giao ban của Bộ (thực hành)" },
	labels = { viec = { ["viec-qua-han"] = "Có việc quá hạn", ["tro-ly-chua-dat"] = "Trợ lý chưa đạt 90%", ["ca-hai"] = "Có việc quá hạn và trợ lý chưa đạt 90%", khong = "Không có việc phải nêu" } },
}
