-- Trung tâm Internet Việt Nam: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vnnic",
	api = 1,
	name = "Trung tâm Internet Việt Nam",
	name_en = "Vietnam Internet Network Information Center",
	abbr = "VNNIC",
	site = "vnnic.vn",
	duty = "Quản lý tài nguyên Internet Việt Nam",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "tên miền", also = { "domain" } },
		{ "tên miền quốc gia .vn", also = { "tên miền .vn", "đuôi .vn" } },
	},
}
