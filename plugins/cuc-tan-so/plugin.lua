-- Cục Tần số vô tuyến điện: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-tan-so",
	api = 1,
	name = "Cục Tần số vô tuyến điện",
	name_en = "Authority of Radio Frequency Management",
	abbr = "ARFM",
	site = "rfd.gov.vn",
	duty = "Quản lý nhà nước về tần số vô tuyến điện",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "băng tần", also = { "dải tần", "khối băng tần" } },
		{ "tần số vô tuyến điện", also = { "tần số", "phổ tần", "sóng vô tuyến" } },
		{ "đấu giá quyền sử dụng tần số vô tuyến điện", also = { "đấu giá tần số", "đấu giá băng tần", "đấu giá 5G", "đấu giá sóng" } },
		{ "tiền đặt trước", also = { "tiền đặt cọc", "đặt cọc", "tiền cọc" } },
		{ "giá khởi điểm", also = { "giá sàn", "giá ban đầu" } },
		{ "khối băng tần C3", also = { "3800-3900 MHz", "C3" } },
		{ "khối băng tần C2", also = { "3700-3800 MHz", "C2" } },
		{ "khối băng tần B1", also = { "2500-2600 MHz", "B1" } },
		{ "Cục Tần số vô tuyến điện", also = { "Cục Tần số", "ARFM", "RFD" } },
	},
}
