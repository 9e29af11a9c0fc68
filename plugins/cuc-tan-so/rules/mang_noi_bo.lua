-- Giấy phép tần số cho mạng vô tuyến nội bộ: miễn, ngày đủ hồ sơ, gia hạn, mức phạt.
-- Luật Tần số 42/2009 được sửa bởi Luật 09/2022/QH15 từ 01/7/2023: Đ16, Đ22, Đ27 cần đối chiếu bản hợp nhất.

facts {
	nb_thiet_bi = text { "Loại thiết bị vô tuyến điện", max = 200, example = "Bộ đàm cầm tay" },
	nb_cong_suat = number { "Công suất phát", unit = "W", min = 0, max = 100000, example = "5" },
	nb_bang_tan = text { "Băng tần hoạt động", max = 100, example = "400–470 MHz" },
	nb_so_dai = integer { "Số đài trong mạng", unit = "đài", min = 1, max = 100000, example = "3" },
	nb_trong_danh_muc = boolean { "Thiết bị thuộc Danh mục được miễn giấy phép?", help = "Thiết bị cự ly ngắn, công suất hạn chế, ít khả năng gây nhiễu có hại, trong Danh mục do Bộ công bố. Danh mục hiện hành phải tra bản đang có hiệu lực.", cite = "Luật 42/2009/QH12 Đ27" },
	nb_dung_dieu_kien = boolean { "Thiết bị tuân thủ điều kiện kỹ thuật, khai thác kèm Danh mục?", cite = "Luật 42/2009/QH12 Đ27" },

	nb_chu_the = text { "Tổ chức, cá nhân đề nghị cấp phép", max = 200 },
	nb_ca_nhan = boolean { "Người sử dụng là cá nhân?", help = "Mức phạt ghi cho tổ chức; cá nhân bằng một nửa.", cite = "NĐ 174/2026/NĐ-CP Đ4 k3" },
	nb_ngay_vi_pham = date { "Ngày sử dụng không phép", help = "Hành vi kéo dài: ghi ngày phát hiện. Từ 01/7/2026 theo NĐ 174/2026.", cite = "NĐ 174/2026/NĐ-CP Đ115" },
	nb_vi_tri = text { "Vị trí đặt đài", max = 500 },
	nb_tan_so_xin = text { "Tần số đề nghị", max = 200 },
	nb_nam_xin = integer { "Thời hạn đề nghị", unit = "năm", min = 1, max = 10, cite = "Luật 42/2009/QH12 Đ16" },
	nb_ngay_nop = date { "Ngày Trung tâm Tần số khu vực nhận hồ sơ" },
	nb_du_ho_so = boolean { "Hồ sơ đầy đủ, đúng quy định?", cite = "NĐ 63/2023/NĐ-CP Đ6 k1–k2" },
	nb_ngay_bo_sung = date { "Ngày nhận hồ sơ bổ sung đầy đủ" },
	nb_cap = boolean { "Cấp giấy phép?" },
	nb_ly_do = text { "Lý do từ chối", max = 500 },
	nb_tan_so_cap = text { "Tần số ấn định", max = 200 },
	nb_ngay_cap = date { "Ngày cấp giấy phép" },
	nb_nam_cap = integer { "Thời hạn giấy phép", unit = "năm", min = 1, max = 10, help = "Tối đa 10 năm.", cite = "Luật 42/2009/QH12 Đ16" },
	nb_tiep = choice { "Khi giấy phép sắp hết hạn", options = { { "gia-han", "Xin gia hạn" }, { "ngung", "Ngừng sử dụng" }, { "khong-phep", "Đã hết hạn mà vẫn sử dụng" } } },
	nb_ngay_xin_gia_han = date { "Ngày nộp hồ sơ gia hạn" },
}

param "nb.con_hieu_luc" { title = "Giấy phép còn hiệu lực ít nhất khi xin gia hạn", unit = "ngày",
	{ from = "2010-07-01", value = 30, cite = "Luật 42/2009/QH12 Đ22 k1 (Luật 09/2022/QH15 sửa một phần từ 01/7/2023: chưa đối chiếu)", checked = "2026-11-23", status = "unverified" } }

derive "nb_ngay_du" { "Ngày hồ sơ đủ", type = "date", cite = "QĐ 1307/QĐ-BTTTT",
	function(f)
		if f.nb_du_ho_so then
			return f.nb_ngay_nop
		end
		return f.nb_ngay_bo_sung
	end }
derive "nb_ngay_het_han" { "Ngày giấy phép hết hạn", type = "date", cite = "Luật 42/2009/QH12 Đ16",
	function(f) return add_months(f.nb_ngay_cap, 12 * f.nb_nam_cap) end }
derive "nb_han_gia_han" { "Ngày cuối để nộp hồ sơ gia hạn", type = "date", cite = "Luật 42/2009/QH12 Đ22 k1",
	function(f, p) return add_days(f.nb_ngay_het_han, -p["nb.con_hieu_luc"]) end }
derive "nb_nop_gia_han_truoc" { "Ngày làm việc cuối để nộp hồ sơ gia hạn", type = "date", cite = "Luật 42/2009/QH12 Đ22 k1",
	function(f) return is_working_day(f.nb_han_gia_han, "vn") and f.nb_han_gia_han or add_working_days(f.nb_han_gia_han, -1, "vn") end }
derive "nb_kip_gia_han" { "Giấy phép còn đủ thời hạn hiệu lực để gia hạn", type = "boolean", cite = "Luật 42/2009/QH12 Đ22 k1",
	function(f) return f.nb_ngay_xin_gia_han <= f.nb_han_gia_han end }
derive "nb_nam_con_lai" { "Số năm còn được cấp trong thời hạn tối đa 10 năm", type = "integer", unit = "năm", cite = "Luật 42/2009/QH12 Đ22 k1",
	function(f) return 10 - f.nb_nam_cap end }

decision "nb.mien" { title = "Có phải xin giấy phép không?", hit = "UNIQUE",
	inputs = { "nb_trong_danh_muc", "nb_dung_dieu_kien" },
	outputs = { "ket_qua" },
	{ "false", "-", '"xin-phep"', cite = "Luật 42/2009/QH12 Đ27" },
	{ "true", "true", '"mien"', cite = "Luật 42/2009/QH12 Đ27" },
	{ "true", "false", '"sai-dieu-kien"', cite = "Luật 42/2009/QH12 Đ27", note = "Thiết bị trong Danh mục miễn vẫn phải tuân thủ điều kiện kỹ thuật, khai thác." },
	labels = { ket_qua = { ["xin-phep"] = "Phải xin giấy phép", mien = "Được miễn giấy phép", ["sai-dieu-kien"] = "Chưa được miễn: thiết bị không đúng điều kiện kỹ thuật, khai thác" } },
}

decision "nb.gia-han" { title = "Gia hạn giấy phép thế nào?", hit = "UNIQUE",
	inputs = { "nb_kip_gia_han", "nb_nam_cap" },
	outputs = { "ket_qua", "nam_toi_da" },
	{ "true", "< 10", '"duoc"', "nb_nam_con_lai", cite = "Luật 42/2009/QH12 Đ22 k1", note = "Tổng thời hạn cấp lần đầu và gia hạn không vượt 10 năm." },
	{ "true", "10", '"mot-nam"', "1", cite = "Luật 42/2009/QH12 Đ22 k1", note = "Lần đầu đã bằng mức tối đa: chỉ gia hạn tối đa 1 năm." },
	{ "false", "-", '"khong"', "0", cite = "Luật 42/2009/QH12 Đ22 k1" },
	labels = { ket_qua = { duoc = "Được gia hạn trong tổng thời hạn 10 năm", ["mot-nam"] = "Chỉ được gia hạn tối đa 01 năm", khong = "Không đủ điều kiện gia hạn: giấy phép còn hiệu lực dưới 30 ngày" } },
}

decision "nb.phat" { title = "Mức phạt sử dụng mạng nội bộ không phép", hit = "UNIQUE",
	inputs = { "nb_ngay_vi_pham", "nb_ca_nhan", "nb_so_dai" },
	outputs = { "tu", "den", "can_cu" },
	{ '< date("2026-07-01")', "-", "-", "null", "null", '"NĐ 15/2020/NĐ-CP: mức cụ thể chưa có trong nguồn"', cite = "NĐ 174/2026/NĐ-CP Đ115; NĐ 15/2020/NĐ-CP" },
	{ '>= date("2026-07-01")', "false", "[1..2]", "2000000", "5000000", '"tổ chức, mạng đến 02 đài"', cite = "NĐ 174/2026/NĐ-CP Đ66 k3" },
	{ '>= date("2026-07-01")', "false", ">= 3", "5000000", "10000000", '"tổ chức, mạng từ 03 đài"', cite = "NĐ 174/2026/NĐ-CP Đ66 k3" },
	{ '>= date("2026-07-01")', "true", "[1..2]", "1000000", "2500000", '"cá nhân, mạng đến 02 đài"', cite = "NĐ 174/2026/NĐ-CP Đ66 k3, Đ4 k3" },
	{ '>= date("2026-07-01")', "true", ">= 3", "2500000", "5000000", '"cá nhân, mạng từ 03 đài"', cite = "NĐ 174/2026/NĐ-CP Đ66 k3, Đ4 k3" },
}
