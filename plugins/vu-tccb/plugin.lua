-- Vụ Tổ chức cán bộ: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-tccb",
	api = 1,
	name = "Vụ Tổ chức cán bộ",
	name_en = "Department of Personnel and Organization",
	abbr = "TCCB",
	site = "mic.gov.vn",
	duty = "Tổ chức bộ máy, công chức, đào tạo, thi đua",
	now = {
		from = "2025-03-01",
		text = "Vụ TCCB, Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Vụ Tổ chức cán bộ", also = { "TCCB" } },
	},
}
