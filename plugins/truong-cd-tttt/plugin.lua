-- Trường Cao đẳng Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "truong-cd-tttt",
	api = 1,
	name = "Trường Cao đẳng Thông tin và Truyền thông",
	name_en = "College of Information and Communications",
	abbr = "CĐTT&TT",
	duty = "Đào tạo cao đẳng (gồm in)",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Trường Cao đẳng Thông tin và Truyền thông", also = { "CĐTT&TT" } },
	},
}
