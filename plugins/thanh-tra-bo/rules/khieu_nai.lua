-- Khiếu nại: thời hiệu, thụ lý, thời hạn giải quyết lần đầu và lần hai.
-- Luật Khiếu nại được sửa (công bố 07/01/2026, nguồn ghi hiệu lực 01/07/2026): việc từ ngày đó phải đối chiếu.

facts {
	kn_nguoi = text { "Người khiếu nại", max = 200 },
	kn_noi_dung = text { "Quyết định, hành vi hành chính bị khiếu nại", max = 1000 },
	kn_ngay_biet = date { "Ngày nhận hoặc biết quyết định, hành vi", cite = "Luật Khiếu nại 02/2011/QH13 Đ9" },
	kn_ngay_don = date { "Ngày gửi đơn" },
	kn_tro_ngai = integer { "Số ngày không tính (ốm đau, thiên tai, công tác xa, trở ngại khách quan)", unit = "ngày", min = 0, max = 3650, cite = "Luật Khiếu nại 02/2011/QH13 Đ9" },
	kn_ngay_nhan = date { "Ngày cơ quan nhận đơn" },
	kn_du_dieu_kien = boolean { "Đúng thẩm quyền và đủ điều kiện thụ lý?" },
	kn_ly_do = text { "Lý do không thụ lý", max = 500 },
	kn_ngay_thu_ly = date { "Ngày thụ lý" },
	kn_phuc_tap = boolean { "Vụ việc phức tạp?", cite = "Luật Khiếu nại 02/2011/QH13 Đ28" },
	kn_vung_sau = boolean { "Ở vùng sâu, vùng xa đi lại khó khăn?", cite = "Luật Khiếu nại 02/2011/QH13 Đ28" },
	kn_xac_minh = text { "Kết quả xác minh", max = 2000 },
	kn_ngay_doi_thoai = date { "Ngày đối thoại (để trống nếu không tổ chức)", optional = true },
	kn_so_quyet_dinh = text { "Số quyết định giải quyết lần đầu", max = 60 },
	kn_ngay_quyet_dinh = date { "Ngày ký quyết định lần đầu" },
	kn_dong_y = boolean { "Người khiếu nại đồng ý?" },
	kn_tiep = choice { "Người khiếu nại làm gì tiếp?", options = { { "thoi", "Không làm gì" }, { "lan-hai", "Khiếu nại lần hai" }, { "khoi-kien", "Khởi kiện hành chính" } }, cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	kn_ngay_tiep = date { "Ngày khiếu nại lần hai hoặc khởi kiện" },
	kn_ngay_thu_ly_2 = date { "Ngày thụ lý lần hai" },
	kn_ngay_quyet_dinh_2 = date { "Ngày ký quyết định lần hai" },
}

param "kn.thoi_hieu" { title = "Thời hiệu khiếu nại", unit = "ngày",
	{ from = "2012-07-01", value = 90, cite = "Luật Khiếu nại 02/2011/QH13 Đ9", checked = "2026-11-23" } }
param "kn.tiep" { title = "Thời hạn khiếu nại lần hai hoặc khởi kiện", unit = "ngày",
	{ from = "2012-07-01", value = 30, cite = "Luật Khiếu nại 02/2011/QH13 Đ33", checked = "2026-11-23" } }
param "kn.tiep_vung_sau" { title = "Thời hạn khiếu nại lần hai hoặc khởi kiện ở vùng sâu, vùng xa", unit = "ngày",
	{ from = "2012-07-01", value = 45, cite = "Luật Khiếu nại 02/2011/QH13 Đ33", checked = "2026-11-23" } }

derive "kn_so_ngay" { "Số ngày đã qua, trừ thời gian trở ngại", type = "integer", unit = "ngày", cite = "Luật Khiếu nại 02/2011/QH13 Đ9",
	function(f) return days_between(f.kn_ngay_biet, f.kn_ngay_don) - f.kn_tro_ngai end }
derive "kn_con_thoi_hieu" { "Còn thời hiệu", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ9",
	function(f, p) return f.kn_so_ngay <= p["kn.thoi_hieu"] end }
derive "kn_han_1" { "Hạn giải quyết lần đầu", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ28",
	function(f) return add_days(f.kn_ngay_thu_ly, f["kn.han.ngay_1"]) end }
derive "kn_dung_han_1" { "Ra quyết định lần đầu đúng hạn", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ28",
	function(f) return f.kn_ngay_quyet_dinh <= f.kn_han_1 end }
derive "kn_han_tiep" { "Hạn khiếu nại lần hai hoặc khởi kiện", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ33",
	function(f, p) return add_days(f.kn_ngay_quyet_dinh, f.kn_vung_sau and p["kn.tiep_vung_sau"] or p["kn.tiep"]) end }
derive "kn_tiep_kip" { "Khiếu nại lần hai, khởi kiện trong hạn", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ33",
	function(f) return f.kn_ngay_tiep <= f.kn_han_tiep end }
derive "kn_han_2" { "Hạn giải quyết lần hai", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ37",
	function(f) return add_days(f.kn_ngay_thu_ly_2, f["kn.han.ngay_2"]) end }

decision "kn.luat" { title = "Luật áp dụng", hit = "UNIQUE",
	inputs = { "kn_ngay_don" },
	outputs = { "luat" },
	{ '< date("2026-07-01")', '"luat-2011"', cite = "Luật Khiếu nại 02/2011/QH13" },
	{ '>= date("2026-07-01")', '"doi-chieu"', cite = "Luật sửa đổi Luật Khiếu nại (công bố 07/01/2026, chưa đọc được)", note = "Các thời hạn trong quy trình này là của luật 2011: đối chiếu bản sửa đổi trước khi trả lời." },
	labels = { luat = { ["luat-2011"] = "Luật Khiếu nại 02/2011/QH13", ["doi-chieu"] = "Phải đối chiếu luật sửa đổi hiệu lực 01/07/2026" } },
}
decision "kn.thu-ly" { title = "Thụ lý hay không?", hit = "FIRST",
	inputs = { "kn_con_thoi_hieu", "kn_du_dieu_kien" },
	outputs = { "ket_qua" },
	{ "false", "-", '"het-thoi-hieu"', cite = "Luật Khiếu nại 02/2011/QH13 Đ9" },
	{ "true", "true", '"thu-ly"', cite = "Luật Khiếu nại 02/2011/QH13 Đ27" },
	{ "true", "false", '"khong-thu-ly"', cite = "Luật Khiếu nại 02/2011/QH13 Đ27" },
	labels = { ket_qua = { ["het-thoi-hieu"] = "Hết thời hiệu: không thụ lý", ["thu-ly"] = "Thụ lý", ["khong-thu-ly"] = "Không thụ lý, nêu lý do" } },
}
decision "kn.han" { title = "Thời hạn giải quyết, tính từ ngày thụ lý", hit = "UNIQUE",
	inputs = { "kn_vung_sau", "kn_phuc_tap" },
	outputs = { "ngay_1", "ngay_2" },
	{ "false", "false", "30", "45", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
	{ "false", "true", "45", "60", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
	{ "true", "false", "45", "60", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
	{ "true", "true", "60", "70", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
}
decision "kn.tiep-theo" { title = "Quyền khiếu nại lần hai, khởi kiện", hit = "FIRST",
	inputs = { "kn_tiep", "kn_tiep_kip" },
	outputs = { "ket_qua" },
	{ '"thoi"', "-", '"ket-thuc"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	{ "-", "false", '"qua-han"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	{ '"lan-hai"', "true", '"lan-hai"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	{ '"khoi-kien"', "true", '"khoi-kien"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	labels = { ket_qua = { ["ket-thuc"] = "Quyết định lần đầu có hiệu lực", ["qua-han"] = "Quá hạn khiếu nại lần hai, khởi kiện", ["lan-hai"] = "Giải quyết khiếu nại lần hai", ["khoi-kien"] = "Chuyển tòa án" } },
}
