-- Diễn tập phục hồi: bản sao lưu phải khôi phục thử thành công; mục tiêu thời gian do đơn vị đặt.

facts {
	dt_ten = text { "Tên cuộc diễn tập", max = 200 },
	dt_he_thong = text { "Hệ thống diễn tập", max = 200 },
	dt_cap = integer { "Cấp độ của hệ thống", min = 1, max = 5 },
	dt_kich_ban = text { "Kịch bản sự cố", max = 2000, example = "Mã độc tống tiền mã hóa máy chủ cơ sở dữ liệu" },
	dt_ngay = date { "Ngày diễn tập" },
	dt_rto = number { "Thời gian khôi phục mục tiêu (đơn vị đặt)", unit = "giờ", min = 0, max = 10000, help = "Văn bản không có con số: ghi giá trị trong kế hoạch ứng phó của đơn vị.", cite = "kế hoạch ứng phó sự cố của đơn vị" },
	dt_rpo = number { "Lượng dữ liệu được phép mất (đơn vị đặt)", unit = "giờ", min = 0, max = 10000, cite = "kế hoạch ứng phó sự cố của đơn vị" },
	dt_ke_hoach = boolean { "Có kế hoạch ứng phó sự cố, phương án khôi phục thảm họa?", cite = "NĐ 331/2026/NĐ-CP Đ29 k2" },
	dt_tu_dong = boolean { "Sao lưu tự động?", cite = "NĐ 331/2026/NĐ-CP Đ29 k2" },
	dt_tach_biet = boolean { "Bản sao lưu lưu tách biệt?", cite = "NĐ 331/2026/NĐ-CP Đ29 k2" },
	dt_khoi_phuc_duoc = boolean { "Khôi phục được từ bản sao lưu?", cite = "NĐ 331/2026/NĐ-CP Đ29 k2; TCVN 14423:2026 mục 5.11" },
	dt_gio_khoi_phuc = number { "Thời gian khôi phục thực tế", unit = "giờ", min = 0, max = 10000 },
	dt_gio_mat = number { "Dữ liệu mất thực tế", unit = "giờ", min = 0, max = 10000 },
	dt_gio_bao_24 = number { "Trong diễn tập, thông báo ban đầu sau T0", unit = "giờ", min = 0, max = 10000 },
	dt_gio_bao_72 = number { "Trong diễn tập, báo cáo sau T0", unit = "giờ", min = 0, max = 10000 },
	dt_ton_tai = text { "Tồn tại, bài học", max = 3000 },
	dt_han_sua = date { "Hạn khắc phục tồn tại (đơn vị đặt)" },
	dt_da_sua = boolean { "Đã khắc phục?" },
	dt_ngay_sau = date { "Ngày diễn tập tiếp theo (đơn vị đặt)" },
}

derive "dt_kip_rto" { "Khôi phục trong thời gian mục tiêu", type = "boolean", cite = "kế hoạch ứng phó sự cố của đơn vị",
	function(f) return f.dt_gio_khoi_phuc <= f.dt_rto end }
derive "dt_kip_rpo" { "Dữ liệu mất trong mức cho phép", type = "boolean", cite = "kế hoạch ứng phó sự cố của đơn vị",
	function(f) return f.dt_gio_mat <= f.dt_rpo end }
derive "dt_kip_bao" { "Thông báo kịp 24 giờ, báo cáo kịp 72 giờ", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d",
	function(f, p) return f.dt_gio_bao_24 <= p["sc.gio_thong_bao"] and f.dt_gio_bao_72 <= p["sc.gio_bao_cao"] end }

decision "dt.sao-luu" { title = "Sao lưu đạt yêu cầu trước diễn tập?", hit = "FIRST",
	inputs = { "dt_ke_hoach", "dt_tu_dong", "dt_tach_biet" },
	outputs = { "ket_qua" },
	{ "true", "true", "true", '"dat"', cite = "NĐ 331/2026/NĐ-CP Đ29 k2; TCVN 14423:2026 mục 5.11" },
	{ "false", "-", "-", '"thieu-ke-hoach"', cite = "NĐ 331/2026/NĐ-CP Đ29 k2" },
	{ "-", "-", "-", '"thieu-sao-luu"', cite = "NĐ 331/2026/NĐ-CP Đ29 k2; TCVN 14423:2026 mục 5.11" },
	labels = { ket_qua = { dat = "Đạt", ["thieu-ke-hoach"] = "Thiếu kế hoạch ứng phó, phương án khôi phục", ["thieu-sao-luu"] = "Sao lưu chưa tự động hoặc chưa tách biệt" } },
}
decision "dt.ket-qua" { title = "Kết quả diễn tập", hit = "FIRST",
	inputs = { "dt_khoi_phuc_duoc", "dt_kip_rto", "dt_kip_rpo", "dt_kip_bao" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", "-", '"khong-khoi-phuc"', cite = "NĐ 331/2026/NĐ-CP Đ29 k2" },
	{ "true", "true", "true", "true", '"dat"', cite = "NĐ 331/2026/NĐ-CP Đ29 k2, Đ31 k2 d" },
	{ "true", "-", "-", "-", '"co-ton-tai"', cite = "kế hoạch ứng phó sự cố của đơn vị; NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	labels = { ket_qua = { ["khong-khoi-phuc"] = "Không khôi phục được: hệ thống không đủ điều kiện vận hành", dat = "Đạt", ["co-ton-tai"] = "Khôi phục được, còn tồn tại" } },
}
