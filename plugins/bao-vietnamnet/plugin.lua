-- Báo VietNamNet: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "bao-vietnamnet",
	api = 1,
	name = "Báo VietNamNet",
	name_en = "VietNamNet Newspaper",
	abbr = "VNN",
	site = "vietnamnet.vn",
	duty = "Báo điện tử",
	now = {
		from = "2025-03-01",
		text = "Bộ Dân tộc và Tôn giáo (news.laodong.vn/…1464930.ldo)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Báo VietNamNet", also = { "VNN" } },
	},
}
