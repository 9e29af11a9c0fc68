-- Viện Chiến lược Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vien-chien-luoc",
	api = 1,
	name = "Viện Chiến lược Thông tin và Truyền thông",
	name_en = "National Institute of ICT Strategy",
	abbr = "NIICS",
	site = "niics.gov.vn",
	duty = "Nghiên cứu chiến lược",
	now = {
		from = "2025-03-01",
		text = "Hợp nhất vào Học viện Chiến lược KH&CN, Bộ KH&CN, từ 16/06/2025 (QĐ 17/2025/QĐ-TTg)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Viện Chiến lược Thông tin và Truyền thông", also = { "NIICS", "Viện Chiến lược TT&TT" } },
		{ "Học viện Chiến lược Khoa học và Công nghệ", also = { "VISTS" } },
	},
}
