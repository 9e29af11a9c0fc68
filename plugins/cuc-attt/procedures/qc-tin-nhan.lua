-- Kiểm tra một chiến dịch tin nhắn, cuộc gọi, thư điện tử quảng cáo trước khi gửi.
procedure "qc-tin-nhan" {
	title = "Kiểm tra chiến dịch tin nhắn, cuộc gọi quảng cáo",
	summary = "Danh sách không quảng cáo, đồng ý trước, số lượng và khung giờ; tên định danh, nhãn, cách từ chối, giá cước.",
	valid = { from = "2020-10-01", text = "01/10/2020 → (đối chiếu tình trạng sau 01/07/2026)" },
	cite = { "NĐ 91/2020/NĐ-CP Đ7, Đ13, Đ32", "TT 22/2021/TT-BTTTT" },
	roles = { ["nguoi-quang-cao"] = "Người quảng cáo", ["kiem-tra"] = "Người kiểm tra" },
	note = "Quy định và mức phạt lấy từ báo chí, chưa đọc văn bản gốc. Phải đối chiếu tình trạng NĐ 91/2020 sau 01/07/2026 và mức phạt theo NĐ 330/2026 từ 19/08/2026. Giới hạn số lượng, giờ gửi của thư điện tử chưa có trong nguồn.",
	exceptions = { "Có thỏa thuận khác với người nhận về số lượng, giờ gửi thì theo thỏa thuận." },

	form "chien-dich" { "Chiến dịch", role = "nguoi-quang-cao", mark = "Lc", asks = { "qc_ten", "qc_kenh", "qc_ngay_gui" }, guide = "Mỗi kênh một hồ sơ kiểm tra.", cite = { "NĐ 91/2020/NĐ-CP Đ13" } },
	form "dieu-kien" { "Điều kiện được gửi", role = "kiem-tra", mark = "Lc", goal = "qc.chan",
		guide = "Lọc danh sách không quảng cáo trước. Chỉ gửi khi người nhận **đồng ý trước**. Tin nhắn: không quá 03 tin một số trong 24 giờ, 07–22 giờ. Cuộc gọi: không quá 01 cuộc, 08–17 giờ.", cite = { "NĐ 91/2020/NĐ-CP Đ7, Đ13" } },
	decide "xet-chan" { "Có bị chặn?", decision = "qc.chan", cite = { "NĐ 91/2020/NĐ-CP Đ13" } },
	decide "phat" { "Nguy cơ xử phạt", when = 'qc.chan.ket_qua != "khong-chan"', decision = "qc.phat", cite = { "NĐ 91/2020/NĐ-CP Đ32" } },
	finish "chan" { "Chặn chiến dịch", when = 'qc.chan.ket_qua != "khong-chan"', outcome = "Không được gửi: loại số, xin đồng ý hoặc đổi lịch rồi kiểm tra lại.", cite = { "NĐ 91/2020/NĐ-CP Đ13, Đ32" } },
	form "noi-dung" { "Nội dung và cách gửi", role = "kiem-tra", mark = "Lc", goal = "qc_viec_sua",
		guide = "Tên định danh, nhãn [QC] hoặc [AD] ở đầu, cách từ chối, giá cước nếu có thu.", cite = { "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan" } },
	decide "xet-noi-dung" { "Có phải sửa?", decision = "qc.noi-dung", cite = { "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan" } },
	task "sua" { "Sửa nội dung, cách gửi", role = "nguoi-quang-cao", mark = "Lc", when = 'qc.noi-dung.ket_qua = "sua"', asks = { "qc_da_sua" }, guide = "Sửa hết các việc ở dữ kiện «Việc phải sửa».", due = { text = "trước khi gửi" }, cite = { "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan" } },
	finish "chua-dat" { "Chưa được gửi", when = 'qc.noi-dung.ket_qua = "sua" and qc_da_sua = false', outcome = "Chưa sửa đủ: chưa được gửi.", cite = { "NĐ 91/2020/NĐ-CP Đ13 và các điều liên quan" } },
	finish "duoc-gui" { "Được gửi", outcome = "Chiến dịch đạt các điều kiện đã kiểm tra.", cite = { "NĐ 91/2020/NĐ-CP Đ13" } },
}
