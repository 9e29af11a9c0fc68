-- Chất lượng bưu chính theo quý: tỷ lệ đúng toàn trình, kết luận, xếp hạng, thời hạn báo cáo.

facts {
	bc_ky = text { "Quý, năm đo", max = 20, example = "Quý III/2024", help = "Luật không có kỳ báo cáo chất lượng theo quý: đây là chỉ đạo điều hành ngày 04/7/2024." },
	bc_so_dn = integer { "Số doanh nghiệp được đo", unit = "doanh nghiệp", min = 1, max = 1000, help = "Tham khảo 2023: 10 doanh nghiệp chiếm trên 80% thị phần." },
	bc_so_tuyen = integer { "Số tuyến đo", unit = "tuyến", min = 1, max = 1000, help = "Tham khảo 2023: 2 tuyến nội tỉnh và 12 liên tỉnh; 2025: 10 tuyến, 3 ngày mẫu." },
	bc_van_ban = text { "Số công văn yêu cầu số liệu", max = 60 },
	bc_neu_du = boolean { "Công văn nêu rõ thời gian, thời hạn và nội dung?", cite = "TT 35/2016/TT-BTTTT Đ4 k2; TT 14/2018/TT-BTTTT Đ9 k2" },
	bc_han_so_lieu = date { "Hạn gửi số liệu ghi trong công văn" },
	bc_ket_qua = list { "Kết quả của từng doanh nghiệp", of = record {
		ten = text { "Doanh nghiệp", max = 100 },
		mau = integer { "Số mẫu hợp lệ", min = 1 },
		dung_han = integer { "Số mẫu phát đúng toàn trình đã công bố", min = 0 },
		chi_tieu = number { "Chỉ tiêu (công ích: QCVN 01:2015; khác: doanh nghiệp tự công bố)", unit = "%", min = 0, max = 100 } } },
	bc_da_giai_trinh = boolean { "Doanh nghiệp đã được phản hồi, giải trình?" },
	bc_can_kiem_tra = boolean { "Cần kiểm tra doanh nghiệp?" },
	bc_dot_xuat = boolean { "Kiểm tra đột xuất?", cite = "TT 14/2018/TT-BTTTT Đ7" },
	bc_ngay_bao = date { "Ngày báo trước cho doanh nghiệp", cite = "TT 14/2018/TT-BTTTT Đ7" },
	bc_ngay_kiem_tra = date { "Ngày bắt đầu kiểm tra" },
	bc_ngay_cong_bo = date { "Ngày công bố kết quả" },
	bc_han_bao_cao = date { "Hạn báo cáo luật định của kỳ", help = "6 tháng: trước 31/7; năm: trước 31/01; tự kiểm tra công ích: trước 01/11.", cite = "TT 35/2016/TT-BTTTT Đ5; TT 14/2018/TT-BTTTT Đ9" },
	bc_da_bao_cao = boolean { "Doanh nghiệp đã báo cáo trung thực?" },
	bc_ngay_bao_cao = date { "Ngày doanh nghiệp gửi báo cáo" },
}

param "bc.bao_truoc_dinh_ky" { title = "Báo trước khi kiểm tra định kỳ", unit = "ngày làm việc",
	{ from = "2018-12-01", value = 7, cite = "TT 14/2018/TT-BTTTT Đ7", checked = "2026-11-23" } }
param "bc.bao_truoc_dot_xuat" { title = "Báo trước khi kiểm tra đột xuất", unit = "ngày làm việc",
	{ from = "2018-12-01", value = 2, cite = "TT 14/2018/TT-BTTTT Đ7", checked = "2026-11-23" } }

derive "bc_so_dat" { "Số doanh nghiệp đạt chỉ tiêu", type = "integer", cite = "TT 14/2018/TT-BTTTT Đ4–Đ5",
	function(f)
		local dat = 0
		for _, dn in ipairs(f.bc_ket_qua) do
			if dn.dung_han * 100 >= dn.chi_tieu * dn.mau then
				dat = dat + 1
			end
		end
		return dat
	end }
derive "bc_so_da_do" { "Số doanh nghiệp có kết quả", type = "integer", cite = "đề xuất (không phải quy phạm)",
	function(f) return #f.bc_ket_qua end }
derive "bc_xep_hang" { "Xếp hạng theo tỷ lệ đúng toàn trình", type = "text", cite = "chỉ đạo điều hành ngày 04/7/2024",
	function(f)
		local hang = {}
		for _, dn in ipairs(f.bc_ket_qua) do
			table.insert(hang, { ten = dn.ten, ty_le = dn.dung_han / dn.mau * 100 })
		end
		table.sort(hang, function(a, b)
			if a.ty_le == b.ty_le then
				return a.ten < b.ten
			end
			return a.ty_le > b.ty_le
		end)
		local dong = {}
		for i, dn in ipairs(hang) do
			dong[i] = string.format("%d. %s: %.1f%%", i, dn.ten, dn.ty_le)
		end
		return table.concat(dong, "; ")
	end }
derive "bc_ngay_som_nhat" { "Ngày sớm nhất được kiểm tra", type = "date", cite = "TT 14/2018/TT-BTTTT Đ7",
	function(f, p)
		local so_ngay = f.bc_dot_xuat and p["bc.bao_truoc_dot_xuat"] or p["bc.bao_truoc_dinh_ky"]
		return add_working_days(f.bc_ngay_bao, so_ngay, "vn")
	end }
derive "bc_bao_truoc_du" { "Đã báo trước đủ thời gian", type = "boolean", cite = "TT 14/2018/TT-BTTTT Đ7",
	function(f) return f.bc_ngay_kiem_tra >= f.bc_ngay_som_nhat end }
derive "bc_ngay_bat_dau_cham" { "Ngày bắt đầu chậm báo cáo (sau hạn một ngày)", type = "date", cite = "NĐ 174/2026/NĐ-CP Đ115",
	function(f) return add_days(f.bc_han_bao_cao, 1) end }
derive "bc_so_ngay_cham" { "Số ngày chậm báo cáo", type = "integer", unit = "ngày", cite = "NĐ 174/2026/NĐ-CP Đ10",
	function(f)
		local cham = days_between(f.bc_han_bao_cao, f.bc_ngay_bao_cao)
		return math.max(0, cham)
	end }

decision "bc.ket-luan" { title = "Kết luận của kỳ đo", hit = "FIRST",
	inputs = { "bc_so_dat", "bc_so_da_do" },
	outputs = { "ket_qua" },
	{ "bc_so_da_do", "-", '"tat-ca-dat"', cite = "TT 14/2018/TT-BTTTT Đ4–Đ5" },
	{ "0", "-", '"khong-ai-dat"', cite = "TT 14/2018/TT-BTTTT Đ4–Đ5" },
	{ "-", "-", '"co-dn-khong-dat"', cite = "TT 14/2018/TT-BTTTT Đ4–Đ5" },
	labels = { ket_qua = { ["tat-ca-dat"] = "Tất cả doanh nghiệp đạt chỉ tiêu", ["khong-ai-dat"] = "Không doanh nghiệp nào đạt", ["co-dn-khong-dat"] = "Có doanh nghiệp không đạt" } },
}

decision "bc.yeu-cau" { title = "Công văn yêu cầu số liệu hợp lệ?", hit = "UNIQUE",
	inputs = { "bc_neu_du" },
	outputs = { "ket_qua" },
	{ "true", '"hop-le"', cite = "TT 35/2016/TT-BTTTT Đ4 k2; TT 14/2018/TT-BTTTT Đ9 k2" },
	{ "false", '"sua"', cite = "TT 35/2016/TT-BTTTT Đ4 k2; TT 14/2018/TT-BTTTT Đ9 k2", note = "Ngoài kỳ luật định phải nêu rõ thời gian, thời hạn, nội dung." },
	labels = { ket_qua = { ["hop-le"] = "Hợp lệ", sua = "Phải sửa công văn" } },
}

decision "bc.bao-truoc" { title = "Báo trước kiểm tra có đủ?", hit = "UNIQUE",
	inputs = { "bc_bao_truoc_du" },
	outputs = { "ket_qua" },
	{ "true", '"du"', cite = "TT 14/2018/TT-BTTTT Đ7" },
	{ "false", '"chua-du"', cite = "TT 14/2018/TT-BTTTT Đ7" },
	labels = { ket_qua = { du = "Đủ", ["chua-du"] = "Chưa đủ: lùi ngày kiểm tra" } },
}

decision "bc.phat-bao-cao" { title = "Mức phạt về báo cáo (từ 01/7/2026)", hit = "FIRST",
	inputs = { "bc_ngay_bat_dau_cham", "bc_da_bao_cao", "bc_so_ngay_cham" },
	outputs = { "tu", "den", "can_cu" },
	{ "-", "true", "<= 0", "0", "0", '"đúng hạn"', cite = "TT 35/2016/TT-BTTTT Đ5" },
	{ '< date("2026-07-01")', "-", "-", "null", "null", '"NĐ 15/2020/NĐ-CP: mức cụ thể chưa có trong nguồn"', cite = "NĐ 174/2026/NĐ-CP Đ115; NĐ 15/2020/NĐ-CP" },
	{ "-", "false", "-", "5000000", "10000000", '"không báo cáo hoặc không trung thực"', cite = "NĐ 174/2026/NĐ-CP Đ10 k5" },
	{ "-", "true", "[1..15]", "2000000", "3000000", '"chậm đến 15 ngày"', cite = "NĐ 174/2026/NĐ-CP Đ10 k3" },
	{ "-", "true", "-", "3000000", "5000000", '"chậm quá 15 ngày"', cite = "NĐ 174/2026/NĐ-CP Đ10 k4" },
}
