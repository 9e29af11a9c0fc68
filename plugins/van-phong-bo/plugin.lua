-- Văn phòng Bộ: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "van-phong-bo",
	api = 1,
	name = "Văn phòng Bộ",
	name_en = "Ministry Office",
	abbr = "VP",
	site = "mic.gov.vn",
	duty = "Tổng hợp, văn thư, theo dõi nhiệm vụ, giao ban, báo chí của Bộ",
	now = {
		from = "2025-03-01",
		text = "Văn phòng Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "văn bản đến", also = { "công văn đến" } },
		{ "văn bản đi", also = { "công văn đi" } },
		{ "văn thư", also = { "phòng văn thư" } },
		{ "giao ban", also = { "họp giao ban" } },
	},
}
