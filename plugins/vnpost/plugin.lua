-- Tổng công ty Bưu điện Việt Nam: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vnpost",
	api = 1,
	name = "Tổng công ty Bưu điện Việt Nam",
	name_en = "Vietnam Post",
	abbr = "VNPost",
	site = "vnpost.vn",
	duty = "Bưu chính công ích, chuyển phát",
	curators = {},
	glossary = {
		{ "Tổng công ty Bưu điện Việt Nam", also = { "VNPost" } },
	},
}
