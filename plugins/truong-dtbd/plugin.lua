-- Trường Đào tạo, Bồi dưỡng cán bộ quản lý Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "truong-dtbd",
	api = 1,
	name = "Trường Đào tạo, Bồi dưỡng cán bộ quản lý Thông tin và Truyền thông",
	name_en = "ICT Public Management School",
	abbr = "ICTS",
	unverified = { "chữ viết tắt" },
	duty = "Bồi dưỡng cán bộ quản lý",
	now = {
		from = "2025-03-01",
		text = "Không còn tên trong QĐ 37/2026 (nhập: chưa rõ)",
		status = "unknown",
	},
	curators = {},
	glossary = {
		{ "Trường Đào tạo, Bồi dưỡng cán bộ quản lý Thông tin và Truyền thông", also = { "ICTS" } },
	},
}
