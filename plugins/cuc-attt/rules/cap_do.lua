-- Xác định cấp độ an ninh mạng theo NĐ 331/2026: mỗi tiêu chí một bảng, đáp ứng nhiều tiêu chí thì lấy cấp cao nhất.
-- Tiêu chí về bí mật nhà nước, điều khiển công nghiệp, cấp 5 và Điều 16 chưa đọc được: chuyển chuyên gia, không tự gán cấp.

facts {
	anm_ten = text { "Tên hệ thống thông tin", max = 200 },
	anm_chuc_nang = text { "Chức năng, dữ liệu, người dùng, đầu ra của hệ thống", max = 2000 },
	anm_chu_quan = text { "Chủ quản hệ thống", max = 200, help = "Mỗi hệ thống chỉ có một chủ quản.", cite = "NĐ 331/2026/NĐ-CP Đ7, Đ8 k1" },
	anm_ranh_gioi_dung = boolean { "Ranh giới xác định theo chức năng nghiệp vụ, dòng dữ liệu, mức phụ thuộc vận hành và phạm vi ảnh hưởng?", help = "Không theo cách tổ chức hành chính hay hạ tầng vật lý; cấm phân tách hoặc hợp nhất hình thức để hạ cấp.", cite = "NĐ 331/2026/NĐ-CP Đ8 k1, k3" },

	anm_thong_tin = choice { "Loại thông tin cao nhất mà hệ thống xử lý", options = {
		{ "cong-cong", "Thông tin công cộng" }, { "rieng", "Thông tin riêng" }, { "ca-nhan", "Thông tin cá nhân" }, { "bi-mat", "Bí mật nhà nước" } },
		help = "Có nhiều loại thì chọn loại đứng sau trong danh sách.", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	anm_noi_bo = boolean { "Hệ thống phục vụ hoạt động nội bộ?" },
	anm_truc_tuyen = boolean { "Hệ thống cung cấp dịch vụ trực tuyến cho người dân, doanh nghiệp?" },
	anm_ha_tang = boolean { "Hệ thống hạ tầng thông tin?" },
	anm_dieu_khien = boolean { "Hệ thống điều khiển công nghiệp?", help = "Tiêu chí chưa đọc được: phải hỏi chuyên gia." },
	anm_loai_khac = boolean { "Có phần thuộc loại hệ thống khác?" },
	anm_anqg = boolean { "Thuộc danh mục hệ thống quan trọng về an ninh quốc gia?", cite = "NĐ 331/2026/NĐ-CP Đ16" },
	anm_quoc_gia = boolean { "Hệ thống quốc gia phục vụ Chính phủ điện tử?" },

	anm_nganh_dk = boolean { "Dịch vụ thuộc ngành nghề đầu tư kinh doanh có điều kiện?" },
	anm_tthc = boolean { "Hệ thống giải quyết thủ tục hành chính?" },
	anm_chu_the_co_ban = integer { "Số chủ thể dữ liệu cá nhân cơ bản", unit = "người", min = 0 },
	anm_chu_the_nhay_cam = integer { "Số chủ thể dữ liệu cá nhân nhạy cảm", unit = "người", min = 0 },
	anm_pham_vi = choice { "Phạm vi phục vụ của hạ tầng", options = {
		{ "mot-co-quan", "Một cơ quan" }, { "bo-nganh", "Một bộ, ngành" }, { "tinh", "Một hoặc vài tỉnh" }, { "toan-quoc", "Toàn quốc" } } },
	anm_24_7 = boolean { "Yêu cầu vận hành liên tục 24/7?" },

	anm_cap_chuyen_gia = integer { "Cấp độ do chuyên gia xác định", min = 1, max = 5 },
	anm_van_ban_chuyen_gia = text { "Văn bản của chuyên gia, đơn vị được hỏi", max = 200 },
	anm_rui_ro_cao = boolean { "Đánh giá rủi ro cho thấy rủi ro cao hơn cấp vừa xác định?", cite = "NĐ 331/2026/NĐ-CP Đ10 k5" },
	anm_cap_nang = integer { "Nâng lên cấp độ mấy?", min = 1, max = 5, help = "Chỉ nâng, không hạ: thấp hơn cấp đã xác định thì giữ cấp đã xác định.", cite = "NĐ 331/2026/NĐ-CP Đ10 k5" },

	anm_linh_vuc = choice { "Lĩnh vực của hệ thống", options = { { "chung", "Không thuộc quốc phòng, cơ yếu" }, { "quoc-phong", "Quốc phòng" }, { "co-yeu", "Cơ yếu" } }, cite = "NĐ 331/2026/NĐ-CP Đ18" },
	anm_trung_vai = boolean { "Đơn vị chuyên trách an ninh mạng đồng thời là đơn vị vận hành?", cite = "NĐ 331/2026/NĐ-CP Đ18 k4" },
	anm_ngay_quy_che = date { "Ngày ban hành Quy chế bảo đảm an ninh mạng", cite = "NĐ 331/2026/NĐ-CP Đ30 k7" },
	anm_ngay_nop = date { "Ngày nhận hồ sơ đề nghị thẩm định" },
	anm_hop_le = boolean { "Hồ sơ hợp lệ ngay khi nộp?", cite = "NĐ 331/2026/NĐ-CP Đ21" },
	anm_ngay_hop_le = date { "Ngày hồ sơ hợp lệ" },
	anm_y_kien = choice { "Ý kiến thẩm định", options = { { "phu-hop", "Phù hợp" }, { "khong-phu-hop", "Không phù hợp" } } },
	anm_ngay_trinh = date { "Ngày nhận hồ sơ trình phê duyệt" },
	anm_phe_duyet = boolean { "Được phê duyệt?" },
	anm_so_quyet_dinh = text { "Số quyết định phê duyệt", max = 60, optional = true },
	anm_trien_khai_du = boolean { "Đã triển khai đủ phương án được duyệt?", cite = "NĐ 331/2026/NĐ-CP Đ30 k6" },
}

param "anm.nguong_co_ban" { title = "Ngưỡng số chủ thể dữ liệu cơ bản của cấp độ 3", unit = "người",
	{ from = "2026-08-19", value = 100000, cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", checked = "2026-11-23" } }
param "anm.nguong_nhay_cam" { title = "Ngưỡng số chủ thể dữ liệu nhạy cảm của cấp độ 3", unit = "người",
	{ from = "2026-08-19", value = 10000, cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", checked = "2026-11-23" } }

derive "anm_co_loai" { "Thuộc loại đã có tiêu chí", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16",
	function(f) return f.anm_noi_bo or f.anm_truc_tuyen or f.anm_ha_tang or f.anm_quoc_gia end }
derive "anm_quoc_gia_thieu" { "Hệ thống quốc gia, hạ tầng toàn quốc không yêu cầu 24/7", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16 (trường hợp không 24/7: chưa có trong nguồn)",
	function(f)
		if f.anm_quoc_gia or (f.anm_ha_tang and f.anm_pham_vi == "toan-quoc") then
			return not f.anm_24_7
		end
		return false
	end }
derive "anm_tu_co_ban" { "Đạt ngưỡng chủ thể dữ liệu cơ bản", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16",
	function(f, p) return f.anm_chu_the_co_ban >= p["anm.nguong_co_ban"] end }
derive "anm_tu_nhay_cam" { "Đạt ngưỡng chủ thể dữ liệu nhạy cảm", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16",
	function(f, p) return f.anm_chu_the_nhay_cam >= p["anm.nguong_nhay_cam"] end }
derive "anm_co_du_lieu" { "Có chủ thể dữ liệu cá nhân", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16",
	function(f) return f.anm_chu_the_co_ban > 0 or f.anm_chu_the_nhay_cam > 0 end }

decision "anm.huong" { title = "Máy tính được cấp độ hay phải hỏi chuyên gia?", hit = "FIRST",
	inputs = { "anm_anqg", "anm_thong_tin", "anm_dieu_khien", "anm_loai_khac", "anm_co_loai", "anm_quoc_gia_thieu" },
	outputs = { "huong" },
	{ "true", "-", "-", "-", "-", "-", '"dieu-16"', cite = "NĐ 331/2026/NĐ-CP Đ16", note = "Tiêu chí chi tiết Điều 15, Điều 16 chưa đọc được." },
	{ "-", '"bi-mat"', "-", "-", "-", "-", '"chuyen-gia"', cite = "NĐ 331/2026/NĐ-CP Đ13–Đ15", note = "Tiêu chí về bí mật nhà nước chưa đọc được." },
	{ "-", "-", "true", "-", "-", "-", '"chuyen-gia"', cite = "NĐ 331/2026/NĐ-CP Đ13–Đ15", note = "Tiêu chí về điều khiển công nghiệp chưa đọc được." },
	{ "-", "-", "-", "true", "-", "-", '"chuyen-gia"', cite = "NĐ 331/2026/NĐ-CP Đ13–Đ15", note = "Tiêu chí của loại hệ thống khác chưa đọc được." },
	{ "-", "-", "-", "-", "false", "-", '"chuyen-gia"', cite = "NĐ 331/2026/NĐ-CP Đ13–Đ15", note = "Không thuộc loại nào đã có tiêu chí." },
	{ "-", "-", "-", "-", "true", "true", '"chuyen-gia"', cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", note = "Nguồn chỉ nêu cấp 4 khi yêu cầu vận hành 24/7." },
	{ "false", "-", "false", "false", "true", "false", '"tinh"', cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16, Đ8 k2" },
	labels = { huong = { ["dieu-16"] = "Theo Điều 16: hỏi chuyên gia", ["chuyen-gia"] = "Dừng, chuyển chuyên gia", tinh = "Tính theo tiêu chí đã có" } },
}

decision "anm.noi-bo" { title = "Cấp độ theo tiêu chí hệ thống nội bộ", hit = "UNIQUE",
	inputs = { "anm_thong_tin" },
	outputs = { "cap" },
	{ '"cong-cong"', "1", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	{ '"rieng","ca-nhan"', "2", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	gap = "Bí mật nhà nước: tiêu chí chưa đọc được, chuyển chuyên gia.",
}

decision "anm.truc-tuyen" { title = "Cấp độ theo tiêu chí dịch vụ trực tuyến", hit = "FIRST",
	inputs = { "anm_nganh_dk", "anm_tthc" },
	outputs = { "cap" },
	{ "true", "-", "3", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", note = "Ngành nghề đầu tư kinh doanh có điều kiện." },
	{ "false", "true", "3", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", note = "Hệ thống giải quyết thủ tục hành chính." },
	{ "false", "false", "2", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
}

decision "anm.du-lieu" { title = "Cấp độ theo số chủ thể dữ liệu", hit = "FIRST",
	inputs = { "anm_tu_co_ban", "anm_tu_nhay_cam", "anm_co_du_lieu" },
	outputs = { "cap" },
	{ "true", "-", "-", "3", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", note = "Với hệ thống chỉ nội bộ: bản tóm tắt quy trình nêu ngưỡng này trong nhóm dịch vụ trực tuyến, bản tiêu chí nêu riêng; lấy cấp cao hơn (Đ8 k2) và hỏi lại chuyên gia." },
	{ "false", "true", "-", "3", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	{ "false", "false", "true", "2", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	{ "false", "false", "false", "0", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", note = "Không có chủ thể dữ liệu: tiêu chí này không đặt cấp nào." },
}

decision "anm.ha-tang" { title = "Cấp độ theo tiêu chí hạ tầng", hit = "UNIQUE",
	inputs = { "anm_pham_vi", "anm_24_7" },
	outputs = { "cap" },
	{ '"mot-co-quan"', "-", "2", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	{ '"bo-nganh","tinh"', "-", "3", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	{ '"toan-quoc"', "true", "4", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	gap = "Hạ tầng toàn quốc không yêu cầu 24/7: chưa có trong nguồn, chuyển chuyên gia.",
}

decision "anm.quoc-gia" { title = "Cấp độ theo tiêu chí hệ thống quốc gia", hit = "UNIQUE",
	inputs = { "anm_quoc_gia", "anm_24_7" },
	outputs = { "cap" },
	{ "false", "-", "0", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16", note = "Không phải hệ thống quốc gia: tiêu chí này không đặt cấp nào." },
	{ "true", "true", "4", cite = "NĐ 331/2026/NĐ-CP Đ11–Đ16" },
	gap = "Hệ thống quốc gia không yêu cầu 24/7: chưa có trong nguồn, chuyển chuyên gia.",
}

derive "anm_cap_tinh" { "Cấp độ cao nhất theo các tiêu chí", type = "integer", cite = "NĐ 331/2026/NĐ-CP Đ8 k2, Đ11–Đ16",
	function(f)
		local cap = f["anm.quoc-gia.cap"]
		if f.anm_noi_bo then
			cap = math.max(cap, f["anm.noi-bo.cap"])
		end
		if f.anm_truc_tuyen then
			cap = math.max(cap, f["anm.truc-tuyen.cap"])
		end
		if f.anm_truc_tuyen or f.anm_thong_tin == "ca-nhan" then
			cap = math.max(cap, f["anm.du-lieu.cap"])
		end
		if f.anm_ha_tang then
			cap = math.max(cap, f["anm.ha-tang.cap"])
		end
		return cap
	end }
derive "anm_cap_so_bo" { "Cấp độ trước khi xét rủi ro", type = "integer", cite = "NĐ 331/2026/NĐ-CP Đ8 k2, Đ16",
	function(f)
		if f["anm.huong.huong"] == "tinh" then
			return f.anm_cap_tinh
		end
		return f.anm_cap_chuyen_gia
	end }
derive "anm_cap" { "Cấp độ đề xuất", type = "integer", cite = "NĐ 331/2026/NĐ-CP Đ8 k2, Đ10 k5",
	function(f)
		if f.anm_rui_ro_cao then
			return math.max(f.anm_cap_so_bo, f.anm_cap_nang)
		end
		return f.anm_cap_so_bo
	end }

decision "anm.tham-quyen" { title = "Ai thẩm định, ai phê duyệt?", hit = "UNIQUE",
	inputs = { "anm_cap", "anm_linh_vuc" },
	outputs = { "tham_dinh", "phe_duyet", "mau" },
	{ "[1..2]", "-", '"chuyen-trach"', '"chuyen-trach"', '"Mẫu 01"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20", note = "Đơn vị chuyên trách báo cáo chủ quản." },
	{ "3", "-", '"chuyen-trach"', '"chu-quan"', '"Mẫu 02"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	{ "4", '"chung"', '"bo-cong-an"', '"chu-quan"', '"Mẫu 02, Mẫu 03"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	{ "4", '"quoc-phong"', '"bo-quoc-phong"', '"chu-quan"', '"Mẫu 02, Mẫu 03"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	{ "4", '"co-yeu"', '"ban-co-yeu"', '"chu-quan"', '"Mẫu 02, Mẫu 03"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	{ "5", '"chung"', '"bo-cong-an"', '"chu-quan-va-thu-tuong"', '"Mẫu 02, Mẫu 03"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	{ "5", '"quoc-phong"', '"bo-quoc-phong"', '"chu-quan-va-thu-tuong"', '"Mẫu 02, Mẫu 03"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	{ "5", '"co-yeu"', '"ban-co-yeu"', '"chu-quan-va-thu-tuong"', '"Mẫu 02, Mẫu 03"', cite = "NĐ 331/2026/NĐ-CP Đ18, Đ20" },
	labels = {
		tham_dinh = { ["chuyen-trach"] = "Đơn vị chuyên trách an ninh mạng", ["bo-cong-an"] = "Bộ Công an", ["bo-quoc-phong"] = "Bộ Quốc phòng", ["ban-co-yeu"] = "Ban Cơ yếu Chính phủ" },
		phe_duyet = { ["chuyen-trach"] = "Đơn vị chuyên trách an ninh mạng", ["chu-quan"] = "Chủ quản hệ thống", ["chu-quan-va-thu-tuong"] = "Chủ quản duyệt phương án, Thủ tướng duyệt danh mục" } },
	gap = "Cấp độ luôn từ 1 đến 5.",
}

decision "anm.doc-lap" { title = "Có phải dùng đơn vị, hội đồng độc lập?", hit = "UNIQUE",
	inputs = { "anm_trung_vai" },
	outputs = { "cach" },
	{ "true", '"doc-lap"', cite = "NĐ 331/2026/NĐ-CP Đ18 k4" },
	{ "false", '"thuong"', cite = "NĐ 331/2026/NĐ-CP Đ18" },
	labels = { cach = { ["doc-lap"] = "Phải dùng đơn vị hoặc hội đồng độc lập", thuong = "Theo thẩm quyền chung" } },
}
