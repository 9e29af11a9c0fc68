-- Tin nhắn, cuộc gọi, thư điện tử quảng cáo: chặn, sửa hay được gửi.
-- Tình trạng NĐ 91/2020 sau 01/07/2026 và mức phạt từ 19/08/2026 phải đối chiếu.

facts {
	qc_ten = text { "Tên chiến dịch", max = 200 },
	qc_kenh = choice { "Kênh", options = { { "sms", "Tin nhắn SMS" }, { "goi", "Cuộc gọi" }, { "email", "Thư điện tử" } } },
	qc_ngay_gui = date { "Ngày gửi" },
	qc_dnc = boolean { "Có số thuộc danh sách không quảng cáo (DNC)?", help = "Lọc theo danh sách tại nospam.vncert.vn trước khi gửi.", cite = "NĐ 91/2020/NĐ-CP Đ7" },
	qc_dong_y = boolean { "Người nhận đã đồng ý trước?", cite = "NĐ 91/2020/NĐ-CP Đ13" },
	qc_so_tin = integer { "Số tin nhắn tới một số trong 24 giờ", unit = "tin", min = 0 },
	qc_so_cuoc = integer { "Số cuộc gọi tới một số trong 24 giờ", unit = "cuộc", min = 0 },
	qc_gio_som = number { "Giờ gửi sớm nhất", unit = "giờ", min = 0, max = 24, example = "7,5", help = "7,5 là 7 giờ 30 phút." },
	qc_gio_muon = number { "Giờ gửi muộn nhất", unit = "giờ", min = 0, max = 24, example = "21" },
	qc_thoa_thuan = boolean { "Có thỏa thuận khác với người nhận về số lượng, giờ gửi?", cite = "NĐ 91/2020/NĐ-CP Đ13" },
	qc_dinh_danh = boolean { "Dùng tên định danh?", help = "Không dùng số thường để nhắn, gọi quảng cáo." },
	qc_nhan = boolean { "Có nhãn [QC] hoặc [AD] ở đầu?" },
	qc_tu_choi = boolean { "Có cách từ chối nhận?" },
	qc_thu_cuoc = boolean { "Có thu cước của người nhận?" },
	qc_neu_gia = boolean { "Đã nêu giá cước?" },
	qc_da_sua = boolean { "Đã sửa đủ các nội dung trên?" },
}

param "qc.so_tin" { title = "Số tin nhắn quảng cáo tối đa tới một số trong 24 giờ", unit = "tin",
	{ from = "2020-10-01", value = 3, cite = "NĐ 91/2020/NĐ-CP (tình trạng sau 01/07/2026: đối chiếu)", checked = "2026-11-23" } }
param "qc.so_cuoc" { title = "Số cuộc gọi quảng cáo tối đa tới một số trong 24 giờ", unit = "cuộc",
	{ from = "2020-10-01", value = 1, cite = "NĐ 91/2020/NĐ-CP (tình trạng sau 01/07/2026: đối chiếu)", checked = "2026-11-23" } }
param "qc.tin_tu" { title = "Giờ đầu được nhắn tin quảng cáo", unit = "giờ",
	{ from = "2020-10-01", value = 7, cite = "NĐ 91/2020/NĐ-CP (tình trạng sau 01/07/2026: đối chiếu)", checked = "2026-11-23" } }
param "qc.tin_den" { title = "Giờ cuối được nhắn tin quảng cáo", unit = "giờ",
	{ from = "2020-10-01", value = 22, cite = "NĐ 91/2020/NĐ-CP (tình trạng sau 01/07/2026: đối chiếu)", checked = "2026-11-23" } }
param "qc.goi_tu" { title = "Giờ đầu được gọi quảng cáo", unit = "giờ",
	{ from = "2020-10-01", value = 8, cite = "NĐ 91/2020/NĐ-CP (tình trạng sau 01/07/2026: đối chiếu)", checked = "2026-11-23" } }
param "qc.goi_den" { title = "Giờ cuối được gọi quảng cáo", unit = "giờ",
	{ from = "2020-10-01", value = 17, cite = "NĐ 91/2020/NĐ-CP (tình trạng sau 01/07/2026: đối chiếu)", checked = "2026-11-23" } }

derive "qc_qua_so_luong" { "Quá số lượng trong 24 giờ", type = "boolean", cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan",
	function(f, p)
		if f.qc_kenh == "email" then
			return false
		end
		local qua
		if f.qc_kenh == "sms" then
			qua = f.qc_so_tin > p["qc.so_tin"]
		else
			qua = f.qc_so_cuoc > p["qc.so_cuoc"]
		end
		return qua and not f.qc_thoa_thuan
	end }
derive "qc_ngoai_gio" { "Gửi ngoài khung giờ", type = "boolean", cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan",
	function(f, p)
		if f.qc_kenh == "email" then
			return false
		end
		local loai = f.qc_kenh == "sms" and "tin" or "goi"
		local ngoai = f.qc_gio_som < p["qc." .. loai .. "_tu"] or f.qc_gio_muon > p["qc." .. loai .. "_den"]
		return ngoai and not f.qc_thoa_thuan
	end }
derive "qc_thieu_dinh_danh" { "Thiếu tên định danh", type = "boolean", cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan",
	function(f) return f.qc_kenh ~= "email" and not f.qc_dinh_danh end }
derive "qc_thieu_gia" { "Thu cước mà không nêu giá", type = "boolean", cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan",
	function(f) return f.qc_thu_cuoc and not f.qc_neu_gia end }
derive "qc_viec_sua" { "Việc phải sửa", type = "text", cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan",
	function(f)
		local viec = {}
		if f.qc_thieu_dinh_danh then
			table.insert(viec, "dùng tên định danh")
		end
		if not f.qc_nhan then
			table.insert(viec, "gắn nhãn [QC] hoặc [AD] ở đầu")
		end
		if not f.qc_tu_choi then
			table.insert(viec, "thêm cách từ chối")
		end
		if f.qc_thieu_gia then
			table.insert(viec, "nêu giá cước")
		end
		if #viec == 0 then
			return "không có"
		end
		return table.concat(viec, "; ")
	end }

decision "qc.chan" { title = "Chiến dịch có bị chặn không?", hit = "FIRST",
	inputs = { "qc_kenh", "qc_dnc", "qc_dong_y", "qc_qua_so_luong", "qc_ngoai_gio" },
	outputs = { "ket_qua" },
	{ '"sms","goi"', "true", "-", "-", "-", '"chan-dnc"', cite = "NĐ 91/2020/NĐ-CP Đ7, Đ13" },
	{ "-", "-", "false", "-", "-", '"chan-dong-y"', cite = "NĐ 91/2020/NĐ-CP Đ13" },
	{ '"sms","goi"', "-", "-", "true", "-", '"chan-so-luong"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan", note = "Tối đa 03 tin nhắn, 01 cuộc gọi tới một số trong 24 giờ, trừ khi có thỏa thuận khác." },
	{ '"sms","goi"', "-", "-", "-", "true", '"chan-gio"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan", note = "Tin nhắn 07–22 giờ, cuộc gọi 08–17 giờ, trừ khi có thỏa thuận khác." },
	{ "-", "-", "true", "-", "-", '"khong-chan"', cite = "NĐ 91/2020/NĐ-CP Đ13" },
	labels = { ket_qua = { ["chan-dnc"] = "Chặn: có số trong danh sách không quảng cáo", ["chan-dong-y"] = "Chặn: chưa được đồng ý trước", ["chan-so-luong"] = "Chặn: quá số lượng trong 24 giờ", ["chan-gio"] = "Chặn: ngoài khung giờ", ["khong-chan"] = "Không bị chặn" } },
}

-- Mức bằng đồng, theo Điều 32 (sửa Điều 94 NĐ 15/2020). Danh sách DNC: tin đăng ký quảng cáo 60–80 triệu, tin quảng cáo 80–100 triệu.
decision "qc.phat" { title = "Nguy cơ xử phạt nếu vẫn gửi", hit = "FIRST",
	inputs = { "qc.chan.ket_qua", "qc_ngay_gui" },
	outputs = { "tu", "den", "ghi_chu" },
	{ '"khong-chan"', "-", "0", "0", '"không có hành vi bị chặn"', cite = "NĐ 91/2020/NĐ-CP Đ32" },
	{ "-", '>= date("2026-08-19")', "null", "null", '"NĐ 330/2026 có thể đã thay mức phạt: phải đối chiếu"', cite = "NĐ 330/2026/NĐ-CP; NĐ 91/2020/NĐ-CP Đ32" },
	{ '"chan-dnc"', '< date("2026-07-01")', "60000000", "100000000", '"gửi tới số trong danh sách không quảng cáo"', cite = "NĐ 91/2020/NĐ-CP Đ32" },
	{ '"chan-dnc"', "-", "60000000", "100000000", '"gửi tới số trong danh sách không quảng cáo; tình trạng nghị định sau 01/07/2026 phải đối chiếu"', cite = "NĐ 91/2020/NĐ-CP Đ32" },
	{ '"chan-dong-y"', '< date("2026-07-01")', "5000000", "10000000", '"gọi, gửi khi chưa được đồng ý"', cite = "NĐ 91/2020/NĐ-CP Đ32" },
	{ '"chan-dong-y"', "-", "5000000", "10000000", '"gọi, gửi khi chưa được đồng ý; tình trạng nghị định sau 01/07/2026 phải đối chiếu"', cite = "NĐ 91/2020/NĐ-CP Đ32" },
	{ '"chan-so-luong","chan-gio"', "-", "null", "null", '"mức phạt của hành vi này chưa có trong nguồn"', cite = "NĐ 91/2020/NĐ-CP Đ32" },
	gap = "qc.chan chỉ cho năm kết quả này",
}

decision "qc.noi-dung" { title = "Nội dung, cách gửi có phải sửa?", hit = "FIRST",
	inputs = { "qc_thieu_dinh_danh", "qc_nhan", "qc_tu_choi", "qc_thieu_gia" },
	outputs = { "ket_qua" },
	{ "true", "-", "-", "-", '"sua"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan", note = "Không có tên định danh." },
	{ "-", "false", "-", "-", '"sua"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan", note = "Thiếu nhãn [QC] hoặc [AD]." },
	{ "-", "-", "false", "-", '"sua"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan", note = "Thiếu cách từ chối." },
	{ "-", "-", "-", "true", '"sua"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan", note = "Thu cước mà không nêu giá." },
	{ "false", "true", "true", "false", '"dat"', cite = "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan" },
	labels = { ket_qua = { sua = "Phải sửa trước khi gửi", dat = "Đạt" } },
}
