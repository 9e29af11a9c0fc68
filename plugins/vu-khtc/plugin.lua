-- Vụ Kế hoạch - Tài chính: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-khtc",
	api = 1,
	name = "Vụ Kế hoạch - Tài chính",
	name_en = "Department of Planning and Finance",
	abbr = "KHTC",
	site = "mic.gov.vn",
	duty = "Kế hoạch, đầu tư công, tài chính, thống kê",
	now = {
		from = "2025-03-01",
		text = "Vụ KH-TC, Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Vụ Kế hoạch - Tài chính", also = { "KHTC" } },
	},
}
