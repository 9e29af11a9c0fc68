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
		text = "Bộ Dân tộc và Tôn giáo (NĐ 41/2025; bàn giao 20/06/2025); hợp nhất với Báo Dân tộc và Phát triển",
		competent = "Bộ Dân tộc và Tôn giáo",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Báo VietNamNet", also = { "VNN", "vietnamnet", "tờ VietNamNet" } },
		{ "Bộ Dân tộc và Tôn giáo", also = { "DTTG", "Bộ DTTG" } },
	},
}
