-- Nhà xuất bản Thông tin và Truyền thông: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "nxb-tttt",
	api = 1,
	name = "Nhà xuất bản Thông tin và Truyền thông",
	name_en = "Information and Communications Publishing House",
	abbr = "NXB TT&TT",
	duty = "Xuất bản",
	now = {
		from = "2025-03-01",
		text = "NXB Khoa học - Công nghệ - Truyền thông (hợp nhất với NXB Khoa học và Kỹ thuật, 08/2025; QĐ 37/2026)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "nhà xuất bản", also = { "NXB" } },
		{ "Nhà xuất bản Thông tin và Truyền thông", also = { "NXB TT&TT", "NXB TTTT" } },
		{ "Nhà xuất bản Khoa học - Công nghệ - Truyền thông", also = { "NXB KHCNTT", "NXB KH-CN-TT" } },
		{ "sách điện tử", also = { "ebook" } },
	},
}
