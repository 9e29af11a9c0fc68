-- Mạng xã hội trong nước: giấy phép hay thông báo, hồ sơ, xác thực người dùng.
-- Câu chữ hai vế «hoặc» của phân loại chồng nhau: chỉ vượt một ngưỡng thì xử lý như phải xin phép và hỏi cơ quan quản lý.

facts {
	mxh_doanh_nghiep = text { "Doanh nghiệp, tổ chức cung cấp dịch vụ", max = 200 },
	mxh_viec = choice { "Đề nghị việc gì?", options = { { "cap-moi", "Phân loại và cấp mới" }, { "cap-lai", "Cấp lại Giấy xác nhận thông báo" } } },
	mxh_xuyen_bien_gioi = boolean { "Là dịch vụ cung cấp xuyên biên giới?" },
	mxh_luot = number { "Tổng lượt truy cập trung bình tháng trong 06 tháng liên tục", unit = "lượt", min = 0, example = "12.500" },
	mxh_nguoi_dung = integer { "Số người dùng thường xuyên trong tháng", unit = "người", min = 0, example = "800" },
	mxh_y_kien = text { "Ý kiến của cơ quan quản lý", max = 1000 },
	mxh_huong_dan = choice { "Cơ quan quản lý hướng dẫn làm theo loại nào?", options = { { "giay-phep", "Xin giấy phép" }, { "thong-bao", "Thông báo, nhận giấy xác nhận" } } },

	mxh_hs_don = boolean { "Có đơn theo mẫu?", help = "Nguồn nêu Mẫu số 17: số mẫu cần đối chiếu.", cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },
	mxh_hs_dkdn = boolean { "Có bản sao đăng ký doanh nghiệp, chứng nhận đầu tư hoặc quyết định thành lập với ngành nghề phù hợp?", cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },
	mxh_hs_de_an = boolean { "Có đề án hoạt động (phương án quản lý, kỹ thuật, xử lý vi phạm)?", cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },
	mxh_hs_thoa_thuan = boolean { "Có thỏa thuận cung cấp và sử dụng dịch vụ với người dùng?", cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },
	mxh_hs_nhan_su = boolean { "Có nhân sự chịu trách nhiệm?", cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },

	mxh_ngay_nop = date { "Ngày nộp hồ sơ" },
	mxh_han_tra_loi = date { "Hạn trả lời ghi trên giấy tiếp nhận (đơn vị ghi)", help = "Thời hạn cấp mới theo NĐ 147/2024 chưa đối chiếu." },
	mxh_ket_qua = choice { "Kết quả", options = { { "cap", "Cấp" }, { "tu-choi", "Từ chối" } } },
	mxh_ly_do = text { "Lý do từ chối", max = 1000, optional = true },
	mxh_ngay_du = date { "Ngày nhận đủ hồ sơ hợp lệ đề nghị cấp lại" },
	mxh_xac_thuc = boolean { "Người dùng phải xác thực bằng số di động tại Việt Nam trước khi đăng bài, bình luận, livestream?", cite = "NĐ 147/2024/NĐ-CP" },
}

decision "mxh.loai" { title = "Phải xin giấy phép hay thông báo?", hit = "UNIQUE",
	inputs = { "mxh_xuyen_bien_gioi", "mxh_luot", "mxh_nguoi_dung" },
	outputs = { "loai" },
	{ "true", "-", "-", '"xuyen-bien-gioi"', cite = "NĐ 147/2024/NĐ-CP", note = "Phân loại này chỉ nói mạng xã hội trong nước; quy định xuyên biên giới chưa có trong nguồn." },
	{ "false", ">= 10000", "> 1000", '"giay-phep"', cite = "NĐ 147/2024/NĐ-CP Đ24" },
	{ "false", ">= 10000", "<= 1000", '"giay-phep-hoi-lai"', cite = "NĐ 147/2024/NĐ-CP Đ24", note = "Chỉ vượt ngưỡng lượt truy cập." },
	{ "false", "< 10000", "> 1000", '"giay-phep-hoi-lai"', cite = "NĐ 147/2024/NĐ-CP Đ24", note = "Chỉ vượt ngưỡng người dùng." },
	{ "false", "< 10000", "1000", '"hoi-co-quan"', cite = "NĐ 147/2024/NĐ-CP Đ24", note = "Đúng 1.000 người: không phải «trên 1.000» cũng không phải «dưới 1.000»." },
	{ "false", "< 10000", "< 1000", '"thong-bao"', cite = "NĐ 147/2024/NĐ-CP Đ24" },
	labels = { loai = { ["xuyen-bien-gioi"] = "Xuyên biên giới: không thuộc phân loại này", ["giay-phep"] = "Phải có giấy phép", ["giay-phep-hoi-lai"] = "Xử lý như phải xin giấy phép, hỏi cơ quan quản lý", ["hoi-co-quan"] = "Hỏi cơ quan quản lý", ["thong-bao"] = "Thông báo và nhận giấy xác nhận" } },
}

derive "mxh_huong" { "Làm theo loại", type = "text", cite = "NĐ 147/2024/NĐ-CP Đ24",
	function(f)
		local loai = f["mxh.loai.loai"]
		if loai == "giay-phep" or loai == "thong-bao" then
			return loai
		end
		return f.mxh_huong_dan
	end }

decision "mxh.ho-so" { title = "Hồ sơ đủ thành phần?", hit = "FIRST",
	inputs = { "mxh_hs_don", "mxh_hs_dkdn", "mxh_hs_de_an", "mxh_hs_thoa_thuan", "mxh_hs_nhan_su" },
	outputs = { "ket_qua" },
	{ "true", "true", "true", "true", "true", '"du"', cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },
	{ "-", "-", "-", "-", "-", '"thieu"', cite = "NĐ 147/2024/NĐ-CP, phần cấp phép mạng xã hội" },
	labels = { ket_qua = { du = "Đủ", thieu = "Còn thiếu" } },
}

decision "mxh.noi-nop" { title = "Nộp hồ sơ ở đâu?", hit = "UNIQUE",
	inputs = { "mxh_ngay_nop" },
	outputs = { "noi" },
	{ '< date("2025-03-01")', '"bo-tttt"', cite = "NĐ 147/2024/NĐ-CP; NĐ 43/2025/NĐ-CP" },
	{ '>= date("2025-03-01")', '"bo-vhttdl"', cite = "NĐ 147/2024/NĐ-CP; NĐ 43/2025/NĐ-CP" },
	labels = { noi = { ["bo-tttt"] = "Bộ Thông tin và Truyền thông (Cục PTTH&TTĐT)", ["bo-vhttdl"] = "Bộ Văn hóa, Thể thao và Du lịch (Cục PTTH&TTĐT)" } },
}

decision "mxh.xac-thuc" { title = "Xác thực người dùng đạt yêu cầu?", hit = "UNIQUE",
	inputs = { "mxh_xac_thuc" },
	outputs = { "ket_qua" },
	{ "true", '"dat"', cite = "NĐ 147/2024/NĐ-CP", note = "Số điều (23, 27) theo trí nhớ, chưa đối chiếu." },
	{ "false", '"chua-dat"', cite = "NĐ 147/2024/NĐ-CP", note = "Số điều (23, 27) theo trí nhớ, chưa đối chiếu." },
	labels = { ket_qua = { dat = "Đạt", ["chua-dat"] = "Chưa đạt: chưa cho đăng bài, bình luận, livestream" } },
}
