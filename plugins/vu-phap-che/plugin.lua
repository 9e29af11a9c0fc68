-- Vụ Pháp chế: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-phap-che",
	api = 1,
	name = "Vụ Pháp chế",
	name_en = "Department of Legal Affairs",
	abbr = "PC",
	site = "mic.gov.vn",
	duty = "Xây dựng, thẩm định, rà soát văn bản; kiểm soát TTHC",
	now = {
		from = "2025-03-01",
		text = "Vụ Pháp chế, Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Vụ Pháp chế", also = { "PC" } },
	},
}
