-- Chuyển mạng giữ nguyên số: điều kiện, xác nhận 04 giờ, mức phạt từ chối trái quy định.

facts {
	cm_hai_chieu = boolean { "Thuê bao đang hoạt động hai chiều?", cite = "TT 09/2025/TT-BKHCN" },
	cm_trung_thong_tin = boolean { "Thông tin thuê bao ở hai nhà mạng trùng khớp?", cite = "TT 09/2025/TT-BKHCN" },
	cm_lan_dau = boolean { "Chuyển mạng lần đầu?" },
	cm_so_ngay = integer { "Số ngày từ khi kích hoạt (lần đầu) hoặc từ lần chuyển gần nhất", unit = "ngày", min = 0, max = 20000 },
	cm_tra_sau = boolean { "Thuê bao trả sau?" },
	cm_het_no = boolean { "Đã thanh toán hết nợ?" },
	cm_cuoc_ky = money { "Cước phát sinh của kỳ chưa thanh toán", min = 0, example = "500.000" },
	cm_roaming = boolean { "Có dùng chuyển vùng quốc tế trong 60 ngày?" },
	cm_so_dau_gia = boolean { "Số thuê bao trúng đấu giá?", cite = "NĐ 115/2025/NĐ-CP Đ45 k3" },
	cm_thang_dau_gia = integer { "Số tháng từ khi nhận số trúng đấu giá", unit = "tháng", min = 0, max = 1000 },
	cm_gio_xac_nhan = number { "Số giờ từ khi được hướng dẫn đến khi nhắn YCCM gửi 1441", unit = "giờ", min = 0, max = 10000, help = "24 giờ là hướng dẫn cũ; nay là 04 giờ.", cite = "TT 09/2025/TT-BKHCN" },
	cm_huy = boolean { "Thuê bao đã nhắn HUYCM để hủy?" },
	cm_bi_tu_choi = boolean { "Nhà mạng chuyển đi từ chối?" },
	cm_tu_choi_dung = boolean { "Việc từ chối có lý do, bằng chứng và tin nhắn đúng quy định?", cite = "NĐ 174/2026/NĐ-CP Đ28" },
	cm_ngay_tu_choi = date { "Ngày từ chối trái quy định", help = "Từ 01/7/2026 theo NĐ 174/2026.", cite = "NĐ 174/2026/NĐ-CP Đ115" },
	cm_so_tb_tu_choi = integer { "Số thuê bao bị từ chối trái quy định", unit = "thuê bao", min = 1, max = 10000000 },
	cm_ngay_cat = date { "Ngày cắt chuyển" },
}

param "cm.ngay_lan_dau" { title = "Số ngày tối thiểu với lần chuyển đầu", unit = "ngày",
	{ from = "2025-08-10", value = 90, cite = "TT 09/2025/TT-BKHCN", checked = "2026-11-23" } }
param "cm.ngay_lan_sau" { title = "Số ngày tối thiểu với lần chuyển sau", unit = "ngày",
	{ from = "2025-08-10", value = 60, cite = "TT 09/2025/TT-BKHCN", checked = "2026-11-23" } }

derive "cm_du_ngay" { "Đủ số ngày tối thiểu", type = "boolean", cite = "TT 09/2025/TT-BKHCN",
	function(f, p) return f.cm_so_ngay >= (f.cm_lan_dau and p["cm.ngay_lan_dau"] or p["cm.ngay_lan_sau"]) end }
derive "cm_tra_sau_dat" { "Thuê bao trả sau đạt điều kiện", type = "boolean", cite = "TT 09/2025/TT-BKHCN",
	function(f)
		if not f.cm_tra_sau then
			return true
		end
		return f.cm_het_no and f.cm_cuoc_ky <= 500000 and not f.cm_roaming
	end }
derive "cm_dau_gia_dat" { "Số trúng đấu giá đã đủ 06 tháng", type = "boolean", cite = "NĐ 115/2025/NĐ-CP Đ45 k3",
	function(f)
		if not f.cm_so_dau_gia then
			return true
		end
		return f.cm_thang_dau_gia >= 6
	end }

decision "cm.dieu-kien" { title = "Được chuyển mạng giữ số?", hit = "FIRST",
	inputs = { "cm_hai_chieu", "cm_trung_thong_tin", "cm_du_ngay", "cm_tra_sau_dat", "cm_dau_gia_dat" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", "-", "-", '"khong-hai-chieu"', cite = "TT 09/2025/TT-BKHCN" },
	{ "true", "false", "-", "-", "-", '"khong-trung"', cite = "TT 09/2025/TT-BKHCN" },
	{ "true", "true", "false", "-", "-", '"chua-du-ngay"', cite = "TT 09/2025/TT-BKHCN" },
	{ "true", "true", "true", "false", "-", '"tra-sau"', cite = "TT 09/2025/TT-BKHCN" },
	{ "true", "true", "true", "true", "false", '"so-dau-gia"', cite = "NĐ 115/2025/NĐ-CP Đ45 k3" },
	{ "true", "true", "true", "true", "true", '"du"', cite = "TT 09/2025/TT-BKHCN; NĐ 115/2025/NĐ-CP Đ45 k3" },
	labels = { ket_qua = { du = "Đủ điều kiện", ["khong-hai-chieu"] = "Chưa được: không hoạt động hai chiều", ["khong-trung"] = "Chưa được: thông tin không trùng", ["chua-du-ngay"] = "Chưa được: chưa đủ 90 ngày (lần đầu) hoặc 60 ngày (lần sau)", ["tra-sau"] = "Chưa được: thuê bao trả sau còn nợ, cước kỳ trên 500.000đ hoặc có chuyển vùng trong 60 ngày", ["so-dau-gia"] = "Chưa được: số trúng đấu giá chưa đủ 06 tháng" } },
}

decision "cm.xac-nhan" { title = "Xác nhận của thuê bao", hit = "FIRST",
	inputs = { "cm_huy", "cm_gio_xac_nhan" },
	outputs = { "ket_qua" },
	{ "true", "-", '"huy"', cite = "TT 09/2025/TT-BKHCN" },
	{ "false", "<= 4", '"xac-nhan"', cite = "TT 09/2025/TT-BKHCN" },
	{ "false", "-", '"het-han"', cite = "TT 09/2025/TT-BKHCN" },
	labels = { ket_qua = { huy = "Thuê bao hủy", ["xac-nhan"] = "Đã xác nhận trong 04 giờ", ["het-han"] = "Quá 04 giờ: hết hạn" } },
}

decision "cm.phat-tu-choi" { title = "Phạt từ chối trái quy định (từ 01/7/2026)", hit = "UNIQUE",
	inputs = { "cm_ngay_tu_choi", "cm_so_tb_tu_choi" },
	outputs = { "tu", "den", "can_cu" },
	{ '< date("2026-07-01")', "-", "null", "null", '"NĐ 15/2020/NĐ-CP: mức chưa có trong nguồn"', cite = "NĐ 174/2026/NĐ-CP Đ115", note = "Trước 01/7/2026 theo NĐ 15/2020: mức chưa có trong nguồn." },
	{ '>= date("2026-07-01")', "[1..5]", "80000000", "100000000", '"NĐ 174/2026/NĐ-CP Đ28"', cite = "NĐ 174/2026/NĐ-CP Đ28" },
	{ '>= date("2026-07-01")', "[6..10]", "100000000", "140000000", '"NĐ 174/2026/NĐ-CP Đ28"', cite = "NĐ 174/2026/NĐ-CP Đ28" },
	{ '>= date("2026-07-01")', "[11..15]", "140000000", "170000000", '"NĐ 174/2026/NĐ-CP Đ28"', cite = "NĐ 174/2026/NĐ-CP Đ28" },
	{ '>= date("2026-07-01")', ">= 16", "170000000", "200000000", '"NĐ 174/2026/NĐ-CP Đ28"', cite = "NĐ 174/2026/NĐ-CP Đ28" },
	gap = "Số thuê bao bị từ chối luôn từ 1 trở lên.",
}
