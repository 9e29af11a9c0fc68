-- Đăng ký xuất bản: xác nhận, giá trị đến 31/12, lưu chiểu.

facts {
	dk_nxb = text { "Nhà xuất bản", max = 200 },
	dk_so_ten = integer { "Số tên xuất bản phẩm đăng ký", unit = "tên", min = 1, max = 100000, help = "Không giới hạn số tên trong mỗi lần đăng ký.", cite = "Luật Xuất bản 19/2012/QH13 Đ22" },
	dk_tom_tat = boolean { "Mỗi tác phẩm có tóm tắt đề tài, chủ đề, nội dung?", cite = "TTHC 1.004216" },
	dk_ngay_nhan = date { "Ngày Cục nhận giấy đăng ký" },
	dk_dung_ton_chi = boolean { "Nội dung đúng tôn chỉ, mục đích của nhà xuất bản?", cite = "Luật Xuất bản 19/2012/QH13 Đ22" },
	dk_can_giai_trinh = boolean { "Yêu cầu nhà xuất bản thẩm định, giải trình?" },
	dk_giai_trinh_dat = boolean { "Thẩm định, giải trình đạt yêu cầu?" },
	dk_ngay_giai_trinh = date { "Ngày nhận kết quả thẩm định, giải trình" },
	dk_so = text { "Số xác nhận đăng ký, mã ISBN", max = 300 },
	dk_ngay_xac_nhan = date { "Ngày xác nhận" },
	dk_ly_do = text { "Lý do không xác nhận", max = 500 },
	dk_ngay_quyet_dinh = date { "Ngày ra quyết định xuất bản" },
	dk_so_ban = integer { "Số bản in", unit = "bản", min = 1 },
	dk_ngay_luu_chieu = date { "Ngày nộp lưu chiểu" },
	dk_ngay_phat_hanh = date { "Ngày dự kiến phát hành" },
}

param "dk.luu_chieu_ngay" { title = "Nộp lưu chiểu trước khi phát hành", unit = "ngày",
	{ from = "2013-07-01", value = 10, cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48 (theo trí nhớ, chưa đối chiếu)", checked = "2026-11-23", status = "unverified" } }

derive "dk_duoc_xac_nhan" { "Đủ căn cứ xác nhận", type = "boolean", cite = "Luật Xuất bản 19/2012/QH13 Đ22",
	function(f)
		if not f.dk_dung_ton_chi then
			return false
		end
		return not f.dk_can_giai_trinh or f.dk_giai_trinh_dat
	end }
derive "dk_het_gia_tri" { "Văn bản xác nhận có giá trị đến hết ngày", type = "date", cite = "Luật Xuất bản 19/2012/QH13 Đ22",
	function(f) return string.sub(f.dk_ngay_xac_nhan, 1, 4) .. "-12-31" end }
derive "dk_con_gia_tri" { "Quyết định xuất bản ra khi xác nhận còn giá trị", type = "boolean", cite = "Luật Xuất bản 19/2012/QH13 Đ22",
	function(f) return f.dk_ngay_quyet_dinh <= f.dk_het_gia_tri end }
derive "dk_phat_hanh_som_nhat" { "Ngày sớm nhất được phát hành", type = "date", cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48 (theo trí nhớ, chưa đối chiếu)",
	function(f, p) return add_days(f.dk_ngay_luu_chieu, p["dk.luu_chieu_ngay"]) end }
derive "dk_luu_chieu_kip" { "Nộp lưu chiểu kịp trước phát hành", type = "boolean", cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48 (theo trí nhớ, chưa đối chiếu)",
	function(f) return f.dk_ngay_phat_hanh >= f.dk_phat_hanh_som_nhat end }

decision "dk.xac-nhan" { title = "Xác nhận đăng ký xuất bản?", hit = "UNIQUE",
	inputs = { "dk_duoc_xac_nhan" },
	outputs = { "ket_qua" },
	{ "true", '"xac-nhan"', cite = "Luật Xuất bản 19/2012/QH13 Đ22" },
	{ "false", '"tu-choi"', cite = "Luật Xuất bản 19/2012/QH13 Đ22" },
	labels = { ket_qua = { ["xac-nhan"] = "Xác nhận, cấp số và ISBN", ["tu-choi"] = "Không xác nhận, trả lời nêu lý do" } },
}
decision "dk.gia-tri" { title = "Xác nhận còn giá trị khi ra quyết định xuất bản?", hit = "UNIQUE",
	inputs = { "dk_con_gia_tri" },
	outputs = { "ket_qua" },
	{ "true", '"con"', cite = "Luật Xuất bản 19/2012/QH13 Đ22" },
	{ "false", '"het"', cite = "Luật Xuất bản 19/2012/QH13 Đ22", note = "Văn bản xác nhận hết giá trị sau ngày 31/12 của năm xác nhận." },
	labels = { ket_qua = { con = "Còn giá trị", het = "Hết giá trị: đăng ký lại" } },
}
decision "dk.luu-chieu" { title = "Lưu chiểu: số bản nộp và thời điểm", hit = "FIRST",
	inputs = { "dk_so_ban", "dk_luu_chieu_kip" },
	outputs = { "so_ban", "ket_qua" },
	{ "< 300", "true", "2", '"kip"', cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48 (theo trí nhớ, chưa đối chiếu)", note = "In dưới 300 bản nộp 02 bản: theo trí nhớ." },
	{ "< 300", "false", "2", '"muon"', cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48 (theo trí nhớ, chưa đối chiếu)" },
	{ ">= 300", "true", "5", '"kip"', cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48; một nhà xuất bản đang thực hiện", note = "03 bản cho Cục XBIPH và 02 bản cho Thư viện Quốc gia (nguồn nhà xuất bản)." },
	{ ">= 300", "false", "5", '"muon"', cite = "Luật Xuất bản 19/2012/QH13 Đ28, Đ48; một nhà xuất bản đang thực hiện" },
	labels = { ket_qua = { kip = "Kịp trước phát hành", muon = "Chưa đủ thời gian: lùi ngày phát hành" } },
}
