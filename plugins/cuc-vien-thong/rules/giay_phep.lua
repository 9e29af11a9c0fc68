-- Giấy phép, đăng ký, thông báo viễn thông: hình thức, cơ quan, điều kiện, thời hạn, thu hồi.
-- Vốn điều lệ tối thiểu theo NĐ 163/2024/NĐ-CP: chưa có trong nguồn, đơn vị tự xác nhận.

facts {
	gpvt_ngay_nop = date { "Ngày nộp hồ sơ" },
	gpvt_doanh_nghiep = text { "Tên doanh nghiệp", max = 200 },
	gpvt_mien = choice { "Hoạt động có thuộc trường hợp được miễn?", options = {
		{ "khong", "Không" }, { "hang-hoa", "Kinh doanh hàng hóa viễn thông" }, { "dai-ly", "Làm đại lý dịch vụ viễn thông" },
		{ "thue-duong-truyen", "Thuê đường truyền để cung cấp dịch vụ ứng dụng viễn thông" }, { "mang-noi-bo", "Mạng dùng riêng nội bộ không tự thiết lập đường truyền" } }, cite = "Luật 24/2023/QH15 Đ42" },
	gpvt_danh_muc = choice { "Dịch vụ thuộc danh mục của Chính phủ?", options = { { "khong", "Không" }, { "dang-ky", "Danh mục phải đăng ký" }, { "thong-bao", "Danh mục phải thông báo" } }, help = "Danh mục ở NĐ 163/2024/NĐ-CP: tra theo dịch vụ.", cite = "Luật 24/2023/QH15 Đ41" },
	gpvt_nghiep_vu = choice { "Thuộc loại giấy phép nghiệp vụ?", options = { { "khong", "Không, kinh doanh dịch vụ" }, { "cap-bien", "Lắp đặt cáp trên biển" }, { "dung-rieng", "Mạng viễn thông dùng riêng" }, { "thu-nghiem", "Thử nghiệm mạng, dịch vụ" }, { "ptth", "Mạng của đài phát thanh, truyền hình quốc gia" } }, cite = "Luật 24/2023/QH15 Đ33" },
	gpvt_tan_so = boolean { "Sử dụng băng tần phải đấu giá, thi tuyển?", cite = "Luật 24/2023/QH15 Đ35 k1 a" },
	gpvt_ha_tang = boolean { "Có hạ tầng mạng?", cite = "Luật 24/2023/QH15 Đ35" },
	gpvt_co_dinh_mot_tinh = boolean { "Mạng cố định có hạ tầng trong phạm vi một tỉnh?", cite = "NĐ 133/2025/NĐ-CP Đ20 k1" },

	gpvt_dk_dang_ky = boolean { "Có đăng ký doanh nghiệp hoặc đầu tư?", cite = "Luật 24/2023/QH15 Đ36 k1" },
	gpvt_dk_khong_giai_the = boolean { "Không đang giải thể, phá sản?", cite = "Luật 24/2023/QH15 Đ36 k1" },
	gpvt_dk_phuong_an = boolean { "Phương án kỹ thuật, kinh doanh phù hợp?", cite = "Luật 24/2023/QH15 Đ36 k1" },
	gpvt_dk_von = boolean { "Đủ vốn điều lệ tối thiểu?", help = "Mức cụ thể ở NĐ 163/2024/NĐ-CP, chưa có trong nguồn: người thẩm định tự đối chiếu.", cite = "Luật 24/2023/QH15 Đ36 k1" },
	gpvt_dk_trien_khai = boolean { "Đáp ứng điều kiện triển khai mạng?", cite = "Luật 24/2023/QH15 Đ36 k1" },
	gpvt_dk_cam_ket = boolean { "Có cam kết triển khai và trúng đấu giá?", cite = "Luật 24/2023/QH15 Đ36, Đ37" },

	gpvt_viec = choice { "Đề nghị", options = { { "cap-moi", "Cấp mới" }, { "cap-lai", "Cấp lại" }, { "gia-han", "Gia hạn" } } },
	gpvt_ngay_het_han_cu = date { "Ngày giấy phép đang có hết hạn" },
	gpvt_nam_da_cap = integer { "Thời hạn đã cấp lần đầu", unit = "năm", min = 1, max = 25 },
	gpvt_hop_le = boolean { "Hồ sơ hợp lệ?" },
	gpvt_ngay_hop_le = date { "Ngày nhận đủ hồ sơ hợp lệ" },
	gpvt_han_rieng = date { "Hạn giải quyết theo thủ tục hành chính đang áp dụng", help = "Chỉ thủ tục cấp lại trong một tỉnh (mã 384679) có số trong nguồn: 15 ngày. Thủ tục khác: tra Cổng dịch vụ công rồi ghi ngày." },
	gpvt_cap = boolean { "Cấp?" },
	gpvt_ly_do = text { "Lý do từ chối", max = 500 },
	gpvt_ngay_cap = date { "Ngày cấp" },
	gpvt_da_nop_phi = boolean { "Đã nộp phí, lệ phí?" },

	gpvt_th_chong = boolean { "Có hành vi chống Nhà nước (Điều 9 khoản 1)?", cite = "Luật 24/2023/QH15 Đ40 k1, k3" },
	gpvt_th_gian_doi = boolean { "Gian dối để được cấp, hoặc làm sai giấy phép gây hậu quả nghiêm trọng?", cite = "Luật 24/2023/QH15 Đ40 k1" },
	gpvt_th_trien_khai = boolean { "Đã triển khai đủ cam kết hoặc đã cung cấp dịch vụ?", cite = "Luật 24/2023/QH15 Đ40 k1 d" },
	gpvt_th_ngay_ngung = date { "Ngày ngừng kinh doanh không thông báo (để trống nếu không ngừng)", optional = true, cite = "Luật 24/2023/QH15 Đ40 k1 đ" },
	gpvt_th_han_phi = date { "Hạn nộp phí quyền hoạt động chưa nộp đủ (để trống nếu đã nộp)", optional = true, cite = "Luật 24/2023/QH15 Đ40" },
	gpvt_th_ngay_xet = date { "Ngày kiểm tra" },
}

param "gpvt.cap_lai_som" { title = "Nộp hồ sơ cấp lại sớm nhất trước hết hạn", unit = "ngày",
	{ from = "2024-12-24", value = 90, cite = "TTHC mã 384679; NĐ 163/2024/NĐ-CP Đ44 k4, Đ47", checked = "2026-11-23" } }
param "gpvt.cap_lai_muon" { title = "Nộp hồ sơ cấp lại muộn nhất trước hết hạn", unit = "ngày",
	{ from = "2024-12-24", value = 60, cite = "TTHC mã 384679; NĐ 163/2024/NĐ-CP Đ44 k4, Đ47", checked = "2026-11-23" } }
param "gpvt.gia_han_muon" { title = "Nộp hồ sơ gia hạn muộn nhất trước hết hạn", unit = "ngày",
	{ from = "2024-12-24", value = 30, cite = "TTHC mã 384679; NĐ 163/2024/NĐ-CP Đ44 k4, Đ47", checked = "2026-11-23" } }

derive "gpvt_con_ngay" { "Giấy phép còn hiệu lực", type = "integer", unit = "ngày", cite = "TTHC mã 384679",
	function(f) return days_between(f.gpvt_ngay_nop, f.gpvt_ngay_het_han_cu) end }
derive "gpvt_trong_cua_so" { "Nộp đúng khoảng thời gian", type = "boolean", cite = "TTHC mã 384679; NĐ 163/2024/NĐ-CP Đ44 k4, Đ47",
	function(f, p)
		local muon = f.gpvt_viec == "cap-lai" and p["gpvt.cap_lai_muon"] or p["gpvt.gia_han_muon"]
		return f.gpvt_con_ngay <= p["gpvt.cap_lai_som"] and f.gpvt_con_ngay >= muon
	end }
derive "gpvt_het_toi_da" { "Lần đầu đã cấp bằng thời hạn tối đa", type = "boolean", cite = "Luật 24/2023/QH15 Đ39 k2 b",
	function(f) return f.gpvt_nam_da_cap >= f["gpvt.thoi-han.nam"] end }
derive "gpvt_nam_gia_han" { "Số năm được gia hạn tối đa", type = "integer", unit = "năm", cite = "Luật 24/2023/QH15 Đ39 k2",
	function(f)
		if f.gpvt_het_toi_da then
			return 1
		end
		return f["gpvt.thoi-han.nam"] - f.gpvt_nam_da_cap
	end }
derive "gpvt_dk_chung" { "Đủ điều kiện chung", type = "boolean", cite = "Luật 24/2023/QH15 Đ36",
	function(f) return f.gpvt_dk_dang_ky and f.gpvt_dk_khong_giai_the and f.gpvt_dk_phuong_an end }
derive "gpvt_dk_mang" { "Đủ vốn và điều kiện triển khai mạng", type = "boolean", cite = "Luật 24/2023/QH15 Đ36 k1",
	function(f) return f.gpvt_dk_von and f.gpvt_dk_trien_khai end }
derive "gpvt_qua_hai_nam" { "Quá 02 năm từ ngày cấp mà không triển khai", type = "boolean", cite = "Luật 24/2023/QH15 Đ40 k1 d",
	function(f) return not f.gpvt_th_trien_khai and f.gpvt_th_ngay_xet > add_months(f.gpvt_ngay_cap, 24) end }
derive "gpvt_ngung_mot_nam" { "Ngừng 01 năm liên tục không thông báo", type = "boolean", cite = "Luật 24/2023/QH15 Đ40 k1 đ",
	function(f) return known(f, "gpvt_th_ngay_ngung") and f.gpvt_th_ngay_xet >= add_months(f.gpvt_th_ngay_ngung, 12) end }
derive "gpvt_no_phi" { "Quá 12 tháng từ hạn nộp vẫn không nộp đủ phí", type = "boolean", cite = "Luật 24/2023/QH15 Đ40",
	function(f) return known(f, "gpvt_th_han_phi") and f.gpvt_th_ngay_xet > add_months(f.gpvt_th_han_phi, 12) end }

decision "gpvt.luat" { title = "Luật nào áp dụng cho hồ sơ?", hit = "UNIQUE",
	inputs = { "gpvt_ngay_nop" },
	outputs = { "luat" },
	{ '< date("2024-07-01")', '"luat-2009"', cite = "Luật 24/2023/QH15 Đ73 k4" },
	{ '>= date("2024-07-01")', '"luat-2023"', cite = "Luật 24/2023/QH15 Đ72" },
	labels = { luat = { ["luat-2009"] = "Luật Viễn thông 2009: hồ sơ nộp trước 01/7/2024 chưa cấp", ["luat-2023"] = "Luật Viễn thông 24/2023/QH15" } },
}

decision "gpvt.hinh-thuc" { title = "Giấy phép, đăng ký, thông báo hay miễn?", hit = "FIRST",
	inputs = { "gpvt_mien", "gpvt_danh_muc", "gpvt_nghiep_vu", "gpvt_tan_so", "gpvt_ha_tang" },
	outputs = { "hinh_thuc" },
	{ 'not("khong")', "-", "-", "-", "-", '"mien"', cite = "Luật 24/2023/QH15 Đ42" },
	{ '"khong"', '"dang-ky"', "-", "-", "-", '"dang-ky"', cite = "Luật 24/2023/QH15 Đ41" },
	{ '"khong"', '"thong-bao"', "-", "-", "-", '"thong-bao"', cite = "Luật 24/2023/QH15 Đ41" },
	{ '"khong"', '"khong"', 'not("khong")', "-", "-", '"nghiep-vu"', cite = "Luật 24/2023/QH15 Đ33 k3" },
	{ '"khong"', '"khong"', '"khong"', "true", "-", '"rieng"', cite = "Luật 24/2023/QH15 Đ35 k1 a" },
	{ '"khong"', '"khong"', '"khong"', "false", "true", '"nhom-ha-tang"', cite = "Luật 24/2023/QH15 Đ35" },
	{ '"khong"', '"khong"', '"khong"', "false", "false", '"nhom-khong-ha-tang"', cite = "Luật 24/2023/QH15 Đ35" },
	labels = { hinh_thuc = { mien = "Miễn giấy phép, đăng ký, thông báo", ["dang-ky"] = "Đăng ký cung cấp dịch vụ", ["thong-bao"] = "Thông báo cung cấp dịch vụ", ["nghiep-vu"] = "Giấy phép nghiệp vụ", rieng = "Cấp phép riêng (băng tần qua đấu giá)", ["nhom-ha-tang"] = "Cấp phép nhóm, có hạ tầng mạng", ["nhom-khong-ha-tang"] = "Cấp phép nhóm, không có hạ tầng mạng" } },
}

decision "gpvt.thoi-han" { title = "Thời hạn tối đa của giấy phép", hit = "UNIQUE",
	inputs = { "gpvt.hinh-thuc.hinh_thuc", "gpvt_nghiep_vu" },
	outputs = { "nam" },
	{ '"rieng", "nhom-ha-tang"', "-", "15", cite = "Luật 24/2023/QH15 Đ33 k2" },
	{ '"nhom-khong-ha-tang"', "-", "10", cite = "Luật 24/2023/QH15 Đ33 k2" },
	{ '"nghiep-vu"', '"cap-bien"', "25", cite = "Luật 24/2023/QH15 Đ33 k3" },
	{ '"nghiep-vu"', '"dung-rieng", "ptth"', "10", cite = "Luật 24/2023/QH15 Đ33 k3" },
	{ '"nghiep-vu"', '"thu-nghiem"', "2", cite = "Luật 24/2023/QH15 Đ33 k3" },
	gap = "đăng ký, thông báo và trường hợp được miễn không có thời hạn giấy phép",
}

decision "gpvt.co-quan" { title = "Nộp cho cơ quan nào?", hit = "FIRST",
	inputs = { "gpvt_ngay_nop", "gpvt.hinh-thuc.hinh_thuc", "gpvt_co_dinh_mot_tinh" },
	outputs = { "co_quan" },
	{ '< date("2025-07-01")', "-", "-", '"bo"', cite = "NĐ 133/2025/NĐ-CP (hiệu lực 01/7/2025)" },
	{ "-", '"dang-ky"', "-", '"tinh"', cite = "NĐ 133/2025/NĐ-CP Đ20 k1" },
	{ "-", '"nhom-ha-tang"', "true", '"tinh"', cite = "NĐ 133/2025/NĐ-CP Đ20 k1" },
	{ "-", '"nhom-ha-tang"', "false", '"bo"', cite = "NĐ 133/2025/NĐ-CP Đ20 k1" },
	{ "-", 'not("dang-ky", "nhom-ha-tang")', "-", '"bo"', cite = "NĐ 133/2025/NĐ-CP Đ20 k1" },
	labels = { co_quan = { bo = "Bộ (Cục Viễn thông)", tinh = "UBND cấp tỉnh" } },
}

decision "gpvt.dieu-kien" { title = "Có đủ điều kiện cấp?", hit = "FIRST",
	inputs = { "gpvt.hinh-thuc.hinh_thuc", "gpvt_dk_chung", "gpvt_dk_mang", "gpvt_dk_cam_ket" },
	outputs = { "ket_qua" },
	{ '"dang-ky", "thong-bao", "mien"', "-", "-", "-", '"khong-xet"', cite = "Luật 24/2023/QH15 Đ41, Đ42", note = "Điều kiện của đăng ký, thông báo ở NĐ 163/2024/NĐ-CP: chưa có trong nguồn." },
	{ '"nghiep-vu"', "-", "-", "-", '"khong-xet"', cite = "Luật 24/2023/QH15 Đ33", note = "Điều kiện của từng giấy phép nghiệp vụ chưa có trong nguồn: người thẩm định đối chiếu." },
	{ "-", "false", "-", "-", '"khong-du"', cite = "Luật 24/2023/QH15 Đ36" },
	{ '"nhom-khong-ha-tang"', "true", "-", "-", '"du"', cite = "Luật 24/2023/QH15 Đ36", note = "Không yêu cầu vốn điều lệ tối thiểu." },
	{ "-", "true", "false", "-", '"khong-du"', cite = "Luật 24/2023/QH15 Đ36 k1" },
	{ '"nhom-ha-tang"', "true", "true", "-", '"du"', cite = "Luật 24/2023/QH15 Đ36 k1" },
	{ "-", "true", "true", "true", '"du"', cite = "Luật 24/2023/QH15 Đ36, Đ37" },
	{ "-", "true", "true", "false", '"khong-du"', cite = "Luật 24/2023/QH15 Đ36, Đ37" },
	labels = { ket_qua = { du = "Đủ điều kiện", ["khong-du"] = "Không đủ điều kiện", ["khong-xet"] = "Không xét theo Điều 36" } },
}

decision "gpvt.gia-han" { title = "Giấy phép hết hạn: gia hạn được bao lâu?", hit = "UNIQUE",
	inputs = { "gpvt_het_toi_da" },
	outputs = { "cach", "nam" },
	{ "true", '"mot-nam-hoac-cap-lai"', "gpvt_nam_gia_han", cite = "Luật 24/2023/QH15 Đ39 k2 b" },
	{ "false", '"den-toi-da"', "gpvt_nam_gia_han", cite = "Luật 24/2023/QH15 Đ39 k2" },
	labels = { cach = { ["mot-nam-hoac-cap-lai"] = "Chỉ gia hạn tối đa 01 năm, hoặc cấp lại", ["den-toi-da"] = "Gia hạn trong thời hạn tối đa của loại giấy phép" } },
}

decision "gpvt.cua-so" { title = "Hồ sơ nộp đúng khoảng thời gian?", hit = "FIRST",
	inputs = { "gpvt_viec", "gpvt_trong_cua_so" },
	outputs = { "ket_qua" },
	{ '"cap-moi"', "-", '"dung"', cite = "Luật 24/2023/QH15 Đ36" },
	{ "-", "true", '"dung"', cite = "TTHC mã 384679" },
	{ "-", "false", '"sai"', cite = "TTHC mã 384679" },
	labels = { ket_qua = { dung = "Đúng", sai = "Ngoài khoảng: cấp lại khi còn 60–90 ngày, gia hạn khi còn 30–90 ngày" } },
}

decision "gpvt.thu-hoi" { title = "Có phải thu hồi giấy phép?", hit = "FIRST",
	inputs = { "gpvt_th_chong", "gpvt_th_gian_doi", "gpvt_qua_hai_nam", "gpvt_ngung_mot_nam", "gpvt_no_phi" },
	outputs = { "ket_qua", "xin_lai" },
	{ "true", "-", "-", "-", "-", '"chong-nha-nuoc"', "false", cite = "Luật 24/2023/QH15 Đ40 k1, k3, k4" },
	{ "false", "true", "-", "-", "-", '"gian-doi"', "true", cite = "Luật 24/2023/QH15 Đ40 k1, k4" },
	{ "false", "false", "true", "-", "-", '"khong-trien-khai"', "true", cite = "Luật 24/2023/QH15 Đ40 k1 d, k4" },
	{ "false", "false", "false", "true", "-", '"ngung-mot-nam"', "true", cite = "Luật 24/2023/QH15 Đ40 k1 đ, k4" },
	{ "false", "false", "false", "false", "true", '"no-phi"', "true", cite = "Luật 24/2023/QH15 Đ40, k4" },
	{ "false", "false", "false", "false", "false", '"giu"', "false", cite = "Luật 24/2023/QH15 Đ40" },
	labels = { ket_qua = { ["chong-nha-nuoc"] = "Thu hồi, không được xin lại", ["gian-doi"] = "Thu hồi do gian dối hoặc làm sai nghiêm trọng", ["khong-trien-khai"] = "Thu hồi: 02 năm không triển khai", ["ngung-mot-nam"] = "Thu hồi: ngừng 01 năm không thông báo", ["no-phi"] = "Thu hồi: 12 tháng không nộp đủ phí", giu = "Giữ giấy phép" } },
}
