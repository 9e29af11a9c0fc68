-- Cơ sở in: giấy phép hay đăng ký, cấp lại, thông báo thay đổi.
procedure "in" {
	title = "Cơ sở in: giấy phép hay đăng ký",
	summary = "Chọn sản phẩm, điều kiện, giấy phép 15 ngày, đăng ký 03 ngày làm việc, cấp lại 07 ngày làm việc.",
	valid = { from = "2014-11-01", text = "01/11/2014 → (đối chiếu NĐ 72/2022 và phân cấp 2025)" },
	cite = { "NĐ 60/2014/NĐ-CP Đ2, Đ11–Đ14, sửa bởi NĐ 25/2018, NĐ 72/2022", "Luật Xuất bản 19/2012/QH13 Đ32" },
	roles = { ["co-so"] = "Cơ sở in", ["co-quan"] = "Cơ quan quản lý (địa phương: Sở; trung ương: Cục)" },
	note = "Danh mục sản phẩm phải có giấy phép theo NĐ 72/2022 chưa đọc được.",
	exceptions = { "Từ 01/07/2026 đến 28/02/2027, Nghị quyết 66.18/2026/NQ-CP cắt giảm, đơn giản hóa thủ tục của Bộ VHTTDL (Phụ lục I.9): phụ lục chưa đọc được, thời hạn và hồ sơ trong quy trình này phải đối chiếu trước khi dùng cho hồ sơ mới.", "Photocopy có quy định riêng.", "Mẫu giấy tờ nhà nước, hóa đơn, thẻ mệnh giá: các nguồn khác nhau, phải đọc NĐ 72/2022." },

	form "chon" { "Chọn sản phẩm in", role = "co-so", mark = "V", asks = { "ci_co_so" }, goal = "ci.hinh-thuc", guide = "Báo, tạp chí, tem chống giả: giấy phép hoạt động in. Xuất bản phẩm: giấy phép in xuất bản phẩm. Còn lại: đăng ký.", cite = { "NĐ 60/2014/NĐ-CP Đ2 k4, Đ11, Đ14" } },
	decide "xet-hinh-thuc" { "Hình thức", decision = "ci.hinh-thuc", mark = "V", cite = { "NĐ 60/2014/NĐ-CP Đ11, Đ14" } },
	finish "doi-chieu" { "Phải đối chiếu", when = 'ci.hinh-thuc.hinh_thuc = "doi-chieu"', outcome = "Đọc NĐ 72/2022 trước khi hướng dẫn: nguồn chưa thống nhất.", cite = { "NĐ 72/2022/NĐ-CP" } },
	finish "rieng" { "Quy định riêng", when = 'ci.hinh-thuc.hinh_thuc = "rieng"', outcome = "Photocopy theo quy định riêng.", cite = { "NĐ 60/2014/NĐ-CP" } },
	form "viec" { "Việc đề nghị", role = "co-so", mark = "V", asks = { "ci_viec" }, guide = "Cấp mới, cấp lại vì mất hỏng, hoặc thay đổi thông tin.", cite = { "NĐ 60/2014/NĐ-CP Đ12–Đ14" } },

	form "dieu-kien" { "Kiểm điều kiện", role = "co-so", mark = "V", when = 'ci_viec = "moi"', goal = "ci.dieu-kien", guide = "Thiết bị, mặt bằng hợp pháp, người đứng đầu thường trú tại Việt Nam; với xuất bản phẩm thêm nghiệp vụ quản lý in.", cite = { "NĐ 60/2014/NĐ-CP Đ11", "Luật Xuất bản 19/2012/QH13 Đ32" } },
	decide "xet-dieu-kien" { "Xét điều kiện", when = 'ci_viec = "moi"', decision = "ci.dieu-kien", mark = "V", cite = { "NĐ 60/2014/NĐ-CP Đ11" } },
	finish "khong-du" { "Không đủ điều kiện", when = 'ci_viec = "moi" and ci.dieu-kien.ket_qua = "khong"', outcome = "Chưa đủ điều kiện hoạt động in.", cite = { "NĐ 60/2014/NĐ-CP Đ11" } },
	task "nop" { "Nộp hồ sơ", role = "co-so", mark = "V", when = 'ci_viec = "moi"', asks = { "ci_ngay_nhan" }, guide = "Đăng ký: 02 tờ khai (Mẫu 11, NĐ 25/2018). Giấy phép: hồ sơ theo thủ tục.", cite = { "NĐ 60/2014/NĐ-CP Đ12, Đ14" } },
	form "xet-gp" { "Xét cấp giấy phép", role = "co-quan", mark = "V", when = 'ci_viec = "moi" and ci.hinh-thuc.hinh_thuc != "dang-ky"', asks = { "ci_cap" }, guide = "15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.", due = { days = 15, from = "ci_ngay_nhan", calendar = "vn" }, cite = { "NĐ 60/2014/NĐ-CP Đ12", "TTHC 2.001594" } },
	form "xet-dk" { "Xác nhận đăng ký", role = "co-quan", mark = "V", when = 'ci_viec = "moi" and ci.hinh-thuc.hinh_thuc = "dang-ky"', asks = { "ci_cap" }, guide = "03 ngày làm việc.", due = { working_days = 3, from = "ci_ngay_nhan", calendar = "vn" }, cite = { "NĐ 60/2014/NĐ-CP Đ14 (sửa bởi NĐ 25/2018)" } },
	task "tra-loi" { "Trả lời từ chối", role = "co-quan", mark = "V", when = 'ci_viec = "moi" and ci_cap = false', asks = { "ci_ly_do" }, guide = "Nêu lý do.", due = { text = "trong hạn xét" }, cite = { "NĐ 60/2014/NĐ-CP Đ12, Đ14" } },
	finish "tu-choi" { "Từ chối", when = 'ci_viec = "moi" and ci_cap = false', outcome = "Đã trả lời, nêu lý do.", cite = { "NĐ 60/2014/NĐ-CP Đ12, Đ14" } },

	form "mat" { "Đề nghị cấp lại", role = "co-so", mark = "V", when = 'ci_viec = "cap-lai"', asks = { "ci_ngay_nhan" }, goal = "ci.cap-lai", guide = "Phải đề nghị trong 07 ngày làm việc từ ngày giấy phép mất, hỏng.", due = { days = 0, from = "ci_han_de_nghi", calendar = "vn" }, cite = { "NĐ 60/2014/NĐ-CP Đ13 (sửa bởi NĐ 25/2018)" } },
	decide "xet-han-cap-lai" { "Đề nghị có kịp hạn?", when = 'ci_viec = "cap-lai"', decision = "ci.cap-lai", mark = "V", cite = { "NĐ 60/2014/NĐ-CP Đ13" } },
	task "cap-lai" { "Cấp lại", role = "co-quan", mark = "V", when = 'ci_viec = "cap-lai"', asks = { "ci_ngay_cap" }, guide = "07 ngày làm việc từ ngày đủ hồ sơ.", due = { working_days = 7, from = "ci_ngay_nhan", calendar = "vn" }, cite = { "NĐ 60/2014/NĐ-CP Đ13 (sửa bởi NĐ 25/2018)" } },
	finish "da-cap-lai" { "Đã cấp lại", when = 'ci_viec = "cap-lai"', outcome = "Đã cấp lại giấy phép.", cite = { "NĐ 60/2014/NĐ-CP Đ13" } },

	task "thong-bao" { "Thông báo thay đổi", role = "co-so", mark = "V", when = 'ci_viec = "doi"', guide = "Thông báo bằng văn bản cho cơ quan đã cấp phép.", due = { text = "số ngày: không có trong nguồn" }, cite = { "NĐ 60/2014/NĐ-CP Đ13 (sửa bởi NĐ 25/2018)" } },
	finish "da-bao" { "Đã thông báo thay đổi", when = 'ci_viec = "doi"', outcome = "Đã thông báo cơ quan cấp phép.", cite = { "NĐ 60/2014/NĐ-CP Đ13" } },
	task "cap" { "Phát hành giấy phép, xác nhận", role = "co-quan", mark = "V", asks = { "ci_ngay_cap" }, guide = "Ghi rõ sản phẩm được in.", cite = { "NĐ 60/2014/NĐ-CP Đ12, Đ14" } },
	finish "da-cap" { "Đã cấp", outcome = "Đã cấp giấy phép hoặc xác nhận đăng ký.", cite = { "NĐ 60/2014/NĐ-CP Đ12, Đ14" } },
}
