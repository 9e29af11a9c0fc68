-- Học viện Công nghệ Bưu chính Viễn thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "ptit",
	api = 1,
	name = "Học viện Công nghệ Bưu chính Viễn thông",
	name_en = "Posts and Telecommunications Institute of Technology",
	abbr = "PTIT",
	site = "ptit.edu.vn",
	duty = "Đại học, nghiên cứu",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Học viện Công nghệ Bưu chính Viễn thông", also = { "PTIT", "Học viện Bưu chính", "trường Bưu chính Viễn thông" } },
		{ "tuyển sinh", also = { "xét tuyển", "lấy sinh viên" } },
		{ "trí tuệ nhân tạo", also = { "AI" } },
	},
}
