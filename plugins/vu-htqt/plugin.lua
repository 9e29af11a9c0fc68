-- Vụ Hợp tác quốc tế: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-htqt",
	api = 1,
	name = "Vụ Hợp tác quốc tế",
	name_en = "Department of International Cooperation",
	abbr = "HTQT",
	site = "mic.gov.vn",
	duty = "Đối ngoại, điều ước/thỏa thuận, hội nhập",
	now = {
		from = "2025-03-01",
		text = "Vụ HTQT, Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Vụ Hợp tác quốc tế", also = { "HTQT" } },
	},
}
