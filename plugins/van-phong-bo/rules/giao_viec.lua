-- Việc lãnh đạo giao: ai, việc gì, hạn nào, tiến độ, gia hạn, nghiệm thu. Không có số ngày luật định: lãnh đạo đặt.

facts {
	gv_nguon = text { "Nguồn giao việc", max = 200, example = "Kết luận giao ban tháng 6/2024" },
	gv_noi_dung = text { "Nội dung việc", max = 2000 },
	gv_san_pham = text { "Sản phẩm phải có", max = 500 },
	gv_nguoi_giao = text { "Lãnh đạo giao", max = 100 },
	gv_don_vi = text { "Đơn vị chủ trì", max = 200 },
	gv_phoi_hop = text { "Đơn vị phối hợp", max = 500, optional = true },
	gv_nguoi_chiu = text { "Người đứng đầu chịu trách nhiệm", max = 100 },
	gv_ngay_giao = date { "Ngày giao" },
	gv_han = date { "Hạn hoàn thành (lãnh đạo đặt)" },
	gv_han_nhan = date { "Hạn đơn vị xác nhận nhận việc (lãnh đạo đặt)" },
	gv_nhan = boolean { "Đơn vị nhận việc?" },
	gv_ly_do_khong = text { "Lý do không nhận", max = 500 },
	gv_don_vi_moi = text { "Đơn vị được giao lại", max = 200 },
	gv_ke_hoach = text { "Các mốc thực hiện", max = 2000 },
	gv_tien_do = list { "Nhật ký tiến độ", optional = true, of = record { ngay = date { "Ngày báo cáo" }, phan_tram = integer { "Hoàn thành", unit = "%", min = 0, max = 100 }, ghi_chu = text { "Ghi chú", max = 500 } } },
	gv_xin_gia_han = boolean { "Đơn vị xin gia hạn?" },
	gv_duyet_gia_han = boolean { "Lãnh đạo cho gia hạn?" },
	gv_han_moi = date { "Hạn mới" },
	gv_xong = boolean { "Đã hoàn thành?" },
	gv_ngay_xong = date { "Ngày hoàn thành" },
	gv_nghiem_thu = boolean { "Lãnh đạo chấp nhận kết quả?" },
	gv_nhan_xet = text { "Ý kiến của lãnh đạo", max = 1000, optional = true },
}

derive "gv_han_ap_dung" { "Hạn đang áp dụng", type = "date", cite = "ý kiến chỉ đạo của lãnh đạo (không phải quy phạm)",
	function(f)
		if f.gv_xin_gia_han and f.gv_duyet_gia_han then
			return f.gv_han_moi
		end
		return f.gv_han
	end }
derive "gv_dung_han" { "Hoàn thành trong hạn", type = "boolean", cite = "ý kiến chỉ đạo của lãnh đạo (không phải quy phạm)",
	function(f) return f.gv_ngay_xong <= f.gv_han_ap_dung end }
derive "gv_ty_le" { "Tiến độ mới nhất", type = "integer", unit = "%", cite = "hệ thống theo dõi nhiệm vụ của Bộ (thực hành)",
	function(f)
		if not known(f, "gv_tien_do") or #f.gv_tien_do == 0 then
			return 0
		end
		return f.gv_tien_do[#f.gv_tien_do].phan_tram
	end }

decision "gv.ket-qua" { title = "Kết quả thực hiện", hit = "FIRST",
	inputs = { "gv_xong", "gv_dung_han" },
	outputs = { "ket_qua" },
	{ "false", "-", '"khong-xong"', cite = "hệ thống theo dõi nhiệm vụ của Bộ (thực hành)" },
	{ "true", "true", '"dung-han"', cite = "hệ thống theo dõi nhiệm vụ của Bộ (thực hành)" },
	{ "true", "false", '"cham"', cite = "hệ thống theo dõi nhiệm vụ của Bộ (thực hành)" },
	labels = { ket_qua = { ["khong-xong"] = "Không hoàn thành", ["dung-han"] = "Hoàn thành đúng hạn", cham = "Hoàn thành chậm" } },
}
