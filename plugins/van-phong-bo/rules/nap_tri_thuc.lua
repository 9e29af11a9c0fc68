-- Nạp và duyệt tri thức: chặn khi thiếu căn cứ, hai người, kiểm tra 90 %, đánh dấu khi luật đổi. Đề xuất thiết kế, không phải quy phạm.

facts {
	tri_muc = text { "Mã mục tri thức", max = 100 },
	tri_nguoi_soan = text { "Người soạn", max = 100 },
	tri_so_bien_the = integer { "Số câu hỏi biến thể", unit = "câu", min = 0, max = 1000 },
	tri_so_cau = integer { "Số câu trong phần trả lời", unit = "câu", min = 0, max = 100 },
	tri_can_cu = boolean { "Có căn cứ (số, điều, khoản, ngày)?" },
	tri_ngay = boolean { "Có ngày hiệu lực?" },
	tri_nguon = boolean { "Có nguồn?" },
	tri_dau = choice { "Dấu của mục", options = { { "verified", "Đã kiểm với văn bản" }, { "secondary", "Kiểm qua nguồn thứ hai" }, { "from-memory", "Theo trí nhớ" }, { "conflict", "Nguồn mâu thuẫn" } } },
	tri_het_hieu_luc = date { "Ngày văn bản căn cứ hết hiệu lực (để trống nếu còn)", optional = true },
	tri_ngay_ap_dung = date { "Mục trả lời theo luật ngày (as_of)" },
	tri_mat = boolean { "Có tài liệu mật, dữ liệu cá nhân, tài liệu nội bộ?", cite = "Tài liệu hướng dẫn của Bộ KH&CN ngày 31/03/2025" },
	tri_doc_goc = boolean { "Người duyệt đã đọc văn bản gốc?" },
	tri_y_kien = text { "Ý kiến của người duyệt", max = 1000, optional = true },
	tri_hoi = integer { "Số câu trong bộ câu hỏi kiểm tra", unit = "câu", min = 1, max = 100000 },
	tri_dung = integer { "Số câu trả lời đúng", unit = "câu", min = 0, max = 100000 },
	tri_sai_can_cu = integer { "Số câu trả lời sai căn cứ", unit = "câu", min = 0, max = 100000 },
	tri_ngay_phat_hanh = date { "Ngày phát hành" },
	tri_lanh_dao = choice { "Kết quả lãnh đạo hỏi thử tại giao ban", options = { { "chua-hoi", "Chưa hỏi" }, { "dung", "Đúng" }, { "sai", "Sai" }, { "khong-noi-dung", "Không có nội dung" } } },
	tri_truong = text { "Trưởng đơn vị chịu trách nhiệm", max = 100 },
	tri_luat_doi = boolean { "Văn bản căn cứ đã thay đổi, hết hiệu lực?", cite = "Luật 64/2025/QH15 Đ57 k2" },
	tri_muc_lien_quan = integer { "Số mục phụ thuộc phải đánh dấu «cần xác nhận»", unit = "mục", min = 0, max = 100000 },
}

param "tri.dat" { title = "Tỷ lệ đúng tối thiểu để phát hành", unit = "%",
	{ from = "2024-07-04", value = 90, cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024), không phải quy phạm", checked = "2026-11-23" } }

derive "tri_du_phan" { "Đủ các phần của mục", type = "boolean", cite = "đề xuất thiết kế (không phải quy phạm)",
	function(f) return f.tri_so_bien_the >= 4 and f.tri_so_cau >= 2 and f.tri_so_cau <= 6 and f.tri_nguon end }
derive "tri_can_cu_con" { "Văn bản căn cứ còn hiệu lực vào ngày áp dụng", type = "boolean", cite = "đề xuất thiết kế (không phải quy phạm)",
	function(f) return not known(f, "tri_het_hieu_luc") or f.tri_het_hieu_luc >= f.tri_ngay_ap_dung end }
derive "tri_dat_ty_le" { "Đạt tỷ lệ đúng", type = "boolean", cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)",
	function(f, p) return f.tri_dung * 100 >= p["tri.dat"] * f.tri_hoi end }

decision "tri.chan" { title = "Máy có chặn mục này?", hit = "FIRST",
	inputs = { "tri_mat", "tri_can_cu", "tri_ngay", "tri_can_cu_con", "tri_du_phan" },
	outputs = { "ket_qua" },
	{ "true", "-", "-", "-", "-", '"chan-mat"', cite = "Tài liệu hướng dẫn của Bộ KH&CN ngày 31/03/2025" },
	{ "false", "false", "-", "-", "-", '"chan-can-cu"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	{ "false", "true", "false", "-", "-", '"chan-ngay"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	{ "false", "true", "true", "false", "-", '"chan-het-hieu-luc"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	{ "false", "true", "true", "true", "false", '"thieu-phan"', cite = "đề xuất thiết kế (không phải quy phạm)", note = "Từ 4 câu hỏi biến thể, trả lời 2–6 câu, có nguồn." },
	{ "false", "true", "true", "true", "true", '"qua"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	labels = { ket_qua = { ["chan-mat"] = "Chặn: có tài liệu không được nạp", ["chan-can-cu"] = "Chặn: thiếu căn cứ", ["chan-ngay"] = "Chặn: thiếu ngày hiệu lực", ["chan-het-hieu-luc"] = "Chặn: căn cứ đã hết hiệu lực", ["thieu-phan"] = "Chưa đủ phần", qua = "Qua" } },
}
decision "tri.duyet" { title = "Duyệt có hợp lệ?", hit = "FIRST",
	inputs = { "tri_doc_goc" },
	outputs = { "ket_qua" },
	{ "false", '"chua-doc"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	{ "true", '"duyet"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	labels = { ket_qua = { ["chua-doc"] = "Phải đọc văn bản gốc", duyet = "Đã đọc văn bản gốc" } },
}
decision "tri.hien" { title = "Mục hiện cho người dùng thế nào?", hit = "UNIQUE",
	inputs = { "tri_dau" },
	outputs = { "hien" },
	{ '"verified", "secondary"', '"nhu-su-that"', cite = "đề xuất thiết kế (không phải quy phạm)" },
	{ '"from-memory", "conflict"', '"khong-hien"', cite = "đề xuất thiết kế (không phải quy phạm)", note = "Lưu với dấu chưa kiểm, không hiện như sự thật." },
	labels = { hien = { ["nhu-su-that"] = "Hiện cho người dùng", ["khong-hien"] = "Không hiện như sự thật: dấu chưa kiểm" } },
}
decision "tri.phat-hanh" { title = "Được phát hành?", hit = "UNIQUE",
	inputs = { "tri_dat_ty_le", "tri_sai_can_cu" },
	outputs = { "ket_qua" },
	{ "true", "0", '"duoc"', cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)" },
	{ "true", "> 0", '"sai-can-cu"', cite = "đề xuất thiết kế (không phải quy phạm)", note = "Không câu nào được sai căn cứ." },
	{ "false", "-", '"chua-dat"', cite = "yêu cầu của Bộ trưởng (mic.gov.vn 04/07/2024)" },
	labels = { ket_qua = { duoc = "Được phát hành", ["sai-can-cu"] = "Có câu sai căn cứ: sửa", ["chua-dat"] = "Dưới 90%: sửa" } },
}
