-- Chuẩn bị hội nghị sơ kết 6 tháng: các hạn đếm lùi từ ngày họp, số ngày do Văn phòng Bộ đặt.

facts {
	hn_ten = text { "Tên hội nghị", max = 300, example = "Hội nghị sơ kết công tác 6 tháng đầu năm 2024" },
	hn_ngay = date { "Ngày họp" },
	hn_hinh_thuc = choice { "Hình thức", options = { { "truc-tiep", "Trực tiếp" }, { "truc-tuyen", "Trực tuyến" }, { "ket-hop", "Trực tiếp kết hợp trực tuyến" } } },
	hn_chu_tri = text { "Người chủ trì", max = 100 },
	hn_truoc_bao_cao = integer { "Đơn vị gửi báo cáo trước ngày họp (Văn phòng Bộ đặt)", unit = "ngày làm việc", min = 1, max = 90 },
	hn_truoc_moi = integer { "Gửi giấy mời trước ngày họp (Văn phòng Bộ đặt)", unit = "ngày làm việc", min = 1, max = 90 },
	hn_truoc_trinh = integer { "Trình dự thảo báo cáo chung trước ngày họp (Văn phòng Bộ đặt)", unit = "ngày làm việc", min = 1, max = 90 },
	hn_sau_ket_luan = integer { "Thông báo kết luận sau ngày họp (Văn phòng Bộ đặt)", unit = "ngày làm việc", min = 1, max = 90 },
	hn_don_vi = list { "Đơn vị phải gửi báo cáo", of = record { ten = text { "Đơn vị", max = 200 }, da_gui = boolean { "Đã gửi?" } } },
	hn_don_doc = text { "Đơn vị còn thiếu, cách xử lý", max = 1000 },
	hn_du_thao = boolean { "Dự thảo báo cáo chung đã xong?" },
	hn_tham_luan = list { "Tham luận", optional = true, of = record { don_vi = text { "Đơn vị", max = 200 }, chu_de = text { "Chủ đề", max = 300 } } },
	hn_duyet = boolean { "Lãnh đạo duyệt chương trình, báo cáo?" },
	hn_y_kien = text { "Ý kiến sửa của lãnh đạo", max = 1000, optional = true },
	hn_ngay_moi = date { "Ngày gửi giấy mời" },
	hn_hau_can = boolean { "Phòng họp, đường truyền, tài liệu, trợ lý ảo để hỏi thử đã sẵn sàng?" },
	hn_da_hop = boolean { "Hội nghị đã họp?" },
	hn_ngay_hoan = date { "Ngày họp mới nếu hoãn" },
	hn_so_ket_luan = text { "Số thông báo kết luận", max = 60 },
	hn_so_viec = integer { "Số việc giao trong kết luận", unit = "việc", min = 0, max = 1000 },
	hn_ngay_ket_luan = date { "Ngày thông báo kết luận" },
}

derive "hn_han_bao_cao" { "Hạn đơn vị gửi báo cáo", type = "date", cite = "số ngày do Văn phòng Bộ đặt (không phải quy phạm)",
	function(f) return add_working_days(f.hn_ngay, -f.hn_truoc_bao_cao, "vn") end }
derive "hn_han_trinh" { "Hạn trình dự thảo báo cáo chung", type = "date", cite = "số ngày do Văn phòng Bộ đặt (không phải quy phạm)",
	function(f) return add_working_days(f.hn_ngay, -f.hn_truoc_trinh, "vn") end }
derive "hn_han_moi" { "Hạn gửi giấy mời", type = "date", cite = "số ngày do Văn phòng Bộ đặt (không phải quy phạm)",
	function(f) return add_working_days(f.hn_ngay, -f.hn_truoc_moi, "vn") end }
derive "hn_han_ket_luan" { "Hạn thông báo kết luận", type = "date", cite = "số ngày do Văn phòng Bộ đặt (không phải quy phạm)",
	function(f) return add_working_days(f.hn_ngay, f.hn_sau_ket_luan, "vn") end }
derive "hn_thieu" { "Số đơn vị chưa gửi báo cáo", type = "integer", unit = "đơn vị", cite = "thực hành (không phải quy phạm)",
	function(f)
		local thieu = 0
		for _, don_vi in ipairs(f.hn_don_vi) do
			if not don_vi.da_gui then
				thieu = thieu + 1
			end
		end
		return thieu
	end }
derive "hn_lich_hop_ly" { "Thứ tự các hạn hợp lý", type = "boolean", cite = "thực hành (không phải quy phạm)",
	function(f) return f.hn_truoc_bao_cao > f.hn_truoc_trinh end }
derive "hn_moi_kip" { "Gửi giấy mời kịp", type = "boolean", cite = "số ngày do Văn phòng Bộ đặt (không phải quy phạm)",
	function(f) return f.hn_ngay_moi <= f.hn_han_moi end }

decision "hn.lich" { title = "Lịch chuẩn bị dùng được?", hit = "UNIQUE",
	inputs = { "hn_lich_hop_ly" },
	outputs = { "ket_qua" },
	{ "true", '"duoc"', cite = "thực hành (không phải quy phạm)" },
	{ "false", '"sua"', cite = "thực hành (không phải quy phạm)", note = "Báo cáo của đơn vị phải đến trước ngày trình báo cáo chung." },
	labels = { ket_qua = { duoc = "Dùng được", sua = "Sửa: báo cáo đơn vị phải đến trước ngày trình" } },
}
decision "hn.san-sang" { title = "Đã sẵn sàng họp?", hit = "FIRST",
	inputs = { "hn_duyet", "hn_moi_kip", "hn_hau_can" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", '"chua-duyet"', cite = "thực hành (không phải quy phạm)" },
	{ "true", "-", "false", '"thieu-hau-can"', cite = "thực hành (không phải quy phạm)" },
	{ "true", "false", "true", '"moi-muon"', cite = "thực hành (không phải quy phạm)" },
	{ "true", "true", "true", '"san-sang"', cite = "thực hành (không phải quy phạm)" },
	labels = { ket_qua = { ["chua-duyet"] = "Chưa được duyệt", ["thieu-hau-can"] = "Thiếu hậu cần", ["moi-muon"] = "Giấy mời muộn: báo thêm bằng điện thoại, thư điện tử", ["san-sang"] = "Sẵn sàng" } },
}
