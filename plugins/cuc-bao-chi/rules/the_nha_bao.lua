-- Thẻ nhà báo theo Luật Báo chí 126/2025: đối tượng, điều kiện, trường hợp không xét, thời hạn, thu hồi.

facts {
	tnb_ho_ten = text { "Họ và tên người đề nghị", max = 120 },
	tnb_ngay = date { "Ngày đề nghị xét cấp thẻ" },
	tnb_doi_tuong = choice { "Người đề nghị thuộc đối tượng nào?", options = {
		{ "lanh-dao", "Lãnh đạo cơ quan báo chí, thông tấn quốc gia" },
		{ "truong-pho-phong", "Trưởng, phó ban hoặc phòng nghiệp vụ" },
		{ "phong-vien", "Phóng viên" },
		{ "bien-tap-vien", "Biên tập viên" },
		{ "quay-phim", "Quay phim, đạo diễn chương trình phát thanh, truyền hình (trừ phim truyện), phim tài liệu nhà nước đặt hàng" },
		{ "chuyen-nganh", "Người đã có thẻ chuyển sang dạy báo chí ở đại học, làm chuyên trách hội nhà báo hoặc quản lý nhà nước về báo chí" },
		{ "khac", "Không thuộc các đối tượng trên" } }, cite = "Luật 126/2025/QH15 Đ28 k1" },
	tnb_tap_chi_kh = boolean { "Làm việc tại cơ quan tạp chí khoa học có cơ quan chủ quản thuộc Điều 17 khoản 2?", help = "Cơ sở giáo dục đại học, tổ chức khoa học và công nghệ, bệnh viện.", cite = "Luật 126/2025/QH15 Đ16 k4, Đ17 k2" },

	tnb_quoc_tich = boolean { "Là công dân Việt Nam, thường trú tại Việt Nam?", cite = "Luật 126/2025/QH15 Đ28 k2" },
	tnb_bang = choice { "Bằng cao nhất", options = { { "dai-hoc", "Đại học trở lên" }, { "cao-dang", "Cao đẳng" }, { "khac", "Thấp hơn cao đẳng" } }, cite = "Luật 126/2025/QH15 Đ28 k2" },
	tnb_duoc_cao_dang = boolean { "Là quay phim của cơ quan báo chí có truyền hình, hoặc là người dân tộc thiểu số làm nội dung bằng tiếng dân tộc?", help = "Hai trường hợp này được dùng bằng cao đẳng.", cite = "Luật 126/2025/QH15 Đ28 k2" },
	tnb_lan_dau = boolean { "Xét cấp thẻ lần đầu?", help = "Thời gian công tác 02 năm và lớp bồi dưỡng chỉ xét với người xét lần đầu.", cite = "Luật 126/2025/QH15 Đ28 k2" },
	tnb_ngay_bat_dau = date { "Ngày bắt đầu công tác liên tục tại cơ quan báo chí đề nghị", cite = "Luật 126/2025/QH15 Đ28 k2" },
	tnb_boi_duong = boolean { "Đã hoàn thành lớp bồi dưỡng nghiệp vụ và đạo đức nghề báo?", cite = "Luật 126/2025/QH15 Đ28 k2 c, Đ50 k3" },
	tnb_duoc_de_nghi = boolean { "Được cơ quan báo chí hoặc cơ quan công tác đề nghị?", cite = "Luật 126/2025/QH15 Đ28 k2" },

	tnb_dao_duc = boolean { "Đã bị Hội Nhà báo Việt Nam kết luận vi phạm đạo đức nghề nghiệp?", cite = "Luật 126/2025/QH15 Đ28 k3" },
	tnb_ngay_dao_duc = date { "Ngày Hội Nhà báo Việt Nam kết luận" },
	tnb_ky_luat = boolean { "Đã bị kỷ luật từ khiển trách trở lên?", cite = "Luật 126/2025/QH15 Đ28 k3" },
	tnb_ngay_ky_luat = date { "Ngày có quyết định kỷ luật" },
	tnb_lien_quan = boolean { "Là người liên quan trong vụ việc chưa có kết luận của cơ quan có thẩm quyền?", cite = "Luật 126/2025/QH15 Đ28 k3" },
	tnb_an_tich = boolean { "Bị kết án mà chưa được xóa án tích?", cite = "Luật 126/2025/QH15 Đ28 k3" },
	tnb_bi_thu_hoi = boolean { "Đã bị thu hồi thẻ do vi phạm pháp luật?", cite = "Luật 126/2025/QH15 Đ28 k3" },
	tnb_ngay_thu_hoi = date { "Ngày bị thu hồi thẻ" },

	tnb_co_quan_nhan = choice { "Hồ sơ của ai?", options = { { "bao-chi", "Báo in, báo điện tử, cơ quan quản lý, hội, giảng viên" }, { "ptth", "Phát thanh, truyền hình" } }, cite = "TT 31/2021/TT-BTTTT Đ6" },
	tnb_thong_tu = text { "Số thông tư về hồ sơ đang áp dụng (đơn vị ghi)", max = 100, help = "TT 31/2021/TT-BTTTT hướng dẫn Luật 2016; phải đổi sang thông tư mới khi có." },
	tnb_ho_so_du = boolean { "Hồ sơ đủ các tài liệu?" },
	tnb_ket_qua = choice { "Kết quả xét của Bộ", options = { { "cap", "Cấp thẻ" }, { "khong", "Không cấp" } } },
	tnb_ly_do = text { "Lý do không cấp", max = 1000, optional = true },
	tnb_so_the = text { "Số thẻ", max = 40, optional = true },
	tnb_ngay_cap = date { "Ngày cấp thẻ", cite = "Luật 126/2025/QH15 Đ28 k4" },

	tnb_nop_lai = choice { "Có thuộc trường hợp phải nộp lại thẻ?", options = {
		{ "khong", "Không" }, { "chuyen-viec", "Chuyển việc, không còn là đối tượng được cấp thẻ" }, { "nghi-huu", "Nghỉ hưu" },
		{ "het-hop-dong", "Hết hợp đồng không ký tiếp, không làm tiếp tại cơ quan báo chí" }, { "bao-bi-thu-hoi", "Cơ quan báo chí bị thu hồi giấy phép" } }, cite = "NĐ 237/2026/NĐ-CP Đ7 k3" },
	tnb_ngay_nop_lai = date { "Ngày có quyết định về việc phải nộp lại thẻ", cite = "NĐ 237/2026/NĐ-CP Đ7 k3" },
	tnb_da_nop_lai = boolean { "Người được cấp thẻ đã nộp lại thẻ?" },
	tnb_phat_sinh = boolean { "Trong thời hạn của thẻ có phát sinh căn cứ xem xét thu hồi?", cite = "Luật 126/2025/QH15 Đ28 k5" },
	tnb_hau_qua = boolean { "Vi phạm đạo đức, hoạt động nghiệp vụ hoặc dùng thẻ sai mục đích gây hậu quả nghiêm trọng?", cite = "Luật 126/2025/QH15 Đ28 k5" },
	tnb_khoi_to = boolean { "Có quyết định khởi tố bị can?", cite = "Luật 126/2025/QH15 Đ28 k5" },
	tnb_canh_cao = boolean { "Bị kỷ luật từ cảnh cáo trở lên?", cite = "Luật 126/2025/QH15 Đ28 k5" },
	tnb_hai_khien_trach = boolean { "Bị khiển trách hai lần trong 02 năm?", cite = "Luật 126/2025/QH15 Đ28 k5" },
	tnb_phai_nop_lai = boolean { "Thuộc diện phải nộp lại thẻ mà chưa nộp?", cite = "Luật 126/2025/QH15 Đ28 k5" },
	tnb_so_ngay_chua_nop = integer { "Số ngày từ ngày cơ quan báo chí yêu cầu nộp lại thẻ", unit = "ngày", min = 0, max = 10000 },
}

param "tnb.thang_cong_tac" { title = "Thời gian công tác liên tục khi xét lần đầu", unit = "tháng",
	{ from = "2026-07-01", value = 24, cite = "Luật 126/2025/QH15 Đ28 k2", checked = "2026-11-23" } }
param "tnb.thang_cho" { title = "Thời gian chưa xét sau vi phạm, kỷ luật, thu hồi", unit = "tháng",
	{ from = "2026-07-01", value = 12, cite = "Luật 126/2025/QH15 Đ28 k3", checked = "2026-11-23" } }
param "tnb.thang_the" { title = "Thời hạn của thẻ tính từ ngày cấp", unit = "tháng",
	{ from = "2026-01-01", value = 60, cite = "Luật 126/2025/QH15 Đ28 k4, Đ50 k2", checked = "2026-11-23" } }

derive "tnb_du_cong_tac" { "Đủ 02 năm công tác liên tục", type = "boolean", cite = "Luật 126/2025/QH15 Đ28 k2",
	function(f, p)
		if not f.tnb_lan_dau then
			return true
		end
		return f.tnb_ngay >= add_months(f.tnb_ngay_bat_dau, p["tnb.thang_cong_tac"])
	end }
derive "tnb_bang_dat" { "Đạt yêu cầu về bằng", type = "boolean", cite = "Luật 126/2025/QH15 Đ28 k2",
	function(f)
		if f.tnb_bang == "cao-dang" then
			return f.tnb_duoc_cao_dang
		end
		return f.tnb_bang == "dai-hoc"
	end }
derive "tnb_boi_duong_dat" { "Đạt yêu cầu về lớp bồi dưỡng", type = "boolean", cite = "Luật 126/2025/QH15 Đ28 k2 c, Đ50 k3",
	function(f)
		if f.tnb_ngay < "2027-01-01" or not f.tnb_lan_dau then
			return true
		end
		return f.tnb_boi_duong
	end }
derive "tnb_dao_duc_chua_du" { "Vi phạm đạo đức chưa đủ 12 tháng", type = "boolean", cite = "Luật 126/2025/QH15 Đ28 k3",
	function(f, p) return f.tnb_dao_duc and f.tnb_ngay < add_months(f.tnb_ngay_dao_duc, p["tnb.thang_cho"]) end }
derive "tnb_ky_luat_chua_du" { "Kỷ luật chưa đủ 12 tháng", type = "boolean", cite = "Luật 126/2025/QH15 Đ28 k3",
	function(f, p) return f.tnb_ky_luat and f.tnb_ngay < add_months(f.tnb_ngay_ky_luat, p["tnb.thang_cho"]) end }
derive "tnb_thu_hoi_chua_qua" { "Thu hồi thẻ chưa quá 12 tháng", type = "boolean", cite = "Luật 126/2025/QH15 Đ28 k3",
	function(f, p) return f.tnb_bi_thu_hoi and f.tnb_ngay <= add_months(f.tnb_ngay_thu_hoi, p["tnb.thang_cho"]) end }
derive "tnb_het_han" { "Ngày hết hạn của thẻ", type = "date", cite = "Luật 126/2025/QH15 Đ28 k4",
	function(f, p) return add_months(f.tnb_ngay_cap, p["tnb.thang_the"]) end }

decision "tnb.doi-tuong" { title = "Có thuộc đối tượng được cấp thẻ?", hit = "FIRST",
	inputs = { "tnb_ngay", "tnb_tap_chi_kh", "tnb_doi_tuong" },
	outputs = { "ket_qua" },
	{ '< date("2026-01-01")', "-", "-", '"luat-cu"', cite = "Luật 103/2016/QH13 Đ27", note = "Nội dung luật cũ chưa có trong nguồn." },
	{ "-", "true", "-", '"tap-chi-khoa-hoc"', cite = "Luật 126/2025/QH15 Đ16 k4, Đ50 k2", note = "Áp dụng sớm từ 01/01/2026." },
	{ '< date("2026-07-01")', "false", "-", '"luat-cu"', cite = "Luật 103/2016/QH13 Đ27", note = "Nội dung luật cũ chưa có trong nguồn." },
	{ '>= date("2026-07-01")', "false", '"khac"', '"khong-dung"', cite = "Luật 126/2025/QH15 Đ28 k1, k3" },
	{ '>= date("2026-07-01")', "false", "-", '"dung"', cite = "Luật 126/2025/QH15 Đ28 k1" },
	labels = { ket_qua = { ["luat-cu"] = "Theo Luật Báo chí 2016: không dùng quy trình này", ["tap-chi-khoa-hoc"] = "Không thuộc đối tượng: tạp chí khoa học", ["khong-dung"] = "Không đúng đối tượng", dung = "Đúng đối tượng" } },
}

decision "tnb.dieu-kien" { title = "Đủ điều kiện cấp thẻ?", hit = "FIRST",
	inputs = { "tnb_quoc_tich", "tnb_bang_dat", "tnb_du_cong_tac", "tnb_boi_duong_dat", "tnb_duoc_de_nghi" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", "-", "-", '"quoc-tich"', cite = "Luật 126/2025/QH15 Đ28 k2" },
	{ "true", "false", "-", "-", "-", '"bang"', cite = "Luật 126/2025/QH15 Đ28 k2" },
	{ "true", "true", "false", "-", "-", '"cong-tac"', cite = "Luật 126/2025/QH15 Đ28 k2", note = "Số 02 năm đọc ở báo chí, vì bản toàn văn bị mất chữ ở điểm c." },
	{ "true", "true", "true", "false", "-", '"boi-duong"', cite = "Luật 126/2025/QH15 Đ28 k2 c, Đ50 k3" },
	{ "true", "true", "true", "true", "false", '"de-nghi"', cite = "Luật 126/2025/QH15 Đ28 k2" },
	{ "true", "true", "true", "true", "true", '"du"', cite = "Luật 126/2025/QH15 Đ28 k2" },
	labels = { ket_qua = { ["quoc-tich"] = "Không là công dân Việt Nam thường trú tại Việt Nam", bang = "Chưa đạt yêu cầu về bằng", ["cong-tac"] = "Chưa đủ 02 năm công tác liên tục", ["boi-duong"] = "Chưa hoàn thành lớp bồi dưỡng", ["de-nghi"] = "Chưa được cơ quan đề nghị", du = "Đủ điều kiện" } },
}

decision "tnb.loai-tru" { title = "Có thuộc trường hợp không xét?", hit = "FIRST",
	inputs = { "tnb_dao_duc_chua_du", "tnb_ky_luat_chua_du", "tnb_lien_quan", "tnb_an_tich", "tnb_thu_hoi_chua_qua" },
	outputs = { "ket_qua" },
	{ "true", "-", "-", "-", "-", '"dao-duc"', cite = "Luật 126/2025/QH15 Đ28 k3" },
	{ "false", "true", "-", "-", "-", '"ky-luat"', cite = "Luật 126/2025/QH15 Đ28 k3" },
	{ "false", "false", "true", "-", "-", '"lien-quan"', cite = "Luật 126/2025/QH15 Đ28 k3" },
	{ "false", "false", "false", "true", "-", '"an-tich"', cite = "Luật 126/2025/QH15 Đ28 k3" },
	{ "false", "false", "false", "false", "true", '"thu-hoi"', cite = "Luật 126/2025/QH15 Đ28 k3" },
	{ "false", "false", "false", "false", "false", '"duoc-xet"', cite = "Luật 126/2025/QH15 Đ28 k3" },
	labels = { ket_qua = { ["dao-duc"] = "Vi phạm đạo đức chưa đủ 12 tháng", ["ky-luat"] = "Kỷ luật chưa đủ 12 tháng", ["lien-quan"] = "Liên quan vụ việc chưa có kết luận", ["an-tich"] = "Chưa được xóa án tích", ["thu-hoi"] = "Bị thu hồi thẻ chưa quá 12 tháng", ["duoc-xet"] = "Được xét" } },
}

decision "tnb.thu-hoi" { title = "Thẻ có bị thu hồi?", hit = "FIRST",
	inputs = { "tnb_hau_qua", "tnb_khoi_to", "tnb_canh_cao", "tnb_hai_khien_trach", "tnb_phai_nop_lai", "tnb_so_ngay_chua_nop" },
	outputs = { "ket_qua" },
	{ "true", "-", "-", "-", "-", "-", '"thu-hoi"', cite = "Luật 126/2025/QH15 Đ28 k5" },
	{ "false", "true", "-", "-", "-", "-", '"thu-hoi"', cite = "Luật 126/2025/QH15 Đ28 k5", note = "Được trả lại thẻ nếu đình chỉ hoặc được tuyên không có tội, miễn trách nhiệm hình sự." },
	{ "false", "false", "true", "-", "-", "-", '"thu-hoi"', cite = "Luật 126/2025/QH15 Đ28 k5" },
	{ "false", "false", "false", "true", "-", "-", '"thu-hoi"', cite = "Luật 126/2025/QH15 Đ28 k5" },
	{ "false", "false", "false", "false", "true", "> 30", '"thu-hoi"', cite = "Luật 126/2025/QH15 Đ28 k5", note = "Quá 30 ngày từ ngày cơ quan báo chí yêu cầu nộp lại." },
	{ "false", "false", "false", "false", "true", "<= 30", '"khong"', cite = "Luật 126/2025/QH15 Đ28 k5" },
	{ "false", "false", "false", "false", "false", "-", '"khong"', cite = "Luật 126/2025/QH15 Đ28 k5" },
	labels = { ket_qua = { ["thu-hoi"] = "Thu hồi thẻ", khong = "Không có căn cứ thu hồi" } },
}
