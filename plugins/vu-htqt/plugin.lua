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
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "thỏa thuận quốc tế", also = { "MOU", "bản ghi nhớ", "ghi nhớ hợp tác", "TTQT" } },
		{ "điều ước quốc tế", also = { "hiệp định" } },
		{ "đoàn ra", also = { "đi công tác nước ngoài", "xuất cảnh công vụ" } },
		{ "đoàn vào", also = { "khách nước ngoài", "đoàn khách quốc tế" } },
		{ "Vụ Hợp tác quốc tế", also = { "Vụ HTQT" } },
	},
}
