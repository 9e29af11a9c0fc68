-- Giấy phép hoạt động báo chí theo Luật 126/2025: tư cách, điều kiện, nơi nộp, việc sau cấp phép.

facts {
	gpb_co_quan = text { "Tên cơ quan đề nghị", max = 200 },
	gpb_ngay = date { "Ngày đề nghị" },
	gpb_viec = choice { "Đề nghị việc gì?", options = { { "cap-moi", "Cấp giấy phép hoạt động báo chí" }, { "them-loai-hinh", "Thêm loại hình, kênh, chuyên trang" }, { "them-an-pham", "Thêm ấn phẩm, phụ trương" } }, cite = "Luật 126/2025/QH15 Đ18" },
	gpb_dia_phuong = boolean { "Là cơ quan báo chí địa phương?", cite = "Luật 126/2025/QH15 Đ18" },
	gpb_to_chuc = choice { "Cơ quan đề nghị là tổ chức nào?", options = {
		{ "nha-nuoc", "Cơ quan của Đảng, nhà nước, Mặt trận Tổ quốc, tổ chức chính trị - xã hội, chính trị xã hội - nghề nghiệp" },
		{ "xa-hoi", "Tổ chức xã hội, xã hội - nghề nghiệp" },
		{ "ton-giao", "Tổ chức tôn giáo" },
		{ "khoa-hoc", "Cơ sở giáo dục đại học, viện, học viện, bệnh viện (lập tạp chí khoa học)" },
		{ "doanh-nghiep", "Doanh nghiệp, tổ chức tư nhân" } }, cite = "Luật 126/2025/QH15 Đ17 k1, k2" },
	gpb_cap_tinh = boolean { "Tổ chức từ cấp tỉnh?", cite = "Luật 126/2025/QH15 Đ17 k1" },
	gpb_xh_nam = number { "Tổ chức đã hoạt động", unit = "năm", min = 0, max = 500, cite = "NĐ 237/2026/NĐ-CP Đ3" },
	gpb_xh_hoi_vien = integer { "Số hội viên chính thức", unit = "người", min = 0, cite = "NĐ 237/2026/NĐ-CP Đ3" },
	gpb_xh_nhan_su = integer { "Số nhân sự của tòa soạn", unit = "người", min = 0, cite = "NĐ 237/2026/NĐ-CP Đ3" },
	gpb_xh_the = integer { "Trong đó số người có thẻ nhà báo", unit = "người", min = 0, cite = "NĐ 237/2026/NĐ-CP Đ3" },
	gpb_xh_tru_so = boolean { "Có trụ sở ổn định từ 02 năm do cơ quan chủ quản bố trí hoặc thuê?", cite = "NĐ 237/2026/NĐ-CP Đ3" },
	gpb_xh_tai_chinh = boolean { "Đề án tài chính đủ trả lương, bảo hiểm, in ấn hoặc đường truyền, máy chủ ít nhất 02 năm?", cite = "NĐ 237/2026/NĐ-CP Đ3" },
	gpb_khoa_hoc_dung = boolean { "Thuộc Điều 17 khoản 2 (bệnh viện phải đủ hạng)?", cite = "Luật 126/2025/QH15 Đ17 k2" },
	gpb_bi_thu_hoi = choice { "Đã từng bị thu hồi giấy phép?", options = {
		{ "khong", "Không" }, { "a", "Được cấp mà không hoạt động" }, { "b", "Không bảo đảm điều kiện Điều 17" }, { "c", "Vi phạm Điều 8 gây hậu quả nghiêm trọng trở lên, hoặc tái phạm" } }, cite = "Luật 126/2025/QH15 Đ19" },
	gpb_ngay_thu_hoi = date { "Ngày quyết định thu hồi có hiệu lực", cite = "Luật 126/2025/QH15 Đ19" },

	gpb_dk_loai_hinh = boolean { "Đã xác định loại hình, tôn chỉ, đối tượng, kỳ hạn hoặc kênh, tên miền?", cite = "Luật 126/2025/QH15 Đ17 k3" },
	gpb_dk_nhan_su = boolean { "Có phương án nhân sự và người đứng đầu đủ tiêu chuẩn?", cite = "Luật 126/2025/QH15 Đ17 k3" },
	gpb_dk_ten = boolean { "Có tên gọi, biểu tượng?", cite = "Luật 126/2025/QH15 Đ17 k3" },
	gpb_dk_tru_so = boolean { "Có trụ sở, cơ sở kỹ thuật, tài chính, giải pháp an toàn?", cite = "Luật 126/2025/QH15 Đ17 k3" },
	gpb_dien_tu = boolean { "Là báo điện tử?" },
	gpb_ten_mien = boolean { "Có ít nhất một tên miền «.vn» trùng tên báo?", cite = "Luật 126/2025/QH15 Đ17 k3" },
	gpb_may_chu = boolean { "Máy chủ đặt tại Việt Nam?", cite = "Luật 126/2025/QH15 Đ17 k3" },
	gpb_dk_chien_luoc = boolean { "Phù hợp chiến lược phát triển và quản lý hệ thống báo chí do Thủ tướng phê duyệt?", cite = "Luật 126/2025/QH15 Đ17 k3" },

	gpb_ngay_nhan = date { "Ngày nhận đủ hồ sơ hợp lệ" },
	gpb_han_tra_loi = date { "Hạn trả lời theo quy định của Bộ đang áp dụng (đơn vị ghi)", help = "Thời hạn do Bộ trưởng Bộ VHTTDL quy định, chưa đối chiếu. Luật 2016 (đến 30/06/2026): 90 ngày (theo trí nhớ, chưa đối chiếu).", cite = "Luật 126/2025/QH15 Đ18 k6" },
	gpb_ket_qua = choice { "Kết quả", options = { { "cap", "Cấp giấy phép" }, { "tu-choi", "Từ chối" } } },
	gpb_ly_do = text { "Lý do từ chối", max = 1000, optional = true },
	gpb_so = text { "Số giấy phép", max = 60, optional = true },

	gpb_su_kien = choice { "Sau khi cấp phép có việc gì?", options = {
		{ "khong", "Không có" }, { "thong-bao", "Đổi trụ sở, thư điện tử, kỳ hạn xuất bản, nhà cung cấp kết nối" }, { "chap-thuan", "Đổi nội dung khác của giấy phép" }, { "ngung", "Không còn nhu cầu hoạt động" } }, cite = "Luật 126/2025/QH15 Đ18" },
	gpb_ngay_doi = date { "Ngày thay đổi" },
	gpb_ngay_ngung = date { "Ngày dự kiến ngừng hoạt động" },
	gpb_ngay_bao = date { "Ngày thông báo" },
}

param "gpb.ngay_bao_doi" { title = "Thông báo thay đổi chậm nhất sau ngày đổi", unit = "ngày",
	{ from = "2026-07-01", value = 5, cite = "Luật 126/2025/QH15 Đ18", checked = "2026-11-23" } }
param "gpb.ngay_bao_ngung" { title = "Thông báo ngừng hoạt động chậm nhất trước ngày ngừng", unit = "ngày",
	{ from = "2026-07-01", value = 30, cite = "Luật 126/2025/QH15 Đ18", checked = "2026-11-23" } }
param "gpb.thang_cho_ab" { title = "Được cấp lại sau khi thu hồi vì không hoạt động hoặc không bảo đảm điều kiện", unit = "tháng",
	{ from = "2026-07-01", value = 6, cite = "Luật 126/2025/QH15 Đ19", checked = "2026-11-23" } }
param "gpb.thang_cho_c" { title = "Được cấp lại sau khi thu hồi vì vi phạm Điều 8", unit = "tháng",
	{ from = "2026-07-01", value = 36, cite = "Luật 126/2025/QH15 Đ19", checked = "2026-11-23" } }

param "gpb.xh_nam" { title = "Tổ chức xã hội phải hoạt động ít nhất", unit = "năm",
	{ from = "2026-07-01", value = 3, cite = "NĐ 237/2026/NĐ-CP Đ3", checked = "2026-11-25" } }
param "gpb.xh_hoi_vien" { title = "Số hội viên chính thức tối thiểu", unit = "người",
	{ from = "2026-07-01", value = 150, cite = "NĐ 237/2026/NĐ-CP Đ3 (bản OCR: đối chiếu bản ký)", checked = "2026-11-25", status = "unverified" } }
param "gpb.xh_nhan_su" { title = "Số nhân sự tối thiểu của tòa soạn", unit = "người",
	{ from = "2026-07-01", value = 7, cite = "NĐ 237/2026/NĐ-CP Đ3", checked = "2026-11-25" } }
param "gpb.xh_the" { title = "Số người có thẻ nhà báo tối thiểu", unit = "người",
	{ from = "2026-07-01", value = 3, cite = "NĐ 237/2026/NĐ-CP Đ3", checked = "2026-11-25" } }

derive "gpb_xh_dieu_kien" { "Tổ chức xã hội đạt điều kiện riêng", type = "boolean", cite = "NĐ 237/2026/NĐ-CP Đ3",
	function(f, p)
		return f.gpb_xh_nam >= p["gpb.xh_nam"] and f.gpb_xh_hoi_vien >= p["gpb.xh_hoi_vien"]
			and f.gpb_xh_nhan_su >= p["gpb.xh_nhan_su"] and f.gpb_xh_the >= p["gpb.xh_the"]
			and f.gpb_xh_tru_so and f.gpb_xh_tai_chinh
	end }
derive "gpb_het_cho" { "Đã qua thời gian chờ sau thu hồi", type = "boolean", cite = "Luật 126/2025/QH15 Đ19",
	function(f, p)
		if f.gpb_bi_thu_hoi == "khong" then
			return true
		end
		local thang = f.gpb_bi_thu_hoi == "c" and p["gpb.thang_cho_c"] or p["gpb.thang_cho_ab"]
		return f.gpb_ngay >= add_months(f.gpb_ngay_thu_hoi, thang)
	end }
derive "gpb_dien_tu_dat" { "Báo điện tử đạt yêu cầu tên miền, máy chủ", type = "boolean", cite = "Luật 126/2025/QH15 Đ17 k3",
	function(f)
		if not f.gpb_dien_tu then
			return true
		end
		return f.gpb_ten_mien and f.gpb_may_chu
	end }
derive "gpb_bao_kip" { "Thông báo trong hạn", type = "boolean", cite = "Luật 126/2025/QH15 Đ18",
	function(f, p)
		if f.gpb_su_kien == "ngung" then
			return f.gpb_ngay_bao <= add_days(f.gpb_ngay_ngung, -p["gpb.ngay_bao_ngung"])
		end
		return f.gpb_ngay_bao <= add_days(f.gpb_ngay_doi, p["gpb.ngay_bao_doi"])
	end }
-- Hạn đếm lùi rơi vào ngày nghỉ thì nhắc vào ngày làm việc liền trước.
derive "gpb_nhac_ngung" { "Ngày nhắc thông báo ngừng hoạt động", type = "date", cite = "Luật 126/2025/QH15 Đ18",
	function(f, p) return add_working_days(add_days(f.gpb_ngay_ngung, 1 - p["gpb.ngay_bao_ngung"]), -1, "vn") end }

decision "gpb.tu-cach" { title = "Có tư cách đề nghị cấp giấy phép?", hit = "FIRST",
	inputs = { "gpb_ngay", "gpb_to_chuc", "gpb_cap_tinh", "gpb_xh_dieu_kien", "gpb_khoa_hoc_dung", "gpb_het_cho" },
	outputs = { "ket_qua" },
	{ '< date("2026-07-01")', "-", "-", "-", "-", "-", '"luat-cu"', cite = "Luật 103/2016/QH13", note = "Nội dung luật cũ chưa có trong nguồn." },
	{ "-", '"doanh-nghiep"', "-", "-", "-", "-", '"khong-thuoc-dien"', cite = "Luật 126/2025/QH15 Đ17 k1, k2" },
	{ "-", '"khoa-hoc"', "-", "-", "false", "-", '"khong-thuoc-dien"', cite = "Luật 126/2025/QH15 Đ17 k2" },
	{ "-", '"nha-nuoc","xa-hoi","ton-giao"', "false", "-", "-", "-", '"khong-thuoc-dien"', cite = "Luật 126/2025/QH15 Đ17 k1" },
	{ "-", '"xa-hoi"', "true", "false", "-", "-", '"thieu-dieu-kien-xa-hoi"', cite = "Luật 126/2025/QH15 Đ17 k4; NĐ 237/2026/NĐ-CP Đ3", note = "03 năm, 150 hội viên (bản OCR), 07 nhân sự có 03 thẻ nhà báo, trụ sở 02 năm, tài chính 02 năm." },
	{ "-", "-", "-", "-", "-", "false", '"chua-het-cho"', cite = "Luật 126/2025/QH15 Đ19", note = "Trường hợp a, b: sau 06 tháng; trường hợp c: sau 03 năm." },
	{ "-", '"khoa-hoc"', "-", "-", "true", "true", '"tap-chi-khoa-hoc"', cite = "Luật 126/2025/QH15 Đ17 k2" },
	{ "-", '"nha-nuoc","ton-giao"', "true", "-", "-", "true", '"du"', cite = "Luật 126/2025/QH15 Đ17 k1" },
	{ "-", '"xa-hoi"', "true", "true", "-", "true", '"du"', cite = "Luật 126/2025/QH15 Đ17" },
	labels = { ket_qua = { ["luat-cu"] = "Theo Luật Báo chí 2016: không dùng quy trình này", ["khong-thuoc-dien"] = "Không thuộc diện được cấp", ["thieu-dieu-kien-xa-hoi"] = "Tổ chức xã hội chưa đạt điều kiện thời gian hoạt động, hội viên", ["chua-het-cho"] = "Chưa hết thời gian chờ sau khi bị thu hồi", ["tap-chi-khoa-hoc"] = "Được đề nghị: tạp chí khoa học", du = "Được đề nghị" } },
}

decision "gpb.noi-nop" { title = "Nộp hồ sơ ở đâu?", hit = "UNIQUE",
	inputs = { "gpb_viec", "gpb_dia_phuong" },
	outputs = { "noi" },
	{ '"cap-moi","them-loai-hinh"', "-", '"bo"', cite = "Luật 126/2025/QH15 Đ18" },
	{ '"them-an-pham"', "false", '"bo"', cite = "Luật 126/2025/QH15 Đ18" },
	{ '"them-an-pham"', "true", '"ubnd-tinh"', cite = "Luật 126/2025/QH15 Đ18" },
	labels = { noi = { bo = "Bộ Văn hóa, Thể thao và Du lịch", ["ubnd-tinh"] = "Ủy ban nhân dân cấp tỉnh" } },
}

decision "gpb.dieu-kien" { title = "Đủ năm nhóm điều kiện?", hit = "FIRST",
	inputs = { "gpb_dk_loai_hinh", "gpb_dk_nhan_su", "gpb_dk_ten", "gpb_dk_tru_so", "gpb_dien_tu_dat", "gpb_dk_chien_luoc" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", "-", "-", "-", '"loai-hinh"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	{ "true", "false", "-", "-", "-", "-", '"nhan-su"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	{ "true", "true", "false", "-", "-", "-", '"ten"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	{ "true", "true", "true", "false", "-", "-", '"tru-so"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	{ "true", "true", "true", "true", "false", "-", '"bao-dien-tu"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	{ "true", "true", "true", "true", "true", "false", '"chien-luoc"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	{ "true", "true", "true", "true", "true", "true", '"du"', cite = "Luật 126/2025/QH15 Đ17 k3" },
	labels = { ket_qua = { ["loai-hinh"] = "Thiếu loại hình, tôn chỉ, đối tượng, kỳ hạn hoặc kênh", ["nhan-su"] = "Thiếu phương án nhân sự, người đứng đầu", ten = "Thiếu tên gọi, biểu tượng", ["tru-so"] = "Thiếu trụ sở, kỹ thuật, tài chính, an toàn", ["bao-dien-tu"] = "Báo điện tử chưa đạt tên miền «.vn», máy chủ tại Việt Nam", ["chien-luoc"] = "Chưa phù hợp chiến lược", du = "Đủ điều kiện" } },
}

decision "gpb.sau-cap" { title = "Việc phải làm sau cấp phép", hit = "UNIQUE",
	inputs = { "gpb_su_kien" },
	outputs = { "viec" },
	{ '"khong"', '"khong"', cite = "Luật 126/2025/QH15 Đ18" },
	{ '"thong-bao"', '"thong-bao-5"', cite = "Luật 126/2025/QH15 Đ18" },
	{ '"chap-thuan"', '"xin-chap-thuan"', cite = "Luật 126/2025/QH15 Đ18" },
	{ '"ngung"', '"thong-bao-30"', cite = "Luật 126/2025/QH15 Đ18" },
	labels = { viec = { khong = "Không phải làm gì", ["thong-bao-5"] = "Thông báo chậm nhất 05 ngày từ ngày đổi", ["xin-chap-thuan"] = "Phải được chấp thuận trước khi đổi", ["thong-bao-30"] = "Cơ quan chủ quản thông báo chậm nhất 30 ngày trước ngày ngừng" } },
}

decision "gpb.bao-kip" { title = "Thông báo có kịp hạn?", hit = "UNIQUE",
	inputs = { "gpb_bao_kip" },
	outputs = { "ket_qua" },
	{ "true", '"dung-han"', cite = "Luật 126/2025/QH15 Đ18" },
	{ "false", '"cham"', cite = "Luật 126/2025/QH15 Đ18" },
	labels = { ket_qua = { ["dung-han"] = "Đúng hạn", cham = "Quá hạn" } },
}
