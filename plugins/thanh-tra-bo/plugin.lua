-- Thanh tra Bộ: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "thanh-tra-bo",
	api = 1,
	name = "Thanh tra Bộ",
	name_en = "Ministry Inspectorate",
	abbr = "TTra",
	site = "mic.gov.vn",
	duty = "Thanh tra, tiếp dân, khiếu nại, tố cáo, PCTN",
	now = {
		from = "2025-03-01",
		text = "Thanh tra Bộ KH&CN từ 01/03/2025; Luật 84/2025/QH15 bỏ thanh tra bộ từ 01/07/2025 → Thanh tra Chính phủ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Thanh tra Bộ", also = { "TTra" } },
	},
}
