-- Dừng công nghệ 2G: máy nào, ở đâu, vào ngày nào còn được phục vụ.

facts {
	vt_ngay_su_viec = date { "Ngày của sự việc", help = "Ngày cần biết máy có được phục vụ hay không." },
	vt_loai_may = choice { "Loại thiết bị", options = { { "2g-only", "Máy chỉ hỗ trợ GSM (2G Only)" }, { "m2m", "Thiết bị M2M dùng GSM (công tơ điện, định vị…)" }, { "4g", "Máy hỗ trợ 4G trở lên" } }, help = "Tra danh mục máy 2G Only tại tqc.gov.vn/2g-only." },
	vt_vi_tri = choice { "Vị trí sử dụng", options = { { "dat-lieu", "Đất liền và các nơi khác" }, { "dao", "Trường Sa, Hoàng Sa, nhà giàn DK" } } },

	vt_ky_bao_cao = date { "Ngày chốt số liệu của kỳ báo cáo" },
	vt_tb_2g = integer { "Số thuê bao 2G Only còn lại", unit = "thuê bao", min = 0, help = "Mốc tham khảo: 18 triệu (1/2024), 11 triệu (5/2024), 3,4 triệu (8/9/2024), khoảng 225.000 (15/10/2024). Số liệu điều hành, không phải căn cứ pháp lý." },
	vt_tb_ho_ngheo = integer { "Trong đó thuộc hộ nghèo, cận nghèo", unit = "thuê bao", min = 0 },
	vt_vung_lom = integer { "Số điểm chưa có 4G thay vùng 2G", unit = "điểm", min = 0 },

	vt_tuan = list { "Số liệu hằng tuần của các nhà mạng", of = record {
		ngay = date { "Ngày chốt tuần" },
		nha_mang = text { "Nhà mạng", max = 60 },
		con_lai = integer { "Thuê bao 2G Only còn lại", min = 0 } } },

	vt_pa_may = boolean { "Phương án có kế hoạch máy hỗ trợ và gói cước?" },
	vt_pa_truyen_thong = boolean { "Phương án có kế hoạch truyền thông, tổng đài?" },
	vt_pa_phu_song = boolean { "Phương án có kế hoạch phủ 4G thay vùng 2G?" },
	vt_pa_het_2g = boolean { "Phương án bảo đảm không còn thuê bao 2G Only?", help = "Điều kiện để được xem xét cấp lại băng tần 900/1800 MHz.", cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2" },
	vt_da_chan_nhap_mang = boolean { "Đã chặn nhập mạng mới máy 2G không hợp quy?", cite = "Chỉ đạo của Bộ TT&TT, từ 01/3/2024" },
	vt_dot_thong_bao = integer { "Số đợt đã thông báo tới thuê bao", unit = "đợt", min = 0, help = "Số lần do phương án của nhà mạng đặt; không có mức luật định." },
	vt_may_da_ho_tro = integer { "Số máy 4G đã hỗ trợ", unit = "máy", min = 0 },
	vt_tb_dung = integer { "Số thuê bao đã dừng dịch vụ", unit = "thuê bao", min = 0 },
	vt_dung_sai = integer { "Số thuê bao bị dừng sai (M2M, vùng đảo, máy có 4G)", unit = "thuê bao", min = 0 },
	vt_da_khoi_phuc = boolean { "Đã khôi phục các thuê bao bị dừng sai?" },
	vt_du_4g = boolean { "Vùng phủ 4G đã thay thế đủ vùng phủ GSM?" },
	vt_tb_khong_volte = integer { "Số máy không hỗ trợ VoLTE", unit = "máy", min = 0 },
}

param "2g.moc_may" { title = "Ngày máy 2G Only không còn được phục vụ",
	{ from = "2024-04-30", to = "2024-09-16", value = "2024-09-16", cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a", checked = "2026-11-23" },
	{ from = "2024-09-16", value = "2024-10-16", cite = "TT 10/2024/TT-BTTTT (13/9/2024): ngưng hiệu lực 16/9 đến hết 15/10/2024", checked = "2026-11-23" } }

param "2g.moc_gsm" { title = "Ngày cuối duy trì hệ thống GSM",
	{ from = "2024-04-30", value = "2026-09-15", cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT", checked = "2026-11-23" } }

derive "vt_tong_tuong_ung" { "Tỷ lệ thuê bao 2G Only thuộc hộ nghèo, cận nghèo", type = "number", unit = "%", cite = "Chỉ đạo của Bộ (04/7/2024): thực hành",
	function(f)
		if f.vt_tb_2g == 0 then
			return 0
		end
		return f.vt_tb_ho_ngheo / f.vt_tb_2g * 100
	end }

-- Tổng của mọi nhà mạng theo từng ngày chốt, ngày mới nhất trước.
local function theo_tuan(so_lieu)
	local tong, ngay = {}, {}
	for _, dong in ipairs(so_lieu) do
		if not tong[dong.ngay] then
			tong[dong.ngay] = 0
			table.insert(ngay, dong.ngay)
		end
		tong[dong.ngay] = tong[dong.ngay] + dong.con_lai
	end
	table.sort(ngay, function(a, b) return a > b end)
	return tong, ngay
end
derive "vt_tuan_moi" { "Ngày chốt mới nhất", type = "date", cite = "Chỉ đạo của Bộ (04/7/2024): thực hành",
	function(f)
		local _, ngay = theo_tuan(f.vt_tuan)
		return ngay[1]
	end }
derive "vt_con_lai" { "Thuê bao 2G Only còn lại theo tuần mới nhất", type = "integer", unit = "thuê bao", cite = "Chỉ đạo của Bộ (04/7/2024): thực hành",
	function(f)
		local tong, ngay = theo_tuan(f.vt_tuan)
		return tong[ngay[1]]
	end }
derive "vt_giam_tuan" { "Giảm so với kỳ chốt trước, quy về một tuần", type = "number", unit = "thuê bao", cite = "Chỉ đạo của Bộ (04/7/2024): thực hành",
	function(f)
		local tong, ngay = theo_tuan(f.vt_tuan)
		if #ngay == 1 then
			return 0
		end
		return (tong[ngay[2]] - tong[ngay[1]]) / days_between(ngay[2], ngay[1]) * 7
	end }
derive "vt_ngay_du_kien" { "Với tốc độ này, ngày hết thuê bao 2G Only", type = "date", cite = "Chỉ đạo của Bộ (04/7/2024): thực hành",
	function(f)
		return add_days(f.vt_tuan_moi, math.ceil(f.vt_con_lai / f.vt_giam_tuan * 7))
	end }
derive "vt_kip_moc" { "Kịp mốc dừng phục vụ máy 2G Only", type = "boolean", cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a; TT 10/2024/TT-BTTTT",
	function(f, p)
		return f.vt_giam_tuan > 0 and f.vt_ngay_du_kien <= p["2g.moc_may"]
	end }

decision "2g.tien-do" { title = "Tiến độ chuyển đổi theo số liệu tuần", hit = "FIRST",
	inputs = { "vt_con_lai", "vt_kip_moc" },
	outputs = { "ket_qua" },
	{ "0", "-", '"xong"', cite = "Chỉ đạo của Bộ (04/7/2024): thực hành" },
	{ "-", "true", '"kip"', cite = "Chỉ đạo của Bộ (04/7/2024): thực hành" },
	{ "-", "false", '"cham"', cite = "Chỉ đạo của Bộ (04/7/2024): thực hành" },
	labels = { ket_qua = { xong = "Không còn thuê bao 2G Only", kip = "Kịp mốc với tốc độ hiện nay", cham = "Không kịp mốc với tốc độ hiện nay: tăng hỗ trợ" } },
}

decision "2g.phuc-vu" { title = "Thiết bị có được phục vụ không?", hit = "UNIQUE",
	inputs = { "vt_loai_may", "vt_vi_tri", "vt_ngay_su_viec" },
	outputs = { "ket_qua" },
	{ '"4g"', "-", "-", '"duoc"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a" },
	{ '"2g-only"', "-", '< date("2024-09-16")', '"duoc"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a" },
	{ '"2g-only"', "-", '[date("2024-09-16")..date("2024-10-15")]', '"duoc-ngung-hieu-luc"', cite = "TT 10/2024/TT-BTTTT" },
	{ '"2g-only"', '"dat-lieu"', '> date("2024-10-15")', '"khong"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a; TT 10/2024/TT-BTTTT" },
	{ '"2g-only"', '"dao"', '> date("2024-10-15")', '"duoc"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a", note = "Báo Lào Cai viết ngược ngoại lệ này: không dùng." },
	{ '"m2m"', "-", '<= date("2026-09-15")', '"duoc"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a" },
	{ '"m2m"', '"dao"', '> date("2026-09-15")', '"duoc"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2 a" },
	{ '"m2m"', '"dat-lieu"', '> date("2026-09-15")', '"can-xac-nhan"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT (suy luận)", note = "Hệ thống GSM đã hết hạn duy trì 15/9/2026; suy luận, cần Cục Viễn thông xác nhận." },
	labels = { ket_qua = { duoc = "Được phục vụ", ["duoc-ngung-hieu-luc"] = "Còn được phục vụ (quy định dừng đang ngưng hiệu lực)", khong = "Không được phục vụ", ["can-xac-nhan"] = "Hệ thống GSM đã hết hạn duy trì: cần xác nhận" } },
}

decision "2g.phuong-an" { title = "Phương án của nhà mạng đạt yêu cầu?", hit = "FIRST",
	inputs = { "vt_pa_het_2g", "vt_pa_phu_song", "vt_pa_may", "vt_pa_truyen_thong" },
	outputs = { "ket_qua" },
	{ "false", "-", "-", "-", '"khong-xet-cap-lai"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2" },
	{ "true", "true", "true", "true", '"dat"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT Đ4 k2" },
	{ "true", "-", "-", "-", '"bo-sung"', cite = "Chỉ đạo của Bộ TT&TT (hội nghị 04/7/2024)" },
	labels = { ket_qua = { dat = "Đạt", ["bo-sung"] = "Phải bổ sung", ["khong-xet-cap-lai"] = "Chưa được xem xét cấp lại băng tần 900/1800 MHz" } },
}

decision "2g.dung-he-thong" { title = "Đã có thể dừng hệ thống GSM?", hit = "FIRST",
	inputs = { "law_date", "vt_du_4g", "vt_tb_2g" },
	outputs = { "ket_qua" },
	{ '<= date("2026-09-15")', "-", "-", '"con-thoi-han"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT" },
	{ "-", "false", "-", '"phai-thay-the"', cite = "Luật 24/2023/QH15 Đ23" },
	{ "-", "true", "0", '"dung"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT" },
	{ "-", "true", "-", '"chuyen-not"', cite = "TT 03/2024/TT-BTTTT, TT 04/2024/TT-BTTTT" },
	labels = { ket_qua = { ["con-thoi-han"] = "Còn trong thời hạn duy trì GSM", ["phai-thay-the"] = "Phải bảo đảm vùng phủ thay thế trước", dung = "Dừng được hệ thống GSM", ["chuyen-not"] = "Phải chuyển đổi nốt thuê bao còn lại" } },
}
