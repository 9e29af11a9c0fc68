-- Xác thực lại khi thuê bao đổi thiết bị đầu cuối (từ 15/6/2026).

facts {
	dtb_ngay_doi = date { "Ngày thuê bao đổi thiết bị" },
	dtb_m2m = boolean { "Là thuê bao M2M (máy với máy)?", help = "Mốc 30 ngày chỉ nói thuê bao H2H (người với người)." },
	dtb_so_gio = number { "Số giờ từ khi đổi thiết bị (T0) đến khi dừng chiều đi và thông báo", unit = "giờ", min = 0, max = 1000, cite = "TT 08/2026/TT-BKHCN Đ8" },
	dtb_ngay_dung_di = date { "Ngày tạm dừng chiều đi" },
	dtb_xac_thuc = boolean { "Thuê bao đã xác thực khuôn mặt đạt trong hạn 30 ngày?", cite = "TT 08/2026/TT-BKHCN Đ8 k1–k2" },
	dtb_ngay_hai_chieu = date { "Ngày dừng hai chiều" },
	dtb_xac_thuc_sau = boolean { "Thuê bao đã xác thực trong 05 ngày sau khi dừng hai chiều?" },
	dtb_ngay_thanh_ly = date { "Ngày thanh lý hợp đồng" },
}

decision "dtb.ap-dung" { title = "Có áp dụng quy định đổi thiết bị?", hit = "FIRST",
	inputs = { "dtb_ngay_doi", "dtb_m2m" },
	outputs = { "ket_qua" },
	{ '< date("2026-06-15")', "-", '"chua-hieu-luc"', cite = "TT 08/2026/TT-BKHCN Đ9 k2" },
	{ "-", "true", '"khong-ap-m2m"', cite = "TT 08/2026/TT-BKHCN Đ8 k3" },
	{ "-", "false", '"ap-dung"', cite = "TT 08/2026/TT-BKHCN Đ8" },
	labels = { ket_qua = { ["chua-hieu-luc"] = "Điều 8 chưa có hiệu lực (15/6/2026)", ["khong-ap-m2m"] = "Không áp mốc 30 ngày cho M2M", ["ap-dung"] = "Áp dụng Điều 8" } },
}

decision "dtb.hai-gio" { title = "Nhà mạng dừng chiều đi kịp 02 giờ?", hit = "UNIQUE",
	inputs = { "dtb_so_gio" },
	outputs = { "ket_qua" },
	{ "<= 2", '"dung-han"', cite = "TT 08/2026/TT-BKHCN Đ8" },
	{ "> 2", '"cham"', cite = "TT 08/2026/TT-BKHCN Đ8" },
	labels = { ket_qua = { ["dung-han"] = "Trong 02 giờ", cham = "Quá 02 giờ" } },
}
