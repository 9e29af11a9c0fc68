-- Vụ Pháp chế: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-phap-che",
	api = 1,
	name = "Vụ Pháp chế",
	name_en = "Department of Legal Affairs",
	abbr = "PC",
	site = "mic.gov.vn",
	duty = "Xây dựng, thẩm định, rà soát văn bản; kiểm soát TTHC",
	now = {
		from = "2025-03-01",
		text = "Vụ Pháp chế, Bộ KH&CN",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "văn bản quy phạm pháp luật", also = { "VBQPPL", "văn bản luật" } },
		{ "lấy ý kiến dự thảo", also = { "xin ý kiến dự thảo", "đăng dự thảo" } },
		{ "hết hiệu lực", also = { "bị bãi bỏ", "không còn áp dụng", "luật chết" } },
		{ "thủ tục hành chính", also = { "TTHC" } },
		{ "Vụ Pháp chế", also = { "pháp chế" } },
	},
}
