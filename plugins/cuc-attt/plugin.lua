-- Cục An toàn thông tin: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-attt",
	api = 1,
	name = "Cục An toàn thông tin",
	name_en = "Authority of Information Security",
	abbr = "AIS",
	site = "ais.gov.vn; vncert.vn, khonggianmang.vn",
	unverified = { "trang mạng" },
	duty = "ATTT theo cấp độ, ứng cứu sự cố, chống rác",
	now = {
		from = "2025-03-01",
		text = "Chức năng QLNN ATTT mạng → Bộ Công an (cafef.vn/…188250301083814224.chn)",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "hệ thống thông tin", also = { "HTTT" } },
		{ "an toàn thông tin mạng", also = { "ATTT", "an toàn thông tin" } },
		{ "tin nhắn rác", also = { "spam", "sms rác" } },
	},
}
