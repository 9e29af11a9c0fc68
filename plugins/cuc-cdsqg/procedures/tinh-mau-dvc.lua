-- Kiểm tra tiêu chí tỉnh mẫu về dịch vụ công trực tuyến.
procedure "tinh-mau-dvc" {
	title = "Kiểm tra tiêu chí mô hình tỉnh mẫu về dịch vụ công trực tuyến",
	summary = "Đặt tiêu chí, thu số liệu, phân loại thủ tục, kiểm mẫu, so tiêu chí, khắc phục, công bố.",
	valid = { from = "2024-07-04", text = "chỉ đạo giao ban 04/07/2024" },
	cite = { "NĐ 42/2022/NĐ-CP Đ11", "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" },
	roles = { ["cuc-cdsqg"] = "Cục Chuyển đổi số quốc gia", tinh = "UBND cấp tỉnh", ["lanh-dao"] = "Lãnh đạo Bộ" },
	note = "Chỉ đạo không có tiêu chí bằng số: tỷ lệ do đơn vị đặt, công bố cùng kết quả. Tên tỉnh được công bố năm 2024 không tìm thấy, không được suy ra.",
	exceptions = { "Thủ tục phải hiện diện hoặc kiểm tra thực địa chỉ là một phần, dù nộp trực tuyến.", "Bốn mức độ của NĐ 43/2011 đã bỏ." },

	form "tieu-chi" { "Đặt tiêu chí", role = "cuc-cdsqg", mark = "T", asks = { "tmd_tinh", "tmd_ngay", "tmd_ty_le_toan_trinh", "tmd_ty_le_ho_so", "tmd_ty_le_dung_han", "tmd_han_so_lieu" }, guide = "Ghi tỷ lệ đơn vị dùng cho đợt này.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	decide "can-cu" { "Căn cứ phân loại", decision = "tmd.muc", mark = "L", cite = { "NĐ 42/2022/NĐ-CP Đ11" } },
	form "so-lieu" { "Thu số liệu", role = "tinh", mark = "L", asks = { "tmd_thu_tuc", "tmd_ho_so", "tmd_ho_so_truc_tuyen", "tmd_dung_han", "tmd_da_giai_quyet" }, guide = "Từng thủ tục: trên mạng toàn bộ? trả kết quả trực tuyến hoặc bưu chính? phải hiện diện, kiểm tra thực địa?", due = { days = 0, from = "tmd_han_so_lieu", calendar = "vn" }, cite = { "NĐ 42/2022/NĐ-CP Đ11" } },
	form "kiem-mau" { "Kiểm mẫu", role = "cuc-cdsqg", mark = "T", asks = { "tmd_kiem_mau" }, guide = "Thử nộp thật một số thủ tục, đối chiếu số liệu.", due = { text = "do đơn vị đặt" }, cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	decide "xet-so-lieu" { "Số liệu dùng được?", decision = "tmd.so-lieu", mark = "T", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	task "sua" { "Tỉnh sửa số liệu", role = "tinh", mark = "T", when = 'tmd.so-lieu.ket_qua = "sai"', guide = "Sửa số liệu, kiểm mẫu lại.", due = { text = "do đơn vị đặt" }, cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	decide "xet-tieu-chi" { "So tiêu chí", decision = "tmd.tieu-chi", mark = "L", cite = { "NĐ 42/2022/NĐ-CP Đ11", "tiêu chí của đơn vị" } },
	form "khac-phuc" { "Kế hoạch khắc phục", role = "tinh", mark = "T", when = 'tmd.tieu-chi.ket_qua != "dat"', asks = { "tmd_ke_hoach" }, guide = "Tỉnh nêu việc, hạn để đạt tiêu chí còn thiếu.", due = { text = "do đơn vị đặt" }, cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	finish "chua-dat" { "Chưa đạt", when = 'tmd.tieu-chi.ket_qua != "dat"', outcome = "Chưa đạt tiêu chí; theo dõi kế hoạch khắc phục.", cite = { "tiêu chí của đơn vị (không phải quy phạm)" } },
	form "y-kien" { "Xin ý kiến công bố", role = "lanh-dao", mark = "T", asks = { "tmd_cong_bo" }, guide = "Công bố mô hình để các địa phương học.", due = { text = "do lãnh đạo đặt" }, cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	finish "khong-cong-bo" { "Đạt, chưa công bố", when = "tmd_cong_bo = false", outcome = "Đạt tiêu chí; lãnh đạo chưa cho công bố.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	task "cong-bo" { "Công bố mô hình", role = "cuc-cdsqg", mark = "T", asks = { "tmd_ngay_cong_bo" }, guide = "Công bố tiêu chí, số liệu, cách làm.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
	finish "da-cong-bo" { "Đã công bố tỉnh mẫu", outcome = "Đã công bố mô hình.", cite = { "chỉ đạo giao ban 04/7/2024 (không phải quy phạm)" } },
}
