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
		status = "from-memory",
	},
	curators = {},
	glossary = {
		{ "Vụ Khoa học và Công nghệ", also = { "KHCN" } },
	},
}
