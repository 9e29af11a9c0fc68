-- Thông tin thuê bao sai ("SIM rác"): văn bản áp dụng, đối chiếu, mốc khóa, mức phạt.

facts {
	sim_nguon = choice { "Nguồn phát hiện", options = { { "phan-anh", "Phản ánh" }, { "dot-ra-soat", "Đợt rà soát" }, { "dau-hieu", "Dấu hiệu" } } },
	sim_so = text { "Số thuê bao (che bớt khi lưu)", max = 20, optional = true },
	sim_ngay_dang_ky = date { "Ngày đăng ký số thuê bao", help = "Ngày đăng ký quyết định văn bản áp dụng." },
	sim_vi_pham_khac = boolean { "Thuê bao vi phạm pháp luật viễn thông hoặc có yêu cầu bằng văn bản của cơ quan có thẩm quyền?", cite = "Luật 24/2023/QH15 Đ13 k2 m, Đ22 k2 b–c" },
	sim_doi_may = boolean { "Thuê bao thuộc trường hợp đổi thiết bị?", help = "Đổi thiết bị theo quy trình riêng (02 giờ – 30 ngày – 05 ngày), không dùng mốc 15/15.", cite = "TT 08/2026/TT-BKHCN Đ8" },
	sim_khop_4_truong = boolean { "Số định danh, họ tên, ngày sinh, ảnh khuôn mặt đều khớp?", cite = "TT 08/2026/TT-BKHCN Đ4" },
	sim_truc_tuyen = boolean { "Đăng ký trực tuyến?" },
	sim_thu_tu = integer { "Là số thuê bao thứ mấy trên cùng một giấy tờ?", min = 1, help = "Pháp luật không đặt số tối đa, chỉ phân tầng thủ tục.", cite = "NĐ 163/2024/NĐ-CP Đ16, Đ18" },
	sim_tra_truoc = boolean { "Thuê bao trả trước?" },
	sim_tai_diem_dn = boolean { "Giao kết tại điểm do chính doanh nghiệp viễn thông thiết lập?", cite = "NĐ 163/2024/NĐ-CP Đ16, Đ18" },
	sim_thong_tin_dung = boolean { "Thông tin thuê bao trong cơ sở dữ liệu đúng và đủ?" },
	sim_ngay_thong_bao = date { "Ngày đầu tiên thông báo cho thuê bao (ngày N)" },
	sim_ngay_lien_tuc = integer { "Số ngày thông báo liên tục", unit = "ngày", min = 0, max = 365 },
	sim_cap_nhat = boolean { "Thuê bao đã cập nhật thông tin sau thông báo?" },
	sim_cap_nhat_sau_mot_chieu = boolean { "Thuê bao đã cập nhật sau khi dừng một chiều?" },
	sim_cap_nhat_sau_hai_chieu = boolean { "Thuê bao đã cập nhật sau khi dừng hai chiều?" },
	sim_ngay_mot_chieu = date { "Ngày dừng một chiều (chiều đi)" },
	sim_ngay_hai_chieu = date { "Ngày dừng hai chiều" },
	sim_ngay_thanh_ly = date { "Ngày thanh lý hợp đồng" },

	sim_kiem_tra_dn = boolean { "Có kiểm tra doanh nghiệp, điểm đăng ký?" },
	sim_doi_tuong = choice { "Đối tượng vi phạm", options = { { "thue-bao", "Thuê bao" }, { "doanh-nghiep", "Doanh nghiệp viễn thông" } } },
	sim_ca_nhan = boolean { "Người vi phạm là cá nhân?", cite = "NĐ 174/2026/NĐ-CP Đ4 k3" },
	sim_so_vi_pham = integer { "Số thuê bao vi phạm", unit = "số", min = 1, max = 10000000 },
	sim_con_dien_ra = boolean { "Hành vi còn đang diễn ra khi phát hiện?", cite = "NĐ 174/2026/NĐ-CP Đ115 k2" },
	sim_ngay_ket_thuc = date { "Ngày hành vi kết thúc" },
	sim_ngay_phat_hien = date { "Ngày phát hiện" },
	sim_so_thang = integer { "Số tháng vi phạm của mỗi số (khi không xác định được tiền nạp)", unit = "tháng", min = 0, max = 600, optional = true },
	sim_bao_cao = text { "Nội dung chính của báo cáo lãnh đạo Bộ", max = 2000, optional = true },
}

param "sim.mot_chieu" { title = "Từ ngày đầu thông báo đến dừng một chiều", unit = "ngày",
	{ from = "2017-04-24", value = 15, cite = "NĐ 49/2017/NĐ-CP", checked = "2026-11-23", status = "unverified" } }
param "sim.hai_chieu" { title = "Từ ngày đầu thông báo đến dừng hai chiều", unit = "ngày",
	{ from = "2017-04-24", value = 30, cite = "NĐ 49/2017/NĐ-CP", checked = "2026-11-23", status = "unverified" } }
param "sim.thong_bao_lien_tuc" { title = "Số ngày thông báo liên tục ít nhất", unit = "ngày",
	{ from = "2017-04-24", value = 5, cite = "NĐ 49/2017/NĐ-CP", checked = "2026-11-23" } }

derive "sim_han_mot_chieu" { "Ngày được dừng một chiều", type = "date", cite = "NĐ 49/2017/NĐ-CP",
	function(f, p) return add_days(f.sim_ngay_thong_bao, p["sim.mot_chieu"]) end }
derive "sim_han_hai_chieu" { "Ngày được dừng hai chiều", type = "date", cite = "NĐ 49/2017/NĐ-CP",
	function(f, p) return add_days(f.sim_ngay_thong_bao, p["sim.hai_chieu"]) end }
derive "sim_thong_bao_du" { "Đã thông báo đủ số ngày liên tục", type = "boolean", cite = "NĐ 49/2017/NĐ-CP",
	function(f, p) return f.sim_ngay_lien_tuc >= p["sim.thong_bao_lien_tuc"] end }
derive "sim_ngay_ap_dung" { "Ngày quyết định nghị định xử phạt", type = "date", cite = "NĐ 174/2026/NĐ-CP Đ115 k2",
	function(f)
		if f.sim_con_dien_ra then
			return f.sim_ngay_phat_hien
		end
		return f.sim_ngay_ket_thuc
	end }
derive "sim_tien_nop_lai" { "Tiền nộp lại khi không xác định được tiền nạp", type = "money", cite = "NĐ 174/2026/NĐ-CP Đ34 k13",
	function(f) return 100000 * f.sim_so_thang * f.sim_so_vi_pham end }

decision "sim.van-ban" { title = "Văn bản áp dụng khi đăng ký", hit = "UNIQUE",
	inputs = { "sim_ngay_dang_ky" },
	outputs = { "van_ban" },
	{ '< date("2024-12-24")', '"NĐ 49/2017/NĐ-CP"', cite = "NĐ 49/2017/NĐ-CP (24/4/2017)" },
	{ '[date("2024-12-24")..date("2026-04-15"))', '"NĐ 163/2024/NĐ-CP"', cite = "NĐ 163/2024/NĐ-CP (24/12/2024)" },
	{ '>= date("2026-04-15")', '"TT 08/2026/TT-BKHCN và NĐ 163/2024/NĐ-CP"', cite = "TT 08/2026/TT-BKHCN (hiệu lực 15/4/2026)" },
}

decision "sim.doi-chieu" { title = "Thông tin thuê bao đúng hay sai?", hit = "FIRST",
	inputs = { "sim_ngay_dang_ky", "sim_khop_4_truong", "sim_truc_tuyen", "sim_thu_tu", "sim_tra_truoc", "sim_tai_diem_dn", "sim_thong_tin_dung" },
	outputs = { "ket_qua" },
	{ '>= date("2026-04-15")', "false", "-", "-", "-", "-", "-", '"sai"', cite = "TT 08/2026/TT-BKHCN Đ4–Đ5" },
	{ '>= date("2024-12-24")', "-", "true", "> 3", "-", "-", "-", '"sai"', cite = "NĐ 163/2024/NĐ-CP Đ16, Đ18; NĐ 174/2026/NĐ-CP Đ34 k3", note = "Đăng ký trực tuyến chỉ tối đa 03 số trên một giấy tờ." },
	{ '>= date("2024-12-24")', "-", "-", "> 3", "true", "false", "-", '"sai"', cite = "NĐ 163/2024/NĐ-CP Đ16, Đ18; NĐ 174/2026/NĐ-CP Đ34 k3", note = "Từ số trả trước thứ tư phải giao kết tại điểm của doanh nghiệp." },
	{ '>= date("2026-04-15")', "true", "-", "-", "-", "-", "-", '"dung"', cite = "TT 08/2026/TT-BKHCN Đ4–Đ5" },
	{ "-", "-", "-", "-", "-", "-", "false", '"sai"', cite = "Luật 24/2023/QH15 Đ13 k2 k; NĐ 49/2017/NĐ-CP" },
	{ "-", "-", "-", "-", "-", "-", "true", '"dung"', cite = "Luật 24/2023/QH15 Đ13 k2 k" },
	labels = { ket_qua = { dung = "Đúng", sai = "Sai hoặc thiếu" } },
}

decision "sim.nhanh" { title = "Theo quy trình nào?", hit = "FIRST",
	inputs = { "sim_vi_pham_khac", "sim_doi_may" },
	outputs = { "nhanh" },
	{ "true", "-", '"cham-dut-rieng"', cite = "Luật 24/2023/QH15 Đ13 k2 m, Đ22 k2 b–c" },
	{ "false", "true", '"doi-thiet-bi"', cite = "TT 08/2026/TT-BKHCN Đ8" },
	{ "false", "false", '"chung"', cite = "NĐ 49/2017/NĐ-CP" },
	labels = { nhanh = { ["cham-dut-rieng"] = "Nhánh chấm dứt, ngừng cung cấp riêng", ["doi-thiet-bi"] = "Quy trình đổi thiết bị", chung = "Quy trình thông báo, dừng một chiều, hai chiều" } },
}

decision "sim.nghi-dinh" { title = "Nghị định xử phạt áp dụng", hit = "UNIQUE",
	inputs = { "sim_ngay_ap_dung" },
	outputs = { "nghi_dinh" },
	{ '< date("2026-07-01")', '"NĐ 15/2020/NĐ-CP"', cite = "NĐ 174/2026/NĐ-CP Đ115; NĐ 15/2020/NĐ-CP sửa bởi NĐ 14/2022, NĐ 211/2025" },
	{ '>= date("2026-07-01")', '"NĐ 174/2026/NĐ-CP"', cite = "NĐ 174/2026/NĐ-CP Đ115 k2" },
}

-- Mức bằng đồng; mức của tổ chức, cá nhân bằng 1/2 (Đ4 k3). Bậc 1–10 số phạt theo từng số.
decision "sim.phat-thue-bao" { title = "Mức phạt thuê bao (tổ chức)", hit = "UNIQUE",
	inputs = { "sim_so_vi_pham" },
	outputs = { "tu", "den", "cach", "dinh_chi" },
	{ "[1..10]", "200000", "500000", '"moi-so"', '"khong"', cite = "NĐ 174/2026/NĐ-CP Đ34 k1" },
	{ "[11..200]", "5000000", "10000000", '"ca-vu"', '"10–12 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k2 a, k12 b" },
	{ "[201..500]", "10000000", "20000000", '"ca-vu"', '"10–12 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k2, k12 b" },
	{ "> 500", "30000000", "50000000", '"ca-vu"', '"10–12 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k2, k12 b" },
	labels = { cach = { ["moi-so"] = "cho mỗi số", ["ca-vu"] = "cho cả vụ" }, dinh_chi = { khong = "không đình chỉ" } },
	gap = "Số thuê bao vi phạm luôn từ 1 trở lên.",
}

decision "sim.phat-doanh-nghiep" { title = "Mức phạt doanh nghiệp cung cấp dịch vụ cho số chưa xác thực đúng", hit = "UNIQUE",
	inputs = { "sim_so_vi_pham" },
	outputs = { "tu", "den", "dinh_chi" },
	names = { tu = "Phạt từ (đồng)", den = "đến (đồng)", dinh_chi = "đình chỉ" },
	{ "[1..10]", "10000000", "20000000", '"khong"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3" },
	{ "[11..20]", "20000000", "40000000", '"khong"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6" },
	{ "[21..30]", "40000000", "60000000", '"khong"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6" },
	{ "[31..40]", "60000000", "80000000", '"01–02 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6, k12" },
	{ "[41..100]", "80000000", "100000000", '"02–03 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k4 d, k12 đ" },
	{ "[101..200]", "80000000", "100000000", '"03–04 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6, k12" },
	{ "[201..300]", "80000000", "100000000", '"04–05 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6, k12" },
	{ "[301..400]", "80000000", "100000000", '"05–06 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6, k12" },
	{ "> 400", "80000000", "100000000", '"06–07 tháng"', cite = "NĐ 174/2026/NĐ-CP Đ34 k3–k6, k12" },
	labels = { dinh_chi = { khong = "không đình chỉ phát triển thuê bao mới" } },
	gap = "Số thuê bao vi phạm luôn từ 1 trở lên.",
}

derive "sim_phat_tu" { "Mức phạt từ", type = "money", cite = "NĐ 174/2026/NĐ-CP Đ34, Đ4 k3",
	function(f)
		if f.sim_doi_tuong == "doanh-nghiep" then
			return f["sim.phat-doanh-nghiep.tu"]
		end
		local muc = f["sim.phat-thue-bao.tu"]
		if f.sim_so_vi_pham <= 10 then
			muc = muc * f.sim_so_vi_pham
		end
		return f.sim_ca_nhan and muc / 2 or muc
	end }
derive "sim_phat_den" { "Mức phạt đến", type = "money", cite = "NĐ 174/2026/NĐ-CP Đ34, Đ4 k3",
	function(f)
		if f.sim_doi_tuong == "doanh-nghiep" then
			return f["sim.phat-doanh-nghiep.den"]
		end
		local muc = f["sim.phat-thue-bao.den"]
		if f.sim_so_vi_pham <= 10 then
			muc = muc * f.sim_so_vi_pham
		end
		return f.sim_ca_nhan and muc / 2 or muc
	end }

decision "sim.xu-phat" { title = "Mức xử phạt", hit = "UNIQUE",
	inputs = { "sim.nghi-dinh.nghi_dinh" },
	outputs = { "tu", "den", "can_cu" },
	{ '"NĐ 174/2026/NĐ-CP"', "sim_phat_tu", "sim_phat_den", '"NĐ 174/2026/NĐ-CP"', cite = "NĐ 174/2026/NĐ-CP Đ34, Đ4 k3" },
	{ '"NĐ 15/2020/NĐ-CP"', "null", "null", '"NĐ 15/2020/NĐ-CP: mức cụ thể chưa có trong nguồn"', cite = "NĐ 174/2026/NĐ-CP Đ115; NĐ 15/2020/NĐ-CP" },
	gap = "sim.nghi-dinh chỉ cho hai nghị định này",
}
