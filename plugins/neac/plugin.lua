-- Trung tâm Chứng thực điện tử quốc gia: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "neac",
	api = 1,
	name = "Trung tâm Chứng thực điện tử quốc gia",
	name_en = "National Electronic Authentication Center",
	abbr = "NEAC",
	site = "neac.gov.vn",
	duty = "Chứng thực gốc (Root CA), dịch vụ tin cậy",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "chữ ký số", also = { "ký số", "chữ ký điện tử" } },
	},
}
