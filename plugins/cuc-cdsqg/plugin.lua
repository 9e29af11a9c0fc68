-- Cục Chuyển đổi số quốc gia: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-cdsqg",
	api = 1,
	name = "Cục Chuyển đổi số quốc gia",
	name_en = "National Digital Transformation Agency",
	abbr = "NDA/DTA",
	site = "dx.gov.vn, dx.mic.gov.vn",
	unverified = { "chữ viết tắt", "trang mạng" },
	duty = "Chính phủ số, DVC trực tuyến, CĐS địa phương",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Cục Chuyển đổi số quốc gia", also = { "NDA/DTA" } },
	},
}
