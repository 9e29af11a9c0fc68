-- Giấy phép, xác nhận thông báo hoạt động bưu chính: nhánh, vốn, thẩm quyền, bổ sung hai lần, duy trì.
-- NĐ 47/2011 đọc từ bản pháp điển trước NĐ 25/2022: số bộ hồ sơ, thời hạn, mức vốn phải đối chiếu.

facts {
	gpbc_thu_tien = boolean { "Có thu tiền công của khách hàng?", help = "Cá nhân chuyển hộ, tổ chức chuyển nội bộ hoặc cho khách hàng của mình không lấy tiền công thì không phải xin phép hay thông báo.", cite = "Luật 49/2010/QH12 Đ26" },
	gpbc_loai = choice { "Hoạt động bưu chính", options = {
		{ "thu-dia-chi", "Thư có địa chỉ nhận" }, { "thu-khong-dia-chi", "Thư không có địa chỉ nhận" }, { "goi-kien", "Gói, kiện hàng hóa" },
		{ "dai-ly", "Đại lý, đại diện, nhận nhượng quyền của nước ngoài" }, { "chi-nhanh", "Chi nhánh, văn phòng đại diện" } }, cite = "Luật 49/2010/QH12 Đ21, Đ25" },
	gpbc_khoi_luong = number { "Khối lượng đơn chiếc tối đa", unit = "kg", min = 0, max = 1000, example = "2" },
	gpbc_pham_vi = choice { "Phạm vi", options = { { "noi-tinh", "Nội tỉnh" }, { "lien-tinh", "Liên tỉnh" }, { "quoc-te", "Quốc tế" } } },
	gpbc_von = money { "Vốn trên giấy đăng ký kinh doanh hoặc đầu tư", min = 0, example = "2.000.000.000", cite = "NĐ 47/2011/NĐ-CP Đ5" },

	gpbc_doanh_nghiep = text { "Tên doanh nghiệp", max = 200 },
	gpbc_ngay_dau = date { "Ngày đầu tiên hoạt động bưu chính", cite = "NĐ 47/2011/NĐ-CP Đ8 k1" },
	gpbc_ngay_nhan = date { "Ngày cơ quan nhận hồ sơ" },
	gpbc_bien_nhan = text { "Số biên nhận, thư điện tử xác nhận", max = 100 },
	gpbc_dat_1 = boolean { "Hồ sơ đáp ứng quy định?" },
	gpbc_ngay_tb_1 = date { "Ngày thông báo bổ sung lần 1" },
	gpbc_co_bs_1 = boolean { "Doanh nghiệp đã bổ sung lần 1?" },
	gpbc_ngay_bs_1 = date { "Ngày nhận bổ sung lần 1" },
	gpbc_dat_2 = boolean { "Sau bổ sung lần 1, hồ sơ đáp ứng?" },
	gpbc_ngay_tb_2 = date { "Ngày thông báo bổ sung lần 2" },
	gpbc_co_bs_2 = boolean { "Doanh nghiệp đã bổ sung lần 2?" },
	gpbc_ngay_bs_2 = date { "Ngày nhận bổ sung lần 2" },
	gpbc_dat_3 = boolean { "Sau bổ sung lần 2, hồ sơ đáp ứng?" },
	gpbc_cap = boolean { "Kết quả thẩm tra: cấp?" },
	gpbc_ly_do = text { "Lý do từ chối", max = 500 },
	gpbc_ngay_cap = date { "Ngày cấp" },
	gpbc_nam = integer { "Thời hạn giấy phép", unit = "năm", min = 1, max = 10, help = "Không quá 10 năm.", cite = "Luật 49/2010/QH12 Đ22" },

	gpbc_viec = choice { "Việc phát sinh sau khi cấp", options = { { "khong", "Không có" }, { "doi-thong-tin", "Đổi thông tin đã thông báo" }, { "gia-cuoc", "Áp dụng giá cước mới" }, { "sua-doi", "Sửa đổi giấy phép, xác nhận" }, { "cap-lai", "Cấp lại vì sắp hết hạn" }, { "mat-hong", "Cấp lại vì mất, hỏng" } }, cite = "NĐ 47/2011/NĐ-CP Đ10–Đ13" },
	gpbc_ngay_viec = date { "Ngày thay đổi, hoặc ngày nộp hồ sơ sửa đổi, cấp lại" },
}

param "gpbc.von_trong_nuoc" { title = "Vốn tối thiểu phạm vi nội tỉnh, liên tỉnh", unit = "đồng",
	{ from = "2011-08-15", value = 2000000000, cite = "NĐ 47/2011/NĐ-CP Đ5 (bản trước NĐ 25/2022: đối chiếu)", checked = "2026-11-23", status = "unverified" } }
param "gpbc.von_quoc_te" { title = "Vốn tối thiểu phạm vi quốc tế", unit = "đồng",
	{ from = "2011-08-15", value = 5000000000, cite = "NĐ 47/2011/NĐ-CP Đ5 (bản trước NĐ 25/2022: đối chiếu)", checked = "2026-11-23", status = "unverified" } }
param "gpbc.han_thong_bao" { title = "Thông báo chậm nhất sau ngày đầu hoạt động", unit = "ngày làm việc",
	{ from = "2011-08-15", value = 7, cite = "NĐ 47/2011/NĐ-CP Đ8 k1", checked = "2026-11-23" } }
param "gpbc.han_bo_sung" { title = "Doanh nghiệp bổ sung hồ sơ trong", unit = "ngày làm việc",
	{ from = "2011-08-15", value = 15, cite = "NĐ 47/2011/NĐ-CP Đ8 k4–k6 (bản trước NĐ 25/2022: đối chiếu)", checked = "2026-11-23", status = "unverified" } }
param "gpbc.nop_cap_lai" { title = "Nộp hồ sơ cấp lại trước khi hết hạn", unit = "ngày",
	{ from = "2011-08-15", value = 30, cite = "NĐ 47/2011/NĐ-CP Đ12 (bản trước NĐ 25/2022: đối chiếu)", checked = "2026-11-23", status = "unverified" } }

derive "gpbc_von_du" { "Đủ vốn tối thiểu", type = "boolean", cite = "NĐ 47/2011/NĐ-CP Đ5",
	function(f, p)
		local muc = f.gpbc_pham_vi == "quoc-te" and p["gpbc.von_quoc_te"] or p["gpbc.von_trong_nuoc"]
		return f.gpbc_von >= muc
	end }
derive "gpbc_han_thong_bao" { "Hạn nộp thông báo", type = "date", cite = "NĐ 47/2011/NĐ-CP Đ8 k1",
	function(f, p) return add_working_days(f.gpbc_ngay_dau, p["gpbc.han_thong_bao"], "vn") end }
derive "gpbc_thong_bao_kip" { "Thông báo trong hạn", type = "boolean", cite = "NĐ 47/2011/NĐ-CP Đ8 k1",
	function(f) return f.gpbc_ngay_nhan <= f.gpbc_han_thong_bao end }
derive "gpbc_du" { "Hồ sơ đáp ứng quy định (kể cả sau bổ sung)", type = "boolean", cite = "NĐ 47/2011/NĐ-CP Đ8 k4–k6",
	function(f)
		if f.gpbc_dat_1 then
			return true
		elseif not f.gpbc_co_bs_1 then
			return false
		elseif f.gpbc_dat_2 then
			return true
		elseif not f.gpbc_co_bs_2 then
			return false
		end
		return f.gpbc_dat_3
	end }
derive "gpbc_ngay_du" { "Ngày nhận hồ sơ đáp ứng quy định", type = "date", cite = "NĐ 47/2011/NĐ-CP Đ8 k2",
	function(f)
		if f.gpbc_dat_1 then
			return f.gpbc_ngay_nhan
		elseif f.gpbc_dat_2 then
			return f.gpbc_ngay_bs_1
		end
		return f.gpbc_ngay_bs_2
	end }
derive "gpbc_moc_tu_choi" { "Ngày bắt đầu tính hạn thông báo từ chối", type = "date", cite = "NĐ 47/2011/NĐ-CP Đ8 k4–k6",
	function(f, p)
		if not f.gpbc_co_bs_1 then
			return add_working_days(f.gpbc_ngay_tb_1, p["gpbc.han_bo_sung"], "vn")
		elseif not f.gpbc_co_bs_2 then
			return add_working_days(f.gpbc_ngay_tb_2, p["gpbc.han_bo_sung"], "vn")
		end
		return f.gpbc_ngay_bs_2
	end }
derive "gpbc_ngay_het_han" { "Ngày giấy phép hết hạn", type = "date", cite = "Luật 49/2010/QH12 Đ22",
	function(f) return add_months(f.gpbc_ngay_cap, 12 * f.gpbc_nam) end }
derive "gpbc_cap_lai_kip" { "Nộp hồ sơ cấp lại trước hết hạn đủ 30 ngày", type = "boolean", cite = "NĐ 47/2011/NĐ-CP Đ12",
	function(f, p) return f.gpbc_ngay_viec <= add_days(f.gpbc_ngay_het_han, -p["gpbc.nop_cap_lai"]) end }

decision "gpbc.nhanh" { title = "Miễn, thông báo hay giấy phép bưu chính?", hit = "UNIQUE",
	inputs = { "gpbc_thu_tien", "gpbc_loai", "gpbc_khoi_luong" },
	outputs = { "nhanh" },
	{ "false", "-", "-", '"mien"', cite = "Luật 49/2010/QH12 Đ26" },
	{ "true", '"thu-dia-chi"', "<= 2", '"giay-phep"', cite = "Luật 49/2010/QH12 Đ21 k1" },
	{ "true", '"thu-dia-chi"', "> 2", '"thong-bao"', cite = "Luật 49/2010/QH12 Đ25 k1" },
	{ "true", 'not("thu-dia-chi")', "-", '"thong-bao"', cite = "Luật 49/2010/QH12 Đ25 k1" },
	labels = { nhanh = { mien = "Không phải xin phép, không phải thông báo", ["giay-phep"] = "Phải có giấy phép bưu chính", ["thong-bao"] = "Thông báo hoạt động để được xác nhận" } },
}

decision "gpbc.von" { title = "Vốn có đủ mức tối thiểu?", hit = "UNIQUE",
	inputs = { "gpbc_von_du" },
	outputs = { "ket_qua" },
	{ "true", '"du"', cite = "NĐ 47/2011/NĐ-CP Đ5" },
	{ "false", '"thieu"', cite = "NĐ 47/2011/NĐ-CP Đ5" },
	labels = { ket_qua = { du = "Đủ vốn", thieu = "Thiếu vốn tối thiểu: không cấp" } },
}

decision "gpbc.tham-quyen" { title = "Cơ quan nào giải quyết?", hit = "FIRST",
	inputs = { "gpbc_ngay_nhan", "gpbc_pham_vi", "gpbc_loai" },
	outputs = { "co_quan" },
	{ '>= date("2025-07-01")', "-", "-", '"doi-chieu"', cite = "NĐ 133/2025/NĐ-CP (phần bưu chính chưa đọc được)", note = "Từ 01/7/2025 đã phân cấp về UBND cấp tỉnh: phạm vi của bưu chính phải tra trên Cổng dịch vụ công." },
	{ "-", "-", '"chi-nhanh"', '"so"', cite = "NĐ 47/2011/NĐ-CP Đ9" },
	{ "-", "-", '"dai-ly"', '"bo"', cite = "NĐ 47/2011/NĐ-CP Đ9" },
	{ "-", '"noi-tinh"', "-", '"so"', cite = "NĐ 47/2011/NĐ-CP Đ9" },
	{ "-", '"lien-tinh", "quoc-te"', "-", '"bo"', cite = "NĐ 47/2011/NĐ-CP Đ9" },
	labels = { co_quan = { ["doi-chieu"] = "Đối chiếu NĐ 133/2025 trước khi nộp (Bộ KH&CN hoặc UBND cấp tỉnh)", so = "Sở TT&TT (từ 01/3/2025: Sở KH&CN)", bo = "Bộ TT&TT (từ 01/3/2025: Bộ KH&CN)" } },
}

decision "gpbc.thong-bao-han" { title = "Nộp thông báo có kịp hạn?", hit = "FIRST",
	inputs = { "gpbc_thong_bao_kip", "gpbc_ngay_nhan" },
	outputs = { "ket_qua", "tu", "den" },
	{ "true", "-", '"dung-han"', "0", "0", cite = "NĐ 47/2011/NĐ-CP Đ8 k1" },
	{ "false", '>= date("2026-07-01")', '"cham"', "3000000", "5000000", cite = "NĐ 174/2026/NĐ-CP Đ8 k1 b", note = "Mức của tổ chức." },
	{ "false", "-", '"cham"', "null", "null", cite = "NĐ 174/2026/NĐ-CP Đ115; NĐ 15/2020/NĐ-CP", note = "Mức trước 01/7/2026 chưa có trong nguồn." },
	labels = { ket_qua = { ["dung-han"] = "Đúng hạn", cham = "Chậm quá 07 ngày làm việc" } },
}

decision "gpbc.duy-tri" { title = "Việc sau khi cấp làm thế nào?", hit = "FIRST",
	inputs = { "gpbc_viec", "gpbc_cap_lai_kip" },
	outputs = { "cach" },
	{ '"khong"', "-", '"khong"', cite = "NĐ 47/2011/NĐ-CP Đ10" },
	{ '"doi-thong-tin"', "-", '"thong-bao-7"', cite = "NĐ 47/2011/NĐ-CP Đ10" },
	{ '"gia-cuoc"', "-", '"thong-bao-30"', cite = "TT 02/2012/TT-BTTTT Đ5" },
	{ '"sua-doi"', "-", '"giai-quyet-10"', cite = "NĐ 47/2011/NĐ-CP Đ11 k4" },
	{ '"mat-hong"', "-", '"giai-quyet-7"', cite = "NĐ 47/2011/NĐ-CP Đ13 k3" },
	{ '"cap-lai"', "true", '"giai-quyet-10"', cite = "NĐ 47/2011/NĐ-CP Đ12 k3" },
	{ '"cap-lai"', "false", '"nhu-cap-moi"', cite = "NĐ 47/2011/NĐ-CP Đ12" },
	labels = { cach = { khong = "Không phải làm gì thêm", ["thong-bao-7"] = "Thông báo trong 07 ngày làm việc (Phụ lục III)", ["thong-bao-30"] = "Thông báo giá cước trong 30 ngày kể từ ngày có hiệu lực", ["giai-quyet-10"] = "Cơ quan giải quyết trong 10 ngày làm việc", ["giai-quyet-7"] = "Cơ quan giải quyết trong 07 ngày làm việc", ["nhu-cap-moi"] = "Nộp muộn: làm như cấp mới" } },
}
