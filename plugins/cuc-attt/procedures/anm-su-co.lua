-- Ứng phó và báo cáo sự cố an ninh mạng: 24 giờ, 72 giờ.
procedure "anm-su-co" {
	title = "Ứng phó và báo cáo sự cố an ninh mạng",
	summary = "Ghi nhận T0, phân loại, thông báo ban đầu 24 giờ, báo cáo 72 giờ, dữ liệu cá nhân 72 giờ, khắc phục, đánh giá lại.",
	valid = { from = "2026-01-01", text = "19/08/2026 → (72 giờ với dữ liệu cá nhân: 01/01/2026 →)" },
	cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d", "Luật 91/2025/QH15 Đ23 k1", "NĐ 330/2026/NĐ-CP Đ21" },
	roles = { ["nguoi-phat-hien"] = "Người phát hiện", ["chuyen-trach"] = "Đơn vị chuyên trách an ninh mạng", ["van-hanh"] = "Đơn vị vận hành", ["chu-quan"] = "Chủ quản hệ thống" },
	note = "Nội dung NĐ 331/2026, NĐ 330/2026 lấy từ tài liệu tổng hợp, chưa đọc văn bản gốc. Chưa biết: tiêu chí sự cố nghiêm trọng, mức phạt báo cáo chậm. Đồng hồ của bước tính từ lúc ghi nhận xong; nếu ghi nhận muộn thì theo hạn tính từ T0 trong phần dữ kiện.",
	exceptions = {
		"Hệ thống quốc phòng báo Bộ Quốc phòng, cơ yếu báo Ban Cơ yếu Chính phủ; còn lại báo Bộ Công an.",
		"24 giờ và 72 giờ là giờ liên tục, không trừ ngày nghỉ.",
		"Sự cố trước 19/08/2026: NĐ 331/2026 chưa có hiệu lực.",
	},

	form "ghi-nhan" { "Ghi nhận sự cố", role = "nguoi-phat-hien", mark = "Lc", asks = { "sc_ma", "sc_he_thong", "sc_cap", "sc_mo_ta", "sc_ngay_t0", "sc_gio_t0", "sc_phut_t0", "sc_dlcn" },
		guide = "Ai phát hiện cũng ghi, ghi **ngay**: mọi hạn đếm từ T0.", cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	form "phan-loai" { "Phân loại sự cố", role = "chuyen-trach", mark = "Lc", goal = "sc.bao-cao", guide = "Nghiêm trọng hay thông thường; sự cố thông thường có thuộc diện phải báo cáo hay không.", cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	decide "nghia-vu" { "Nghĩa vụ thông báo, báo cáo", decision = "sc.bao-cao", cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	decide "nghia-vu-du-lieu" { "Nghĩa vụ về dữ liệu cá nhân", decision = "sc.du-lieu", cite = { "Luật 91/2025/QH15 Đ23 k1" } },

	form "bao-24" { "Thông báo ban đầu cho Bộ Công an", role = "chu-quan", mark = "Lc", when = 'sc.bao-cao.nghia_vu = "24-va-72"', goal = "sc.ket-qua-24",
		guide = "Sự cố nghiêm trọng: thông báo ban đầu trong **24 giờ** từ T0. Xem hạn chính xác ở dữ kiện «Hạn thông báo ban đầu».", due = { hours = 24, after = "ghi-nhan" }, on_overdue = { to = "chu-quan" }, cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	form "bao-72" { "Báo cáo sự cố", role = "chu-quan", mark = "Lc", when = 'sc.bao-cao.nghia_vu = "24-va-72" or sc.bao-cao.nghia_vu = "72"', after = { "nghia-vu-du-lieu" }, goal = "sc.ket-qua-72",
		guide = "Mọi sự cố phải báo: báo cáo trong **72 giờ** từ T0. Xem hạn chính xác ở dữ kiện «Hạn báo cáo sự cố».", due = { hours = 72, after = "ghi-nhan" }, on_overdue = { to = "chu-quan" }, cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	form "bao-du-lieu" { "Thông báo vi phạm dữ liệu cá nhân", role = "chu-quan", mark = "Lc", when = 'sc.du-lieu.nghia_vu = "72"', after = { "nghia-vu-du-lieu" }, goal = "sc.ket-qua-dlcn",
		guide = "Thông báo cơ quan chuyên trách bảo vệ dữ liệu cá nhân chậm nhất **72 giờ**.", due = { hours = 72, after = "ghi-nhan" }, on_overdue = { to = "chu-quan" }, cite = { "Luật 91/2025/QH15 Đ23 k1" } },
	task "khac-phuc" { "Cô lập, khắc phục, khôi phục", role = "van-hanh", mark = "Lc", after = { "nghia-vu-du-lieu" }, asks = { "sc_co_lap", "sc_sao_luu_thu", "sc_ngay_khoi_phuc" },
		guide = "Cô lập phần bị ảnh hưởng, khắc phục, khôi phục từ bản sao lưu **đã khôi phục thử thành công**. Làm song song với thông báo, báo cáo.", due = { text = "theo kế hoạch ứng phó sự cố của đơn vị" }, cite = { "NĐ 331/2026/NĐ-CP Đ29 k2" } },

	task "danh-gia-lai" { "Đánh giá lại rủi ro, cấp độ", role = "chuyen-trach", mark = "Lc", after = { "bao-24", "bao-72", "bao-du-lieu", "khac-phuc" }, when = 'sc_muc = "nghiem-trong"', asks = { "sc_xac_dinh_lai" },
		guide = "Sau sự cố nghiêm trọng: đánh giá lại rủi ro, xem xét xác định lại cấp độ. Phải xác định lại thì mở quy trình anm-cap-do.", cite = { "NĐ 331/2026/NĐ-CP Đ10 k2 d, Đ25" } },
	form "bo-sung-khong" { "Yêu cầu báo cáo bổ sung", role = "chuyen-trach", mark = "Lc", when = 'sc.bao-cao.nghia_vu = "24-va-72" or sc.bao-cao.nghia_vu = "72"', asks = { "sc_can_bo_sung" }, guide = "Ghi lại yêu cầu của cơ quan nhận báo cáo.", cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	task "bo-sung" { "Báo cáo bổ sung", role = "chu-quan", mark = "Lc", when = '(sc.bao-cao.nghia_vu = "24-va-72" or sc.bao-cao.nghia_vu = "72") and sc_can_bo_sung = true', guide = "Gửi phần còn thiếu.", due = { text = "theo yêu cầu của cơ quan nhận báo cáo" }, cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
	decide "xu-phat" { "Nguy cơ xử phạt", when = "sc_thieu_bao = true", decision = "sc.xu-phat", cite = { "NĐ 330/2026/NĐ-CP Đ21" } },
	finish "khong-bao" { "Đóng sự cố, có vi phạm không báo cáo", when = "sc_thieu_bao = true", outcome = "Không báo cáo lực lượng chuyên trách: tổ chức có thể bị phạt 40–60 triệu đồng.", cite = { "NĐ 330/2026/NĐ-CP Đ21" } },
	finish "dong" { "Đóng sự cố", outcome = "Đã khắc phục và hoàn thành các nghĩa vụ thông báo, báo cáo.", cite = { "NĐ 331/2026/NĐ-CP Đ31 k2 d" } },
}
