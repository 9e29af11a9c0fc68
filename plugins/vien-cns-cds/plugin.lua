-- Viện Công nghệ số và Chuyển đổi số quốc gia: đơn vị là ai, từ ngữ của đơn vị.
unit {
	id = "vien-cns-cds",
	api = 1,
	name = "Viện Công nghệ số và Chuyển đổi số quốc gia",
	former_name = "trước 24/11/2023: Viện Công nghiệp phần mềm và nội dung số VN, NISCI",
	name_en = "National Institute of Digital Technology and Digital Transformation",
	abbr = "NIDT",
	unverified = { "chữ viết tắt" },
	duty = "Nghiên cứu, triển khai công nghệ số; từng xây trợ lý ảo Kiki cho Bộ",
	now = {
		from = "2025-03-01",
		text = "Bộ KH&CN (QĐ 37/2026)",
		competent = "Bộ Khoa học và Công nghệ",
		status = "verified/secondary",
	},
	curators = {},
	glossary = {
		{ "Viện Công nghệ số và Chuyển đổi số quốc gia", also = { "NIDT", "Viện CNS&CĐS", "Viện CNS" } },
		{ "Viện Công nghiệp phần mềm và nội dung số Việt Nam", also = { "NISCI" } },
		{ "trợ lý ảo", also = { "TLA", "chatbot" } },
	},
}
