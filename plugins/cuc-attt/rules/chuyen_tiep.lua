-- Hệ thống có trước 01/07/2026: giữ cấp độ, làm nốt hay làm lại từ đầu.
-- Cách đếm 6 tháng, 12 tháng theo Bộ luật Dân sự chưa đối chiếu: hạn ở đây là mốc an toàn 31/12/2026 và 30/06/2027.

facts {
	act_ten = text { "Tên hệ thống thông tin", max = 200 },
	act_da_co = boolean { "Đã có quyết định phê duyệt cấp độ theo Luật 86/2015?", cite = "Luật 116/2025 Đ45 k1" },
	act_dang_dau_tu = boolean { "Đang đầu tư, xây dựng trước 01/07/2026?", cite = "NĐ 331/2026/NĐ-CP Đ38, Đ39" },
	act_dang_van_hanh = boolean { "Đã vận hành trước 01/07/2026?" },
	act_cap_cu = integer { "Cấp độ đã được phê duyệt", min = 1, max = 5 },
	act_so_cu = text { "Số quyết định phê duyệt cấp độ", max = 60 },
	act_ngay_phe_duyet = date { "Ngày phê duyệt cấp độ theo NĐ 85/2016" },
	act_ngay_dap_ung = date { "Ngày đáp ứng đủ yêu cầu của luật mới" },
}

param "act.moc" { title = "Ngày bắt đầu tính thời hạn chuyển tiếp", type = "date",
	{ from = "2026-07-01", value = "2026-07-01", cite = "Luật 116/2025 Đ45", checked = "2026-11-23" } }
param "act.thang_tham_dinh" { title = "Thời hạn hoàn thành thẩm định, phê duyệt của hệ thống đang đầu tư", unit = "tháng",
	{ from = "2026-07-01", value = 6, cite = "Luật 116/2025 Đ45; NĐ 331/2026/NĐ-CP Đ38, Đ39", checked = "2026-11-23" } }
param "act.thang_dap_ung" { title = "Thời hạn đáp ứng yêu cầu mới", unit = "tháng",
	{ from = "2026-07-01", value = 12, cite = "Luật 116/2025 Đ45; NĐ 331/2026/NĐ-CP Đ38, Đ39", checked = "2026-11-23" } }

derive "act_han_tham_dinh" { "Mốc an toàn để hoàn thành thẩm định, phê duyệt", type = "date", cite = "Luật 116/2025 Đ45 (cách đếm tháng: chưa đối chiếu)",
	function(f, p) return add_days(add_months(p["act.moc"], p["act.thang_tham_dinh"]), -1) end }
derive "act_han_dap_ung" { "Mốc an toàn để đáp ứng yêu cầu mới", type = "date", cite = "Luật 116/2025 Đ45 (cách đếm tháng: chưa đối chiếu)",
	function(f, p) return add_days(add_months(p["act.moc"], p["act.thang_dap_ung"]), -1) end }
derive "act_tham_dinh_kip" { "Phê duyệt trong mốc an toàn", type = "boolean", cite = "Luật 116/2025 Đ45",
	function(f) return f.act_ngay_phe_duyet <= f.act_han_tham_dinh end }
derive "act_dap_ung_kip" { "Đáp ứng trong mốc an toàn", type = "boolean", cite = "Luật 116/2025 Đ45",
	function(f) return f.act_ngay_dap_ung <= f.act_han_dap_ung end }

decision "act.nhanh" { title = "Hệ thống cũ theo nhánh nào?", hit = "FIRST",
	inputs = { "act_da_co", "act_dang_dau_tu", "act_dang_van_hanh" },
	outputs = { "nhanh" },
	{ "true", "-", "-", '"giu-cap"', cite = "Luật 116/2025 Đ45 k1" },
	{ "false", "true", "-", '"dang-dau-tu"', cite = "Luật 116/2025 Đ45; NĐ 331/2026/NĐ-CP Đ38, Đ39" },
	{ "false", "false", "true", '"lam-ngay"', cite = "NĐ 331/2026/NĐ-CP Đ20 (suy luận của tài liệu tổng hợp)", note = "Không có thời gian chuyển tiếp là suy luận: hỏi Bộ Công an khi cần." },
	{ "false", "false", "false", '"he-thong-moi"', cite = "NĐ 331/2026/NĐ-CP Đ20", note = "Không phải hệ thống cũ: không thuộc quy định chuyển tiếp." },
	labels = { nhanh = { ["giu-cap"] = "Giữ cấp độ, đáp ứng yêu cầu mới trong 12 tháng", ["dang-dau-tu"] = "Thẩm định theo NĐ 85/2016 trong 06 tháng, đáp ứng NĐ 331/2026 trong 12 tháng", ["lam-ngay"] = "Không chuyển tiếp: xác định cấp độ ngay", ["he-thong-moi"] = "Hệ thống mới: xác định cấp độ theo NĐ 331/2026" } },
}

decision "act.tham-dinh" { title = "Thẩm định, phê duyệt kịp mốc an toàn?", hit = "UNIQUE",
	inputs = { "act_tham_dinh_kip" },
	outputs = { "ket_qua" },
	{ "true", '"kip"', cite = "Luật 116/2025 Đ45" },
	{ "false", '"qua-moc"', cite = "Luật 116/2025 Đ45", note = "Hậu quả khi quá hạn chưa có trong nguồn." },
	labels = { ket_qua = { kip = "Kịp mốc 31/12/2026", ["qua-moc"] = "Quá mốc 31/12/2026" } },
}

decision "act.dap-ung" { title = "Đáp ứng yêu cầu mới kịp mốc an toàn?", hit = "UNIQUE",
	inputs = { "act_dap_ung_kip" },
	outputs = { "ket_qua" },
	{ "true", '"kip"', cite = "Luật 116/2025 Đ45" },
	{ "false", '"qua-moc"', cite = "Luật 116/2025 Đ45", note = "Hậu quả khi quá hạn chưa có trong nguồn." },
	labels = { ket_qua = { kip = "Kịp mốc 30/06/2027", ["qua-moc"] = "Quá mốc 30/06/2027" } },
}
