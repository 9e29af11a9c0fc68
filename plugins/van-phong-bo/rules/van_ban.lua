-- Công văn đến và đi: mức khẩn, thời hạn trình và phát hành, sai sót.

facts {
	vb_chieu = choice { "Văn bản đến hay đi?", options = { { "den", "Văn bản đến" }, { "di", "Văn bản đi" } } },
	vb_trich_yeu = text { "Trích yếu nội dung", max = 500 },
	vb_co_quan = text { "Cơ quan gửi hoặc nhận", max = 200 },
	vb_khan = boolean { "Có dấu chỉ mức độ khẩn?" },
	vb_ngay_den = date { "Ngày nhận" },
	vb_so_den = integer { "Số đến", min = 1, help = "Số theo thứ tự trong năm.", cite = "NĐ 30/2020/NĐ-CP Đ22" },
	vb_ngay_trinh = date { "Ngày trình, chuyển giao" },
	vb_don_vi = text { "Đơn vị, người được giao giải quyết", max = 200 },
	vb_ngay_giai_quyet = date { "Ngày giải quyết xong" },

	vb_ngay_ky = date { "Ngày ký" },
	vb_so_di = text { "Số, ký hiệu văn bản đi", max = 60, example = "123/BKHCN-VP", help = "Một số duy nhất trong năm, thống nhất giấy và điện tử.", cite = "NĐ 30/2020/NĐ-CP Đ15" },
	vb_ngay_cap_so = date { "Ngày cấp số" },
	vb_giay = boolean { "Phát hành bản giấy?" },
	vb_ngay_phat_hanh = date { "Ngày phát hành" },
	vb_sai_sot = choice { "Phát hiện sai sót sau phát hành?", options = { { "khong", "Không" }, { "noi-dung", "Sai nội dung" }, { "the-thuc", "Sai thể thức, kỹ thuật trình bày, thủ tục ban hành" } }, cite = "NĐ 30/2020/NĐ-CP Đ18 k3, k4" },
}

param "vb.trinh" { title = "Trình, chuyển giao văn bản đến chậm nhất sau", unit = "ngày làm việc",
	{ from = "2020-03-05", value = 1, cite = "NĐ 30/2020/NĐ-CP Đ23 k1", checked = "2026-11-25" } }
param "vb.phat_hanh" { title = "Phát hành văn bản đi chậm nhất sau ngày ký", unit = "ngày làm việc",
	{ from = "2020-03-05", value = 1, cite = "NĐ 30/2020/NĐ-CP Đ18", checked = "2026-11-23" } }

derive "vb_han_trinh" { "Hạn trình, chuyển giao", type = "date", cite = "NĐ 30/2020/NĐ-CP Đ23 k1",
	function(f, p)
		if f.vb_khan then
			return f.vb_ngay_den
		end
		return add_working_days(f.vb_ngay_den, p["vb.trinh"], "vn")
	end }
derive "vb_trinh_dung_han" { "Trình đúng hạn", type = "boolean", cite = "NĐ 30/2020/NĐ-CP Đ23 k1",
	function(f) return f.vb_ngay_trinh <= f.vb_han_trinh end }
derive "vb_han_phat_hanh" { "Hạn phát hành", type = "date", cite = "NĐ 30/2020/NĐ-CP Đ18",
	function(f, p)
		if f.vb_khan then
			return f.vb_ngay_ky
		end
		return add_working_days(f.vb_ngay_ky, p["vb.phat_hanh"], "vn")
	end }
derive "vb_phat_hanh_dung_han" { "Phát hành đúng hạn", type = "boolean", cite = "NĐ 30/2020/NĐ-CP Đ18",
	function(f) return f.vb_ngay_phat_hanh <= f.vb_han_phat_hanh end }

decision "vb.trinh-han" { title = "Việc trình văn bản đến", hit = "UNIQUE",
	inputs = { "vb_trinh_dung_han" },
	outputs = { "ket_qua" },
	{ "true", '"dung-han"', cite = "NĐ 30/2020/NĐ-CP Đ23 k1" },
	{ "false", '"cham"', cite = "NĐ 30/2020/NĐ-CP Đ23 k1" },
	labels = { ket_qua = { ["dung-han"] = "Trình đúng hạn", cham = "Trình chậm" } },
}
decision "vb.phat-hanh-han" { title = "Việc phát hành văn bản đi", hit = "UNIQUE",
	inputs = { "vb_phat_hanh_dung_han" },
	outputs = { "ket_qua" },
	{ "true", '"dung-han"', cite = "NĐ 30/2020/NĐ-CP Đ18" },
	{ "false", '"cham"', cite = "NĐ 30/2020/NĐ-CP Đ18" },
	labels = { ket_qua = { ["dung-han"] = "Phát hành đúng hạn", cham = "Phát hành chậm" } },
}
decision "vb.sai-sot" { title = "Xử lý sai sót sau phát hành", hit = "UNIQUE",
	inputs = { "vb_sai_sot" },
	outputs = { "cach" },
	{ '"khong"', '"khong"', cite = "NĐ 30/2020/NĐ-CP Đ18" },
	{ '"noi-dung"', '"thay-the"', cite = "NĐ 30/2020/NĐ-CP Đ18 k3" },
	{ '"the-thuc"', '"dinh-chinh"', cite = "NĐ 30/2020/NĐ-CP Đ18 k3" },
	labels = { cach = { khong = "Không phải xử lý", ["thay-the"] = "Sửa đổi, thay thế bằng văn bản có hình thức tương đương", ["dinh-chinh"] = "Đính chính bằng công văn" } },
}
