-- Trường Đào tạo, Bồi dưỡng cán bộ quản lý Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "truong-dtbd",
	api = 1,
	name = "Trường Đào tạo, Bồi dưỡng cán bộ quản lý Thông tin và Truyền thông",
	name_en = "ICT Public Management School",
	abbr = "ICTS",
	site = "canbotttt.edu.vn",
	unverified = { "chữ viết tắt" },
	duty = "Bồi dưỡng cán bộ quản lý",
	now = {
		from = "2025-03-01",
		text = "Hợp nhất vào Học viện Chiến lược KH&CN, Bộ KH&CN, từ 16/06/2025 (QĐ 17/2025/QĐ-TTg)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Trường Đào tạo, Bồi dưỡng cán bộ quản lý Thông tin và Truyền thông", also = { "ICTS", "Trường ĐTBD", "Trường ĐTBD CBQL TT&TT" } },
		{ "cán bộ, công chức", also = { "CBCC" } },
	},
}
