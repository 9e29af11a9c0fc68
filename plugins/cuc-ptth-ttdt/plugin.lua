-- Cục Phát thanh, Truyền hình và Thông tin điện tử: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-ptth-ttdt",
	api = 1,
	name = "Cục Phát thanh, Truyền hình và Thông tin điện tử",
	name_en = "Authority of Broadcasting and Electronic Information",
	abbr = "ABEI",
	site = "abei.vn / abei.gov.vn",
	duty = "PTTH, mạng xã hội, trang TTĐT, trò chơi",
	now = {
		from = "2025-03-01",
		text = "Bộ VHTTDL",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "mạng xã hội", also = { "MXH", "facebook" } },
		{ "trò chơi điện tử", also = { "game", "trò chơi trên mạng" } },
	},
}
