-- Trường Cao đẳng Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "truong-cd-tttt",
	api = 1,
	name = "Trường Cao đẳng Thông tin và Truyền thông",
	name_en = "College of Information and Communications",
	abbr = "CĐTT&TT",
	site = "www.vcic.edu.vn",
	unverified = { "trang mạng" },
	duty = "Đào tạo cao đẳng (gồm in)",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Trường Cao đẳng Thông tin và Truyền thông", also = { "CĐTT&TT", "CĐ TT&TT", "VCIC" } },
		{ "cao đẳng", also = { "CĐ" } },
		{ "giáo dục nghề nghiệp", also = { "GDNN" } },
	},
}
