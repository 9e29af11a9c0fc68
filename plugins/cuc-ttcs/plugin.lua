-- Cục Thông tin cơ sở: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-ttcs",
	api = 1,
	name = "Cục Thông tin cơ sở",
	name_en = "Authority of Grassroots Information",
	abbr = "TTCS",
	site = "ttcs.gov.vn",
	unverified = { "trang mạng" },
	duty = "Truyền thanh cơ sở, bảng tin, thông tin nguồn",
	now = {
		from = "2025-03-01",
		text = "Bộ VHTTDL (gộp thành Cục Thông tin cơ sở và Thông tin đối ngoại: from-memory)",
		competent = "Bộ Văn hóa, Thể thao và Du lịch",
		status = "from-memory",
	},
	curators = {},
	glossary = {
		{ "đài truyền thanh cấp xã", also = { "loa phường", "loa xã", "đài xã", "đài truyền thanh xã", "loa truyền thanh" } },
		{ "thông tin cơ sở", also = { "TTCS" } },
		{ "tuyên truyền viên cơ sở", also = { "người tuyên truyền ở xã" } },
		{ "Cục Thông tin cơ sở", also = { "Cục TTCS" } },
	},
}
