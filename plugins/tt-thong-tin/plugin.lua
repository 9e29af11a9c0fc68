-- Trung tâm Thông tin: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "tt-thong-tin",
	api = 1,
	name = "Trung tâm Thông tin",
	name_en = "Information Center",
	abbr = "TTTT/MIC-IC",
	site = "mic.gov.vn",
	duty = "Cổng TTĐT, hạ tầng CNTT của Bộ",
	now = {
		from = "2025-03-01",
		text = "Trung tâm CNTT, Bộ KH&CN",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Trung tâm Thông tin", also = { "MIC-IC" } },
		{ "Trung tâm Công nghệ thông tin", also = { "TT CNTT", "Trung tâm CNTT" } },
		{ "cổng thông tin điện tử", also = { "cổng TTĐT", "website của Bộ" } },
	},
}
