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
		text = "NXB Khoa học - Công nghệ - Truyền thông (QĐ 37/2026)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Nhà xuất bản Thông tin và Truyền thông", also = { "NXB TT&TT" } },
	},
}
