-- Lịch làm việc chung: ngày nghỉ lễ, ngày hoán đổi. Là dữ liệu, sửa được mỗi khi có thông báo mới.
-- Ngày nghỉ theo luật: Bộ luật Lao động 45/2019/QH14 Đ112 k1 (vinanet.vn và thuvienphapluat.vn chép nguyên khoản 1, xem ngày 2026-11-24).
-- Ngày Văn hóa Việt Nam 24/11: Nghị quyết 80-NQ/TW và NQ 30/NQ-CP giao sửa Đ112; chưa thấy luật sửa đổi nên chưa tính là ngày nghỉ.
calendar "vn" {
	title = "Ngày nghỉ lễ, tết của cơ quan nhà nước", weekend = { 6, 7 },

	{ "2024-01-01", "Tết Dương lịch", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 a" },
	{ "2024-04-30", "Ngày Chiến thắng", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 c" },
	{ "2024-05-01", "Ngày Quốc tế lao động", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 d" },
	{ "2024-09-02", "Quốc khánh", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 đ" },
	{ "2024-09-03", "Quốc khánh, ngày liền kề (nghỉ 31/8 đến hết 03/9/2024)", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 đ; báo Phụ nữ và Gia đình (phunuvagiadinh.vn)" },

	{ "2025-01-01", "Tết Dương lịch", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 a" },
	{ from = "2025-01-25", to = "2025-02-02", "Tết Ất Tỵ", cite = "văn bản 8726/VPCP-KGVX ngày 26/11/2024 (báo chí dẫn)" },
	{ from = "2025-04-30", to = "2025-05-04", "30/4 và 01/5, hoán đổi ngày 02/5", cite = "văn bản 8726/VPCP-KGVX ngày 26/11/2024 (báo chí dẫn)" },
	{ from = "2025-08-30", to = "2025-09-02", "Quốc khánh", cite = "văn bản 8726/VPCP-KGVX ngày 26/11/2024 (báo chí dẫn)" },

	{ "2026-01-01", "Tết Dương lịch", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 a" },
	{ from = "2026-02-14", to = "2026-02-22", "Tết Bính Ngọ", cite = "phương án nghỉ Tết 2026 (báo Công an TP.HCM, congan.com.vn)" },
	{ "2026-04-30", "Ngày Chiến thắng", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 c" },
	{ "2026-05-01", "Ngày Quốc tế lao động", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 d" },
	{ "2026-09-02", "Quốc khánh (ngày liền kề năm 2026: chưa thấy văn bản)", cite = "Bộ luật Lao động 45/2019/QH14 Đ112 k1 đ" },

	workdays = {
		{ "2025-04-26", "làm bù cho ngày 02/5/2025", cite = "văn bản 8726/VPCP-KGVX ngày 26/11/2024 (báo chí dẫn)" },
	},
}
