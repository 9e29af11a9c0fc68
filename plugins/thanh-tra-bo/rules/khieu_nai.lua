-- Khiếu nại: thời hiệu, thụ lý, vụ việc phức tạp, tạm đình chỉ, thời hạn lần đầu và lần hai.
-- Luật 02/2011: Bộ pháp điển, đề mục Khiếu nại (github:diepxuan/diepxuan.github.io@fbaa690e, xem ngày 2026-11-25).
-- NĐ 155/2026/NĐ-CP sửa NĐ 124/2020: bản toàn văn (vanban.chinhphu.vn docid 218183, cùng kho).
-- Luật 136/2025/QH15 sửa Luật Khiếu nại: chưa đọc toàn văn, thời hạn Điều 28, 37 sau sửa đổi phải đối chiếu.

facts {
	kn_nguoi = text { "Người khiếu nại", max = 200 },
	kn_noi_dung = text { "Quyết định, hành vi hành chính bị khiếu nại", max = 1000 },
	kn_ngay_biet = date { "Ngày nhận hoặc biết quyết định, hành vi", cite = "Luật Khiếu nại 02/2011/QH13 Đ9" },
	kn_ngay_don = date { "Ngày gửi đơn" },
	kn_tro_ngai = integer { "Số ngày không tính (ốm đau, thiên tai, công tác xa, trở ngại khách quan)", unit = "ngày", min = 0, max = 3650, cite = "Luật Khiếu nại 02/2011/QH13 Đ9" },
	kn_ngay_nhan = date { "Ngày cơ quan nhận đơn" },
	kn_du_dieu_kien = boolean { "Đúng thẩm quyền và không thuộc trường hợp Điều 11?", cite = "Luật Khiếu nại 02/2011/QH13 Đ11, Đ27" },
	kn_ly_do = text { "Lý do không thụ lý", max = 500 },
	kn_ngay_thu_ly = date { "Ngày thụ lý" },
	kn_phuc_tap = boolean { "Vụ việc phức tạp?", cite = "Luật Khiếu nại 02/2011/QH13 Đ28" },
	kn_truong_hop = choice { "Vụ việc phức tạp thuộc trường hợp nào?", options = {
		{ "khong", "Không thuộc trường hợp nào" }, { "dia-diem", "Một nội dung phải xác minh từ 02 địa điểm trở lên" }, { "noi-dung", "Từ 02 nội dung phải xác minh" },
		{ "nhieu-nguoi", "Nhiều người khiếu nại cùng nội dung, hoặc liên quan quyền lợi nhiều người" }, { "nuoc-ngoai", "Có yếu tố nước ngoài, phải xác minh ở nước ngoài" },
		{ "nhieu-co-quan", "Liên quan trách nhiệm quản lý của nhiều cơ quan" }, { "y-kien", "Các cơ quan còn ý kiến khác nhau" }, { "chung-cu", "Tài liệu, chứng cứ mâu thuẫn, cần kiểm tra hoặc hỏi chuyên môn" } },
		help = "Phải lập thành văn bản, lưu hồ sơ.", cite = "NĐ 124/2020/NĐ-CP Đ3a (bổ sung bởi NĐ 155/2026/NĐ-CP Đ2)" },
	kn_vung_sau = boolean { "Ở vùng sâu, vùng xa đi lại khó khăn?", cite = "Luật Khiếu nại 02/2011/QH13 Đ28" },
	kn_xac_minh = text { "Kết quả xác minh", max = 2000 },
	kn_con_khac = boolean { "Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau?", cite = "Luật Khiếu nại 02/2011/QH13 Đ30" },
	kn_ngay_bao_doi_thoai = date { "Ngày gửi văn bản thông báo đối thoại" },
	kn_ngay_doi_thoai = date { "Ngày đối thoại" },
	kn_ngay_tam = date { "Ngày quyết định tạm đình chỉ (để trống nếu không)", optional = true, cite = "NĐ 124/2020/NĐ-CP Đ28b (bổ sung bởi NĐ 155/2026/NĐ-CP Đ12)" },
	kn_ngay_tiep_tuc = date { "Ngày quyết định tiếp tục giải quyết (để trống nếu không tạm đình chỉ)", optional = true },
	kn_co_quyet_dinh = boolean { "Đã ra quyết định giải quyết lần đầu?", help = "Hết thời hạn mà chưa ra quyết định: trả lời «Không»; người khiếu nại được đi tiếp." },
	kn_so_quyet_dinh = text { "Số quyết định giải quyết lần đầu", max = 60 },
	kn_ngay_quyet_dinh = date { "Ngày ký quyết định lần đầu" },
	kn_ngay_nhan_qd = date { "Ngày người khiếu nại nhận quyết định", cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	kn_dong_y = boolean { "Người khiếu nại đồng ý?" },
	kn_tiep = choice { "Người khiếu nại làm gì tiếp?", options = { { "thoi", "Không làm gì" }, { "lan-hai", "Khiếu nại lần hai" }, { "khoi-kien", "Khởi kiện hành chính" } }, cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	kn_ngay_tiep = date { "Ngày khiếu nại lần hai hoặc khởi kiện" },
	kn_ngay_thu_ly_2 = date { "Ngày thụ lý lần hai" },
	kn_ngay_doi_thoai_2 = date { "Ngày đối thoại lần hai" },
	kn_ngay_quyet_dinh_2 = date { "Ngày ký quyết định lần hai" },
}

param "kn.thoi_hieu" { title = "Thời hiệu khiếu nại", unit = "ngày",
	{ from = "2012-07-01", value = 90, cite = "Luật Khiếu nại 02/2011/QH13 Đ9", checked = "2026-11-25" } }
param "kn.thu_ly" { title = "Thụ lý hoặc trả lời, đơn nhận trước 01/07/2026", unit = "ngày",
	{ from = "2012-07-01", value = 10, cite = "Luật Khiếu nại 02/2011/QH13 Đ27", checked = "2026-11-25" } }
param "kn.thu_ly_2026" { title = "Thụ lý hoặc trả lời, đơn nhận từ 01/07/2026", unit = "ngày làm việc",
	{ from = "2012-07-01", value = 7, cite = "NĐ 124/2020/NĐ-CP Đ16 k1 (sửa bởi NĐ 155/2026/NĐ-CP Đ10, hiệu lực 01/07/2026)", checked = "2026-11-25" } }
param "kn.bao_doi_thoai" { title = "Gửi thông báo trước ngày đối thoại ít nhất", unit = "ngày",
	{ from = "2012-07-01", value = 5, cite = "NĐ 124/2020/NĐ-CP Đ28 k1 (sửa bởi NĐ 155/2026/NĐ-CP Đ11, hiệu lực 01/07/2026)", checked = "2026-11-25" } }
param "kn.tiep" { title = "Thời hạn khiếu nại lần hai hoặc khởi kiện", unit = "ngày",
	{ from = "2012-07-01", value = 30, cite = "Luật Khiếu nại 02/2011/QH13 Đ33", checked = "2026-11-25" } }
param "kn.tiep_vung_sau" { title = "Thời hạn khiếu nại lần hai hoặc khởi kiện ở vùng sâu, vùng xa", unit = "ngày",
	{ from = "2012-07-01", value = 45, cite = "Luật Khiếu nại 02/2011/QH13 Đ33", checked = "2026-11-25" } }

local moc = "2026-07-01" -- NĐ 155/2026/NĐ-CP có hiệu lực

local function han_thu_ly(p, ngay)
	if ngay >= moc then
		return add_working_days(ngay, p["kn.thu_ly_2026"], "vn")
	end
	return add_days(ngay, p["kn.thu_ly"])
end

derive "kn_so_ngay" { "Số ngày đã qua, trừ thời gian trở ngại", type = "integer", unit = "ngày", cite = "Luật Khiếu nại 02/2011/QH13 Đ9",
	function(f) return days_between(f.kn_ngay_biet, f.kn_ngay_don) - f.kn_tro_ngai end }
derive "kn_con_thoi_hieu" { "Còn thời hiệu", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ9",
	function(f, p) return f.kn_so_ngay <= p["kn.thoi_hieu"] end }
derive "kn_han_thu_ly" { "Hạn thụ lý hoặc trả lời", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ27; NĐ 124/2020/NĐ-CP Đ16 k1 (sửa bởi NĐ 155/2026/NĐ-CP)",
	function(f, p) return han_thu_ly(p, f.kn_ngay_nhan) end }
derive "kn_la_phuc_tap" { "Vụ việc phức tạp", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ28; NĐ 124/2020/NĐ-CP Đ3a (từ 01/07/2026)",
	function(f)
		if f.kn_ngay_thu_ly >= moc then
			return f.kn_truong_hop ~= "khong"
		end
		return f.kn_phuc_tap
	end }
derive "kn_ngay_dung" { "Số ngày tạm đình chỉ", type = "integer", unit = "ngày", cite = "NĐ 124/2020/NĐ-CP Đ28b k2",
	function(f)
		if known(f, "kn_ngay_tam") and known(f, "kn_ngay_tiep_tuc") then
			return days_between(f.kn_ngay_tam, f.kn_ngay_tiep_tuc)
		end
		return 0
	end }
derive "kn_han_goc" { "Hạn giải quyết lần đầu, chưa kể tạm đình chỉ", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ28",
	function(f) return add_days(f.kn_ngay_thu_ly, f["kn.han.ngay_1"]) end }
derive "kn_con_giai_quyet_2026" { "Vụ việc còn trong hạn giải quyết vào 01/07/2026 hoặc sau đó", type = "boolean", cite = "NĐ 155/2026/NĐ-CP Đ21, Đ22 k1",
	function(f) return f.kn_han_goc >= moc end }
derive "kn_han_1" { "Hạn giải quyết lần đầu", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ28; NĐ 124/2020/NĐ-CP Đ28b k2",
	function(f) return add_days(f.kn_han_goc, f.kn_ngay_dung) end }
derive "kn_dung_han_1" { "Ra quyết định lần đầu đúng hạn", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ28",
	function(f) return f.kn_ngay_quyet_dinh <= f.kn_han_1 end }
derive "kn_moc_tiep" { "Ngày bắt đầu tính hạn đi tiếp", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ33 k1",
	function(f)
		if f.kn_co_quyet_dinh then
			return f.kn_ngay_nhan_qd
		end
		return f.kn_han_1
	end }
derive "kn_han_tiep" { "Hạn khiếu nại lần hai hoặc khởi kiện", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ33",
	function(f, p) return add_days(f.kn_moc_tiep, f.kn_vung_sau and p["kn.tiep_vung_sau"] or p["kn.tiep"]) end }
derive "kn_tiep_kip" { "Khiếu nại lần hai, khởi kiện trong hạn", type = "boolean", cite = "Luật Khiếu nại 02/2011/QH13 Đ33",
	function(f) return f.kn_ngay_tiep <= f.kn_han_tiep end }
derive "kn_han_thu_ly_2" { "Hạn thụ lý lần hai", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ36 k1; NĐ 124/2020/NĐ-CP Đ16 k1 (sửa bởi NĐ 155/2026/NĐ-CP)",
	function(f, p) return han_thu_ly(p, f.kn_ngay_tiep) end }
derive "kn_han_2" { "Hạn giải quyết lần hai", type = "date", cite = "Luật Khiếu nại 02/2011/QH13 Đ37",
	function(f) return add_days(f.kn_ngay_thu_ly_2, f["kn.han.ngay_2"]) end }
derive "kn_bao_truoc" { "Thông báo trước ngày đối thoại", type = "integer", unit = "ngày", cite = "NĐ 124/2020/NĐ-CP Đ28 k1",
	function(f) return days_between(f.kn_ngay_bao_doi_thoai, f.kn_ngay_doi_thoai) end }
derive "kn_bao_truoc_du" { "Thông báo đối thoại đủ sớm", type = "boolean", cite = "NĐ 124/2020/NĐ-CP Đ28 k1",
	function(f, p) return f.kn_bao_truoc >= p["kn.bao_doi_thoai"] end }

decision "kn.luat" { title = "Văn bản áp dụng", hit = "UNIQUE",
	inputs = { "kn_ngay_nhan" },
	outputs = { "luat" },
	{ '< date("2026-07-01")', '"luat-2011"', cite = "Luật Khiếu nại 02/2011/QH13" },
	{ '>= date("2026-07-01")', '"luat-sua-doi"', cite = "Luật 136/2025/QH15; NĐ 155/2026/NĐ-CP Đ21", note = "Thời hạn Điều 28, 37 sau khi sửa đổi chưa đọc toàn văn: đối chiếu Luật 136/2025/QH15." },
	labels = { luat = { ["luat-2011"] = "Luật Khiếu nại 02/2011/QH13", ["luat-sua-doi"] = "Luật Khiếu nại sửa bởi Luật 136/2025/QH15, NĐ 155/2026/NĐ-CP" } },
}
decision "kn.thu-ly" { title = "Thụ lý hay không?", hit = "FIRST",
	inputs = { "kn_con_thoi_hieu", "kn_du_dieu_kien" },
	outputs = { "ket_qua" },
	{ "false", "-", '"het-thoi-hieu"', cite = "Luật Khiếu nại 02/2011/QH13 Đ9, Đ11" },
	{ "true", "true", '"thu-ly"', cite = "Luật Khiếu nại 02/2011/QH13 Đ27" },
	{ "true", "false", '"khong-thu-ly"', cite = "Luật Khiếu nại 02/2011/QH13 Đ11, Đ27" },
	labels = { ket_qua = { ["het-thoi-hieu"] = "Hết thời hiệu: không thụ lý", ["thu-ly"] = "Thụ lý", ["khong-thu-ly"] = "Không thụ lý, nêu lý do" } },
}
decision "kn.han" { title = "Thời hạn giải quyết, tính từ ngày thụ lý", hit = "UNIQUE",
	inputs = { "kn_vung_sau", "kn_la_phuc_tap" },
	outputs = { "ngay_1", "ngay_2" },
	{ "false", "false", "30", "45", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
	{ "false", "true", "45", "60", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
	{ "true", "false", "45", "60", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
	{ "true", "true", "60", "70", cite = "Luật Khiếu nại 02/2011/QH13 Đ28, Đ37" },
}
decision "kn.doi-thoai" { title = "Thông báo đối thoại có đủ sớm?", hit = "FIRST",
	inputs = { "kn_ngay_bao_doi_thoai", "kn_bao_truoc_du" },
	outputs = { "ket_qua" },
	{ '< date("2026-07-01")', "-", '"chua-co-moc"', cite = "Luật Khiếu nại 02/2011/QH13 Đ30 k2", note = "Luật 2011 chỉ buộc thông báo bằng văn bản; số ngày trước 01/07/2026 chưa có trong nguồn." },
	{ "-", "true", '"du"', cite = "NĐ 124/2020/NĐ-CP Đ28 k1 (sửa bởi NĐ 155/2026/NĐ-CP Đ11)" },
	{ "-", "false", '"muon"', cite = "NĐ 124/2020/NĐ-CP Đ28 k1 (sửa bởi NĐ 155/2026/NĐ-CP Đ11)" },
	labels = { ket_qua = { ["chua-co-moc"] = "Thông báo bằng văn bản trước đối thoại", du = "Đủ 05 ngày", muon = "Dưới 05 ngày: lùi ngày đối thoại" } },
}
decision "kn.tiep-theo" { title = "Quyền khiếu nại lần hai, khởi kiện", hit = "FIRST",
	inputs = { "kn_tiep", "kn_tiep_kip" },
	outputs = { "ket_qua" },
	{ '"thoi"', "-", '"ket-thuc"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	{ "-", "false", '"qua-han"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	{ '"lan-hai"', "true", '"lan-hai"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	{ '"khoi-kien"', "true", '"khoi-kien"', cite = "Luật Khiếu nại 02/2011/QH13 Đ33" },
	labels = { ket_qua = { ["ket-thuc"] = "Không đi tiếp", ["qua-han"] = "Quá hạn khiếu nại lần hai, khởi kiện", ["lan-hai"] = "Giải quyết khiếu nại lần hai", ["khoi-kien"] = "Chuyển tòa án" } },
}
