-- Vụ Kinh tế số và Xã hội số: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-kts-xhs",
	api = 1,
	name = "Vụ Kinh tế số và Xã hội số",
	name_en = "Department of Digital Economy and Digital Society",
	abbr = "KTS&XHS",
	site = "mic.gov.vn",
	duty = "Kinh tế số, xã hội số, hướng dẫn và đo lường",
	now = {
		from = "2025-03-01",
		text = "Vụ Kinh tế và Xã hội số, Bộ KH&CN",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "kinh tế số", also = { "KTS" } },
		{ "xã hội số", also = { "XHS" } },
		{ "thương mại điện tử", also = { "bán hàng online", "mua bán trên mạng", "TMĐT" } },
		{ "doanh nghiệp nhỏ và vừa", also = { "DNNVV", "SME", "doanh nghiệp nhỏ" } },
		{ "chuyển đổi số", also = { "CĐS", "số hóa" } },
		{ "Vụ Kinh tế số và Xã hội số", also = { "KTS&XHS", "Vụ KTS&XHS", "Vụ Kinh tế và Xã hội số", "Vụ Kinh tế số" } },
	},
}
