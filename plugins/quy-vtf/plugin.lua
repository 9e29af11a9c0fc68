-- Quỹ Dịch vụ viễn thông công ích Việt Nam: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "quy-vtf",
	api = 1,
	name = "Quỹ Dịch vụ viễn thông công ích Việt Nam",
	name_en = "Vietnam Public-utility Telecommunications Service Fund",
	abbr = "VTF",
	site = "vtf.gov.vn",
	unverified = { "trang mạng" },
	duty = "Cấp vốn viễn thông công ích",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Quỹ Dịch vụ viễn thông công ích Việt Nam", also = { "VTF", "quỹ viễn thông công ích", "quỹ công ích" } },
		{ "viễn thông công ích", also = { "VTCI" } },
		{ "điện thoại thông minh", also = { "smartphone" } },
		{ "thiết bị đầu cuối", also = { "TBĐC" } },
	},
}
