-- Sự cố an ninh mạng: thông báo ban đầu 24 giờ, báo cáo 72 giờ, dữ liệu cá nhân 72 giờ. Giờ là giờ đồng hồ, không trừ ngày nghỉ.

facts {
	sc_ma = text { "Mã sự cố", max = 60 },
	sc_he_thong = text { "Hệ thống bị sự cố", max = 200 },
	sc_cap = integer { "Cấp độ của hệ thống", min = 1, max = 5 },
	sc_mo_ta = text { "Mô tả sự cố", max = 2000 },
	sc_ngay_t0 = date { "Ngày phát hiện sự cố (T0)" },
	sc_gio_t0 = integer { "Giờ phát hiện sự cố", unit = "giờ", min = 0, max = 23, example = "14" },
	sc_phut_t0 = integer { "Phút phát hiện sự cố", unit = "phút", min = 0, max = 59, example = "30" },
	sc_dlcn = boolean { "Dữ liệu cá nhân bị vi phạm?", cite = "Luật 91/2025/QH15 Đ23 k1" },

	sc_muc = choice { "Mức độ sự cố", options = { { "nghiem-trong", "Nghiêm trọng" }, { "thong-thuong", "Thông thường" } }, help = "Đơn vị chuyên trách phân loại; tiêu chí phân loại chưa có trong nguồn.", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	sc_phai_bao = boolean { "Sự cố thông thường này thuộc diện phải báo cáo?", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },

	sc_da_bao_24 = boolean { "Đã gửi thông báo ban đầu?" },
	sc_so_gio_24 = number { "Số giờ từ T0 đến khi gửi thông báo ban đầu", unit = "giờ", min = 0, max = 10000 },
	sc_da_bao_72 = boolean { "Đã gửi báo cáo sự cố?" },
	sc_so_gio_72 = number { "Số giờ từ T0 đến khi gửi báo cáo", unit = "giờ", min = 0, max = 10000 },
	sc_da_bao_dlcn = boolean { "Đã thông báo vi phạm dữ liệu cá nhân?" },
	sc_so_gio_dlcn = number { "Số giờ từ T0 đến khi thông báo vi phạm dữ liệu cá nhân", unit = "giờ", min = 0, max = 10000 },

	sc_co_lap = boolean { "Đã cô lập phần bị ảnh hưởng?" },
	sc_sao_luu_thu = boolean { "Bản sao lưu đã từng khôi phục thử thành công?", cite = "NĐ 331/2026/NĐ-CP Đ29 k2" },
	sc_ngay_khoi_phuc = date { "Ngày khôi phục xong" },
	sc_xac_dinh_lai = boolean { "Kết luận: phải xác định lại cấp độ?", cite = "NĐ 331/2026/NĐ-CP Đ10 k2 d, Đ25" },
	sc_can_bo_sung = boolean { "Cơ quan nhận báo cáo yêu cầu báo cáo bổ sung?" },
}

param "sc.gio_thong_bao" { title = "Thông báo ban đầu sự cố nghiêm trọng trong", unit = "giờ",
	{ from = "2026-08-19", value = 24, cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d", checked = "2026-11-23" } }
param "sc.gio_bao_cao" { title = "Báo cáo sự cố trong", unit = "giờ",
	{ from = "2026-08-19", value = 72, cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d", checked = "2026-11-23" } }
param "sc.gio_dlcn" { title = "Thông báo vi phạm dữ liệu cá nhân trong", unit = "giờ",
	{ from = "2026-01-01", value = 72, cite = "Luật 91/2025/QH15 Đ23 k1", checked = "2026-11-23" } }

-- 24 và 72 giờ là số ngày tròn, nên hạn cùng giờ, phút với T0.
local function han(f, so_gio)
	local ngay = add_days(f.sc_ngay_t0, so_gio // 24)
	return string.format("%02d:%02d ngày %s/%s/%s", f.sc_gio_t0, f.sc_phut_t0, ngay:sub(9, 10), ngay:sub(6, 7), ngay:sub(1, 4))
end
derive "sc_han_24" { "Hạn thông báo ban đầu", type = "text", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d",
	function(f, p) return han(f, p["sc.gio_thong_bao"]) end }
derive "sc_han_72" { "Hạn báo cáo sự cố", type = "text", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d",
	function(f, p) return han(f, p["sc.gio_bao_cao"]) end }
derive "sc_han_dlcn" { "Hạn thông báo vi phạm dữ liệu cá nhân", type = "text", cite = "Luật 91/2025/QH15 Đ23 k1",
	function(f, p) return han(f, p["sc.gio_dlcn"]) end }
derive "sc_kip_24" { "Thông báo ban đầu trong hạn", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d",
	function(f, p) return f.sc_so_gio_24 <= p["sc.gio_thong_bao"] end }
derive "sc_kip_72" { "Báo cáo trong hạn", type = "boolean", cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d",
	function(f, p) return f.sc_so_gio_72 <= p["sc.gio_bao_cao"] end }
derive "sc_kip_dlcn" { "Thông báo dữ liệu cá nhân trong hạn", type = "boolean", cite = "Luật 91/2025/QH15 Đ23 k1",
	function(f, p) return f.sc_so_gio_dlcn <= p["sc.gio_dlcn"] end }

decision "sc.bao-cao" { title = "Phải thông báo, báo cáo sự cố thế nào?", hit = "FIRST",
	inputs = { "sc_ngay_t0", "sc_muc", "sc_phai_bao" },
	outputs = { "nghia_vu" },
	{ '< date("2026-08-19")', "-", "-", '"chua-ap-dung"', cite = "NĐ 331/2026/NĐ-CP (hiệu lực 19/08/2026)", note = "Quy định trước đó chưa có trong nguồn: hỏi đơn vị chuyên trách." },
	{ "-", '"nghiem-trong"', "-", '"24-va-72"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	{ "-", '"thong-thuong"', "true", '"72"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	{ "-", '"thong-thuong"', "false", '"khong"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	labels = { nghia_vu = { ["chua-ap-dung"] = "NĐ 331/2026 chưa có hiệu lực", ["24-va-72"] = "Thông báo ban đầu trong 24 giờ, báo cáo trong 72 giờ", ["72"] = "Báo cáo trong 72 giờ", khong = "Không thuộc diện phải báo cáo" } },
}

decision "sc.du-lieu" { title = "Phải thông báo vi phạm dữ liệu cá nhân?", hit = "FIRST",
	inputs = { "sc_dlcn", "sc_ngay_t0" },
	outputs = { "nghia_vu" },
	{ "false", "-", '"khong"', cite = "Luật 91/2025/QH15 Đ23 k1" },
	{ "true", '< date("2026-01-01")', '"chua-ap-dung"', cite = "Luật 91/2025/QH15 (hiệu lực 01/01/2026)", note = "Trước đó NĐ 13/2023/NĐ-CP: nội dung chưa có trong nguồn." },
	{ "true", '>= date("2026-01-01")', '"72"', cite = "Luật 91/2025/QH15 Đ23 k1" },
	labels = { nghia_vu = { khong = "Không", ["chua-ap-dung"] = "Luật 91/2025 chưa có hiệu lực", ["72"] = "Thông báo cơ quan chuyên trách trong 72 giờ" } },
}

decision "sc.ket-qua-24" { title = "Thông báo ban đầu có kịp 24 giờ?", hit = "FIRST",
	inputs = { "sc_da_bao_24", "sc_kip_24" },
	outputs = { "ket_qua" },
	{ "false", "-", '"khong-bao"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	{ "true", "true", '"dung-han"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	{ "true", "false", '"cham"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	labels = { ket_qua = { ["khong-bao"] = "Không thông báo", ["dung-han"] = "Đúng hạn", cham = "Quá 24 giờ" } },
}
decision "sc.ket-qua-72" { title = "Báo cáo có kịp 72 giờ?", hit = "FIRST",
	inputs = { "sc_da_bao_72", "sc_kip_72" },
	outputs = { "ket_qua" },
	{ "false", "-", '"khong-bao"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	{ "true", "true", '"dung-han"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	{ "true", "false", '"cham"', cite = "NĐ 331/2026/NĐ-CP Đ31 k2 d" },
	labels = { ket_qua = { ["khong-bao"] = "Không báo cáo", ["dung-han"] = "Đúng hạn", cham = "Quá 72 giờ" } },
}
decision "sc.ket-qua-dlcn" { title = "Thông báo vi phạm dữ liệu cá nhân có kịp 72 giờ?", hit = "FIRST",
	inputs = { "sc_da_bao_dlcn", "sc_kip_dlcn" },
	outputs = { "ket_qua" },
	{ "false", "-", '"khong-bao"', cite = "Luật 91/2025/QH15 Đ23 k1" },
	{ "true", "true", '"dung-han"', cite = "Luật 91/2025/QH15 Đ23 k1" },
	{ "true", "false", '"cham"', cite = "Luật 91/2025/QH15 Đ23 k1" },
	labels = { ket_qua = { ["khong-bao"] = "Không thông báo", ["dung-han"] = "Đúng hạn", cham = "Quá 72 giờ" } },
}

derive "sc_thieu_bao" { "Có việc phải báo sự cố mà không báo", type = "boolean", cite = "NĐ 330/2026/NĐ-CP Đ21",
	function(f)
		local nghia_vu = f["sc.bao-cao.nghia_vu"]
		if nghia_vu == "24-va-72" and f["sc.ket-qua-24.ket_qua"] == "khong-bao" then
			return true
		end
		if nghia_vu == "24-va-72" or nghia_vu == "72" then
			return f["sc.ket-qua-72.ket_qua"] == "khong-bao"
		end
		return false
	end }

-- Mức của tổ chức, gấp hai lần mức cá nhân ghi trong điều.
decision "sc.xu-phat" { title = "Mức phạt khi không báo cáo sự cố (tổ chức)", hit = "FIRST",
	inputs = { "sc_ngay_t0", "sc_thieu_bao" },
	outputs = { "tu", "den", "can_cu" },
	{ '< date("2026-08-19")', "-", "null", "null", '"NĐ 330/2026 chưa có hiệu lực: mức trước đó chưa có trong nguồn"', cite = "NĐ 330/2026/NĐ-CP (hiệu lực 19/08/2026)" },
	{ "-", "true", "40000000", "60000000", '"không báo cáo lực lượng chuyên trách khi phát hiện sự cố"', cite = "NĐ 330/2026/NĐ-CP Đ21" },
	{ "-", "false", "0", "0", '"không có hành vi không báo cáo; mức phạt báo cáo chậm chưa có trong nguồn"', cite = "NĐ 330/2026/NĐ-CP Đ21" },
}
