-- Cục Viễn thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-vien-thong",
	api = 1,
	name = "Cục Viễn thông",
	name_en = "Vietnam Telecommunications Authority",
	abbr = "VNTA",
	site = "vnta.gov.vn",
	duty = "Quản lý nhà nước về viễn thông",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "sim rác", also = { "sim không chính chủ", "sim ảo", "sim đăng ký sẵn" }, means = "SIM có thông tin thuê bao không đúng quy định" },
		{ "thông tin thuê bao", also = { "sim chính chủ", "chính chủ", "đăng ký sim" } },
		{ "dừng công nghệ 2G", also = { "tắt sóng 2G", "sóng 2G", "cắt sóng 2G", "khai tử 2G" } },
		{ "máy 2G Only", also = { "điện thoại cục gạch", "máy chỉ hỗ trợ 2G" } },
		{ "chuyển mạng giữ số", also = { "đổi mạng giữ nguyên số", "MNP" } },
		{ "căn cước công dân", also = { "CCCD", "căn cước", "thẻ căn cước" } },
		{ "nhà mạng", also = { "doanh nghiệp viễn thông", "doanh nghiệp di động" } },
		{ "Cục Viễn thông", also = { "VNTA" } },
		{ "số thuê bao", also = { "số điện thoại", "số di động", "sim" } },
	},
}
