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
		competent = "Thanh tra Chính phủ, Thanh tra tỉnh; kiểm tra chuyên ngành của bộ (từ 01/7/2025)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "khiếu nại", also = { "đơn khiếu nại", "khiếu kiện" } },
		{ "khiếu nại lần đầu", also = { "khiếu nại lần một", "khiếu nại lần 1" } },
		{ "khiếu nại lần hai", also = { "khiếu nại tiếp", "khiếu nại lần 2" } },
		{ "tố cáo", also = { "tố giác", "đơn tố cáo" } },
		{ "tố cáo không rõ người tố cáo", also = { "tố cáo nặc danh", "đơn nặc danh", "tố cáo giấu tên" } },
		{ "kiểm tra chuyên ngành", also = { "thanh tra chuyên ngành" } },
		{ "phòng, chống tham nhũng", also = { "PCTN" } },
		{ "Thanh tra Bộ", also = { "TTra" } },
	},
}
