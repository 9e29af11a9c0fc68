-- Giấy phép tài liệu không kinh doanh, nhập khẩu không kinh doanh, hoạt động in: nơi nộp, ngày đủ hồ sơ, thời hạn.

facts {
	tl_co_quan = text { "Cơ quan, tổ chức đề nghị", max = 200 },
	tl_ban = boolean { "Tài liệu có để bán không?", cite = "Luật Xuất bản 19/2012/QH13 Đ25" },
	tl_qua_nxb = boolean { "Tài liệu xuất bản qua nhà xuất bản?", cite = "Luật Xuất bản 19/2012/QH13 Đ25" },
	tl_ngay_nop = date { "Ngày nộp hồ sơ" },
	tl_dung = boolean { "Hồ sơ đúng, đủ?" },
	tl_ngay_du = date { "Ngày nhận đủ hồ sơ sau hoàn thiện" },
	tl_cap = boolean { "UBND tỉnh cấp giấy phép?" },
	tl_ly_do = text { "Lý do không cấp", max = 500 },
	tl_ngay_cap = date { "Ngày cấp" },
	tl_phi = choice { "Phí theo loại tài liệu (đơn vị tính xem thông tư phí)", options = { { "6000", "6.000 đồng" }, { "15000", "15.000 đồng" }, { "27000", "27.000 đồng" } }, help = "Ba mức theo khổ, loại; nguồn không ghi đơn vị tính.", cite = "TTHC 1.003868" },

	nk_nguoi = text { "Tổ chức, cá nhân nhập khẩu", max = 200 },
	nk_kinh_doanh = boolean { "Nhập để bán?", cite = "Luật Xuất bản 19/2012/QH13 Đ38" },
	nk_trung_uong = boolean { "Tổ chức trung ương hoặc tổ chức nước ngoài đặt tại Hà Nội?" },
	nk_dang_giu = boolean { "Hàng đang bị giữ tại cửa khẩu, bưu điện?" },
	nk_van_don = boolean { "Đã kèm vận đơn?" },
	nk_danh_muc = boolean { "Đã có đơn, 03 bản danh mục và giấy tờ tùy thân?", help = "03 bản danh mục theo mẫu cũ." },
	nk_ngay_nhan = date { "Ngày nhận đủ hồ sơ" },
	nk_cap = boolean { "Cấp giấy phép nhập khẩu?" },
	nk_ly_do = text { "Lý do không cấp", max = 500 },
	nk_ngay_cap = date { "Ngày cấp giấy phép nhập khẩu" },

	ci_co_so = text { "Cơ sở in", max = 200 },
	ci_san_pham = choice { "Sản phẩm in", options = { { "bao", "Báo, tạp chí và ấn phẩm báo chí khác" }, { "tem", "Tem chống giả" }, { "xuat-ban-pham", "Xuất bản phẩm" }, { "chua-ro", "Mẫu giấy tờ nhà nước, hóa đơn, thẻ mệnh giá" }, { "photocopy", "Chỉ photocopy" }, { "khac", "Sản phẩm khác" } }, cite = "NĐ 60/2014/NĐ-CP Đ2 k4, Đ11" },
	ci_thiet_bi = boolean { "Có thiết bị phù hợp công đoạn?", cite = "NĐ 60/2014/NĐ-CP Đ11" },
	ci_mat_bang = boolean { "Có mặt bằng hợp pháp?", cite = "NĐ 60/2014/NĐ-CP Đ11" },
	ci_thuong_tru = boolean { "Người đứng đầu thường trú hợp pháp tại Việt Nam?", cite = "NĐ 60/2014/NĐ-CP Đ11" },
	ci_nghiep_vu = boolean { "Người đứng đầu có nghiệp vụ quản lý in?", cite = "Luật Xuất bản 19/2012/QH13 Đ32" },
	ci_viec = choice { "Việc đề nghị", options = { { "moi", "Cấp mới, đăng ký mới" }, { "cap-lai", "Cấp lại vì mất, hỏng" }, { "doi", "Đổi tên, địa chỉ, loại hình, chi nhánh, người đứng đầu" } } },
	ci_ngay_nhan = date { "Ngày nhận đủ hồ sơ hợp lệ" },
	ci_ngay_mat = date { "Ngày giấy phép mất, hỏng" },
	ci_ngay_de_nghi = date { "Ngày đề nghị cấp lại" },
	ci_cap = boolean { "Cấp, xác nhận?" },
	ci_ly_do = text { "Lý do từ chối in ấn", max = 500 },
	ci_ngay_cap = date { "Ngày cấp, xác nhận hoặc cấp lại" },
}

param "ci.de_nghi_cap_lai" { title = "Đề nghị cấp lại kể từ ngày mất, hỏng", unit = "ngày làm việc",
	{ from = "2018-05-01", value = 7, cite = "NĐ 60/2014/NĐ-CP Đ13 (sửa bởi NĐ 25/2018); nguồn chỉ ghi năm 2018, ngày 01/05 theo trí nhớ", checked = "2026-11-23", status = "unverified" } }

derive "tl_ngay_tinh" { "Ngày đủ hồ sơ", type = "date", cite = "TTHC 1.003868",
	function(f)
		if f.tl_dung then
			return f.tl_ngay_nop
		end
		return f.tl_ngay_du
	end }
derive "nk_du" { "Hồ sơ nhập khẩu đủ", type = "boolean", cite = "dichvucong.binhdinh.gov.vn, thủ tục 22518",
	function(f)
		if not f.nk_danh_muc then
			return false
		end
		return not f.nk_dang_giu or f.nk_van_don
	end }
derive "ci_dieu_kien" { "Đủ thiết bị, mặt bằng, người đứng đầu", type = "boolean", cite = "NĐ 60/2014/NĐ-CP Đ11; Luật Xuất bản 19/2012/QH13 Đ32",
	function(f) return f.ci_thiet_bi and f.ci_mat_bang and f.ci_thuong_tru end }
derive "ci_han_de_nghi" { "Hạn đề nghị cấp lại", type = "date", cite = "NĐ 60/2014/NĐ-CP Đ13",
	function(f, p) return add_working_days(f.ci_ngay_mat, p["ci.de_nghi_cap_lai"], "vn") end }
derive "ci_de_nghi_kip" { "Đề nghị cấp lại trong hạn", type = "boolean", cite = "NĐ 60/2014/NĐ-CP Đ13",
	function(f) return f.ci_ngay_de_nghi <= f.ci_han_de_nghi end }

decision "tl.dien" { title = "Có thuộc diện giấy phép tài liệu không kinh doanh?", hit = "UNIQUE",
	inputs = { "tl_ban", "tl_qua_nxb" },
	outputs = { "ket_qua" },
	{ "true", "-", '"dang-ky-xuat-ban"', cite = "Luật Xuất bản 19/2012/QH13 Đ22, Đ25" },
	{ "false", "true", '"dang-ky-xuat-ban"', cite = "Luật Xuất bản 19/2012/QH13 Đ22, Đ25" },
	{ "false", "false", '"giay-phep"', cite = "Luật Xuất bản 19/2012/QH13 Đ25" },
	labels = { ket_qua = { ["dang-ky-xuat-ban"] = "Theo đăng ký xuất bản qua nhà xuất bản", ["giay-phep"] = "Giấy phép xuất bản tài liệu không kinh doanh" } },
}
decision "tl.noi-nop" { title = "Nộp ở đâu?", hit = "UNIQUE",
	inputs = { "tl_ngay_nop" },
	outputs = { "noi" },
	{ '>= date("2025-07-01")', '"ubnd-tinh"', cite = "NĐ 138/2025/NĐ-CP; TTHC 1.003868" },
	{ '< date("2025-07-01")', '"cu"', cite = "NĐ 195/2013/NĐ-CP" },
	labels = { noi = { ["ubnd-tinh"] = "Cơ quan chuyên môn về văn hóa thuộc UBND tỉnh", cu = "Bộ TT&TT hoặc Sở TT&TT theo quy định trước 01/07/2025" } },
}
decision "nk.noi-nop" { title = "Nộp hồ sơ nhập khẩu không kinh doanh ở đâu?", hit = "FIRST",
	inputs = { "nk_kinh_doanh", "nk_trung_uong" },
	outputs = { "noi" },
	{ "true", "-", '"kinh-doanh"', cite = "Luật Xuất bản 19/2012/QH13 Đ38, Đ39; TTHC 1.003609" },
	{ "false", "true", '"ha-noi"', cite = "quy định cũ, thủ tục 22518 (dichvucong.binhdinh.gov.vn); thẩm quyền sau 07/2025 đối chiếu NĐ 138/2025" },
	{ "false", "false", '"tinh"', cite = "thủ tục 22518 (dichvucong.binhdinh.gov.vn); thẩm quyền sau 07/2025 đối chiếu NĐ 138/2025" },
	labels = { noi = { ["kinh-doanh"] = "Thủ tục khác: giấy phép kinh doanh nhập khẩu xuất bản phẩm", ["ha-noi"] = "Cơ quan cấp tỉnh của Hà Nội (quy định cũ)", tinh = "Cơ quan cấp tỉnh" } },
}
decision "ci.hinh-thuc" { title = "Giấy phép hay đăng ký hoạt động in?", hit = "UNIQUE",
	inputs = { "ci_san_pham" },
	outputs = { "hinh_thuc" },
	{ '"bao", "tem"', '"giay-phep-in"', cite = "NĐ 60/2014/NĐ-CP Đ2 k4, Đ11, Đ12; sửa bởi NĐ 25/2018, NĐ 72/2022" },
	{ '"xuat-ban-pham"', '"giay-phep-xbp"', cite = "Luật Xuất bản 19/2012/QH13 Đ32; TTHC 2.001594" },
	{ '"chua-ro"', '"doi-chieu"', cite = "NĐ 72/2022/NĐ-CP (danh mục chưa đọc được)", note = "Các nguồn khác nhau: phải đọc NĐ 72/2022 trước khi trả lời." },
	{ '"photocopy"', '"rieng"', cite = "NĐ 60/2014/NĐ-CP", note = "Photocopy có quy định riêng, không suy luận từ quy trình này." },
	{ '"khac"', '"dang-ky"', cite = "NĐ 60/2014/NĐ-CP Đ14 (sửa bởi NĐ 25/2018)" },
	labels = { hinh_thuc = { ["giay-phep-in"] = "Giấy phép hoạt động in", ["giay-phep-xbp"] = "Giấy phép hoạt động in xuất bản phẩm", ["doi-chieu"] = "Phải đối chiếu NĐ 72/2022", rieng = "Quy định riêng về photocopy", ["dang-ky"] = "Đăng ký hoạt động cơ sở in" } },
}
decision "ci.dieu-kien" { title = "Đủ điều kiện hoạt động in?", hit = "FIRST",
	inputs = { "ci_san_pham", "ci_dieu_kien", "ci_nghiep_vu" },
	outputs = { "ket_qua" },
	{ "-", "false", "-", '"khong"', cite = "NĐ 60/2014/NĐ-CP Đ11; Luật Xuất bản 19/2012/QH13 Đ32" },
	{ '"xuat-ban-pham"', "true", "false", '"khong"', cite = "Luật Xuất bản 19/2012/QH13 Đ32" },
	{ '"xuat-ban-pham"', "true", "true", '"du"', cite = "Luật Xuất bản 19/2012/QH13 Đ32" },
	{ 'not("xuat-ban-pham")', "true", "-", '"du"', cite = "NĐ 60/2014/NĐ-CP Đ11" },
	labels = { ket_qua = { du = "Đủ điều kiện", khong = "Không đủ điều kiện" } },
}
decision "ci.cap-lai" { title = "Đề nghị cấp lại có kịp 07 ngày làm việc?", hit = "UNIQUE",
	inputs = { "ci_de_nghi_kip" },
	outputs = { "ket_qua" },
	{ "true", '"kip"', cite = "NĐ 60/2014/NĐ-CP Đ13 (sửa bởi NĐ 25/2018)" },
	{ "false", '"muon"', cite = "NĐ 60/2014/NĐ-CP Đ13 (sửa bởi NĐ 25/2018)" },
	labels = { ket_qua = { kip = "Trong hạn", muon = "Quá hạn đề nghị: nêu lý do khi nộp" } },
}
