-- Cục Báo chí: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-bao-chi",
	api = 1,
	name = "Cục Báo chí",
	name_en = "Authority of Press",
	abbr = "CBC",
	site = "cucbaochi.gov.vn",
	unverified = { "trang mạng" },
	duty = "Báo in, báo điện tử; giấy phép, thẻ nhà báo",
	now = {
		from = "2025-03-01",
		text = "Bộ VHTTDL (NĐ 43/2025)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "thẻ nhà báo", also = { "thẻ phóng viên" } },
		{ "cơ quan báo chí", also = { "tòa soạn", "toà soạn" } },
	},
}
