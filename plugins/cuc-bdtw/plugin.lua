-- Cục Bưu điện Trung ương: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "cuc-bdtw",
	api = 1,
	name = "Cục Bưu điện Trung ương",
	name_en = "Authority of Central Posts",
	abbr = "CPT",
	site = "cpt.gov.vn",
	unverified = { "trang mạng" },
	duty = "Mạng bưu chính KT1, mạng truyền số liệu chuyên dùng cho Đảng, Nhà nước",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN theo NĐ 55/2025 (kiểm tra lại: có thể đã chuyển tiếp)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "bưu chính KT1", also = { "KT1", "công văn KT1", "bưu gửi KT1" } },
		{ "mạng truyền số liệu chuyên dùng", also = { "MTSLCD", "mạng chuyên dùng", "mạng TSLCD", "mạng cấp 1", "mạng cấp II" } },
		{ "tài liệu mang bí mật nhà nước", also = { "thư mật", "công văn mật", "tài liệu mật" } },
		{ "Cục Bưu điện Trung ương", also = { "CPT", "Cục BĐTW", "BĐTW" } },
	},
}
