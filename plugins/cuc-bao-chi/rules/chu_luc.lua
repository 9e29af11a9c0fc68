-- Đề án cơ quan báo chí chủ lực đa phương tiện: căn cứ theo ngày, đặc điểm, tiến độ.
-- Danh sách 6 cơ quan của Quy hoạch 362/QĐ-TTg là theo trí nhớ: không dùng để kết luận.

facts {
	cl_co_quan = text { "Cơ quan báo chí trong đề án", max = 200 },
	cl_ngay = date { "Ngày xem xét" },
	cl_trong_chien_luoc = boolean { "Có trong chiến lược phát triển và quản lý hệ thống báo chí do Thủ tướng phê duyệt?", cite = "Luật 126/2025/QH15 Đ15 k5, k7" },
	cl_nhieu_loai_hinh = boolean { "Có nhiều loại hình báo chí?", cite = "Luật 126/2025/QH15 Đ15 k5" },
	cl_co_truc_thuoc = boolean { "Có cơ quan báo chí trực thuộc?", cite = "Luật 126/2025/QH15 Đ15 k5" },
	cl_co_che = boolean { "Chính phủ đã quy định cơ chế tài chính đặc thù cho cơ quan này?", cite = "Luật 126/2025/QH15 Đ15 k7" },
	cl_chu_tri = text { "Người chủ trì đề án", max = 100 },
	cl_han_du_thao = date { "Hạn xong dự thảo (lãnh đạo đặt)", help = "Chỉ đạo 07/2024 giao hoàn thành đề án; nguồn không có ngày." },
	cl_han_y_kien = date { "Hạn các cơ quan góp ý (đơn vị đặt)" },
	cl_han_trinh = date { "Hạn trình (lãnh đạo đặt)" },
	cl_so_gop_y = integer { "Số cơ quan đã góp ý", unit = "cơ quan", min = 0, max = 1000 },
	cl_tiep_thu = boolean { "Đã tiếp thu, giải trình góp ý?" },
	cl_ngay_trinh = date { "Ngày trình" },
	cl_phe_duyet = choice { "Kết quả", options = { { "duyet", "Được phê duyệt" }, { "tra-lai", "Yêu cầu hoàn thiện" } } },
	cl_so_quyet_dinh = text { "Số quyết định", max = 60 },
	cl_viec_sau = list { "Việc theo dõi sau phê duyệt", of = record { ten = text { "Việc", max = 300 }, xong = boolean { "Đã xong?" } } },
}

derive "cl_dung_han" { "Trình đúng hạn", type = "boolean", cite = "hạn do lãnh đạo đặt (không phải quy phạm)",
	function(f) return f.cl_ngay_trinh <= f.cl_han_trinh end }
derive "cl_con_viec" { "Số việc sau phê duyệt chưa xong", type = "integer", unit = "việc", cite = "hạn do lãnh đạo đặt (không phải quy phạm)",
	function(f)
		local con = 0
		for _, viec in ipairs(f.cl_viec_sau) do
			if not viec.xong then
				con = con + 1
			end
		end
		return con
	end }

decision "cl.can-cu" { title = "Căn cứ áp dụng vào ngày xem xét", hit = "UNIQUE",
	inputs = { "cl_ngay" },
	outputs = { "can_cu" },
	{ '< date("2026-07-01")', '"quy-hoach"', cite = "QĐ 362/QĐ-TTg ngày 03/04/2019" },
	{ '>= date("2026-07-01")', '"luat-2025"', cite = "Luật 126/2025/QH15 Đ15 k5, k7" },
	labels = { can_cu = { ["quy-hoach"] = "Quy hoạch 362/QĐ-TTg; danh sách cơ quan phải đối chiếu", ["luat-2025"] = "Luật Báo chí 126/2025/QH15 Điều 15" } },
}
decision "cl.dac-diem" { title = "Có đủ đặc điểm cơ quan báo chí chủ lực đa phương tiện?", hit = "FIRST",
	inputs = { "cl_ngay", "cl_trong_chien_luoc", "cl_nhieu_loai_hinh", "cl_co_truc_thuoc", "cl_co_che" },
	outputs = { "ket_qua" },
	{ '< date("2026-07-01")', "-", "-", "-", "-", '"chua-co-tieu-chi"', cite = "Luật 126/2025/QH15 (hiệu lực 01/07/2026)", note = "Luật 2016 không định danh cơ quan báo chí chủ lực." },
	{ "-", "false", "-", "-", "-", '"khong"', cite = "Luật 126/2025/QH15 Đ15 k5" },
	{ "-", "-", "false", "-", "-", '"khong"', cite = "Luật 126/2025/QH15 Đ15 k5" },
	{ "-", "-", "-", "false", "-", '"khong"', cite = "Luật 126/2025/QH15 Đ15 k5" },
	{ "-", "true", "true", "true", "true", '"du"', cite = "Luật 126/2025/QH15 Đ15 k5, k7" },
	{ "-", "true", "true", "true", "false", '"cho-co-che"', cite = "Luật 126/2025/QH15 Đ15 k7" },
	labels = { ket_qua = { ["chua-co-tieu-chi"] = "Chưa có tiêu chí luật định vào ngày này", khong = "Không đủ đặc điểm", du = "Đủ đặc điểm", ["cho-co-che"] = "Đủ đặc điểm, chờ cơ chế tài chính" } },
}
decision "cl.theo-doi" { title = "Tình trạng đề án", hit = "UNIQUE",
	inputs = { "cl_phe_duyet", "cl_con_viec" },
	outputs = { "ket_qua" },
	{ '"tra-lai"', "-", '"hoan-thien"', cite = "chỉ đạo tháng 07/2024 (không phải quy phạm)" },
	{ '"duyet"', "<= 0", '"xong"', cite = "chỉ đạo tháng 07/2024 (không phải quy phạm)" },
	{ '"duyet"', "> 0", '"dang-lam"', cite = "chỉ đạo tháng 07/2024 (không phải quy phạm)" },
	labels = { ket_qua = { ["hoan-thien"] = "Phải hoàn thiện", xong = "Đã phê duyệt, xong việc", ["dang-lam"] = "Đã phê duyệt, còn việc" } },
}
