-- Cục Thông tin đối ngoại: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-ttdn",
	api = 1,
	name = "Cục Thông tin đối ngoại",
	name_en = "Authority of Foreign Information Service",
	abbr = "TTĐN",
	site = "vietnam.vn",
	duty = "Thông tin đối ngoại, nền tảng Vietnam.vn",
	now = {
		from = "2025-03-01",
		text = "Bộ VHTTDL (gộp thành Cục Thông tin cơ sở và Thông tin đối ngoại: from-memory)",
		competent = "Bộ Văn hóa, Thể thao và Du lịch",
		status = "from-memory",
	},
	curators = {},
	glossary = {
		{ "thông tin đối ngoại", also = { "TTĐN", "thông tin ra nước ngoài" } },
		{ "báo chí nước ngoài", also = { "phóng viên nước ngoài", "nhà báo nước ngoài", "đài nước ngoài", "báo Tây" } },
		{ "quảng bá hình ảnh Việt Nam", also = { "quảng bá Việt Nam", "hình ảnh quốc gia" } },
		{ "Cục Thông tin đối ngoại", also = { "Cục TTĐN" } },
	},
}
