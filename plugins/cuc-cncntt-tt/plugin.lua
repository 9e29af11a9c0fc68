-- Cục Công nghiệp công nghệ thông tin và truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-cncntt-tt",
	api = 1,
	name = "Cục Công nghiệp công nghệ thông tin và truyền thông",
	name_en = "Authority of ICT Industry",
	abbr = "CNCNTT-TT",
	duty = "Công nghiệp số, bán dẫn, Make in Viet Nam",
	now = {
		from = "2025-03-01",
		text = "Cục Công nghiệp CNTT, Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Cục Công nghiệp công nghệ thông tin và truyền thông", also = { "CNCNTT-TT" } },
	},
}
