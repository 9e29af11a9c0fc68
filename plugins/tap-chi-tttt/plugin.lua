-- Tạp chí Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "tap-chi-tttt",
	api = 1,
	name = "Tạp chí Thông tin và Truyền thông",
	name_en = "Information and Communications Magazine",
	abbr = "TCTTTT",
	site = "ictvietnam.vn",
	duty = "Tạp chí khoa học, chuyên ngành",
	now = {
		from = "2025-03-01",
		text = "Không còn tên trong NĐ 55/2025 và QĐ 37/2026 (nơi đi: chưa rõ)",
		status = "unknown",
	},
	curators = {},
	glossary = {
		{ "Tạp chí Thông tin và Truyền thông", also = { "TCTTTT" } },
	},
}
