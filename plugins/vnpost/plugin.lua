-- Tổng công ty Bưu điện Việt Nam: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vnpost",
	api = 1,
	name = "Tổng công ty Bưu điện Việt Nam",
	name_en = "Vietnam Post",
	abbr = "VNPost",
	site = "vnpost.vn",
	duty = "Bưu chính công ích, chuyển phát",
	now = {
		from = "2025-03-01",
		text = "Bộ trưởng Bộ KH&CN chỉ đạo (hội nghị 29/12/2025); văn bản chuyển quyền đại diện chủ sở hữu chưa thấy",
		status = "from-memory",
	},
	curators = {},
	glossary = {
		{ "Tổng công ty Bưu điện Việt Nam", also = { "VNPost", "Vietnam Post", "VietnamPost", "Bưu điện Việt Nam", "Tổng công ty Bưu chính Việt Nam" } },
		{ "bưu chính công ích", also = { "BCCI" } },
		{ "điểm Bưu điện - Văn hóa xã", also = { "bưu điện xã", "bưu điện văn hóa xã", "BĐ-VHX" } },
		{ "hồ sơ thủ tục hành chính", also = { "hồ sơ hành chính", "giấy tờ hành chính" } },
	},
}
