-- Chiến dịch đo tốc độ Internet bằng i-Speed: số mẫu, xếp hạng, so mục tiêu, khu vực yếu.
-- Chỉ đạo «tăng thời lượng đo» (04/7/2024) không kèm con số: thời lượng do đơn vị đặt.

facts {
	td_ky = text { "Kỳ đo", max = 60, example = "Quý IV/2025" },
	td_mang = choice { "Loại mạng đo", options = { { "co-dinh", "Cố định" }, { "di-dong", "Di động" }, { "ca-hai", "Cố định và di động" } } },
	td_cong_nghe = choice { "Công nghệ di động được đánh giá", options = { { "4g", "4G" }, { "5g", "5G" }, { "khong", "Không đánh giá di động" } } },
	td_thoi_luong = integer { "Thời lượng mỗi phép đo do đơn vị đặt", unit = "giây", min = 1, max = 3600, help = "Văn bản không có con số; ghi giá trị đơn vị dùng cho kỳ này và thông báo cho người đo.", cite = "chỉ đạo điều hành ngày 04/7/2024 (không có con số)" },
	td_lap_toi_da = integer { "Số phép đo tối đa tính cho một máy trong kỳ (đơn vị đặt; để trống nếu không hạn chế)", unit = "phép đo", min = 1, max = 10000, optional = true, help = "Tránh đo lặp một máy để tăng số mẫu (thực hành)." },
	td_ngay_dau = date { "Ngày bắt đầu đo" },
	td_ngay_cuoi = date { "Ngày kết thúc đo" },
	td_da_huong_dan = boolean { "Đã hướng dẫn xã, phường và người đo?" },
	td_xa = list { "Số mẫu hợp lệ theo xã, phường", of = record {
		ten = text { "Xã, phường", max = 100 },
		co_dinh = integer { "Mẫu mạng cố định", min = 0 },
		di_dong = integer { "Mẫu mạng di động", min = 0 } } },
	td_con_thieu = integer { "Sau đo bổ sung, số xã, phường còn thiếu mẫu", unit = "xã", min = 0, max = 20000 },
	td_nha_mang = list { "Kết quả theo nhà mạng", of = record {
		ten = text { "Nhà mạng", max = 60 },
		mang = choice { "Loại mạng", options = { { "co-dinh", "Cố định" }, { "di-dong", "Di động" } } },
		mau = integer { "Số mẫu", min = 1 },
		tai_xuong = number { "Tải xuống trung bình", unit = "Mb/s", min = 0 },
		trung_vi = number { "Tải xuống trung vị", unit = "Mb/s", min = 0, optional = true },
		tai_len = number { "Tải lên trung bình", unit = "Mb/s", min = 0 } } },
	td_theo_quy_chuan = boolean { "Có bộ số liệu đo theo phương pháp QCVN 126:2021?", help = "Kết quả i-Speed là số tham khảo cộng đồng; muốn kết luận theo quy chuẩn phải đo theo quy chuẩn.", cite = "QCVN 126:2021/BTTTT" },
	td_qc_xuong = number { "Tải xuống trung bình 5G đo theo quy chuẩn", unit = "Mb/s", min = 0 },
	td_qc_len = number { "Tải lên trung bình 5G đo theo quy chuẩn", unit = "Mb/s", min = 0 },
	td_qc_ty_le = number { "Tỷ lệ mẫu tải xuống từ 30 Mb/s", unit = "%", min = 0, max = 100 },
	td_nguong_yeu = number { "Ngưỡng tải xuống để coi là khu vực yếu do đơn vị đặt", unit = "Mb/s", min = 0, max = 10000, help = "Văn bản không có con số cho khu vực yếu.", cite = "đề xuất (không phải quy phạm)" },
	td_khu_vuc = list { "Tốc độ theo khu vực", of = record { ten = text { "Khu vực", max = 100 }, tai_xuong = number { "Tải xuống trung bình", unit = "Mb/s", min = 0 } } },
	td_ngay_cong_bo = date { "Ngày công bố" },
	td_han_ke_hoach = date { "Hạn nhà mạng gửi kế hoạch khắc phục (đơn vị đặt)" },
	td_da_ke_hoach = boolean { "Nhà mạng đã gửi kế hoạch khắc phục?" },
}

param "td.mau_xa" { title = "Số mẫu tối thiểu cho mỗi xã, phường, mỗi loại mạng", unit = "mẫu",
	{ from = "2025-08-19", value = 300, cite = "CV 2928/VNNIC (19/8/2025); CV 1004/SKHCN Cần Thơ (15/9/2025)", checked = "2026-11-23" } }
param "td.muc_tieu_4g" { title = "Mục tiêu tải xuống trung bình 4G đến năm 2025", unit = "Mb/s",
	{ from = "2024-01-11", value = 40, cite = "QĐ 36/QĐ-TTg ngày 11/01/2024", checked = "2026-11-23" } }

derive "td_xa_thieu" { "Số xã, phường thiếu mẫu", type = "integer", unit = "xã", cite = "CV 2928/VNNIC; CV 1004/SKHCN",
	function(f, p)
		local thieu = 0
		for _, xa in ipairs(f.td_xa) do
			local cd = f.td_mang ~= "di-dong" and xa.co_dinh < p["td.mau_xa"]
			local dd = f.td_mang ~= "co-dinh" and xa.di_dong < p["td.mau_xa"]
			if cd or dd then
				thieu = thieu + 1
			end
		end
		return thieu
	end }
derive "td_ten_thieu" { "Xã, phường phải đo bổ sung", type = "text", cite = "CV 2928/VNNIC; CV 1004/SKHCN",
	function(f, p)
		local ten = {}
		for _, xa in ipairs(f.td_xa) do
			if f.td_mang ~= "di-dong" and xa.co_dinh < p["td.mau_xa"] then
				table.insert(ten, string.format("%s (cố định thiếu %d)", xa.ten, p["td.mau_xa"] - xa.co_dinh))
			end
			if f.td_mang ~= "co-dinh" and xa.di_dong < p["td.mau_xa"] then
				table.insert(ten, string.format("%s (di động thiếu %d)", xa.ten, p["td.mau_xa"] - xa.di_dong))
			end
		end
		return table.concat(ten, "; ")
	end }
local ten_mang = { ["co-dinh"] = "Cố định", ["di-dong"] = "Di động" }
local function cua_mang(nha_mang, loai)
	local hang = {}
	for _, mang in ipairs(nha_mang) do
		if mang.mang == loai then
			table.insert(hang, mang)
		end
	end
	return hang
end
local function xep(hang)
	table.sort(hang, function(a, b)
		if a.tai_xuong == b.tai_xuong then
			return a.ten < b.ten
		end
		return a.tai_xuong > b.tai_xuong
	end)
	local dong = {}
	for i, mang in ipairs(hang) do
		dong[i] = string.format("%d. %s: %.2f/%.2f Mb/s (%d mẫu)", i, mang.ten, mang.tai_xuong, mang.tai_len, mang.mau)
	end
	return table.concat(dong, "; ")
end
derive "td_xep_hang" { "Xếp hạng nhà mạng theo tốc độ tải xuống", type = "text", cite = "Luật 24/2023/QH15 Đ55; chỉ đạo điều hành ngày 04/7/2024",
	function(f)
		local phan = {}
		for _, loai in ipairs { "co-dinh", "di-dong" } do
			local hang = cua_mang(f.td_nha_mang, loai)
			if #hang > 0 then
				table.insert(phan, ten_mang[loai] .. ": " .. xep(hang))
			end
		end
		return table.concat(phan, ". ")
	end }
derive "td_mau_di_dong" { "Số mẫu di động", type = "integer", unit = "mẫu", cite = "phương pháp của VNNIC",
	function(f)
		local mau = 0
		for _, mang in ipairs(cua_mang(f.td_nha_mang, "di-dong")) do
			mau = mau + mang.mau
		end
		return mau
	end }
derive "td_trung_binh" { "Tải xuống di động trung bình theo số mẫu", type = "number", unit = "Mb/s", cite = "phương pháp của VNNIC (trung bình)",
	function(f)
		local tong = 0
		for _, mang in ipairs(cua_mang(f.td_nha_mang, "di-dong")) do
			tong = tong + mang.tai_xuong * mang.mau
		end
		return tong / f.td_mau_di_dong
	end }
derive "td_dat_4g" { "Đạt mục tiêu 4G", type = "boolean", cite = "QĐ 36/QĐ-TTg ngày 11/01/2024",
	function(f, p) return f.td_mau_di_dong > 0 and f.td_trung_binh >= p["td.muc_tieu_4g"] end }
derive "td_khu_yeu" { "Số khu vực yếu", type = "integer", unit = "khu vực", cite = "đề xuất (không phải quy phạm)",
	function(f)
		local yeu = 0
		for _, khu in ipairs(f.td_khu_vuc) do
			if khu.tai_xuong < f.td_nguong_yeu then
				yeu = yeu + 1
			end
		end
		return yeu
	end }

decision "td.du-mau" { title = "Đủ mẫu để đánh giá?", hit = "UNIQUE",
	inputs = { "td_xa_thieu" },
	outputs = { "ket_qua" },
	{ "0", '"du"', cite = "CV 2928/VNNIC; CV 1004/SKHCN" },
	{ "> 0", '"thieu"', cite = "CV 2928/VNNIC; CV 1004/SKHCN", note = "Ví dụ Cần Thơ 2025: 89/103 xã, phường thiếu mẫu cố định, 102/103 thiếu mẫu di động." },
	labels = { ket_qua = { du = "Đủ mẫu ở mọi xã, phường", thieu = "Còn xã, phường dưới 300 mẫu" } },
	gap = "số xã thiếu mẫu không bao giờ âm",
}

decision "td.muc-tieu" { title = "So với mục tiêu quy hoạch", hit = "UNIQUE",
	inputs = { "td_cong_nghe", "td_mau_di_dong", "td_dat_4g" },
	outputs = { "ket_qua" },
	{ '"4g"', "<= 0", "-", '"thieu-so-lieu"', cite = "QĐ 36/QĐ-TTg ngày 11/01/2024" },
	{ '"4g"', "> 0", "true", '"dat"', cite = "QĐ 36/QĐ-TTg ngày 11/01/2024" },
	{ '"4g"', "> 0", "false", '"chua-dat"', cite = "QĐ 36/QĐ-TTg ngày 11/01/2024" },
	{ '"5g", "khong"', "-", "-", '"khong-co-moc"', cite = "QĐ 36/QĐ-TTg ngày 11/01/2024 (mục tiêu của 5G, cố định chưa có trong nguồn)" },
	labels = { ket_qua = { ["thieu-so-lieu"] = "Chưa có mẫu di động để so", dat = "Đạt mục tiêu 4G ≥ 40 Mb/s", ["chua-dat"] = "Chưa đạt mục tiêu 4G ≥ 40 Mb/s", ["khong-co-moc"] = "Chỉ nêu số liệu: nguồn không có mốc để so" } },
}

decision "td.quy-chuan" { title = "Kết luận theo quy chuẩn 5G được không?", hit = "FIRST",
	inputs = { "td_cong_nghe", "td_theo_quy_chuan", "td_qc_xuong", "td_qc_len", "td_qc_ty_le" },
	outputs = { "ket_qua" },
	{ 'not("5g")', "-", "-", "-", "-", '"tham-khao"', cite = "QCVN 126:2021/BTTTT (chỉ cho 5G)" },
	{ '"5g"', "false", "-", "-", "-", '"tham-khao"', cite = "QCVN 126:2021/BTTTT", note = "Số liệu i-Speed không tự nó là căn cứ xử phạt." },
	{ '"5g"', "true", ">= 100", ">= 30", ">= 95", '"dat"', cite = "QCVN 126:2021/BTTTT ban hành kèm TT 07/2021/TT-BTTTT" },
	{ '"5g"', "true", "-", "-", "-", '"khong-dat"', cite = "QCVN 126:2021/BTTTT ban hành kèm TT 07/2021/TT-BTTTT" },
	labels = { ket_qua = { ["tham-khao"] = "Chỉ là số liệu tham khảo", dat = "Đạt QCVN 126:2021", ["khong-dat"] = "Không đạt QCVN 126:2021" } },
}
