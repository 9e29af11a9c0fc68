-- Theo dõi việc thực hiện Chiến lược bán dẫn (QĐ 1018/QĐ-TTg) và Luật Công nghiệp công nghệ số (71/2025/QH15).

facts {
	bd_nhom = choice { "Nhóm việc", options = { { "ban-dan", "Chiến lược công nghiệp bán dẫn" }, { "cncns", "Luật Công nghiệp công nghệ số" } } },
	bd_ngay = date { "Ngày tổng hợp" },
	bd_viec = list { "Việc theo dõi", of = record {
		ten = text { "Việc", max = 300 }, don_vi = text { "Đơn vị chủ trì", max = 200 },
		han = date { "Hạn (theo văn bản giao việc hoặc lãnh đạo đặt)" },
		xong = boolean { "Đã xong?" } } },
	bd_giai_doan = choice { "Giai đoạn của Chiến lược", options = { { "gd1", "2024–2030" }, { "gd2", "2030–2040" }, { "gd3", "2040–2050" } }, cite = "QĐ 1018/QĐ-TTg" },
	bd_thiet_ke = integer { "Doanh nghiệp thiết kế", unit = "doanh nghiệp", min = 0, max = 100000 },
	bd_che_tao = integer { "Nhà máy chế tạo chip", unit = "nhà máy", min = 0, max = 1000 },
	bd_dong_goi = integer { "Nhà máy đóng gói, kiểm thử", unit = "nhà máy", min = 0, max = 10000 },
	bd_ky_su = integer { "Kỹ sư, cử nhân bán dẫn", unit = "người", min = 0, max = 10000000 },
	bd_doanh_thu = number { "Doanh thu bán dẫn một năm", unit = "tỷ USD", min = 0, max = 10000 },
	bd_vi_ai = boolean { "Việc thuộc nội dung trí tuệ nhân tạo?", help = "Chương AI của Luật 71/2025 được thay bằng Luật 134/2025/QH15 (theo trí nhớ): đối chiếu." },
	bd_van_ban = list { "Văn bản hướng dẫn phải ban hành", optional = true, of = record { ten = text { "Văn bản", max = 300 }, ban_hanh = boolean { "Đã ban hành?" } } },
	bd_ly_do = text { "Việc chậm: lý do, biện pháp", max = 3000 },
	bd_de_nghi = text { "Đề nghị lãnh đạo", max = 2000, optional = true },
	bd_ky_sau = date { "Kỳ tổng hợp sau (đơn vị đặt)" },
}

derive "bd_so_viec" { "Số việc theo dõi", type = "integer", unit = "việc", cite = "QĐ 1018/QĐ-TTg; Luật 71/2025/QH15",
	function(f) return #f.bd_viec end }
derive "bd_so_xong" { "Số việc đã xong", type = "integer", unit = "việc", cite = "QĐ 1018/QĐ-TTg; Luật 71/2025/QH15",
	function(f)
		local xong = 0
		for _, viec in ipairs(f.bd_viec) do
			if viec.xong then
				xong = xong + 1
			end
		end
		return xong
	end }
derive "bd_so_cham" { "Số việc quá hạn", type = "integer", unit = "việc", cite = "hạn ghi trong văn bản giao việc",
	function(f)
		local cham = 0
		for _, viec in ipairs(f.bd_viec) do
			if not viec.xong and viec.han < f.bd_ngay then
				cham = cham + 1
			end
		end
		return cham
	end }
derive "bd_ten_cham" { "Việc quá hạn", type = "text", cite = "hạn ghi trong văn bản giao việc",
	function(f)
		local ten = {}
		for _, viec in ipairs(f.bd_viec) do
			if not viec.xong and viec.han < f.bd_ngay then
				table.insert(ten, viec.ten .. " (" .. viec.don_vi .. ", hạn " .. viec.han .. ")")
			end
		end
		return table.concat(ten, "; ")
	end }
derive "bd_con_van_ban" { "Số văn bản hướng dẫn chưa ban hành", type = "integer", unit = "văn bản", cite = "Luật 71/2025/QH15",
	function(f)
		if not known(f, "bd_van_ban") then
			return 0
		end
		local con = 0
		for _, vb in ipairs(f.bd_van_ban) do
			if not vb.ban_hanh then
				con = con + 1
			end
		end
		return con
	end }

decision "bd.can-cu" { title = "Căn cứ của việc theo dõi vào ngày tổng hợp", hit = "FIRST",
	inputs = { "bd_nhom", "bd_ngay", "bd_vi_ai" },
	outputs = { "can_cu" },
	{ '"ban-dan"', '< date("2024-09-21")', "-", '"du-thao"', cite = "QĐ 1018/QĐ-TTg ngày 21/09/2024" },
	{ '"ban-dan"', '>= date("2024-09-21")', "-", '"qd-1018"', cite = "QĐ 1018/QĐ-TTg ngày 21/09/2024" },
	{ '"cncns"', '< date("2026-01-01")', "-", '"du-thao"', cite = "Luật 71/2025/QH15 (hiệu lực 01/01/2026)", note = "Thông qua 14/06/2025; tháng 07/2024 còn là dự thảo." },
	{ '"cncns"', '>= date("2026-01-01")', "true", '"luat-ai"', cite = "Luật 134/2025/QH15 (theo trí nhớ, đối chiếu)" },
	{ '"cncns"', '>= date("2026-01-01")', "false", '"luat-71"', cite = "Luật 71/2025/QH15" },
	labels = { can_cu = { ["du-thao"] = "Chưa có hiệu lực vào ngày này: theo dõi việc chuẩn bị", ["qd-1018"] = "Chiến lược theo QĐ 1018/QĐ-TTg", ["luat-ai"] = "Nội dung AI: theo Luật Trí tuệ nhân tạo (đối chiếu)", ["luat-71"] = "Luật Công nghiệp công nghệ số 71/2025/QH15" } },
}
decision "bd.muc-tieu" { title = "So mục tiêu Chiến lược bán dẫn", hit = "FIRST",
	inputs = { "bd_giai_doan", "bd_thiet_ke", "bd_che_tao", "bd_dong_goi", "bd_ky_su", "bd_doanh_thu" },
	outputs = { "ket_qua" },
	{ '"gd1"', ">= 100", ">= 1", ">= 10", "> 50000", "> 25", '"dat"', cite = "QĐ 1018/QĐ-TTg, giai đoạn 2024–2030" },
	{ '"gd1"', "-", "-", "-", "-", "-", '"chua-dat"', cite = "QĐ 1018/QĐ-TTg, giai đoạn 2024–2030" },
	{ '"gd2"', "-", "-", "-", "-", "-", '"chua-co-moc"', cite = "QĐ 1018/QĐ-TTg", note = "Mốc số của giai đoạn 2030–2040 chưa có trong nguồn." },
	{ '"gd3"', ">= 300", ">= 3", ">= 20", "-", "> 100", '"dat"', cite = "QĐ 1018/QĐ-TTg, mốc cuối 2050", note = "Mốc nhân lực của giai đoạn này chưa có trong nguồn." },
	{ '"gd3"', "-", "-", "-", "-", "-", '"chua-dat"', cite = "QĐ 1018/QĐ-TTg, mốc cuối 2050" },
	labels = { ket_qua = { dat = "Đạt các mốc", ["chua-dat"] = "Chưa đạt các mốc", ["chua-co-moc"] = "Nguồn không có mốc số để so" } },
}
decision "bd.tinh-trang" { title = "Tình trạng thực hiện", hit = "FIRST",
	inputs = { "bd_so_cham", "bd_con_van_ban", "bd_so_xong", "bd_so_viec" },
	outputs = { "ket_qua" },
	{ "> 0", "-", "-", "-", '"co-viec-cham"', cite = "hạn ghi trong văn bản giao việc" },
	{ "-", "> 0", "-", "-", '"thieu-van-ban"', cite = "Luật 71/2025/QH15" },
	{ "-", "-", "bd_so_viec", "-", '"xong"', cite = "QĐ 1018/QĐ-TTg; Luật 71/2025/QH15" },
	{ "-", "-", "-", "-", '"dung-tien-do"', cite = "QĐ 1018/QĐ-TTg; Luật 71/2025/QH15" },
	labels = { ket_qua = { ["co-viec-cham"] = "Có việc quá hạn", ["thieu-van-ban"] = "Còn văn bản hướng dẫn chưa ban hành", xong = "Đã xong mọi việc", ["dung-tien-do"] = "Đúng tiến độ" } },
}
