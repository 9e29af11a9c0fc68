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
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "nghỉ hằng năm", also = { "nghỉ phép năm", "phép năm", "nghỉ phép" } },
		{ "nghỉ việc riêng", also = { "nghỉ cưới", "nghỉ tang", "đám cưới", "đám tang" } },
		{ "nghỉ lễ, tết", also = { "nghỉ Tết", "ngày lễ" } },
		{ "làm thêm giờ", also = { "tăng ca", "làm ngoài giờ", "OT" } },
		{ "nghỉ thai sản", also = { "nghỉ đẻ", "nghỉ sinh", "nghỉ sinh con" } },
		{ "công chức", also = { "cán bộ nhà nước" } },
		{ "Vụ Tổ chức cán bộ", also = { "Vụ TCCB" } },
	},
}
