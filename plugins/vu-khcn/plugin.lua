-- Vụ Khoa học và Công nghệ: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-khcn",
	api = 1,
	name = "Vụ Khoa học và Công nghệ",
	name_en = "Department of Science and Technology",
	abbr = "KHCN",
	site = "mic.gov.vn",
	duty = "KH&CN, tiêu chuẩn, quy chuẩn, chất lượng ngành TT&TT",
	now = {
		from = "2025-03-01",
		text = "Nhập vào khối Vụ KH kỹ thuật và công nghệ / Vụ Đánh giá và Thẩm định công nghệ (suy luận)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "from-memory",
	},
	curators = {},
	glossary = {
		{ "tiêu chuẩn quốc gia", also = { "TCVN" } },
		{ "tiêu chuẩn cơ sở", also = { "TCCS" } },
		{ "quy chuẩn kỹ thuật quốc gia", also = { "QCVN" } },
		{ "quy chuẩn kỹ thuật địa phương", also = { "QCĐP" } },
		{ "hợp quy", also = { "chứng nhận hợp quy", "dấu CR" } },
		{ "hợp chuẩn", also = { "chứng nhận hợp chuẩn" } },
		{ "Vụ Khoa học và Công nghệ", also = { "Vụ KHCN", "Vụ KH&CN" } },
	},
}
