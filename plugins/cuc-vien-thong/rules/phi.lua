-- Phí quyền hoạt động viễn thông (phí cung cấp dịch vụ) theo bậc doanh thu năm.

facts {
	phi_doanh_thu = money { "Doanh thu dịch vụ viễn thông của năm", min = 0, example = "20.000.000.000", help = "Doanh thu đúng mốc 20, 50, 100… tỷ thuộc bậc trên." },
}

decision "vt.phi-quyen-hoat-dong" { title = "Phí cung cấp dịch vụ viễn thông một năm", hit = "UNIQUE",
	inputs = { "law_date", "phi_doanh_thu" },
	outputs = { "phi" },
	names = { phi = "Phí một năm (đồng)" },
	{ '>= date("2026-07-01")', "< 20000000000", "50000000", cite = "TT 56/2026/TT-BTC" },
	{ '>= date("2026-07-01")', "[20000000000..50000000000)", "250000000", cite = "TT 56/2026/TT-BTC" },
	{ '>= date("2026-07-01")', "[50000000000..100000000000)", "400000000", cite = "TT 56/2026/TT-BTC" },
	{ '>= date("2026-07-01")', "[100000000000..500000000000)", "700000000", cite = "TT 56/2026/TT-BTC" },
	{ '>= date("2026-07-01")', "[500000000000..1000000000000)", "1000000000", cite = "TT 56/2026/TT-BTC" },
	{ '>= date("2026-07-01")', ">= 50000000000000", "300000000000", cite = "TT 56/2026/TT-BTC" },
	gap = "Biểu có 26 bậc; các bậc từ 1.000 tỷ đến dưới 50.000 tỷ, và mức trước 01/7/2026 (TT 52/2025), chưa có trong nguồn.",
}
