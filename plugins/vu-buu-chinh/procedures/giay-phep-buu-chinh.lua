-- Cấp giấy phép bưu chính, xác nhận thông báo hoạt động bưu chính.
procedure "giay-phep-buu-chinh" {
	title = "Cấp giấy phép / xác nhận thông báo hoạt động bưu chính",
	summary = "Phân loại, kiểm vốn, hồ sơ, tiếp nhận, bổ sung hai lần, thẩm tra và cấp, duy trì.",
	valid = { from = "2011-08-15", text = "NĐ 47/2011 (hiệu lực 15/8/2011) sửa bởi NĐ 150/2018, NĐ 25/2022; thẩm quyền từ 01/7/2025 đối chiếu NĐ 133/2025" },
	cite = { "Luật 49/2010/QH12 Đ21, Đ22, Đ25, Đ26", "NĐ 47/2011/NĐ-CP Đ5–Đ13" },
	roles = { ["nguoi-khai"] = "Doanh nghiệp", ["co-quan"] = "Cơ quan cấp phép" },
	note = "Bản pháp điển đã đọc có trước NĐ 25/2022: số bộ hồ sơ, các thời hạn và mức vốn phải đối chiếu trước khi hướng dẫn doanh nghiệp.",
	exceptions = {
		"Từ 01/07/2026 đến 28/02/2027, Nghị quyết 66.18/2026/NQ-CP cắt giảm, đơn giản hóa thủ tục của Bộ KH&CN (Phụ lục I.3, cùng NQ 66.16/2026): phụ lục chưa đọc được, thời hạn và hồ sơ trong quy trình này phải đối chiếu trước khi dùng cho hồ sơ mới.",
		"Đang làm thủ tục thông báo được hoạt động theo giấy đăng ký (Luật 49/2010/QH12 Đ25 k5).",
		"Giấy phép liên tỉnh, quốc tế có giá trị nội tỉnh ở tỉnh liên quan.",
		"Mạng bưu chính phục vụ cơ quan Đảng, Nhà nước không phải xin phép, thông báo (Luật 49/2010/QH12 Đ26).",
	},

	form "phan-loai" { "Phân loại: miễn, thông báo, giấy phép", role = "nguoi-khai", mark = "L", goal = "gpbc.nhanh",
		guide = "Thư có địa chỉ nhận đến 02 kg: giấy phép. Còn lại có thu tiền: thông báo. Không thu tiền: miễn.", cite = { "Luật 49/2010/QH12 Đ21, Đ25, Đ26" } },
	decide "xet-nhanh" { "Xác định nhánh", decision = "gpbc.nhanh", mark = "L", cite = { "Luật 49/2010/QH12 Đ21, Đ25, Đ26" } },
	finish "mien" { "Không phải xin phép, thông báo", when = 'gpbc.nhanh.nhanh = "mien"', outcome = "Hoạt động không thu tiền công: không cần giấy phép hay xác nhận.", cite = { "Luật 49/2010/QH12 Đ26" } },
	form "von" { "Kiểm vốn", role = "nguoi-khai", mark = "L", when = 'gpbc.nhanh.nhanh = "giay-phep"', asks = { "gpbc_pham_vi" }, goal = "gpbc.von",
		guide = "Nội tỉnh, liên tỉnh từ 02 tỷ đồng; quốc tế từ 05 tỷ đồng; ghi trên giấy đăng ký.", cite = { "NĐ 47/2011/NĐ-CP Đ5" } },
	decide "xet-von" { "Xét vốn tối thiểu", when = 'gpbc.nhanh.nhanh = "giay-phep"', decision = "gpbc.von", mark = "L", cite = { "NĐ 47/2011/NĐ-CP Đ5" } },
	finish "thieu-von" { "Không cấp vì thiếu vốn", when = 'gpbc.nhanh.nhanh = "giay-phep" and gpbc.von.ket_qua = "thieu"', outcome = "Thiếu vốn tối thiểu: không cấp giấy phép.", cite = { "NĐ 47/2011/NĐ-CP Đ5" } },

	form "ho-so-gp" { "Chuẩn bị, nộp hồ sơ giấy phép", role = "nguoi-khai", mark = "L", when = 'gpbc.nhanh.nhanh = "giay-phep"', asks = { "gpbc_doanh_nghiep", "gpbc_ngay_nhan" },
		guide = [[
Theo Điều 6 NĐ 47/2011: giấy đề nghị (Phụ lục I), đăng ký kinh doanh, điều lệ, phương án kinh doanh, mẫu hợp đồng, biểu trưng, bảng giá cước, tiêu chuẩn chất lượng, quy định bồi thường và giải quyết khiếu nại, thỏa thuận với đối tác nước ngoài (nếu có).

Bản 2011: **03 bộ** (01 gốc, 02 sao); sau NĐ 25/2022 chưa đọc, tra lại trước khi nộp.]],
		due = { text = "phải có giấy phép trước khi cung ứng dịch vụ" }, cite = { "NĐ 47/2011/NĐ-CP Đ6" } },
	form "ho-so-tb" { "Chuẩn bị, nộp thông báo", role = "nguoi-khai", mark = "L", when = 'gpbc.nhanh.nhanh = "thong-bao"', asks = { "gpbc_doanh_nghiep", "gpbc_pham_vi", "gpbc_ngay_dau", "gpbc_ngay_nhan" },
		guide = "01 bộ gốc theo Điều 7 NĐ 47/2011 (Phụ lục II). Nộp chậm nhất 07 ngày làm việc kể từ ngày đầu tiên hoạt động.",
		due = { working_days = 7, from = "gpbc_ngay_dau", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ7, Đ8 k1" } },
	decide "xet-han-tb" { "Xét hạn nộp thông báo", when = 'gpbc.nhanh.nhanh = "thong-bao"', decision = "gpbc.thong-bao-han", mark = "L", cite = { "NĐ 47/2011/NĐ-CP Đ8 k1" } },
	decide "tham-quyen" { "Cơ quan giải quyết", decision = "gpbc.tham-quyen", mark = "L", cite = { "NĐ 47/2011/NĐ-CP Đ9", "NĐ 133/2025/NĐ-CP" } },
	task "tiep-nhan" { "Tiếp nhận", role = "co-quan", mark = "L", asks = { "gpbc_bien_nhan" }, guide = "Gửi biên nhận qua thư điện tử trong 03 ngày làm việc.", due = { working_days = 3, from = "gpbc_ngay_nhan", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k3" } },
	form "xet-1" { "Kiểm tra hồ sơ", role = "co-quan", mark = "L", asks = { "gpbc_dat_1" }, guide = "Chưa đạt thì thông báo bổ sung lần 1 trong 07 ngày làm việc.", due = { working_days = 7, from = "gpbc_ngay_nhan", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k4" } },

	task "tb-1" { "Thông báo bổ sung lần 1", role = "co-quan", mark = "L", when = "gpbc_dat_1 = false", asks = { "gpbc_ngay_tb_1" }, guide = "Ghi rõ nội dung còn thiếu.", due = { working_days = 7, from = "gpbc_ngay_nhan", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k4" } },
	task "bs-1" { "Bổ sung lần 1", role = "nguoi-khai", mark = "L", when = "gpbc_dat_1 = false", asks = { "gpbc_co_bs_1" }, guide = "Bổ sung trong 15 ngày làm việc. Hết hạn mà không nộp: trả lời «Không».", due = { working_days = 15, from = "gpbc_ngay_tb_1", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k4" } },
	form "xet-2" { "Kiểm tra hồ sơ bổ sung lần 1", role = "co-quan", mark = "L", when = "gpbc_dat_1 = false and gpbc_co_bs_1 = true", asks = { "gpbc_ngay_bs_1", "gpbc_dat_2" }, guide = "Chưa đạt thì thông báo lần 2 trong 07 ngày làm việc.", due = { working_days = 7, from = "gpbc_ngay_bs_1", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k5" } },
	task "tb-2" { "Thông báo bổ sung lần 2", role = "co-quan", mark = "L", when = "gpbc_dat_1 = false and gpbc_co_bs_1 = true and gpbc_dat_2 = false", asks = { "gpbc_ngay_tb_2" }, guide = "Ghi rõ nội dung còn thiếu.", due = { working_days = 7, from = "gpbc_ngay_bs_1", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k5" } },
	task "bs-2" { "Bổ sung lần 2", role = "nguoi-khai", mark = "L", when = "gpbc_dat_1 = false and gpbc_co_bs_1 = true and gpbc_dat_2 = false", asks = { "gpbc_co_bs_2" }, guide = "Bổ sung trong 15 ngày làm việc. Hết hạn mà không nộp: trả lời «Không».", due = { working_days = 15, from = "gpbc_ngay_tb_2", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k5" } },
	form "xet-3" { "Kiểm tra hồ sơ bổ sung lần 2", role = "co-quan", mark = "L", when = "gpbc_dat_1 = false and gpbc_co_bs_1 = true and gpbc_dat_2 = false and gpbc_co_bs_2 = true", asks = { "gpbc_ngay_bs_2", "gpbc_dat_3" }, guide = "Vẫn chưa đạt thì từ chối trong 07 ngày làm việc.", due = { working_days = 7, from = "gpbc_ngay_bs_2", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k6" } },
	task "tu-choi-ho-so" { "Thông báo từ chối vì hồ sơ", role = "co-quan", mark = "L", when = "gpbc_du = false", guide = "Thông báo từ chối trong 07 ngày làm việc.", due = { working_days = 7, from = "gpbc_moc_tu_choi", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k6" } },
	finish "ho-so-khong-dat" { "Từ chối vì hồ sơ không đạt", when = "gpbc_du = false", outcome = "Hồ sơ không đáp ứng sau các lần bổ sung: đã thông báo từ chối.", cite = { "NĐ 47/2011/NĐ-CP Đ8 k6" } },

	form "tham-tra-gp" { "Thẩm tra, cấp giấy phép", role = "co-quan", mark = "L", when = 'gpbc.nhanh.nhanh = "giay-phep"', asks = { "gpbc_cap" }, guide = "30 ngày kể từ ngày nhận hồ sơ đáp ứng quy định.", due = { days = 30, from = "gpbc_ngay_du", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k2, k8" } },
	form "tham-tra-tb" { "Thẩm tra, cấp văn bản xác nhận", role = "co-quan", mark = "L", when = 'gpbc.nhanh.nhanh = "thong-bao"', asks = { "gpbc_cap" }, guide = "10 ngày làm việc kể từ ngày nhận hồ sơ đáp ứng quy định.", due = { working_days = 10, from = "gpbc_ngay_du", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k2" } },
	task "tra-loi" { "Trả lời từ chối", role = "co-quan", mark = "L", when = "gpbc_cap = false", asks = { "gpbc_ly_do" }, guide = "Từ chối phải nêu lý do.", due = { text = "trong hạn thẩm tra" }, cite = { "NĐ 47/2011/NĐ-CP Đ8 k8" } },
	finish "tu-choi" { "Từ chối cấp", when = "gpbc_cap = false", outcome = "Đã trả lời từ chối bằng văn bản, nêu lý do.", cite = { "NĐ 47/2011/NĐ-CP Đ8 k8" } },
	task "cap-gp" { "Phát hành giấy phép", role = "co-quan", mark = "L", when = 'gpbc.nhanh.nhanh = "giay-phep"', asks = { "gpbc_ngay_cap", "gpbc_nam" }, guide = "Ghi phạm vi, thời hạn không quá 10 năm.", cite = { "Luật 49/2010/QH12 Đ22" } },
	task "cap-xn" { "Phát hành văn bản xác nhận", role = "co-quan", mark = "L", when = 'gpbc.nhanh.nhanh = "thong-bao"', asks = { "gpbc_ngay_cap" }, guide = "Ghi nội dung đã thông báo.", cite = { "NĐ 47/2011/NĐ-CP Đ8 k2" } },

	form "viec-sau" { "Việc phát sinh sau khi cấp", role = "nguoi-khai", mark = "L", asks = { "gpbc_viec" }, guide = "Đổi thông tin, sửa đổi, cấp lại, mất hỏng.", cite = { "NĐ 47/2011/NĐ-CP Đ10–Đ13" } },
	form "ngay-viec" { "Ngày phát sinh", role = "nguoi-khai", mark = "L", when = 'gpbc_viec != "khong"', asks = { "gpbc_ngay_viec" }, guide = "Đổi thông tin, giá cước: ngày thay đổi, ngày có hiệu lực. Sửa đổi, cấp lại: ngày nộp hồ sơ. Cấp lại phải nộp trước khi hết hạn ít nhất 30 ngày.", cite = { "NĐ 47/2011/NĐ-CP Đ10–Đ13" } },
	decide "xet-viec" { "Cách làm", decision = "gpbc.duy-tri", mark = "L", cite = { "NĐ 47/2011/NĐ-CP Đ10–Đ13" } },
	task "bao-7" { "Thông báo thay đổi", role = "nguoi-khai", mark = "L", when = 'gpbc.duy-tri.cach = "thong-bao-7"', guide = "Phụ lục III, trong 07 ngày làm việc; cơ quan phản hồi nếu không phù hợp trong 05 ngày làm việc. Từ 01/7/2026 không thông báo thay đổi bị phạt 5–7 triệu đồng.", due = { working_days = 7, from = "gpbc_ngay_viec", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ10" } },
	task "bao-30" { "Thông báo giá cước mới", role = "nguoi-khai", mark = "L", when = 'gpbc.duy-tri.cach = "thong-bao-30"', guide = "Trong 30 ngày kể từ ngày giá cước có hiệu lực. Từ 01/7/2026 không thông báo giá cước bị phạt 10–15 triệu đồng.", due = { days = 30, from = "gpbc_ngay_viec", calendar = "vn" }, cite = { "TT 02/2012/TT-BTTTT Đ5", "NĐ 174/2026/NĐ-CP Đ15 k4 b" } },
	task "giai-quyet-10" { "Giải quyết sửa đổi, cấp lại", role = "co-quan", mark = "L", when = 'gpbc.duy-tri.cach = "giai-quyet-10"', guide = "10 ngày làm việc.", due = { working_days = 10, from = "gpbc_ngay_viec", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ11 k4, Đ12 k3" } },
	task "giai-quyet-7" { "Cấp lại vì mất, hỏng", role = "co-quan", mark = "L", when = 'gpbc.duy-tri.cach = "giai-quyet-7"', guide = "07 ngày làm việc.", due = { working_days = 7, from = "gpbc_ngay_viec", calendar = "vn" }, cite = { "NĐ 47/2011/NĐ-CP Đ13 k3" } },
	finish "cap-moi-lai" { "Nộp muộn, làm như cấp mới", when = 'gpbc.duy-tri.cach = "nhu-cap-moi"', outcome = "Quá hạn nộp cấp lại: mở lại quy trình như cấp lần đầu.", cite = { "NĐ 47/2011/NĐ-CP Đ12" } },
	finish "da-cap" { "Đã cấp", outcome = "Đã cấp giấy phép hoặc văn bản xác nhận và giải quyết việc phát sinh.", cite = { "NĐ 47/2011/NĐ-CP Đ8" } },
}
