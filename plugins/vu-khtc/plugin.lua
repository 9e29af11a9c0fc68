-- Vụ Kế hoạch - Tài chính: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vu-khtc",
	api = 1,
	name = "Vụ Kế hoạch - Tài chính",
	name_en = "Department of Planning and Finance",
	abbr = "KHTC",
	site = "mic.gov.vn",
	duty = "Kế hoạch, đầu tư công, tài chính, thống kê",
	now = {
		from = "2025-03-01",
		text = "Vụ KH-TC, Bộ KH&CN",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "dự án đầu tư ứng dụng công nghệ thông tin", also = { "dự án CNTT", "dự án phần mềm", "dự án công nghệ thông tin" } },
		{ "dự án đầu tư chuyển đổi số", also = { "dự án chuyển đổi số", "dự án CĐS" } },
		{ "báo cáo nghiên cứu khả thi", also = { "BCNCKT" } },
		{ "báo cáo kinh tế - kỹ thuật", also = { "BCKTKT" } },
		{ "vốn đầu tư công", also = { "vốn ngân sách", "tiền ngân sách" } },
		{ "thuê dịch vụ công nghệ số", also = { "thuê phần mềm", "thuê dịch vụ CNTT" } },
		{ "Vụ Kế hoạch - Tài chính", also = { "Vụ KHTC", "Vụ KH-TC" } },
	},
}
