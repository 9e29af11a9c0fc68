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
		text = "Hợp nhất vào Học viện Chiến lược KH&CN, Bộ KH&CN, từ 16/06/2025 (QĐ 17/2025/QĐ-TTg)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Tạp chí Thông tin và Truyền thông", also = { "TCTTTT", "tạp chí TT&TT", "ictvietnam", "tạp chí của Bộ" } },
		{ "Huân chương Lao động", also = { "HCLĐ" } },
	},
}
