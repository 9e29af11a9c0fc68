-- Tổng công ty Truyền thông đa phương tiện: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vtc",
	api = 1,
	name = "Tổng công ty Truyền thông đa phương tiện",
	name_en = "Vietnam Multimedia Corporation",
	abbr = "VTC",
	site = "vtc.vn",
	unverified = { "trang mạng" },
	duty = "Truyền thông, nội dung số, truyền hình",
	now = {
		from = "2025-03-01",
		text = "Nơi đi: chưa rõ, phải đối chiếu",
		status = "unknown",
	},
	curators = {},
	glossary = {
		{ "Tổng công ty Truyền thông đa phương tiện", also = { "VTC", "Tổng công ty VTC" } },
		{ "Đài Truyền hình kỹ thuật số VTC", also = { "Đài VTC", "kênh VTC" } },
		{ "Đài Tiếng nói Việt Nam", also = { "VOV" } },
		{ "Đài Truyền hình Việt Nam", also = { "VTV" } },
		{ "trò chơi điện tử", also = { "game" } },
	},
}
