-- Mô hình tỉnh mẫu về dịch vụ công trực tuyến: phân loại toàn trình, một phần; tiêu chí do đơn vị đặt.
-- Không tìm được tên tỉnh được công bố năm 2024: không suy ra.

facts {
	tmd_tinh = text { "Tỉnh, thành phố", max = 100 },
	tmd_ngay = date { "Ngày đánh giá" },
	tmd_ty_le_toan_trinh = number { "Tỷ lệ thủ tục toàn trình tối thiểu (đơn vị đặt)", unit = "%", min = 0, max = 100, help = "Chỉ đạo không có con số.", cite = "chỉ đạo giao ban 04/7/2024 (không có con số)" },
	tmd_ty_le_ho_so = number { "Tỷ lệ hồ sơ nộp trực tuyến tối thiểu (đơn vị đặt)", unit = "%", min = 0, max = 100, cite = "chỉ đạo giao ban 04/7/2024 (không có con số)" },
	tmd_ty_le_dung_han = number { "Tỷ lệ hồ sơ giải quyết đúng hạn tối thiểu (đơn vị đặt)", unit = "%", min = 0, max = 100, cite = "chỉ đạo giao ban 04/7/2024 (không có con số)" },
	tmd_han_so_lieu = date { "Hạn tỉnh gửi số liệu (đơn vị đặt)" },
	tmd_thu_tuc = list { "Thủ tục được rà", of = record {
		ten = text { "Thủ tục", max = 300 },
		truc_tuyen = boolean { "Toàn bộ thông tin, thực hiện, giải quyết trên mạng?" },
		tra_ket_qua = boolean { "Trả kết quả trực tuyến hoặc qua bưu chính công ích?" },
		hien_dien = boolean { "Phải hiện diện hoặc kiểm tra thực địa?" } } },
	tmd_ho_so = integer { "Tổng hồ sơ tiếp nhận trong kỳ", unit = "hồ sơ", min = 0 },
	tmd_ho_so_truc_tuyen = integer { "Hồ sơ nộp trực tuyến", unit = "hồ sơ", min = 0 },
	tmd_dung_han = integer { "Hồ sơ giải quyết đúng hạn", unit = "hồ sơ", min = 0 },
	tmd_da_giai_quyet = integer { "Hồ sơ đã giải quyết", unit = "hồ sơ", min = 0 },
	tmd_kiem_mau = boolean { "Đã kiểm mẫu, số liệu đúng?" },
	tmd_ke_hoach = text { "Kế hoạch khắc phục của tỉnh", max = 2000 },
	tmd_cong_bo = boolean { "Lãnh đạo đồng ý công bố mô hình?" },
	tmd_ngay_cong_bo = date { "Ngày công bố mô hình" },
}

derive "tmd_toan_trinh" { "Số thủ tục toàn trình", type = "integer", unit = "thủ tục", cite = "NĐ 42/2022/NĐ-CP Đ11",
	function(f)
		local so = 0
		for _, tt in ipairs(f.tmd_thu_tuc) do
			if tt.truc_tuyen and tt.tra_ket_qua and not tt.hien_dien then
				so = so + 1
			end
		end
		return so
	end }
derive "tmd_phan_tram_toan_trinh" { "Tỷ lệ thủ tục toàn trình", type = "number", unit = "%", cite = "NĐ 42/2022/NĐ-CP Đ11",
	function(f)
		if #f.tmd_thu_tuc == 0 then
			return 0
		end
		return f.tmd_toan_trinh / #f.tmd_thu_tuc * 100
	end }
local function ty_le(tu, mau)
	return mau == 0 and 0 or tu / mau * 100
end
derive "tmd_phan_tram_ho_so" { "Tỷ lệ hồ sơ trực tuyến", type = "number", unit = "%", cite = "tiêu chí của đơn vị",
	function(f) return ty_le(f.tmd_ho_so_truc_tuyen, f.tmd_ho_so) end }
derive "tmd_phan_tram_dung_han" { "Tỷ lệ giải quyết đúng hạn", type = "number", unit = "%", cite = "tiêu chí của đơn vị",
	function(f) return ty_le(f.tmd_dung_han, f.tmd_da_giai_quyet) end }
derive "tmd_dat_toan_trinh" { "Đạt tiêu chí toàn trình", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.tmd_phan_tram_toan_trinh >= f.tmd_ty_le_toan_trinh end }
derive "tmd_dat_ho_so" { "Đạt tiêu chí hồ sơ trực tuyến", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.tmd_phan_tram_ho_so >= f.tmd_ty_le_ho_so end }
derive "tmd_dat_dung_han" { "Đạt tiêu chí đúng hạn", type = "boolean", cite = "tiêu chí của đơn vị",
	function(f) return f.tmd_phan_tram_dung_han >= f.tmd_ty_le_dung_han end }
derive "tmd_so_khop" { "Số liệu khớp", type = "boolean", cite = "thực hành (không phải quy phạm)",
	function(f) return f.tmd_ho_so_truc_tuyen <= f.tmd_ho_so and f.tmd_dung_han <= f.tmd_da_giai_quyet and f.tmd_kiem_mau end }

decision "tmd.so-lieu" { title = "Số liệu dùng được?", hit = "UNIQUE",
	inputs = { "tmd_so_khop" },
	outputs = { "ket_qua" },
	{ "true", '"duoc"', cite = "thực hành (không phải quy phạm)" },
	{ "false", '"sai"', cite = "thực hành (không phải quy phạm)" },
	labels = { ket_qua = { duoc = "Dùng được", sai = "Sai hoặc chưa kiểm mẫu: trả tỉnh sửa" } },
}
decision "tmd.tieu-chi" { title = "Tỉnh đạt tiêu chí tỉnh mẫu?", hit = "FIRST",
	inputs = { "tmd_dat_toan_trinh", "tmd_dat_ho_so", "tmd_dat_dung_han" },
	outputs = { "ket_qua" },
	{ "true", "true", "true", '"dat"', cite = "tiêu chí của đơn vị; NĐ 42/2022/NĐ-CP Đ11 (phân loại toàn trình)" },
	{ "false", "-", "-", '"thieu-toan-trinh"', cite = "NĐ 42/2022/NĐ-CP Đ11; tiêu chí của đơn vị" },
	{ "-", "false", "-", '"thieu-ho-so"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	{ "-", "-", "false", '"thieu-dung-han"', cite = "tiêu chí của đơn vị (không phải quy phạm)" },
	labels = { ket_qua = { dat = "Đạt cả ba tiêu chí", ["thieu-toan-trinh"] = "Chưa đạt tỷ lệ thủ tục toàn trình", ["thieu-ho-so"] = "Chưa đạt tỷ lệ hồ sơ trực tuyến", ["thieu-dung-han"] = "Chưa đạt tỷ lệ đúng hạn" } },
}
decision "tmd.muc" { title = "Căn cứ phân loại dịch vụ công", hit = "UNIQUE",
	inputs = { "tmd_ngay" },
	outputs = { "can_cu" },
	{ '< date("2022-08-15")', '"nd-43"', cite = "NĐ 43/2011/NĐ-CP (bốn mức độ, đã bỏ; ngày 15/08/2022 theo trí nhớ)" },
	{ '[date("2022-08-15")..date("2026-07-01"))', '"nd-42"', cite = "NĐ 42/2022/NĐ-CP Đ11" },
	{ '>= date("2026-07-01")', '"doi-chieu"', cite = "NĐ 42/2022/NĐ-CP Đ11; Luật 148/2025/QH15", note = "Luật CNTT hết hiệu lực 01/07/2026: tình trạng NĐ 42/2022 phải đối chiếu." },
	labels = { can_cu = { ["nd-43"] = "Bốn mức độ của NĐ 43/2011", ["nd-42"] = "Toàn trình và một phần (NĐ 42/2022)", ["doi-chieu"] = "Theo NĐ 42/2022, phải đối chiếu sau 01/07/2026" } },
}
