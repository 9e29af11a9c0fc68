-- Cục Xuất bản, In và Phát hành: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-xbiph",
	api = 1,
	name = "Cục Xuất bản, In và Phát hành",
	name_en = "Authority of Publication, Printing and Distribution",
	abbr = "CXBIPH",
	site = "ppdvn.gov.vn",
	unverified = { "trang mạng" },
	duty = "Xuất bản, in, phát hành",
	now = {
		from = "2025-03-01",
		text = "Bộ VHTTDL",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "xuất bản phẩm", also = { "sách", "ấn phẩm" } },
		{ "cơ sở in", also = { "nhà in", "xưởng in" } },
	},
}
