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
		text = "Học viện Chiến lược KH&CN (suy luận từ NĐ 55/2025)",
		status = "from-memory",
	},
	curators = {},
	glossary = {
		{ "Viện Chiến lược Thông tin và Truyền thông", also = { "NIICS" } },
	},
}
